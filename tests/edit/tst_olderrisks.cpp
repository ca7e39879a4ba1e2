// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/auditreader.h"
#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "tests/edit/oldfile.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/provingbuilders.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>

// A static library's resources are there only if somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

using namespace waymark;

/// Exceptions, risks, their ties and notes in a file from before risks had ratings of the past.
class OlderRisksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadSchema(); }
    void exceptionsRisksAndNotesStay();
    void itsEntriesAreReadAsTheyWereWritten();

private:
    std::unique_ptr<Workspace> opened() const;
    QString file() const { return m_folder.filePath(QStringLiteral("old.waymark")); }
    static QDateTime at(int day) { return QDateTime(QDate(2026, 2, day), QTime(12, 0), Qt::UTC); }

    QTemporaryDir m_folder;
};

std::unique_ptr<Workspace> OlderRisksTest::opened() const
{
    auto workspace = Workspace::open(
        file(), {.author = QStringLiteral("Bernd"), .clock = std::make_shared<FixedClock>(at(20)), .pollInterval = 0});
    if (!workspace)
        qWarning("%s %s", qPrintable(workspace.error().message), qPrintable(workspace.error().detail));
    return workspace ? std::move(*workspace) : nullptr;
}

/// Version 6 kept them in tables that were made anew since, and no ratings of the past.
void OlderRisksTest::exceptionsRisksAndNotesStay()
{
    const Sprint sprint = aSprint(1);
    const Person person{.name = QStringLiteral("Anna Kovac")};
    const Story story = aStory(QStringLiteral("IAM-UC-01"));
    const Target target{.identity = QStringLiteral("441077820913")};
    std::vector<Entity> rows{sprint, person, story, target};
    const auto proving =
        provingRows({.sprint = sprint.id, .person = person.id, .story = story.id, .target = target.id}, at(2));
    rows.insert(rows.end(), proving.begin(), proving.end());
    std::vector<Change> changes;
    for (Entity& row : rows) {
        std::visit([](auto& each) { each.revision = 1; }, row);
        if (Risk* risk = std::get_if<Risk>(&row))
            risk->epic.clear(); // there was none
        changes.push_back({.after = row});
    }
    {
        OldFile old(file(), 6);
        old.change(at(1), {{.after = WorkspaceProperties{.name = QStringLiteral("Old"), .created = at(1), .revision = 1}}});
        old.change(at(2), changes);
    }
    const auto workspace = opened();
    QVERIFY(workspace);
    QVERIFY(QFileInfo::exists(file() + QStringLiteral(".v6.backup")));
    const Records& records = workspace->records();
    for (const Entity& row : rows)
        std::visit(
            [&]<typename T>(const T& each) {
                const T* now = records.of<T>().find(each.id);
                QVERIFY2(now, EntityTraits<T>::table);
                QVERIFY2(*now == each, EntityTraits<T>::table);
            },
            row);
    QCOMPARE(records.exceptions().size(), size_t(2));
    QCOMPARE(records.riskTies().size(), size_t(2));
    QCOMPARE(records.notes().size(), size_t(2));
    QVERIFY(records.riskRatings().empty());
    QCOMPARE(records.properties().riskGrid, QString());
    VERIFY_RESULT(Workspace::verify(file()));
    // The risk is rated from now on, and nothing of all that is in the way of an undo
    const RiskId risk = records.risks().front().id;
    VERIFY_RESULT(workspace->edit(QStringLiteral("Rate"), [&](Edit& edit) {
        return rateRisk(edit, risk, [](Risk& after) { after.currentImpact = 1; }, QStringLiteral("Scanned"),
                        {.author = QStringLiteral("Bernd"), .at = at(20)});
    }));
    QCOMPARE(records.riskRatings().size(), size_t(1));
    VERIFY_RESULT(workspace->undo());
    VERIFY_RESULT(Workspace::verify(file()));
    QVERIFY(opened());
}

/// The hash of an entry is of the bytes of its day, in which what came later is missing.
void OlderRisksTest::itsEntriesAreReadAsTheyWereWritten()
{
    const QString path = m_folder.filePath(QStringLiteral("entries.waymark"));
    const Risk risk{.reference = QStringLiteral("R-1"), .title = QStringLiteral("Keys leak"), .revision = 1};
    {
        OldFile old(path, 6);
        old.change(at(1), {{.after = WorkspaceProperties{.name = QStringLiteral("Old"), .created = at(1), .revision = 1}}});
        old.change(at(2), {{.after = risk}});
    }
    VERIFY_RESULT(Workspace::open(path, {.author = QStringLiteral("Bernd"), .clock = std::make_shared<FixedClock>(at(20)), .pollInterval = 0}));
    const auto reader = AuditReader::open(path);
    VERIFY_RESULT(reader);
    Progress progress;
    int visited = 0;
    VERIFY_RESULT(reader->visit({}, progress, [&](const AuditEntry& entry) -> Result<void> {
        const QByteArray chained = QByteArray::fromHex(entry.previous.toLatin1()) + entry.bytes;
        const bool holds = QCryptographicHash::hash(chained, QCryptographicHash::Sha256).toHex() == entry.hash.toLatin1();
        visited += holds && entry.bytes != canonicalBytes(entry.changes) ? 1 : 0;
        return {};
    }));
    QCOMPARE(visited, 2);
}

QTEST_GUILESS_MAIN(OlderRisksTest)
#include "tst_olderrisks.moc"
