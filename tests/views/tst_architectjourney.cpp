// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewshell.h"
#include "tests/views/rolejourney.h"
#include "views/reviews/questionsmodel.h"
#include "views/reviews/questiontree.h"

#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString question = u"SEC02"_s;
const QString practice = u"sec_identities_enforce_mechanisms"_s;   ///< a choice of that question
const QString practiceTitle = u"Use strong sign-in mechanisms"_s;
const QString knownCheck = u"iam_user_mfa_enabled_console_access"_s; ///< proves it, as the catalogue knows
const QString ownCheck = u"sign_in_asks_for_a_key"_s;                ///< nobody knows what it proves

/// The window back on its start page, where nothing but a name and a place are asked for.
struct ArchitectShell : ReviewShell {
    ArchitectShell()
    {
        window->showStartPage();
        makeWorkspace(*this, u"Architecture"_s);
    }

    QString scan(const char* name, int day, Outcome known) const
    {
        return ResultsFile(u"2026-11-%1T06:00:00Z"_s.arg(day), u"shop"_s)
            .by(u"prowler"_s)
            .add(knownCheck, u"user/ben"_s, known, Severity::High)
            .add(ownCheck, u"portal"_s, Outcome::Passed)
            .write(folder.filePath(QLatin1String(name) + u".json"_s));
    }
    QModelIndex questionIndex() const
    {
        const auto* tree = find<QuestionTree>("questionTree");
        for (int pillar = 0; tree && pillar < tree->model()->rowCount(); ++pillar) {
            const QModelIndex parent = tree->model()->index(pillar, 0);
            for (int row = 0; row < tree->model()->rowCount(parent); ++row)
                if (const QModelIndex each = tree->model()->index(row, 0, parent); each.data(KeyRole).toString() == question)
                    return each;
        }
        return {};
    }
    /// On the Compliance screen, by a click on its row.
    DataTable* selectCheck(const QString& check) const
    {
        press(Qt::Key_C, Qt::AltModifier);
        click("checksTab");
        settle();
        auto* table = find<DataTable>("checksTable");
        if (table)
            clickIndex(*table, indexWith(*table->model(), check));
        return table;
    }
    QString text(const char* label) const
    {
        const auto* shown = find<QLabel>(label);
        return shown ? shown->text() : QString();
    }
};

} // namespace

