// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/edit/oldfile.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

// A static library's resources are there only if somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

using namespace waymark;

/// A run that was imported before the words of runs were kept: why they are partial, and their warnings.
class OlderRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadSchema(); }

    void isReadWithoutWordsAndWithdrawn_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("version 1") << 1;
        QTest::newRow("version 2") << 2;
    }

    void isReadWithoutWordsAndWithdrawn()
    {
        QFETCH(int, version);
        // Given a partial run in a file of that version
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("old.waymark"));
        Run run = aRun(QStringLiteral("cut.json"));
        run.complete = false;
        run.state = RunState::Counted;
        run.revision = 1;
        {
            OldFile old(file, version);
            old.change(someTime(), {{.after = WorkspaceProperties{.name = QStringLiteral("Old"), .created = someTime(), .revision = 1}}});
            old.change(someTime(), {{.after = run}});
        }
        // When it is opened, then the run is as it was, and has no words
        const auto workspace = Workspace::open(
            file, {.author = QStringLiteral("Bernd"), .clock = std::make_shared<FixedClock>(someTime().addDays(1)), .pollInterval = 0});
        VERIFY_RESULT(workspace);
        const auto runs = (*workspace)->records().runs();
        QCOMPARE(runs.size(), size_t(1));
        QVERIFY(runs.front() == run);
        VERIFY_RESULT(Workspace::verify(file));
        // And it is changed like any other, which its log bears
        Run withdrawn = run;
        withdrawn.state = RunState::Withdrawn;
        VERIFY_RESULT((*workspace)->edit(QStringLiteral("Withdraw"), [&](Edit& edit) { return edit.update(run, withdrawn); }));
        VERIFY_RESULT((*workspace)->undo());
        VERIFY_RESULT(Workspace::verify(file));
        QCOMPARE((*workspace)->records().runs().front().state, RunState::Counted);
    }
};

QTEST_GUILESS_MAIN(OlderRunTest)
#include "tst_olderrun.moc"
