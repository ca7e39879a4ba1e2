// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/storycsvstage.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Stories from tables of other programs.
class TestStoryCsv : public QObject, StoryCsvStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

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
};

QTEST_GUILESS_MAIN(TestStoryCsv)
#include "tst_storycsv.moc"