/// A security architect: an answer of the Well-Architected Framework beside what tests say of it, a check tied by hand, a story of
/// what fails, its thread, and the report of the review.
class TestArchitectJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyWorkspaceToAReviewReport()
    {
        ArchitectShell shell;
        QVERIFY(shell.records().runs().empty() && shell.records().reviews().empty() && shell.records().stories().empty());
        importByKeys(shell, shell.scan("passing", 20, Outcome::Passed));
        for (const auto step : {beginTheReview, answerTheQuestion, tieACheck, seeTheContradiction, makeAStory, followTheThread, writeTheReport}) {
            step(shell);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    /// By keys.
    static void beginTheReview(ArchitectShell& shell)
    {
        shell.press(Qt::Key_V, Qt::AltModifier);
        QVERIFY(shell.find("reviewsScreen"));
        shell.tabTo("emptyAction");
        shell.press(Qt::Key_Return);
        QCOMPARE(ReviewShell::focused(), u"workloadName"_s);
        ReviewShell::type(u"Shop"_s);
        shell.tabTo("workloadTargets");
        shell.press(Qt::Key_Return);
        shell.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shell.records().workloads().size(), size_t(1));
        QCOMPARE(shell.records().workloadTargets().size(), size_t(1));
        QVERIFY(shell.startButton(u"Well-Architected"_s));
        QTest::mouseClick(shell.startButton(u"Well-Architected"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("questionTree"), reviewPatience);
        QCOMPARE(shell.records().reviews().size(), size_t(1));
        shell.settle();
    }

    /// By mouse.
    static void answerTheQuestion(ArchitectShell& shell)
    {
        auto* tree = shell.find<QuestionTree>("questionTree");
        QVERIFY(tree && shell.questionIndex().isValid());
        tree->expand(shell.questionIndex().parent());
        clickIndex(*tree, shell.questionIndex());
        QVERIFY2(shell.text("questionPlace").startsWith(question), qPrintable(shell.text("questionPlace")));
        shell.clickBox(qPrintable(practice));
        QCOMPARE(shell.status(qPrintable(practice)), ChoiceStatus::Selected);
        shell.settle();
    }

    static void tieACheck(ArchitectShell& shell)
    {
        DataTable* checks = shell.selectCheck(ownCheck);
        QVERIFY(checks);
        QTest::keyClick(checks, Qt::Key_L, Qt::ControlModifier);
        auto* field = shell.find<QLineEdit>("linkChecksField");
        QVERIFY(field);
        QTest::keyClicks(field, u"SEC02-BP01"_s);
        QTest::keyClick(field, Qt::Key_Return);
        shell.window->activateWindow(); // which the list of proposals leaves to nobody here
        QVERIFY(QTest::qWaitForWindowActive(shell.window.get()));
        const auto ties = shell.records().checkTies();
        QCOMPARE(ties.size(), size_t(1));
        QVERIFY(ties.front().kind == CheckTieKind::BestPractice);
        QCOMPARE(ties.front().item, practice);
        shell.settle();
    }

    /// A run that fails contradicts the answer, and doesn't touch it.
    static void seeTheContradiction(ArchitectShell& shell)
    {
        shell.press(Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(shell.figure("contradictions"), u"0"_s, reviewPatience);
        importByKeys(shell, shell.scan("failing", 23, Outcome::Failed));
        QTRY_COMPARE_WITH_TIMEOUT(shell.figure("contradictions"), u"1"_s, reviewPatience);
        QTRY_VERIFY2_WITH_TIMEOUT(shell.message().contains(u"Tests now contradict"), qPrintable(shell.message()), reviewPatience);
        QCOMPARE(shell.status(qPrintable(practice)), ChoiceStatus::Selected);
        // From the figure to its reason, and on to the question
        shell.tabTo("contradictions");
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("reasonsPanel"));
        QCOMPARE(shell.text("reasonsValue"), u"1"_s);
        shell.tabTo("reasonLink");
        shell.press(Qt::Key_Space);
        QVERIFY(shell.find("reviewsScreen"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("contradictionBar"), reviewPatience);
        QVERIFY(shell.text("questionPlace").startsWith(question));
        QVERIFY2(shell.text("contradictionText").contains(u"Tests contradict one choice"), qPrintable(shell.text("contradictionText")));
        shell.settle();
    }

    /// By keys. Epic and check are known already.
    static void makeAStory(ArchitectShell& shell)
    {
        DataTable* checks = shell.selectCheck(knownCheck);
        QVERIFY(checks);
        QTest::keyClick(checks, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("failureStoryForm"), reviewPatience);
        QTRY_COMPARE(ReviewShell::focused(), u"failureTitle"_s);
        shell.press(Qt::Key_A, Qt::ControlModifier);
        ReviewShell::type(u"Every sign-in asks for a second factor"_s);
        shell.press(Qt::Key_Return);
        QTRY_COMPARE(shell.records().stories().size(), size_t(1));
        QCOMPARE(shell.records().stories().front().epic, u"iam"_s);
        QCOMPARE(shell.records().links().size(), size_t(1));
        QVERIFY(shell.records().links().front().kind == LinkKind::ProvenBy);
        shell.settle();
    }

    static void followTheThread(ArchitectShell& shell)
    {
        const ItemRef story = itemRef(ItemKind::UseCase, shell.records().stories().front().id);
        QTRY_COMPARE_WITH_TIMEOUT(shell.window->workspaceView()->currentItem(), std::optional(story), reviewPatience);
        shell.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(shell.find("traceScreen"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.find<QTreeView>("traceTree"), reviewPatience);
        const QAbstractItemModel& thread = *shell.find<QTreeView>("traceTree")->model();
        QTRY_VERIFY_WITH_TIMEOUT(indexWith(thread, knownCheck).isValid(), reviewPatience);
        QTRY_VERIFY_WITH_TIMEOUT(indexWith(thread, practiceTitle).isValid(), reviewPatience); // what the check speaks for
        QVERIFY(!indexWith(thread, ownCheck).isValid());     // which has nothing to do with the story
        shell.settle();
    }

    static void writeTheReport(ArchitectShell& shell)
    {
        const QString page = QString::fromUtf8(written(shell, u"export report of all reviews"_s, u"review.html"_s));
        QVERIFY2(page.startsWith(u"<!DOCTYPE html>"_s), qPrintable(page.left(60)));
        for (const QString& wanted : {u"Shop"_s, question, practiceTitle, knownCheck, ownCheck, u"Improvement plan"_s})
            QVERIFY2(page.contains(wanted), qPrintable(wanted));
        // Contradicted answers come first
        const qsizetype contradicted = page.indexOf(u"Answers that tests contradict: 1"_s);
        QVERIFY(contradicted >= 0 && contradicted < page.indexOf(u"Pillars"_s));
        QVERIFY2(shell.message().contains(u"review.html"_s), qPrintable(shell.message()));
    }
};

QTEST_MAIN(TestArchitectJourney)
#include "tst_architectjourney.moc"
