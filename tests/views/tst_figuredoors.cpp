// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"
#include "tests/views/reviewedworkload.h"
#include "views/shared/figuresmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What the tree of the backlog shows, cell by cell.
QStringList textsOf(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            texts << model.index(row, column, parent).data().toString();
        texts << textsOf(model, model.index(row, 0, parent));
    }
    return texts;
}

} // namespace

/// Every figure is a door: its reasons lead to what stands behind them.
class TestFigureDoors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReasonLeadsToItsStoriesInTheBacklog()
    {
        // Given two stories, one of which a figure of Progress counts
        OpenShell shell;
        makeWorkspace(shell, u"doors"_s);
        const Story counted{.reference = u"IAM-UC-901"_s, .title = u"Sign in once"_s, .epic = u"iam"_s, .points = 4, .rank = 1};
        const Story other{.reference = u"IAM-UC-902"_s, .title = u"Rotate keys"_s, .epic = u"iam"_s, .points = 3, .rank = 2};
        WorkspaceView* view = shell.window->workspaceView();
        for (const Story& story : {counted, other})
            QVERIFY(view->workspace().edit(u"Add"_s, [&](Edit& edit) { return edit.insert(story); }));
        QTRY_VERIFY(view->figures().figures() && !view->figures().isComputing());
        // When its reasons are opened, and the line's link is pressed
        QVERIFY(view->showScreen(u"progress"_s));
        auto* progress = view->findChild<Screen*>(u"progressScreen"_s);
        QVERIFY(progress);
        Q_EMIT progress->reasonsRequested(
            u"Carried over"_s, u"4"_s,
            {.value = 4, .reasons = {{.text = u"points of IAM-UC-901"_s, .count = 4, .stories = {counted.id}}}});
        QTRY_VERIFY(shell.find("reasonLink"));
        shell.click("reasonLink");
        // Then the backlog shows that story and no other
        QVERIFY(shell.find("backlogScreen"));
        const auto* tree = shell.find<QTreeView>("storyTree");
        QVERIFY(tree);
        QTRY_VERIFY(textsOf(*tree->model()).contains(counted.title));
        QVERIFY(!textsOf(*tree->model()).contains(other.title));
    }

    void aReasonLeadsToItsReview()
    {
        // Given two workloads with a review each
        OpenShell shell;
        makeWorkspace(shell, u"reviews"_s);
        WorkspaceView* view = shell.window->workspaceView();
        const ReviewId review = aReviewIn(view->workspace(), u"Zebra"_s);
        aReviewIn(view->workspace(), u"Antelope"_s);
        QTRY_VERIFY(view->figures().figures() && !view->figures().isComputing());
        // When a line about the second is followed from another screen
        auto* dashboard = view->findChild<Screen*>(u"dashboardScreen"_s);
        QVERIFY(dashboard);
        Q_EMIT dashboard->reasonsRequested(u"High risk issues"_s, u"1"_s,
                                           {.value = 1,
                                            .reasons = {{.text = u"Zebra: high risk in backup"_s,
                                                         .count = 1,
                                                         .review = ReviewReach{.review = review, .questions = ReviewQuestions::HighRisk}}}});
        QTRY_VERIFY(shell.find("reasonLink"));
        shell.click("reasonLink");
        // Then the Reviews screen shows that review, at the first question that it is about, among those of that kind
        QVERIFY(shell.find("reviewsScreen"));
        QCOMPARE(shell.find<QComboBox>("workloadField")->currentText(), u"Zebra"_s);
        QTRY_VERIFY(shell.find("questionTitle"));
        QCOMPARE(shell.find<QLabel>("questionTitle")->text(), aLens().question(u"backup"_s)->title);
        QVERIFY(QApplication::focusWidget() && shell.find("reviewsScreen")->isAncestorOf(QApplication::focusWidget()));
    }
};

QTEST_MAIN(TestFigureDoors)
#include "tst_figuredoors.moc"
