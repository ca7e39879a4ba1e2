// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan from nothing to its first velocity, by mouse; tst_plankeys.cpp goes the same way at the keyboard.
#include "tests/views/planshell.h"
#include "views/board/boardcanvas.h"
#include "views/roadmap/closingmodel.h"
#include "views/roadmap/sprintheads.h"
#include "views/shared/storycarrier.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QMouseEvent>
#include <QSpinBox>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Clicks the check box of a row.
void clickBox(QAbstractItemView& view, const QModelIndex& index)
{
    QApplication::processEvents(); // what has just been shown takes its place
    view.scrollTo(index);
    const QRect cell = view.visualRect(index);
    QVERIFY(!cell.isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
}

/// As a drag ends: the pointer comes, moves and lets go.
void dropStory(const RoadmapGrid& grid, const Story& story, const QModelIndex& to)
{
    const std::vector<const Story*> dragged{&story};
    const std::unique_ptr<QMimeData> data(carryStories(dragged));
    const QPoint at = grid.visualRect(to).center();
    QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent fall(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &fall);
}

void sendMouse(QWidget& widget, QEvent::Type type, QPoint at)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &event);
}

/// To the column of what is done, at the height at which the card stands.
void dragToDone(const BoardCanvas& canvas, const StoryId& story)
{
    QApplication::processEvents();
    const QPoint from = canvas.cardRect(story).center();
    QVERIFY(canvas.viewport()->rect().contains(from));
    const QPoint to(canvas.places().columnRect(columnOf(StoryStatus::Done)).center().x() - canvas.offset().x(), from.y());
    sendMouse(*canvas.viewport(), QEvent::MouseButtonPress, from);
    sendMouse(*canvas.viewport(), QEvent::MouseMove, from + QPoint(12, 12));
    sendMouse(*canvas.viewport(), QEvent::MouseMove, to);
    sendMouse(*canvas.viewport(), QEvent::MouseButtonRelease, to);
}

} // namespace

class TestPlanJourneys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToAVelocity()
    {
        // Given a workspace without sprints
        m_shell = std::make_unique<PlanShell>();
        m_shell->prompt->fileToSave = m_shell->folder.filePath(u"plan.waymark"_s);
        m_shell->window->files().create({.name = u"Plan"_s, .series = QString()});
        QVERIFY(m_shell->window->workspaceView());
        QVERIFY(m_shell->records().sprints().empty());
        m_shell->states = {m_shell->rows()};
        // When a person plans, goes back and forth, and does the first sprint, then each step holds what it says
        walk<TestPlanJourneys>(*this, {&TestPlanJourneys::generateSprints, &TestPlanJourneys::addStarters,
                                       &TestPlanJourneys::acceptHalfAPlan, &TestPlanJourneys::moveAStory,
                                       &TestPlanJourneys::addAStory, &TestPlanJourneys::goBackAndForth,
                                       &TestPlanJourneys::startTheSprint, &TestPlanJourneys::finishAStory,
                                       &TestPlanJourneys::closeTheSprint, &TestPlanJourneys::seeTheVelocity});
    }

    void cleanup() { m_shell.reset(); }

