// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/storycsvstage.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// What columns and words of other programs' tables are taken for.
class TestStoryMapping : public QObject, StoryCsvStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

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
};

QTEST_GUILESS_MAIN(TestStoryMapping)
#include "tst_storymapping.moc"
