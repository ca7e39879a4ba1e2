// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewedits.h"
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/reviewedworkload.h"
#include "tests/views/storystage.h"
#include "tests/views/testtheme.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// Which answers of reviews a story is to bring about.
class TestStoryImprovements : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void anAnswerToBringAboutIsADoor();
    void aGameDayThatExercisesItIsADoor();
};

void TestStoryImprovements::anAnswerToBringAboutIsADoor()
{
    StoryStage stage;
    auto* list = stage.find<QListView>("storyImprovements");
    QVERIFY(!list->isVisible());
    const ReviewId review = aReviewIn(*stage.workspace, u"Payments"_s);
    stage.edit([&](Edit& edit) -> Result<void> {
        const auto tied = tieImprovement(edit, review, u"iam"_s, u"mfa"_s, stage.use.id);
        return tied ? Result<void>() : tied.error();
    });
    QVERIFY(list->isVisible());
    QTRY_VERIFY2(stage.lines("storyImprovements").value(0).startsWith(u"iam, Title of mfa, Payments: Not claimed"_s),
                 qPrintable(stage.lines("storyImprovements").join(u'|')));
    // Enter leads to the review
    QSignalSpy asked(stage.page, &StoryDetails::reviewRequested);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    const auto& selection = carried<ReviewSelection>(asked[0][0]);
    QVERIFY(selection.review == review);
    QCOMPARE(selection.question, u"iam"_s);
    QCOMPARE(selection.choice, u"mfa"_s);
    // Del unties it, which can be taken back
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(stage.workspace->records().of<ImprovementTie>().all().empty());
    QCOMPARE(stage.undoText(), u"Unlink iam from IAM-UC-01"_s);
    QVERIFY(!list->isVisible());
    VERIFY_RESULT(stage.workspace->undo());
    QVERIFY(list->isVisible());
}

void TestStoryImprovements::aGameDayThatExercisesItIsADoor()
{
    StoryStage stage;
    auto* list = stage.find<QListView>("storyGameDays");
    QVERIFY(!list->isVisible());
    const GameDay day{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 4, 1), .held = QDate(2026, 4, 2),
                      .outcome = GameDayOutcome::NotMet};
    const GameDayTie tie{.kind = GameDayTieKind::Exercises, .gameDay = day.id, .story = stage.use.id};
    stage.edit([&](Edit& edit) -> Result<void> {
        if (auto inserted = edit.insert(day); !inserted)
            return inserted;
        return edit.insert(tie);
    });
    QTRY_VERIFY(list->isVisible());
    const QString line = stage.lines("storyGameDays").value(0);
    QVERIFY2(line.contains(u"GD-1"_s) && line.contains(u"Not met, held"_s) && line.contains(u"it exercises this story"_s), qPrintable(line));
    QSignalSpy asked(stage.page, &StoryDetails::itemRequested);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(carried<ItemRef>(asked[0][0]), itemRef(ItemKind::GameDay, day.id));
}

QTEST_MAIN(TestStoryImprovements)
#include "tst_storyimprovements.moc"