private:
    void generateSprints()
    {
        goTo(u"Roadmap"_s, "roadmapScreen");
        clickText(u"Generate a series…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("seriesAdd"), planPatience);
        m_shell->click("seriesAdd");
        QCOMPARE(m_shell->records().sprints().size(), size_t(7));
        QVERIFY(m_shell->sprint(0) && m_shell->sprint(6));
        QCOMPARE(m_shell->sprint(0)->start, QDate(2026, 11, 30)); // the Monday to come
        QVERIFY(m_shell->grid());
        m_shell->remember();
    }

    void addStarters()
    {
        goTo(u"Backlog"_s, "backlogScreen");
        clickText(u"Choose starter stories"_s);
        auto* tree = m_shell->find<QTreeView>("starterTree");
        QVERIFY(tree);
        clickBox(*tree, tree->model()->index(0, 0));
        clickBox(*tree, tree->model()->index(1, 0));
        QVERIFY(m_shell->find<QPushButton>("starterAdd")->isEnabled());
        m_shell->click("starterAdd");
        const auto& epics = m_shell->app->catalogues.epics.epics;
        QCOMPARE(m_shell->records().stories().size(), epics[0].stories.size() + epics[1].stories.size());
        QVERIFY(m_shell->find("storyTree"));
        m_shell->remember();
    }

    void acceptHalfAPlan()
    {
        goTo(u"Roadmap"_s, "roadmapScreen");
        m_shell->click("autoPlan");
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("planAccept"), planPatience);
        QVERIFY(m_shell->rows() == m_shell->states.back()); // a proposal changes nothing
        const AutoPlanModel* moves = m_shell->moves();
        QVERIFY(moves && moves->rowCount() >= 4);
        const int half = moves->rowCount() / 2;
        for (int row = half; row < moves->rowCount(); ++row)
            clickBox(*m_shell->find<QTableView>("planMoves"), moves->index(row, AutoPlanModel::ReferenceColumn));
        const std::vector<PlanMove> wanted = moves->wanted();
        QCOMPARE(wanted.size(), static_cast<size_t>(half));
        QCOMPARE(m_shell->find<QPushButton>("planAccept")->text(), u"Accept %1 moves"_s.arg(half));
        m_shell->click("planAccept");
        verifyPlanned(*m_shell, wanted);
        m_shell->remember();
    }

    void moveAStory()
    {
        QApplication::processEvents();
        const RoadmapGrid* grid = m_shell->grid();
        QVERIFY(grid);
        const QModelIndex from = m_shell->filledCell(0);
        QVERIFY(from.isValid());
        const Story moved = *m_shell->story(grid->openStoriesAt(from).front());
        dropStory(*grid, moved, from.siblingAtColumn(PlanShell::columnOf(2)));
        QCOMPARE(m_shell->story(moved.id)->sprint, std::optional(m_shell->sprint(2)->id));
        QCOMPARE(m_shell->story(moved.id)->epic, moved.epic);
        m_shell->remember();
    }

    void addAStory()
    {
        goTo(u"Backlog"_s, "backlogScreen");
        m_shell->click("newStory");
        QVERIFY(m_shell->find("addTitle"));
        QTest::keyClicks(m_shell->find("addTitle"), ownStory);
        m_shell->find<QSpinBox>("addPoints")->setValue(2);
        auto* sprint = m_shell->find<QComboBox>("addSprint");
        sprint->setCurrentIndex(sprint->findData(m_shell->sprint(0)->id.toString()));
        m_shell->click("addStories");
        verifyAdded(*m_shell);
        m_shell->remember();
    }

    void goBackAndForth()
    {
        verifySteps(*m_shell, [this] { m_shell->click("undoButton"); }, [this] { m_shell->click("redoButton"); });
    }

    void startTheSprint()
    {
        goTo(u"Roadmap"_s, "roadmapScreen");
        openSprint();
        QVERIFY(m_shell->find("sprintBegin"));
        m_shell->click("sprintBegin");
        QCOMPARE(m_shell->sprint(0)->state, SprintState::Active);
        QVERIFY(!m_shell->find("sprintBegin"));
    }

    void finishAStory()
    {
        goTo(u"Board"_s, "boardScreen");
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, planPatience);
        const Story finished = m_shell->starterIn(0);
        QVERIFY(!finished.reference.isEmpty());
        m_shell->click("boardFilter");
        QTest::keyClicks(m_shell->find("boardFilter"), finished.reference);
        const auto* canvas = m_shell->find<BoardCanvas>("boardCanvas");
        QVERIFY(canvas);
        dragToDone(*canvas, finished.id);
        QCOMPARE(m_shell->story(finished.id)->status, StoryStatus::Done);
        m_shell->pointsDone = finished.points;
    }

    void closeTheSprint()
    {
        goTo(u"Roadmap"_s, "roadmapScreen");
        openSprint();
        QVERIFY(m_shell->find("sprintClose"));
        m_shell->click("sprintClose");
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("closingAccept"), planPatience);
        const PlanRows before = m_shell->rows();
        const std::vector<Story> stories = m_shell->storiesIn(0);
        // When one story is sent back, and the rest carried over
        const StoryId back = m_shell->titled(ownStory)->id;
        auto* table = m_shell->find<QTableView>("closingStories");
        QVERIFY(table);
        const auto* model = qobject_cast<const ClosingModel*>(table->model());
        QVERIFY(model && model->rowOf(back) >= 0);
        clickBox(*table, model->index(model->rowOf(back), ClosingModel::ReferenceColumn));
        QCOMPARE(model->returned(), std::vector{back});
        m_shell->click("closingAccept");
        verifyClosed(*m_shell, stories, back);
        const PlanRows after = m_shell->rows();
        // Then one undo brings all of it back
        m_shell->press(Qt::Key_Z, Qt::ControlModifier);
        verifyReopened(*m_shell, before);
        m_shell->click("redoButton");
        QVERIFY(m_shell->rows() == after);
    }

    void seeTheVelocity()
    {
        goTo(u"Progress"_s, "progressScreen");
        QVERIFY(m_shell->pointsDone > 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_shell->velocity(), QString::number(m_shell->pointsDone), planPatience);
    }

    void goTo(const QString& screen, const char* shown) const
    {
        auto* rail = m_shell->find<QListView>("rail");
        QVERIFY(rail);
        for (int row = 0; row < rail->model()->rowCount(); ++row)
            if (const QModelIndex entry = rail->model()->index(row, 0); entry.data().toString() == screen)
                QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, rail->visualRect(entry).center());
        QVERIFY2(m_shell->find(shown), shown);
        QApplication::processEvents(); // it takes its place
    }

    void clickText(const QString& text) const
    {
        for (QPushButton* button : m_shell->window->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        QFAIL(qPrintable(text));
    }

    /// The details of sprint 0, by a double click on its head.
    void openSprint() const
    {
        QVERIFY(m_shell->grid());
        const SprintHeads& heads = m_shell->grid()->heads();
        const int section = PlanShell::columnOf(0);
        QTest::mouseDClick(heads.viewport(), Qt::LeftButton, {},
                           QPoint(heads.sectionViewportPosition(section) + heads.sectionSize(section) / 2, heads.height() / 2));
        QVERIFY(m_shell->find("sprintDetails"));
    }

    std::unique_ptr<PlanShell> m_shell;
};

QTEST_MAIN(TestPlanJourneys)
#include "tst_planjourneys.moc"
