// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewjourney.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

bool isAbout(const QAbstractItemModel& model, int row, const QString& words)
{
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.index(row, column).data().toString().contains(words))
            return true;
    return false;
}

} // namespace

/// From a workload that nobody has described yet over a review, whose answer a failing run contradicts without touching it, to a
/// milestone and the stories that improve it.
class TestReviewJourneys : public QObject {
    Q_OBJECT

    /// Leaves the first two choices of the container review's first question selected.
    static void beginByKeys(ReviewJourney& shell)
    {
        shell.press(Qt::Key_V, Qt::AltModifier);
        QVERIFY(shell.find("reviewsScreen"));
        shell.tabTo("emptyAction");
        shell.press(Qt::Key_Return);
        QCOMPARE(ReviewShell::focused(), u"workloadName"_s);
        ReviewShell::type(u"Shop"_s);
        shell.tabTo("workloadTargets"); // its own, whatever environment they are assigned to
        shell.press(Qt::Key_Return);
        shell.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shell.records().workloads().size(), size_t(1));
        QCOMPARE(shell.records().workloadTargets().size(), size_t(1));
        // The lenses are there to choose from; the second is the one about containers
        QCOMPARE(ReviewShell::focused(), u"startReview"_s);
        shell.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(shell.startButton(u"Container"_s)));
        shell.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(ReviewShell::focused(), u"questionTree"_s, reviewPatience);
        QCOMPARE(shell.records().reviews().size(), size_t(1));
        shell.press(Qt::Key_Return); // on to the choices
        QCOMPARE(ReviewShell::focused(), u"choiceList"_s);
        shell.press(Qt::Key_Space);
        shell.press(Qt::Key_Down);
        shell.press(Qt::Key_Space);
        shell.expectAnswered();
    }

    static void beginByMouse(ReviewJourney& shell)
    {
        shell.window->workspaceView()->showScreen(u"reviews"_s);
        shell.click("emptyAction");
        shell.click("workloadName");
        ReviewShell::type(u"Shop"_s);
        auto* environment = shell.find<QComboBox>("workloadEnvironment");
        QVERIFY(environment);
        environment->lineEdit()->setFocus();
        ReviewShell::type(u"production"_s);
        shell.click("workloadAccept");
        QCOMPARE(shell.records().workloads().size(), size_t(1));
        QVERIFY(shell.startButton(u"Container"_s));
        QTest::mouseClick(shell.startButton(u"Container"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("choiceList"), reviewPatience);
        shell.clickBox("base_approved_catalogue");
        shell.clickBox("base_minimal");
        shell.expectAnswered();
    }

    /// A milestone, and stories of what is left to do.
    static void improveByKeys(ReviewJourney& shell)
    {
        shell.tabTo("reviewsTab0");
        shell.press(Qt::Key_Right);
        shell.press(Qt::Key_Right);
        QVERIFY(shell.find("milestonesPage"));
        shell.tabTo("milestoneName");
        ReviewShell::type(u"First"_s);
        shell.press(Qt::Key_Return);
        shell.expectMilestone();
        shell.tabTo("reviewsTab2");
        shell.press(Qt::Key_Left);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("planMake") && shell.find("planMake")->isEnabled(), reviewPatience);
        shell.tabTo("planMake");
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("improvementStories"));
        shell.leaveOutWithoutEpic();
        shell.tabTo("storiesAccept");
        shell.press(Qt::Key_Return);
        shell.expectStories();
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(shell.records().stories().empty()); // one act
    }

private Q_SLOTS:
    void byKeys();
    void byMouse();
    void theCheckLeadsToTheAnswer();
};

