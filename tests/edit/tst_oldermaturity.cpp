// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/propertyedits.h"
#include "model/edit/workspace.h"
#include "tests/edit/oldfile.h"
#include "tests/support/verifyresult.h"

#include <QFileInfo>
#include <QTemporaryDir>

// A static library's resources are there only if somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

using namespace Qt::StringLiterals;
using namespace waymark;

/// A workspace from before the thresholds of maturity could be set.
class OlderMaturityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadSchema(); }

    void hasTheUsualThresholdsThatCanBeSet()
    {
        const QString file = m_folder.filePath(u"old.waymark"_s);
        const QDateTime then(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
        {
            OldFile old(file, 7);
            old.change(then, {{.after = WorkspaceProperties{.name = u"Old"_s, .created = then, .freshnessDays = 20, .revision = 1}}});
        }
        auto opened = Workspace::open(file, {.author = u"Bernd"_s, .pollInterval = 0});
        VERIFY_RESULT(opened);
        Workspace& workspace = **opened;
        QVERIFY(QFileInfo::exists(file + u".v7.backup"_s));
        QCOMPARE(workspace.records().properties().maturityCompliance, 9'500);
        QCOMPARE(workspace.records().properties().maturitySprints, 3);
        QCOMPARE(workspace.records().properties().freshnessDays, 20);
        VERIFY_RESULT(workspace.edit(u"Set"_s, [](Edit& edit) {
            return changeProperties(edit, [](WorkspaceProperties& properties) { properties.maturitySprints = 2; });
        }));
        VERIFY_RESULT(workspace.undo());
        QCOMPARE(workspace.records().properties().maturitySprints, 3);
        opened->reset();
        // The log holds with what it says in both forms
        VERIFY_RESULT(Workspace::verify(file));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(OlderMaturityTest)
#include "tst_oldermaturity.moc"
