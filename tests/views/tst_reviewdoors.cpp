// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmefigures.h"
#include "tests/views/reviewviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/choicedetails.h"
#include "views/reviews/reviewdoors.h"
#include "views/reviews/riskfigure.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

/// The review of "Archive" says that permissions are least, and a failing check contradicts it; backups are at high risk.
void contradicted(ReviewViewStage& stage)
{
    stage.link("PERM", "perm_least", {u"iam-1"_s});
    stage.edit([&](Edit& edit) -> Result<void> {
        const auto set = setChoice(edit, stage.otherReview, stage.ReviewStage::question("PERM"), u"perm_least"_s, ChoiceStatus::Selected);
        return set ? answerNone(edit, stage.otherReview, stage.ReviewStage::question("BACKUP")) : set;
    });
    stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}}, u"lab"_s);
    QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing());
}

QString workload(const ReviewViewStage& stage)
{
    return stage.find<QComboBox>("workloadField")->currentText();
}

} // namespace

/// How other screens lead into the Reviews screen.
class TestReviewDoors : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aDoorLeadsToTheFirstQuestionOfItsKind()
    {
        ReviewTotals review{.questions = {{.id = u"one"_s, .risk = QuestionRisk::Medium},
                                          {.id = u"two"_s, .risk = QuestionRisk::High},
                                          {.id = u"three"_s,
                                           .risk = QuestionRisk::None,
                                           .choices = {{.id = u"c"_s, .evidence = ChoiceEvidence::Contradicted}}}}};
        ProgrammeFigures figures;
        figures.reviews = {review};
        const auto behind = [&](ReviewQuestions questions) {
            return questionBehind({.review = review.review, .questions = questions}, &figures);
        };
        QCOMPARE(behind(ReviewQuestions::HighRisk), u"two"_s);
        QCOMPARE(behind(ReviewQuestions::MediumRisk), u"one"_s);
        QCOMPARE(behind(ReviewQuestions::Contradicted), u"three"_s);
        QCOMPARE(behind(ReviewQuestions::Unanswered), QString());
        QCOMPARE(behind(ReviewQuestions::All), QString());
        QCOMPARE(questionBehind({.review = review.review, .question = u"one"_s, .questions = ReviewQuestions::HighRisk}, &figures), u"one"_s);
        QCOMPARE(questionBehind({.review = ReviewId::create(), .questions = ReviewQuestions::HighRisk}, &figures), QString());
        QCOMPARE(questionBehind({.review = review.review, .questions = ReviewQuestions::HighRisk}, nullptr), QString());
    }

    void contradictedQuestionsOfAnotherWorkload()
    {
        ReviewViewStage stage(true, contradicted);
        QCOMPARE(workload(stage), u"Payments"_s);
        stage.view->showReview({.review = stage.otherReview, .questions = ReviewQuestions::Contradicted});
        QCOMPARE(workload(stage), u"Archive"_s);
        QCOMPARE(stage.question(), u"PERM"_s);
        QTRY_COMPARE(stage.questions(), QStringList{u"PERM"_s});
        QVERIFY(QApplication::focusWidget() == stage.tree());
    }

    void questionsAtHighRisk()
    {
        ReviewViewStage stage(true, contradicted);
        QTest::keyClicks(stage.find("questionWords"), u"permissions"_s); // which would hide it
        stage.view->showReview({.review = stage.otherReview, .questions = ReviewQuestions::HighRisk});
        QCOMPARE(stage.question(), u"BACKUP"_s);
        QCOMPARE(stage.questions(), QStringList{u"BACKUP"_s});
        QVERIFY(stage.find<RiskFigure>("riskHIGH")->isChecked());
    }

    void aChoiceOpensWithWhatIsBehindIt()
    {
        ReviewViewStage stage(true, contradicted);
        stage.view->showReview({.review = stage.otherReview, .question = u"PERM"_s, .choice = u"perm_least"_s});
        QCOMPARE(stage.question(), u"PERM"_s);
        QCOMPARE(stage.choices()->current(), u"perm_least"_s);
        QVERIFY(qobject_cast<ChoiceDetails*>(stage.details.page()));
    }

    void itLeavesAForm()
    {
        ReviewViewStage stage;
        for (QAction* action : stage.view->actions())
            if (action->shortcut() == QKeySequence(QKeySequence::New))
                action->trigger();
        QVERIFY(stage.find("workloadForm")->isVisible());
        stage.view->showReview({.workload = stage.otherWorkload});
        QVERIFY(!stage.find("workloadForm")->isVisible());
        QVERIFY(stage.tree()->isVisible());
        QCOMPARE(workload(stage), u"Archive"_s);
    }

    void whatHasGoneIsSaid()
    {
        ReviewViewStage stage;
        stage.view->showReview({.review = ReviewId::create()});
        QCOMPARE(stage.messages, QStringList{u"The review is not there any more."_s});
        stage.view->showReview({.review = stage.review, .question = u"GONE"_s});
        QCOMPARE(stage.messages.size(), 2);
        QVERIFY(stage.messages.back().contains(u"GONE"_s));
    }
};

QTEST_MAIN(TestReviewDoors)
#include "tst_reviewdoors.moc"
