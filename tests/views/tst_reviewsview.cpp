// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewviewstage.h"
#include "views/reviews/questionspage.h"
#include "views/reviews/riskfigure.h"
#include "views/shared/inplacetext.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

int figure(const ReviewViewStage& stage, const char* name)
{
    return stage.find<RiskFigure>(name)->count();
}

} // namespace

class TestReviewsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyScreenOffersAWorkload()
    {
        ReviewViewStage stage(false);
        QVERIFY(stage.find("emptyAction")->isVisible());
        QVERIFY(!stage.find("reviewHead")->isVisible());
        stage.click("emptyAction");
        QVERIFY(!stage.find("emptyAction")->isVisible()); // the form covers it
    }

    void aWorkloadWithoutReviewOffersLenses()
    {
        ReviewViewStage stage(false);
        stage.edit([](Edit& edit) -> Result<void> {
            const auto added = addWorkload(edit, {.name = u"Fresh"_s});
            return added ? Result<void>() : added.error();
        });
        QVERIFY(stage.find("startReviewPane")->isVisible());
        QTRY_VERIFY(stage.find("startReview"));
        stage.click("startReview");
        QTRY_COMPARE(stage.workspace->records().reviews().size(), size_t(1));
        QTRY_VERIFY(stage.tree()->isVisible());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.find("startReviewPane")->isVisible());
    }

    void theFirstQuestionIsShown()
    {
        ReviewViewStage stage;
        QCOMPARE(stage.question(), u"PERM"_s);
        QCOMPARE(stage.find<QLabel>("questionTitle")->text(), u"How do you manage permissions?"_s);
        QCOMPARE(stage.find<QLabel>("questionPlace")->text(), u"PERM, Security, question 1 of 2"_s);
        QCOMPARE(stage.choices()->model()->rowCount(), 3);
        QCOMPARE(figure(stage, "riskUNANSWERED"), 3);
    }

    void aLensThatIsBeingReadSaysSo()
    {
        ReviewStage stage;
        ScreenContext context = stage.context();
        context.figures = nullptr; // and with them the lenses that they have read
        OpenReview open(context);
        QuestionsPage page(open);
        open.open(stage.review);
        QCOMPARE(page.findChild<QLabel*>(u"questionNone"_s)->text(), u"Reading the lens…"_s);
        page.openQuestion(u"BACKUP"_s); // which is shown when it is there
        QTRY_COMPARE(page.findChild<QuestionPane*>(u"questionPane"_s)->question(), u"BACKUP"_s);
        QCOMPARE(page.findChild<QLabel*>(u"questionTitle"_s)->text(), u"How do you back up data?"_s);
    }

    void answeringByMouse()
    {
        ReviewViewStage stage;
        QTRY_VERIFY(shownEvidence(stage, "perm_least"));
        stage.clickBox("perm_least");
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QCOMPARE(stage.workspace->history().undoText(), u"Select Grant least privilege in PERM"_s);
        QCOMPARE(figure(stage, "riskMEDIUM"), 1);
        QCOMPARE(figure(stage, "riskUNANSWERED"), 2);
        QCOMPARE(shownEvidence(stage, "perm_least"), ChoiceEvidence::Unproven);
        stage.clickBox("perm_least");
        QCOMPARE(stage.answer("PERM").state, AnswerState::Open);
        QCOMPARE(figure(stage, "riskUNANSWERED"), 3);
    }

    void answeringByKeys()
    {
        ReviewViewStage stage;
        stage.tree()->setFocus();
        stage.press(Qt::Key_Return); // on to the choices
        QVERIFY(stage.choices()->hasFocus());
        QCOMPARE(stage.choices()->current(), u"perm_least"_s);
        stage.press(Qt::Key_Space);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Space);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QCOMPARE(stage.statusOf("PERM", "perm_review"), ChoiceStatus::Selected);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Down); // from the last choice to the next open question
        QCOMPARE(stage.question(), u"DETECT"_s);
        QCOMPARE(stage.choices()->current(), u"detect_logs"_s);
        stage.press(Qt::Key_N);
        QCOMPARE(stage.question(), u"BACKUP"_s);
        stage.press(Qt::Key_Down, Qt::ControlModifier); // round to the first that is open
        QCOMPARE(stage.question(), u"DETECT"_s);
        stage.press(Qt::Key_Escape);
        QVERIFY(stage.tree()->hasFocus());
        stage.press(Qt::Key_Up);
        QCOMPARE(stage.question(), u"PERM"_s);
    }

    void aHeldKeyStaysInTheQuestion()
    {
        ReviewViewStage stage;
        stage.tree()->setFocus();
        stage.press(Qt::Key_Return);
        for (int i = 0; i < 5; ++i) { // more often than there are choices
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier, QString(), true);
            QApplication::sendEvent(stage.choices(), &held);
        }
        QCOMPARE(stage.question(), u"PERM"_s);
        stage.press(Qt::Key_Down);
        QCOMPARE(stage.question(), u"DETECT"_s);
    }

    void theTreeIsWalkedByKeysAndClicks()
    {
        ReviewViewStage stage;
        stage.clickQuestion("BACKUP");
        QCOMPARE(stage.question(), u"BACKUP"_s);
        QVERIFY(stage.tree()->hasFocus());
        stage.clickQuestion("PERM");
        stage.press(Qt::Key_Down);
        QCOMPARE(stage.question(), u"DETECT"_s);
    }

    void noneOfThese_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("with a choice of the lens") << u"PERM"_s;
        QTest::newRow("without one") << u"DETECT"_s;
    }

    void noneOfThese()
    {
        QFETCH(QString, question);
        const QByteArray id = question.toLatin1();
        ReviewViewStage stage;
        stage.clickQuestion(id.constData());
        auto* none = stage.find<QCheckBox>("noneOfThese");
        QVERIFY(!none->isChecked());
        none->click();
        QVERIFY(none->isChecked());
        QCOMPARE(stage.answer(id.constData()).state, AnswerState::Answered);
        QCOMPARE(figure(stage, "riskHIGH"), 1);
        none->click();
        QVERIFY(!none->isChecked());
        QCOMPARE(stage.answer(id.constData()).state, AnswerState::Open);
        QVERIFY(stage.workspace->undo());
        QVERIFY(none->isChecked());
    }

    void aQuestionMayNotApply()
    {
        ReviewViewStage stage;
        auto* applies = stage.find<QComboBox>("questionApplies");
        Q_EMIT applies->activated(1); // out of scope
        QCOMPARE(stage.answer("PERM").state, AnswerState::NotApplicable);
        QCOMPARE(stage.answer("PERM").reason, AnswerReason::OutOfScope);
        QCOMPARE(stage.workspace->history().undoText(), u"Say that PERM doesn't apply"_s);
        QCOMPARE(figure(stage, "riskNOT_APPLICABLE"), 1);
        QVERIFY(!stage.choices()->isEnabled());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.choices()->isEnabled());
        QCOMPARE(applies->currentIndex(), 0);
    }

    void figuresFilterTheQuestions()
    {
        ReviewViewStage stage;
        stage.select("DETECT", "detect_logs");
        QTest::mouseClick(stage.find("riskMEDIUM"), Qt::LeftButton);
        QCOMPARE(stage.questions(), QStringList{u"DETECT"_s});
        QVERIFY(stage.find<RiskFigure>("riskMEDIUM")->isChecked());
        QTest::mouseClick(stage.find("riskUNANSWERED"), Qt::LeftButton);
        QCOMPARE(stage.questions(), (QStringList{u"PERM"_s, u"BACKUP"_s}));
        QVERIFY(!stage.find<RiskFigure>("riskMEDIUM")->isChecked());
        QTest::mouseClick(stage.find("riskUNANSWERED"), Qt::LeftButton); // off
        QCOMPARE(stage.questions().size(), 3);
    }

    void figuresSayWhatIsProvenToo()
    {
        RiskFigure high(QuestionRisk::High);
        high.setCount(17, 20);
        QCOMPARE(high.count(), 17);
        QCOMPARE(high.accessibleName(), u"High risk: 17 questions, as proven 20"_s);
        QVERIFY(high.toolTip().startsWith(high.accessibleName()));
        high.setCount(3, 3);
        QCOMPARE(high.accessibleName(), u"High risk: 3 questions"_s);
    }

    void wordsFilterTheQuestions()
    {
        ReviewViewStage stage;
        stage.view->focusFilter();
        QVERIFY(stage.find("questionWords")->hasFocus());
        QTest::keyClicks(stage.find("questionWords"), u"back"_s);
        QCOMPARE(stage.questions(), QStringList{u"BACKUP"_s});
        QTest::keyClicks(stage.find("questionWords"), u"xyz"_s);
        QVERIFY(stage.find("noQuestions")->isVisible());
        stage.press(Qt::Key_Escape);
        QCOMPARE(stage.questions().size(), 3);
        QVERIFY(!stage.find("noQuestions")->isVisible());
    }

    void notesAreSavedWhenTheQuestionIsLeft()
    {
        ReviewViewStage stage;
        auto* notes = stage.find<InPlaceText>("questionNotes");
        notes->setFocus();
        QTest::keyClicks(notes, u"Ask Olga"_s);
        stage.clickQuestion("DETECT");
        QCOMPARE(stage.answer("PERM").notes, u"Ask Olga"_s);
        QCOMPARE(stage.answer("PERM").state, AnswerState::Open);
        QCOMPARE(notes->typed(), QString());
        stage.clickQuestion("PERM");
        QCOMPARE(notes->typed(), u"Ask Olga"_s);
    }

    void theRiskOpensEveryRule()
    {
        ReviewViewStage stage;
        stage.select("PERM", "perm_least");
        QSignalSpy asked(stage.view.get(), &Screen::reasonsRequested);
        QCOMPARE(stage.find<QPushButton>("riskWhy")->text(), u"Why: rule 2 of 3"_s);
        stage.click("riskWhy");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].toString(), u"Medium"_s);
        const auto figure = asked[0][2].value<Figure>();
        QCOMPARE(figure.reasons.size(), size_t(3));
        QCOMPARE(figure.reasons[0].kind, Reason::Kind::LeftOut);
        QVERIFY(figure.reasons[0].text.contains(u"Not selected: Review permissions; Plan emergency access."_s));
        QCOMPARE(figure.reasons[1].kind, Reason::Kind::Counted);
        QCOMPARE(figure.reasons[2].kind, Reason::Kind::LeftOut);
    }

    void anotherWorkloadHasAnotherReview()
    {
        ReviewViewStage stage;
        stage.select("PERM", "perm_least");
        stage.pickWorkload(u"Archive"_s);
        QCOMPARE(figure(stage, "riskUNANSWERED"), 3);
        stage.clickBox("perm_least");
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected); // of Payments, as it was
        stage.pickWorkload(u"Payments"_s);
        QCOMPARE(figure(stage, "riskMEDIUM"), 1);
    }

    void theScreenComesBackAsItWas()
    {
        QJsonObject state;
        ReviewViewStage stage;
        stage.clickQuestion("BACKUP");
        QTest::keyClicks(stage.find("questionWords"), u"back"_s);
        state = stage.view->saveState();
        ReviewsView again(stage.context());
        again.restoreState(state);
        QCOMPARE(again.findChild<QuestionPane*>(u"questionPane"_s)->question(), u"BACKUP"_s);
        QCOMPARE(again.findChild<QLineEdit*>(u"questionWords"_s)->text(), u"back"_s);
    }
};

QTEST_MAIN(TestReviewsView)
#include "tst_reviewsview.moc"
