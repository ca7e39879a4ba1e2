// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan from the start form to its first velocity, by keys only; tst_planjourneys.cpp goes the same way by mouse.
#include "tests/views/planshell.h"
#include "views/board/boardcanvas.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void type(const QString& text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

class TestPlanKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheStartFormToAVelocity()
    {
        // Given a workspace made by the start form, with the sprints that it lays out
        m_shell = std::make_unique<PlanShell>();
        m_shell->prompt->fileToSave = m_shell->folder.filePath(u"keys.waymark"_s);
        m_shell->tabTo("newDoor");
        m_shell->press(Qt::Key_Return);
        type(u"Keys"_s);
        m_shell->press(Qt::Key_Return);
        QVERIFY(m_shell->window->workspaceView());
        QCOMPARE(m_shell->records().sprints().size(), size_t(7));
        m_shell->states = {m_shell->rows()};
        // When a person plans, goes back and forth, and does the first sprint, then each step holds what it says
        walk<TestPlanKeys>(*this, {&TestPlanKeys::generateSprints, &TestPlanKeys::addStarters,
                                   &TestPlanKeys::acceptHalfAPlan, &TestPlanKeys::moveAStory, &TestPlanKeys::addAStory,
                                   &TestPlanKeys::goBackAndForth, &TestPlanKeys::startTheSprint,
                                   &TestPlanKeys::finishAStory, &TestPlanKeys::closeTheSprint,
                                   &TestPlanKeys::seeTheVelocity});
    }

    void cleanup() { m_shell.reset(); }

