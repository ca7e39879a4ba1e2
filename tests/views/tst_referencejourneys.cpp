// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/policyedits.h"
#include "model/edit/riskedits.h"
#include "tests/views/reviewshell.h"
#include "views/frameworks/benchmarksmodel.h"
#include "views/frameworks/standingwords.h"

#include <QListView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString riskTitle = u"Code in one container takes its host"_s;

/// Where a text stands in a tree; invalid: nowhere.
QModelIndex indexOf(const QAbstractItemModel& model, const QString& text, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            if (model.index(row, column, parent).data().toString().contains(text))
                return model.index(row, 0, parent);
        if (const QModelIndex below = indexOf(model, text, model.index(row, 0, parent)); below.isValid())
            return below;
    }
    return {};
}

/// A host whose containers can write to their root file systems, the risk of that, a story and a sentence of the policy.
struct ReferenceJourney : ReviewShell {
    ReferenceJourney()
    {
        importNow(workspace(), app->formats,
                  {.file = ResultsFile(u"2026-11-21T06:00:00Z"_s, u"shop"_s)
                               .by(u"docker-bench"_s)
                               .add(u"5.12"_s, u"shop-host-7"_s, Outcome::Failed, Severity::High)
                               .write(folder.filePath(u"runtime.json"_s))});
        const auto given = workspace().edit(u"Given"_s, [this](Edit& edit) { return give(edit); });
        if (!given)
            qFatal("%s", qPrintable(given.error().message));
        settle();
    }

    Result<void> give(Edit& edit)
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        const auto check = edit.check(u"docker-bench"_s, u"5.12"_s);
        if (!check)
            return check.error();
        const auto risk = addRisk(edit, {.title = riskTitle, .currentLikelihood = 4, .currentImpact = 5}, {.author = u"Ana"_s, .at = at});
        if (!risk)
            return risk.error();
        if (const auto tied = tieRiskToChecks(edit, *risk, std::vector{*check}); !tied)
            return tied.error();
        if (const auto tied = tieControl(edit, u"cis-docker/5.12"_s, *risk); !tied)
            return tied.error();
        const auto said = addPolicy(edit, {.reference = u"ISP-1.2"_s,
                                           .title = u"Nobody works as root"_s,
                                           .statement = u"The root key lies in the safe at Kilkenny."_s});
        if (!said)
            return said.error();
        policy = *said;
        return edit.insert(story);
    }

    /// By Ctrl+K; opens what comes first, which must have this title.
    void searchFor(const QString& words, const QString& title) const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(find("paletteField"), words);
        QTRY_COMPARE_WITH_TIMEOUT(find<QListView>("paletteList")->model()->index(0, 0).data().toString(), title, reviewPatience);
        press(Qt::Key_Return);
        QVERIFY(!find("commandPalette"));
    }
    std::optional<ItemRef> opened() const { return window->workspaceView()->currentItem(); }
    const Story& now() const { return *records().of<Story>().find(story.id); }

    Story story{.reference = u"IAM-UC-101"_s,
                .title = u"Lock the root user away"_s,
                .epic = u"iam"_s,
                .criteria = {u"Signing in as root without the hardware key of Ballymun fails."_s}};
    PolicyId policy = PolicyId::create();
};

} // namespace

