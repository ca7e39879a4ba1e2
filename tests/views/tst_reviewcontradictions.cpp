// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewviewstage.h"
#include "views/reviews/choicedetails.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

/// PERM's first choice is selected, and a check linked to it fails.
void contradicted(ReviewViewStage& stage)
{
    stage.link("PERM", "perm_least", {u"iam-1"_s});
    stage.select("PERM", "perm_least");
    stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}});
}

} // namespace

/// On the Reviews screen: what a failing test makes of an answer.
class TestReviewContradictions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contradictedOnesCanBeFiltered()
    {
        ReviewViewStage stage(true, contradicted);
        auto* risks = stage.find<QComboBox>("questionRisk");
        risks->setCurrentIndex(risks->findText(u"Contradicted"_s));
        QTRY_COMPARE(stage.questions(), QStringList{u"PERM"_s});
    }

    /// On screen, by a run that somebody imports meanwhile; the record stays what it was.
    void aFailingRunTurnsAnAnswerContradicted()
    {
        ReviewViewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s, u"iam-2"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"passed"_s}, {u"iam-2"_s, u"passed"_s}});
        QTRY_COMPARE(shownEvidence(stage, "perm_least"), ChoiceEvidence::Confirmed);
        QVERIFY(!stage.find("contradictionBar")->isVisible());
        const Answer before = stage.answer("PERM");
        stage.importRun(yesterday.addSecs(60), {{u"iam-1"_s, u"passed"_s}, {u"iam-2"_s, u"failed"_s}});
        QTRY_COMPARE(shownEvidence(stage, "perm_least"), ChoiceEvidence::Contradicted);
        QCOMPARE(stage.line("perm_least"), u"1 of 2 checks fails"_s);
        QVERIFY(stage.find("contradictionBar")->isVisible());
        QVERIFY(stage.find<QLabel>("contradictionText")->text().contains(u"Tests contradict one choice."_s));
        QVERIFY(stage.find("riskProven")->isVisible());
        QCOMPARE(stage.find("riskProven")->accessibleName(), u"High"_s);
        QCOMPARE(stage.find("riskAnswered")->accessibleName(), u"Medium"_s);
        QCOMPARE(stage.answer("PERM"), before);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
    }

    void theBarUnselects()
    {
        ReviewViewStage stage(true, contradicted);
        QTRY_VERIFY(stage.find("contradictionBar")->isVisible());
        stage.click("unselectChoice");
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Unselected);
        QVERIFY(!stage.find("contradictionBar")->isVisible());
        QCOMPARE(stage.raised.back().actionText, u"Undo"_s);
        const std::function<void()> undo = stage.raised.back().action; // a copy: it raises another message
        undo();
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QVERIFY(stage.find("contradictionBar")->isVisible());
    }

    void theBarKeepsWithAReason()
    {
        ReviewViewStage stage(true, contradicted);
        QTRY_VERIFY(stage.find("contradictionBar")->isVisible());
        stage.click("keepChoice");
        QVERIFY(stage.find("keepReason")->hasFocus());
        stage.press(Qt::Key_Return); // without words it isn't kept
        QVERIFY(stage.find("keepReason")->isVisible());
        QTest::keyClicks(stage.find("keepReason"), u"The check is wrong here"_s);
        stage.press(Qt::Key_Return);
        const Records& records = stage.workspace->records();
        QCOMPARE(choiceAnswerOf(records, stage.answer("PERM").id, u"perm_least"_s).notes, u"The check is wrong here"_s);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QVERIFY(stage.find<QLabel>("contradictionText")->text().contains(u"The check is wrong here"_s));
        QCOMPARE(shownEvidence(stage, "perm_least"), ChoiceEvidence::Contradicted); // words are no proof
    }

    void detailsOpenOnEnter()
    {
        ReviewViewStage stage(true, contradicted);
        QTRY_VERIFY(shownEvidence(stage, "perm_least"));
        stage.choices()->setFocus();
        stage.choices()->showFirst();
        QVERIFY(!stage.details.page()); // too narrow
        QTest::keyClick(stage.choices(), Qt::Key_Return);
        auto* details = qobject_cast<ChoiceDetails*>(stage.details.page());
        QVERIFY(details);
        const auto checks = details->findChildren<QPushButton*>(u"provingCheck"_s);
        QCOMPARE(checks.size(), 1);
        QSignalSpy asked(stage.view.get(), &Screen::checksRequested);
        checks[0]->click();
        QCOMPARE(asked.size(), 1);
        details->findChild<QPushButton*>(u"unlinkCheck"_s)->click();
        QTRY_COMPARE(shownEvidence(stage, "perm_least"), ChoiceEvidence::Unproven);
        QCOMPARE(stage.line("perm_least"), u"No check is linked"_s);
    }
};

QTEST_MAIN(TestReviewContradictions)
#include "tst_reviewcontradictions.moc"
