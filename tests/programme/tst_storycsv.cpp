// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "model/programme/storyimport.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Stories from tables of other programs.
class TestStoryCsv : public QObject {
    Q_OBJECT

    static CsvTable sample(const QString& name)
    {
        auto table = readCsvFile(QStringLiteral(WAYMARK_TEST_DATA "/csv/") + name);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return *std::move(table);
    }
    static CsvTable text(const QByteArray& bytes)
    {
        auto table = readCsv(bytes);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return *std::move(table);
    }
    StoryImport drafted(const CsvTable& table, const StoryMapping& mapping, const StoryProofs& proofs = {})
    {
        auto import = draftStories(table, mapping, m_workspace->records(), m_catalogues, proofs);
        if (!import)
            qFatal("%s", qPrintable(import.error().message));
        return *std::move(import);
    }
    StoryImport drafted(const CsvTable& table) { return drafted(table, guessMapping(table, m_catalogues)); }
    const Story* story(const QString& reference)
    {
        for (const Story& each : m_workspace->records().stories())
            if (each.reference == reference)
                return &each;
        return nullptr;
    }
    QStringList ranked()
    {
        std::vector<Story> stories(m_workspace->records().stories().begin(), m_workspace->records().stories().end());
        std::ranges::sort(stories, {}, &Story::rank);
        QStringList references;
        for (const Story& each : stories)
            references << each.reference;
        return references;
    }
    QString nameOf(const std::optional<PersonId>& id) { return id ? m_workspace->records().of<Person>().find(*id)->name : QString(); }
    int numberOf(const std::optional<SprintId>& id) { return id ? m_workspace->records().of<Sprint>().find(*id)->number : -1; }
    void add(const Entity& entity)
    {
        const auto done = m_workspace->edit(u"Add"_s, [&](Edit& edit) { return edit.insert(entity); });
        QVERIFY(done.has_value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        VERIFY_RESULT(loaded);
        m_catalogues = *std::move(loaded);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Workspace::create(m_folder->filePath(u"a.waymark"_s), {.name = u"Test"_s},
                                         {.author = u"Anna"_s, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
        VERIFY_RESULT(created);
        m_workspace = *std::move(created);
        for (int number : {1, 2})
            add(aSprint(number));
        Sprint closed = aSprint(7);
        closed.state = SprintState::Closed;
        add(closed);
        add(Person{.name = u"Mara Lindqvist"_s});
    }

    void guessesColumns_data()
    {
        QTest::addColumn<QStringList>("heads");
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("Jira") << sample(u"jira.csv"_s).heads
                              << QStringList{u"title"_s, u"reference"_s, u"ignored"_s, u"kind"_s, u"status"_s, u"priority"_s, u"owner"_s, u"ignored"_s, u"ignored"_s,
                                             u"epic"_s, u"epic"_s, u"sprint"_s, u"sprint"_s, u"epic"_s, u"epic"_s, u"points"_s, u"dependsOn"_s, u"narrative"_s};
        QTest::newRow("Jira, other words") << QStringList{u"Issue key"_s, u"Summary"_s, u"Story Points"_s, u"Custom field (Story Points)"_s}
                                           << QStringList{u"reference"_s, u"title"_s, u"points"_s, u"ignored"_s};
        QTest::newRow("Azure Boards") << sample(u"azure-boards.csv"_s).heads
                                      << QStringList{u"reference"_s, u"kind"_s, u"title"_s, u"owner"_s, u"status"_s, u"priority"_s, u"epic"_s, u"epic"_s, u"sprint"_s, u"points"_s, u"narrative"_s};
        QTest::newRow("Azure Boards, agile") << QStringList{u"ID"_s, u"Title"_s, u"Story Points"_s} << QStringList{u"reference"_s, u"title"_s, u"points"_s};
        QTest::newRow("neither") << QStringList{u"What"_s, u"who"_s, u"ASSIGNEE"_s} << QStringList{u"ignored"_s, u"ignored"_s, u"owner"_s};
    }

    void guessesColumns()
    {
        QFETCH(QStringList, heads);
        QFETCH(QStringList, columns);
        QStringList guessed;
        for (const StoryColumn column : guessColumns(heads))
            guessed << word(column);
        QCOMPARE(guessed, columns);
    }

    void understandsWords_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("means"); // -1: left out, -2: not known
        const auto row = [](const QString& head, const QString& value, int means) {
            QTest::addRow("%s %s", qPrintable(head), qPrintable(value)) << head << value << means;
        };
        row(u"Status"_s, u"To Do"_s, int(StoryStatus::Backlog));
        row(u"Status"_s, u"In Progress"_s, int(StoryStatus::InProgress));
        row(u"Status"_s, u"inProgress"_s, int(StoryStatus::InProgress));
        row(u"Status"_s, u"in-review"_s, int(StoryStatus::InReview));
        row(u"State"_s, u"Resolved"_s, int(StoryStatus::InReview));
        row(u"State"_s, u"Removed"_s, -1);
        row(u"Status"_s, u"Waiting for vendor"_s, -2);
        row(u"Priority"_s, u"Highest"_s, int(Priority::Must));
        row(u"Priority"_s, u"2"_s, int(Priority::Should));
        row(u"Priority"_s, u"Won't"_s, int(Priority::Wont));
        row(u"Issue Type"_s, u"Epic"_s, -1);
        row(u"Work Item Type"_s, u"Product Backlog Item"_s, int(StoryKind::Use));
        row(u"Kind"_s, u"Abuse case"_s, int(StoryKind::Abuse));
        row(u"Kind"_s, u"Spike"_s, -2);
    }

    void understandsWords()
    {
        QFETCH(QString, head);
        QFETCH(QString, value);
        QFETCH(int, means);
        const CsvTable table = text((u"Title,"_s + head + u"\nx,"_s + value + u'\n').toUtf8());
        const StoryMapping mapping = guessMapping(table, m_catalogues);
        QCOMPARE(mapping.values.size(), size_t(1));
        const ValueMeaning& found = mapping.values.front();
        QCOMPARE(found.leftOut ? -1 : found.means.value_or(-2), means);
        QCOMPARE(found.isKnown(), means != -2);
        QCOMPARE(found.rows, 1);
    }

    void namesEpics_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("epic");
        QTest::newRow("id") << u"iam"_s << u"iam"_s;
        QTest::newRow("code") << u"log"_s << u"logging"_s;
        QTest::newRow("name") << u"Data protection"_s << u"data"_s;
        QTest::newRow("beginning of a name") << u"Identity and access"_s << u"iam"_s;
        QTest::newRow("labels") << u"quick-win iam"_s << u"iam"_s;
        QTest::newRow("tags") << u"q3; ledger; Resilience"_s << u"resilience"_s;
        QTest::newRow("path") << u"Payments\\Infrastructure security"_s << u"infrastructure"_s;
        QTest::newRow("none") << u"SEC-9"_s << QString();
    }

    void namesEpics()
    {
        QFETCH(QString, text);
        QFETCH(QString, epic);
        QCOMPARE(epicNamed(text, m_catalogues).value_or(QString()), epic);
    }

    void parentsInTheFileNameEpics()
    {
        const StoryImport import = drafted(text("Key,Summary,Issue Type,Parent\nA-1,Logging and monitoring,Epic,\nA-2,Ship logs,Story,A-1\n"));
        QCOMPARE(import.drafts[1].story.epic, u"logging"_s);
    }

    void aChosenMeaningStays()
    {
        // Given a word that nobody knows, and what a person says that it means
        const CsvTable table = text("Title,Status,Priority\nx,Parked,High\ny,Parked,Low\n");
        StoryMapping mapping = guessMapping(table, m_catalogues);
        QCOMPARE(mapping.values[2].value, u"Parked"_s);
        QVERIFY(!mapping.values[2].isKnown());
        mapping.values[2].means = int(StoryStatus::Ready);
        mapping.values[2].guessed = false;
        // When columns are mapped anew
        mapping.columns[2] = StoryColumn::Ignored;
        listValues(mapping, table, m_catalogues);
        // Then it still means that, and only what is mapped has to be understood
        QCOMPARE(mapping.values.size(), size_t(1));
        QCOMPARE(mapping.values[0].rows, 2);
        QCOMPARE(drafted(table, mapping).drafts[1].story.status, StoryStatus::Ready);
    }

    void importsJira()
    {
        // Given an export of Jira
        const CsvTable table = sample(u"jira.csv"_s);
        // When it is drafted
        const StoryImport import = drafted(table);
        // Then rows that are no stories are left out, faulty ones refused, each with its line and why
        QCOMPARE(import.drafts.size(), size_t(8));
        QCOMPARE(import.count(RowFate::Added), 5);
        QCOMPARE(import.drafts[0].fate, RowFate::LeftOut);
        QVERIFY(import.drafts[0].reason.contains(u"Epic"_s));
        QCOMPARE(import.drafts[5].fate, RowFate::Refused);
        QCOMPARE(import.drafts[5].line, 10);
        QVERIFY(import.drafts[5].reason.contains(u"title"_s));
        QCOMPARE(import.drafts[6].fate, RowFate::Refused);
        QVERIFY2(import.drafts[6].reason.contains(u"line 3"_s), qPrintable(import.drafts[6].reason));
        QCOMPARE(import.drafts[4].notes.size(), 3); // status, sprint, half a point
        // When it is imported
        const auto made = importStories(*m_workspace, import, u"jira.csv"_s);
        VERIFY_RESULT(made);
        // Then the stories stand in the file's order and hold what it says
        QCOMPARE(ranked(), (QStringList{u"SEC-2"_s, u"SEC-3"_s, u"SEC-4"_s, u"SEC-5"_s, u"SEC-7"_s}));
        const Story& keys = *story(u"SEC-2"_s);
        QCOMPARE(keys.title, u"Turn off long-lived access keys of build robots"_s);
        QCOMPARE(keys.epic, u"iam"_s);
        QCOMPARE(keys.priority, Priority::Must);
        QCOMPARE(keys.points, 5);
        QCOMPARE(numberOf(keys.sprint), 2); // the later of two
        QCOMPARE(nameOf(keys.owner), u"Mara Lindqvist"_s);
        QVERIFY(keys.narrative.contains(u"\n* each pipeline"_s));
        QCOMPARE(story(u"SEC-3"_s)->status, StoryStatus::InReview);
        QVERIFY(story(u"SEC-3"_s)->title.contains(u"\"vault\""_s));
        QCOMPARE(nameOf(story(u"SEC-3"_s)->owner), u"Tomas Okafor"_s); // was not there
        QCOMPARE(story(u"SEC-4"_s)->kind, StoryKind::Abuse);
        QCOMPARE(story(u"SEC-5"_s)->points, 1);
        QCOMPARE(story(u"SEC-5"_s)->epic, QString());
        QCOMPARE(m_workspace->records().people().size(), size_t(3));
        QCOMPARE(m_workspace->records().links().size(), size_t(2));
        // When it is taken back
        VERIFY_RESULT(m_workspace->undo());
        // Then nothing of it is left
        QVERIFY(m_workspace->records().stories().empty());
        QCOMPARE(m_workspace->records().people().size(), size_t(1));
    }

    void importsAzureBoards()
    {
        const StoryImport import = drafted(sample(u"azure-boards.csv"_s));
        QCOMPARE(import.count(RowFate::Added), 4);
        QCOMPARE(import.count(RowFate::LeftOut), 2); // a feature, and what was removed
        VERIFY_RESULT(importStories(*m_workspace, import, u"azure-boards.csv"_s));
        const Story& volumes = *story(u"4101"_s);
        QCOMPARE(volumes.epic, u"data"_s);
        QCOMPARE(volumes.status, StoryStatus::InProgress);
        QCOMPARE(volumes.points, 5);
        QCOMPARE(nameOf(volumes.owner), u"Ines Duarte"_s);
        QCOMPARE(numberOf(volumes.sprint), 2);
        QCOMPARE(volumes.narrative, u"With a key of our own."_s);
        QCOMPARE(story(u"4102"_s)->epic, u"infrastructure"_s);
        QVERIFY(!story(u"4102"_s)->sprint);
        QCOMPARE(story(u"4103"_s)->epic, u"logging"_s);
        QVERIFY(!story(u"4106"_s)->owner);
        QVERIFY(!story(u"4106"_s)->sprint); // sprint 7 is closed
        QCOMPARE(story(u"4106"_s)->points, 0);
    }

    void importsTheSameFileOnce()
    {
        // Given a file that was imported, and a story of it that a person has changed since
        const CsvTable table = sample(u"jira.csv"_s);
        VERIFY_RESULT(importStories(*m_workspace, drafted(table), u"jira.csv"_s));
        Story changed = *story(u"SEC-2"_s);
        changed.points = 13;
        changed.status = StoryStatus::Ready;
        VERIFY_RESULT(m_workspace->edit(u"Change"_s, [&](Edit& edit) { return edit.update(*story(u"SEC-2"_s), changed); }));
        // When it is drafted again
        const StoryImport again = drafted(table);
        // Then nothing would be added
        QCOMPARE(again.count(RowFate::Added), 0);
        QCOMPARE(again.count(RowFate::Known), 5);
        QVERIFY(!importStories(*m_workspace, again, u"jira.csv"_s));
        // When what is there is to be updated
        StoryMapping mapping = guessMapping(table, m_catalogues);
        mapping.updateKnown = true;
        const StoryImport update = drafted(table, mapping);
        // Then only what differs takes over what the file says
        QCOMPARE(update.count(RowFate::Updated), 1);
        VERIFY_RESULT(importStories(*m_workspace, update, u"jira.csv"_s));
        QCOMPARE(story(u"SEC-2"_s)->points, 5);
        QCOMPARE(story(u"SEC-2"_s)->status, StoryStatus::Backlog);
        QCOMPARE(m_workspace->records().stories().size(), size_t(5));
    }

    void anUpdateRespectsWhatIsProven()
    {
        // Given a story with a failing check
        const Story failing = aStory(u"A-1"_s);
        add(failing);
        StoryProofs proofs;
        proofs.proofs.insert(failing.id, {.proof = Proof::Failing, .checks = {CheckKey(1)}, .failing = {CheckKey(1)}});
        // When a file says that it is done
        const CsvTable table = text("Reference,Title,Status\nA-1,x,Done\n");
        StoryMapping mapping = guessMapping(table, m_catalogues);
        mapping.updateKnown = true;
        const StoryImport import = drafted(table, mapping, proofs);
        // Then that row is refused
        QCOMPARE(import.drafts[0].fate, RowFate::Refused);
    }

    void anUpdateOfWhatWasChangedMeanwhileIsRefused()
    {
        add(aStory(u"A-1"_s));
        const CsvTable table = text("Reference,Title\nA-1,New title\n");
        StoryMapping mapping = guessMapping(table, m_catalogues);
        mapping.updateKnown = true;
        const StoryImport import = drafted(table, mapping);
        Story changed = *story(u"A-1"_s);
        changed.points = 8;
        VERIFY_RESULT(m_workspace->edit(u"Change"_s, [&](Edit& edit) { return edit.update(*story(u"A-1"_s), changed); }));
        const auto made = importStories(*m_workspace, import, u"a.csv"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::Conflict);
        QCOMPARE(story(u"A-1"_s)->points, 8);
    }

    void givesReferencesThatNoRowBrings()
    {
        const StoryImport import = drafted(text("Reference,Title,Epic\n,One,iam\n,Two,iam\nIAM-UC-101,Three,iam\n,Four,\n"));
        QCOMPARE(import.count(RowFate::Added), 4);
        QStringList references;
        for (const StoryDraft& draft : import.drafts)
            references << draft.story.reference;
        QCOMPARE(references, (QStringList{u"IAM-UC-102"_s, u"IAM-UC-103"_s, u"IAM-UC-101"_s, u"GEN-UC-101"_s}));
    }

    void dependenciesThatCantBeAreLeftOut()
    {
        // Given a circle of three, and one that depends on what is nowhere
        const StoryImport import = drafted(text("Reference,Title,Depends on\nA,a,B\nB,b,\"C, D\"\nC,c,A\nD,d,X\n"));
        // Then each that can be is kept, the others are named
        QCOMPARE(import.dependencies.size(), size_t(3));
        QVERIFY(import.drafts[2].notes.join(u' ').contains(u"waits for it"_s));
        QVERIFY(import.drafts[3].notes.join(u' ').contains(u"X"_s));
        VERIFY_RESULT(importStories(*m_workspace, import, u"a.csv"_s));
        QCOMPARE(m_workspace->records().links().size(), size_t(3));
    }

    void rowsWithMoreCellsThanHeadsAreRefused()
    {
        const StoryImport import = drafted(text("Reference,Title\nA,a\nB,b,c\n"));
        QCOMPARE(import.drafts[1].fate, RowFate::Refused);
        QCOMPARE(import.drafts[1].line, 3);
    }

    void withoutTitlesThereIsNothingToDraft()
    {
        const CsvTable table = text("Reference\nA\n");
        QVERIFY(!draftStories(table, guessMapping(table, m_catalogues), m_workspace->records(), m_catalogues, {}));
    }

    void ownersMayBeLeftOut()
    {
        const CsvTable table = text("Title,Owner\nx,Tomas Okafor\ny,mara lindqvist\n");
        StoryMapping mapping = guessMapping(table, m_catalogues);
        mapping.addPeople = false;
        const StoryImport import = drafted(table, mapping);
        QVERIFY(import.drafts[0].notes.join(u' ').contains(u"Tomas Okafor"_s));
        QVERIFY(import.drafts[1].story.owner);
        VERIFY_RESULT(importStories(*m_workspace, import, u"a.csv"_s));
        QCOMPARE(m_workspace->records().people().size(), size_t(1));
    }

private:
    Catalogues m_catalogues;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestStoryCsv)
#include "tst_storycsv.moc"