void TestReviewJourneys::byKeys()
{
    ReviewJourney shell;
    beginByKeys(shell);
    shell.answerElsewhere();
    // The dashboard knows: tests confirm what was answered
    shell.press(Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(shell.figure("contradictions"), u"0"_s, reviewPatience);
    shell.settle();
    // When a run fails, then one answer is contradicted, and not touched
    shell.prompt->filesToOpen = {shell.results("failing", 23, Outcome::Failed)};
    shell.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shell.canAcceptImport(), reviewPatience);
    shell.tabTo("importAccept");
    shell.press(Qt::Key_Return);
    shell.expectContradicted();
    // From the figure to its reasons, and on to the question
    shell.tabTo("contradictions");
    shell.press(Qt::Key_Space);
    QVERIFY(shell.find("reasonsPanel"));
    shell.tabTo("reasonLink");
    shell.press(Qt::Key_Space);
    shell.expectAtTheQuestion();
    // Somebody takes the answer back, and thinks again
    shell.tabTo("unselectChoice");
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.status("base_approved_catalogue"), ChoiceStatus::Unselected);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    shell.expectAnswered();
    improveByKeys(shell);
    shell.settle();
}

void TestReviewJourneys::byMouse()
{
    ReviewJourney shell;
    beginByMouse(shell);
    shell.answerElsewhere();
    shell.window->workspaceView()->showScreen(u"dashboard"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shell.figure("contradictions"), u"0"_s, reviewPatience);
    shell.settle();
    shell.window->workspaceView()->importFiles({shell.results("failing", 23, Outcome::Failed)});
    QTRY_VERIFY_WITH_TIMEOUT(shell.canAcceptImport(), reviewPatience);
    shell.click("importAccept");
    shell.expectContradicted();
    shell.click("contradictions");
    QVERIFY(shell.find("reasonsPanel"));
    shell.click("reasonLink");
    shell.expectAtTheQuestion();
    shell.click("unselectChoice");
    QCOMPARE(shell.status("base_approved_catalogue"), ChoiceStatus::Unselected);
    shell.click("undoButton");
    shell.expectAnswered();
    shell.click("reviewsTab2");
    shell.click("milestoneName");
    ReviewShell::type(u"First"_s);
    shell.click("milestoneTake");
    shell.expectMilestone();
    shell.click("reviewsTab1");
    QTRY_VERIFY_WITH_TIMEOUT(shell.find("planMake") && shell.find("planMake")->isEnabled(), reviewPatience);
    shell.click("planMake");
    QVERIFY(shell.find("improvementStories"));
    shell.leaveOutWithoutEpic();
    shell.click("storiesAccept");
    shell.expectStories();
    shell.click("undoButton");
    QVERIFY(shell.records().stories().empty());
    shell.settle();
}

/// And the other way round: from a check to the answers that it speaks for.
void TestReviewJourneys::theCheckLeadsToTheAnswer()
{
    ReviewJourney shell;
    beginByMouse(shell);
    shell.settle();
    shell.window->workspaceView()->showScreen(u"compliance"_s);
    shell.click("checksTab");
    QTRY_VERIFY_WITH_TIMEOUT(shell.find<DataTable>("checksTable") && shell.find<DataTable>("checksTable")->model()->rowCount() == 2, reviewPatience);
    auto* checks = shell.find<DataTable>("checksTable");
    checks->setFocus();
    for (int row = 0; row < 2; ++row)
        if (isAbout(*checks->model(), row, u"4.2"_s))
            checks->selectionModel()->setCurrentIndex(checks->model()->index(row, 0),
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTRY_VERIFY_WITH_TIMEOUT(shell.find("answerDoor"), reviewPatience);
    QCOMPARE(shell.find<QPushButton>("answerDoor")->text(), u"img_base of Shop"_s);
    QVERIFY(shell.find("answerDoor")->accessibleName().endsWith(u"Confirmed"_s));
    QTest::keyClick(shell.find("answerDoor"), Qt::Key_Return);
    QVERIFY(shell.find("reviewsScreen"));
    QCOMPARE(shell.find<ChoiceList>("choiceList")->current(), u"base_approved_catalogue"_s);
    shell.settle();
}

QTEST_MAIN(TestReviewJourneys)
#include "tst_reviewjourneys.moc"