private:
    /// In place of those that the start form laid out.
    void generateSprints()
    {
        const SprintId before = m_shell->sprint(0)->id;
        goToRoadmap();
        run(u"generate a series"_s);
        QVERIFY(m_shell->find("seriesPage"));
        m_shell->tabTo("seriesReplace");
        m_shell->press(Qt::Key_Space);
        QVERIFY(m_shell->find<QCheckBox>("seriesReplace")->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("seriesAdd"), planPatience);
        m_shell->tabTo("seriesAdd");
        m_shell->press(Qt::Key_Return);
        QCOMPARE(m_shell->records().sprints().size(), size_t(7));
        QVERIFY(m_shell->sprint(0) && m_shell->sprint(6));
        QVERIFY(m_shell->sprint(0)->id != before);
        QVERIFY(m_shell->grid() && m_shell->grid()->hasFocus());
        m_shell->remember();
    }

    void addStarters()
    {
        m_shell->press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(m_shell->find("backlogScreen"));
        run(u"add starter stories"_s);
        auto* tree = m_shell->find<QTreeView>("starterTree");
        QVERIFY(tree && tree->hasFocus());
        // The first epic, which is closed to come to the second
        m_shell->press(Qt::Key_Space);
        m_shell->press(Qt::Key_Left);
        m_shell->press(Qt::Key_Down);
        QCOMPARE(tree->currentIndex(), tree->model()->index(1, 0));
        m_shell->press(Qt::Key_Space);
        QVERIFY(m_shell->find<QPushButton>("starterAdd")->isEnabled());
        m_shell->tabTo("starterAdd");
        m_shell->press(Qt::Key_Return);
        const auto& epics = m_shell->app->catalogues.epics.epics;
        QCOMPARE(m_shell->records().stories().size(), epics[0].stories.size() + epics[1].stories.size());
        m_shell->remember();
    }

    void acceptHalfAPlan()
    {
        goToRoadmap();
        m_shell->tabTo("autoPlan");
        m_shell->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("planAccept"), planPatience);
        QVERIFY(m_shell->rows() == m_shell->states.back()); // a proposal changes nothing
        const AutoPlanModel* moves = m_shell->moves();
        QVERIFY(moves && moves->rowCount() >= 4);
        const int half = moves->rowCount() / 2;
        m_shell->tabTo("planMoves");
        m_shell->press(Qt::Key_End, Qt::ControlModifier);
        for (int row = moves->rowCount() - 1; row >= half; --row) {
            m_shell->press(Qt::Key_Space);
            m_shell->press(Qt::Key_Up);
        }
        const std::vector<PlanMove> wanted = moves->wanted();
        QCOMPARE(wanted.size(), static_cast<size_t>(half));
        m_shell->tabTo("planAccept");
        m_shell->press(Qt::Key_Return);
        verifyPlanned(*m_shell, wanted);
        m_shell->remember();
    }

    /// One story of a cell, chosen in the list below it, one sprint on.
    void moveAStory()
    {
        walkTo(m_shell->filledCell(0));
        m_shell->press(Qt::Key_Return);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"cellStories"_s);
        const size_t inFirst = m_shell->storiesIn(0).size();
        const size_t inSecond = m_shell->storiesIn(1).size();
        m_shell->press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_shell->storiesIn(0).size(), inFirst - 1);
        QCOMPARE(m_shell->storiesIn(1).size(), inSecond + 1);
        m_shell->press(Qt::Key_Escape);
        QVERIFY(m_shell->grid()->hasFocus());
        m_shell->remember();
    }

    void addAStory()
    {
        m_shell->press(Qt::Key_K, Qt::AltModifier);
        m_shell->tabTo("storyTree");
        m_shell->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"addTitle"_s);
        type(ownStory);
        m_shell->tabTo("addPoints");
        type(u"2"_s);
        m_shell->tabTo("addSprint");
        const QString first = m_shell->sprint(0)->id.toString();
        const auto* choice = m_shell->find<QComboBox>("addSprint");
        for (int i = 0; i < choice->count() && choice->currentData().toString() != first; ++i)
            m_shell->press(Qt::Key_Down);
        QCOMPARE(choice->currentData().toString(), first);
        m_shell->tabTo("addStories");
        m_shell->press(Qt::Key_Space);
        verifyAdded(*m_shell);
        m_shell->remember();
    }

    void goBackAndForth()
    {
        goToRoadmap(); // in a field Ctrl+Z would take back what was typed
        verifySteps(*m_shell, [this] { undo(); }, [this] { redo(); });
    }

    void startTheSprint()
    {
        goToRoadmap();
        walkTo(m_shell->filledCell(0));
        run(u"start the sprint"_s);
        QCOMPARE(m_shell->sprint(0)->state, SprintState::Active);
    }

    void finishAStory()
    {
        m_shell->press(Qt::Key_B, Qt::AltModifier);
        QVERIFY(m_shell->find("boardScreen"));
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, planPatience);
        const Story finished = m_shell->starterIn(0);
        QVERIFY(!finished.reference.isEmpty());
        m_shell->press(Qt::Key_F, Qt::ControlModifier);
        type(finished.reference);
        m_shell->press(Qt::Key_Down);
        const auto* canvas = m_shell->find<BoardCanvas>("boardCanvas");
        QVERIFY(canvas && canvas->hasFocus());
        QCOMPARE(canvas->selection().current(), std::optional(finished.id));
        m_shell->press(Qt::Key_5);
        QCOMPARE(m_shell->story(finished.id)->status, StoryStatus::Done);
        m_shell->pointsDone = finished.points;
    }

    void closeTheSprint()
    {
        goToRoadmap();
        walkTo(m_shell->filledCell(0));
        run(u"close the sprint"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("closingAccept"), planPatience);
        const PlanRows before = m_shell->rows();
        const std::vector<Story> stories = m_shell->storiesIn(0);
        m_shell->tabTo("closingAccept");
        m_shell->press(Qt::Key_Return);
        verifyClosed(*m_shell, stories);
        const PlanRows after = m_shell->rows();
        // Then one undo brings all of it back
        undo();
        verifyReopened(*m_shell, before);
        redo();
        QVERIFY(m_shell->rows() == after);
    }

    void seeTheVelocity()
    {
        m_shell->press(Qt::Key_S, Qt::AltModifier);
        QVERIFY(m_shell->find("progressScreen"));
        QVERIFY(m_shell->pointsDone > 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_shell->velocity(), QString::number(m_shell->pointsDone), planPatience);
    }

    void undo() const { m_shell->press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { m_shell->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    void goToRoadmap() const
    {
        m_shell->press(Qt::Key_R, Qt::AltModifier);
        QVERIFY(m_shell->find("roadmapScreen"));
        m_shell->tabTo("roadmapGrid");
    }

    /// A command of the palette.
    void run(const QString& words) const
    {
        m_shell->press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_shell->find("paletteField"));
        type(words);
        m_shell->press(Qt::Key_Return);
        QVERIFY2(!m_shell->find("commandPalette"), qPrintable(words));
    }

    /// From cell to cell of the roadmap, which has the focus.
    void walkTo(const QModelIndex& cell) const
    {
        QVERIFY(cell.isValid());
        const RoadmapGrid* grid = m_shell->grid();
        for (int i = 0; i < 40 && grid->currentIndex() != cell; ++i) {
            const QModelIndex at = grid->currentIndex();
            m_shell->press(at.column() < cell.column()   ? Qt::Key_Right
                           : at.column() > cell.column() ? Qt::Key_Left
                           : at.row() < cell.row()       ? Qt::Key_Down
                                                         : Qt::Key_Up);
        }
        QCOMPARE(grid->currentIndex(), cell);
    }

    std::unique_ptr<PlanShell> m_shell;
};

QTEST_MAIN(TestPlanKeys)
#include "tst_plankeys.moc"