/// From reference content to what proves it and back, from a mistake to how it was, and from a word to whatever has it.
class TestReferenceJourneys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// An architect: the benchmark's item, its check, the result, the thread, the risk.
    void anItemThatFailsLeadsToItsRisk()
    {
        ReferenceJourney shell;
        shell.press(Qt::Key_F, Qt::AltModifier);
        QVERIFY(shell.find("frameworksScreen"));
        shell.click("frameworksTab3"); // benchmarks
        QTRY_VERIFY_WITH_TIMEOUT(shell.find<QTreeView>("benchmarkTree"), reviewPatience);
        shell.settle();
        auto* tree = shell.find<QTreeView>("benchmarkTree");
        QTRY_VERIFY(indexOf(*tree->model(), u"5.12"_s).isValid());
        QModelIndex item = indexOf(*tree->model(), u"5.12"_s);
        tree->scrollTo(item);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(item).center());
        QTRY_VERIFY(shell.find("referenceDetails"));
        QCOMPARE(shell.opened(), std::optional(ItemRef{ItemKind::Control, u"cis-docker/5.12"_s}));
        item = indexOf(*tree->model(), u"5.12"_s);
        QCOMPARE(item.siblingAtColumn(BenchmarksModel::StandingColumn).data().toString(), signText(ItemStanding::Failed));

        // Its check, and where that failed
        QTRY_VERIFY(shell.find<QListView>("coverageChecks"));
        auto* checks = shell.find<QListView>("coverageChecks");
        QCOMPARE(checks->model()->rowCount(), 1);
        checks->setFocus();
        checks->setCurrentIndex(checks->model()->index(0, 0));
        QTest::keyClick(checks, Qt::Key_Return);
        QVERIFY(shell.find("complianceScreen"));
        QTRY_VERIFY_WITH_TIMEOUT((shell.find<DataTable>("resultsTable") && indexOf(*shell.find<DataTable>("resultsTable")->model(), u"shop-host-7"_s).isValid())
                                     || (shell.find<DataTable>("checksTable") && indexOf(*shell.find<DataTable>("checksTable")->model(), u"5.12"_s).isValid()),
                                 reviewPatience);

        // The whole thread of the item, and the risk at its end
        shell.searchFor(u"cis docker 5.12"_s, u"Mount the root file system read-only"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shell.opened(), std::optional(ItemRef{ItemKind::Control, u"cis-docker/5.12"_s}), reviewPatience);
        shell.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(shell.find("traceScreen"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.find<QTreeView>("traceTree"), reviewPatience);
        auto* thread = shell.find<QTreeView>("traceTree");
        QTRY_VERIFY_WITH_TIMEOUT(indexOf(*thread->model(), riskTitle).isValid(), reviewPatience);
        QVERIFY(indexOf(*thread->model(), u"docker-bench 5.12"_s).isValid());
        thread->setFocus();
        thread->setCurrentIndex(indexOf(*thread->model(), riskTitle));
        QTest::keyClick(thread, Qt::Key_Return);
        QTRY_VERIFY(shell.find("riskDetails"));
        QCOMPARE(shell.opened(), std::optional(itemRef(ItemKind::Risk, shell.records().risks().front().id)));
    }

    /// A lead: a title that somebody wrote over by mistake comes back, and the log still holds.
    void aWrongEditIsTakenBackByHistory()
    {
        ReferenceJourney shell;
        shell.searchFor(u"iam-uc-101"_s, u"Lock the root user away"_s);
        QCOMPARE(ReviewShell::focused(), u"storyTitle"_s);
        shell.press(Qt::Key_A, Qt::ControlModifier);
        ReviewShell::type(u"asdf"_s);
        shell.press(Qt::Key_Return);
        QTRY_COMPARE(shell.now().title, u"asdf"_s);

        shell.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shell.find("historyScreen"));
        auto* table = shell.find<DataTable>("historyTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, reviewPatience);
        table->setFocus();
        table->selectionModel()->setCurrentIndex(table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("restoreBefore"), reviewPatience);
        shell.click("restoreBefore");
        QTRY_VERIFY(shell.find("restoreAccept") && shell.find("restoreAccept")->isEnabled());
        shell.click("restoreAccept");
        QTRY_COMPARE(shell.now().title, u"Lock the root user away"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, reviewPatience); // a new entry, none is gone

        shell.click("historyVerify");
        QTRY_VERIFY_WITH_TIMEOUT(shell.message().contains(u"entries hold"_s), reviewPatience);
        QVERIFY(Workspace::verify(shell.workspace().file()).has_value());
    }

    void aWordFindsAnythingAndOpensIt()
    {
        ReferenceJourney shell;
        shell.searchFor(u"partition of its own"_s, u"Keep container data on a partition of its own"_s);
        QVERIFY(shell.find("frameworksScreen"));
        QTRY_COMPARE_WITH_TIMEOUT(shell.opened(), std::optional(ItemRef{ItemKind::Control, u"cis-docker/1.1.1"_s}), reviewPatience);

        shell.searchFor(u"tool macie"_s, u"Amazon Macie"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shell.opened() && shell.opened()->kind == ItemKind::Tool, reviewPatience);

        shell.searchFor(u"kilkenny"_s, u"Nobody works as root"_s); // a word of its statement
        QTRY_COMPARE_WITH_TIMEOUT(shell.opened(), std::optional(itemRef(ItemKind::Policy, shell.policy)), reviewPatience);

        shell.searchFor(u"ballymun"_s, u"Lock the root user away"_s); // a word of its criteria
        QVERIFY(shell.find("storyDetails"));
        QCOMPARE(shell.opened(), std::optional(itemRef(ItemKind::UseCase, shell.story.id)));
    }
};

QTEST_MAIN(TestReferenceJourneys)
#include "tst_referencejourneys.moc"
