// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/recordrows.h"
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "tests/views/screenstage.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/roadmapview.h"
#include "views/roadmap/sprintheads.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/figurecard.h"
#include "views/shared/inplacetext.h"
#include "views/shared/storycarrier.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Sprint 7 is closed, today is in sprint 8, and two are ahead. IAM-2 is done.
std::vector<Entity> plan()
{
    std::vector<Sprint> sprints{aSprint(7), aSprint(8), aSprint(9), aSprint(10)};
    sprints[0].state = SprintState::Closed;
    std::vector<Entity> rows(sprints.begin(), sprints.end());
    for (const auto& [reference, sprint, points] : {std::tuple(u"IAM-1"_s, &sprints[1], 3), std::tuple(u"IAM-2"_s, &sprints[1], 5),
                                                    std::tuple(u"LOG-1"_s, &sprints[1], 3), std::tuple(u"IAM-3"_s, &sprints[2], 2),
                                                    std::tuple(u"IAM-4"_s, &sprints[2], 3)}) {
        Story story = storyAt(reference, 1, points);
        story.sprint = sprint->id;
        story.status = reference == u"IAM-2"_s ? StoryStatus::Done : StoryStatus::Ready;
        rows.emplace_back(story);
    }
    rows.emplace_back(storyAt(u"LOG-2"_s, 2));
    return rows;
}

struct RoadmapStage : ScreenStage {
    std::vector<Message> messages;
    std::unique_ptr<RoadmapView> view;
    RoadmapGrid* grid = nullptr;
    DataTable* pane = nullptr;

    explicit RoadmapStage(const std::vector<Entity>& rows = plan())
    {
        addAll(*workspace, rows);
        QTRY_VERIFY(figures->figures() && !figures->isComputing());
        view = std::make_unique<RoadmapView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages.push_back(message); });
        grid = find<RoadmapGrid>("roadmapGrid");
        pane = find<DataTable>("cellStories");
        view->resize(1240, 860);
        view->show();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    template <typename T> T* find(const char* name) const { return view->findChild<T*>(QLatin1String(name)); }
    template <typename T> T* field(const char* name) const { return details.findChild<T*>(QLatin1String(name)); }
    void trigger(const char* action) const { find<QAction>(action)->trigger(); }
    const Sprint& sprint(int number) const { return *std::ranges::find(workspace->records().sprints(), number, &Sprint::number); }
    /// 0: the backlog.
    QModelIndex at(const QString& epic, int number) const
    {
        const auto* model = static_cast<const RoadmapModel*>(grid->model());
        return model->index(model->rowOf(epic), number == 0 ? RoadmapModel::backlogColumn : model->columnOf(sprint(number).id));
    }
    void stand(const QString& epic, int number) const { grid->setCurrentIndex(at(epic, number)); }
    /// Number of the sprint that a story is in; 0: none.
    int sprintOf(const QString& reference) const
    {
        const auto in = storyNamed(*workspace, reference).sprint;
        return in ? workspace->records().of<Sprint>().find(*in)->number : 0;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(grid, key, modifiers); }
    void openDetails(int number) const { stand(u"iam"_s, number); key(Qt::Key_F2); }
    void drop(const QStringList& references, const QModelIndex& to) const
    {
        std::vector<const Story*> stories;
        for (const QString& reference : references)
            stories.push_back(&storyNamed(*workspace, reference));
        const std::unique_ptr<QMimeData> data(carryStories(stories));
        grid->scrollTo(to);
        const QPoint at = grid->visualRect(to).center();
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grid->viewport(), &enter);
        QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grid->viewport(), &event);
    }
    auto rows() const { return rowsOf(workspace->records(), false); }
    qint64 edits() const { return workspace->history().toUndo().sequence; } ///< how many there were
    bool said(const QString& words) const { return !messages.empty() && messages.back().text.contains(words); }
    bool refused(const QString& words) const { return said(words) && messages.back().kind == Message::Kind::Failure; }
    void takeBack() const { Message(messages.back()).action(); } ///< a copy, as it raises one itself
};

} // namespace

class TestRoadmapView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysMoveStories()
    {
        RoadmapStage stage;
        QVERIFY(stage.grid->currentIndex() == stage.at(u"iam"_s, 8)); // today
        stage.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.sprintOf(u"IAM-1"_s), 9);
        QCOMPARE(stage.sprintOf(u"IAM-2"_s), 8); // done
        stage.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(stage.said(u"3 stories moved to sprint 10"_s) && stage.sprintOf(u"IAM-4"_s) == 10);
        stage.takeBack();
        // In the pane those that are chosen
        stage.stand(u"iam"_s, 9);
        stage.key(Qt::Key_Return);
        QVERIFY(stage.view->focusWidget() == stage.pane);
        stage.pane->selectRow(2);
        QTest::keyClick(stage.pane, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(stage.sprintOf(u"IAM-4"_s), 8);
        QCOMPARE(stage.sprintOf(u"IAM-3"_s), 9);
        QTest::keyClick(stage.pane, Qt::Key_Escape);
        QVERIFY(stage.view->focusWidget() == stage.grid);
        // but none into a closed sprint
        stage.stand(u"logging"_s, 8);
        stage.key(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(stage.refused(u"sprint 7 is closed"_s) && stage.sprintOf(u"LOG-1"_s) == 8);
    }

    void droppingMovesToSprintAndEpicAtOnce()
    {
        RoadmapStage stage;
        const auto before = stage.rows();
        const qint64 edits = stage.edits();
        stage.drop({u"IAM-1"_s, u"LOG-2"_s}, stage.at(u"logging"_s, 9));
        QCOMPARE(stage.sprintOf(u"IAM-1"_s) + stage.sprintOf(u"LOG-2"_s), 9 + 9);
        QCOMPARE(storyNamed(*stage.workspace, u"IAM-1"_s).epic, u"logging"_s);
        QVERIFY(stage.said(u"2 stories moved to sprint 9, epic Logging"_s));
        stage.drop({u"IAM-1"_s}, stage.at(u"logging"_s, 9)); // where it is
        QCOMPARE(stage.edits(), edits + 1);
        stage.takeBack();
        QVERIFY(stage.rows() == before);
        // A closed sprint takes nothing of it, not the epic either
        stage.drop({u"IAM-1"_s}, stage.at(u"logging"_s, 7));
        QVERIFY(stage.refused(u"sprint 7 is closed"_s));
        QVERIFY(stage.rows() == before);
    }

    void aStoryIsAddedWhereOneStands()
    {
        RoadmapStage stage;
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        auto* line = stage.find<QLineEdit>("roadmapNewStory");
        stage.stand(u"iam"_s, 9);
        QTest::keyClicks(line, u"Rotate keys"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(stage.sprintOf(u"IAM-UC-101"_s), 9);
        QCOMPARE(storyNamed(*stage.workspace, u"IAM-UC-101"_s).title, u"Rotate keys"_s);
        QCOMPARE(opened.size(), 1);
        const auto before = stage.rows();
        stage.stand(u"iam"_s, 7);
        QTest::keyClicks(line, u"Too late"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(stage.refused(u"sprint 7 is closed"_s));
        QVERIFY(stage.rows() == before);
    }

    void sprintsAreAddedAndRemoved()
    {
        RoadmapStage stage;
        const auto before = stage.rows();
        stage.trigger("addSprintAction");
        QVERIFY(stage.details.page() && stage.grid->currentIndex().column() == 5);
        QCOMPARE(stage.sprint(11).start, aSprint(10).end.addDays(1));
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(!stage.details.page());
        stage.openDetails(9);
        QVERIFY(stage.details.page() && stage.details.focusWidget() == stage.field<InPlaceText>("sprintGoal"));
        stage.trigger("removeSprintAction");
        QCOMPARE(stage.sprintOf(u"IAM-3"_s), 0);
        QVERIFY(!stage.details.page() && stage.grid->model()->columnCount() == 4);
        stage.takeBack();
        QVERIFY(stage.rows() == before && stage.grid->model()->columnCount() == 5);
    }

    void sprintsAreStartedAndClosed()
    {
        RoadmapStage stage;
        stage.stand(u"iam"_s, 9);
        stage.trigger("startSprintAction");
        QVERIFY(stage.refused(u"sprint 8 before it has not been closed"_s));
        stage.stand(u"iam"_s, 8);
        stage.trigger("startSprintAction");
        QCOMPARE(stage.sprint(8).state, SprintState::Active);
        stage.trigger("closeSprintAction");
        QTRY_VERIFY(stage.find<QPushButton>("closingAccept")->isEnabled());
        QVERIFY(stage.find<QPushButton>("closingAccept")->isVisible() && !stage.grid->isVisible());
        stage.find<QPushButton>("closingAccept")->click();
        QCOMPARE(stage.sprint(8).state, SprintState::Closed);
        QCOMPARE(stage.sprintOf(u"IAM-1"_s), 9);
        QVERIFY(stage.grid->isVisible() && !stage.find<QAction>("closeSprintAction")->isEnabled());
        stage.takeBack();
        QCOMPARE(stage.sprint(8).state, SprintState::Active);
    }

    void newDaysMoveLaterSprintsAlong()
    {
        RoadmapStage stage;
        stage.openDetails(8);
        const auto before = stage.rows();
        auto* end = stage.field<DateField>("sprintEnd");
        end->setDate(aSprint(8).end.addDays(7));
        QCOMPARE(stage.sprint(8).end, aSprint(8).end.addDays(7));
        QCOMPARE(stage.sprint(10).start, aSprint(10).start.addDays(7));
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(stage.rows() == before && end->date() == aSprint(8).end);
        // Typed, it is saved whole; what is no day changes nothing, and stays typed whatever else is saved
        QTest::keyClick(end, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(end, aSprint(8).end.addDays(7).toString(Qt::ISODate));
        QVERIFY(stage.rows() == before);
        QTest::keyClick(end, Qt::Key_Return);
        QCOMPARE(stage.sprint(8).end, aSprint(8).end.addDays(7));
        VERIFY_RESULT(stage.workspace->undo());
        QTest::keyClick(end, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(end, u"banana"_s);
        QTest::keyClick(end, Qt::Key_Return);
        stage.field<QSpinBox>("sprintCapacity")->setValue(17);
        QVERIFY(end->fault().contains(u"is no day"_s));
        QCOMPARE(end->currentText(), u"banana"_s);
        QCOMPARE(end->date(), aSprint(8).end);
        VERIFY_RESULT(stage.workspace->undo());
        end->dropTyped();
        stage.field<QCheckBox>("sprintShift")->setChecked(false);
        end->setDate(aSprint(8).end.addDays(7));
        QVERIFY(stage.refused(u"share days with sprint 9"_s));
        QVERIFY(stage.rows() == before && end->date() == aSprint(8).end);
    }

    void eachFieldIsOneEdit()
    {
        RoadmapStage stage;
        stage.openDetails(8);
        const qint64 edits = stage.edits();
        stage.field<InPlaceText>("sprintGoal")->setTyped(u"All keys rotate"_s);
        QTest::keyClick(stage.field<InPlaceText>("sprintGoal"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.sprint(8).goal, u"All keys rotate"_s);
        stage.field<QSpinBox>("sprintCapacity")->selectAll();
        QTest::keyClicks(stage.field<QSpinBox>("sprintCapacity"), u"35"_s);
        QTest::keyClick(stage.field<QSpinBox>("sprintCapacity"), Qt::Key_Return);
        QCOMPARE(stage.sprint(8).capacity, 35);
        stage.field<QCheckBox>("focus-logging")->click();
        QCOMPARE(stage.sprint(8).focusEpics, QStringList{u"logging"_s});
        QCOMPARE(stage.edits(), edits + 3);
    }

    void anEmptyPlanBeginsWithASeries()
    {
        RoadmapStage stage(std::vector<Entity>{});
        for (auto* button : stage.view->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(u"Generate a series"_s))
                button->click();
        QVERIFY(stage.find<QPushButton>("seriesAdd")->isVisible());
        stage.find<QPushButton>("seriesAdd")->click();
        QVERIFY(stage.grid->isVisible() && stage.grid->model()->columnCount() == 8);
    }

    void headsSayWhatIsOverCapacity()
    {
        RoadmapStage stage;
        const SprintHeads& heads = stage.grid->heads();
        QVERIFY(heads.sentence(2).contains(u"11 of 20 points planned, 5 done"_s) && !heads.sentence(2).contains(u"Over"_s));
        VERIFY_RESULT(stage.workspace->edit(u"Less"_s, [&](Edit& edit) {
            return changeSprint(edit, stage.sprint(9).id, [](Sprint& sprint) { sprint.capacity = 4; });
        }));
        QTRY_VERIFY(heads.sentence(3).contains(u"Over capacity by 1 point"_s));
    }

    /// What was carried over or sent back counts where it stands now.
    void theHeadCountsEachPointOnce()
    {
        std::vector<Entity> rows = plan();
        rows.emplace_back(SprintClosure{.sprint = std::get<Sprint>(rows.front()).id, .closed = someTime(), .capacity = 20,
                                        .planned = 13, .done = 5, .carried = 5, .returned = 3});
        RoadmapStage stage(rows);
        QVERIFY(std::ranges::any_of(stage.view->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text().startsWith(u"10 of 21 planned points are done"_s); // 5 and 5, of 5, 11 and 5
        }));
    }

    void theGateIsSaidInWordsThatHaveRoom()
    {
        RoadmapStage stage;
        stage.details.resize(stage.details.minimumWidth(), 900);
        stage.openDetails(8);
        const auto* gate = stage.field<FigureCard>("sprintGateCard");
        QTRY_COMPARE(gate->shownValue(), u"not met"_s);
    }

    /// What opens would move the cells that it may be dragged to.
    void aPressedStoryOpensWhenTheButtonComesUp()
    {
        RoadmapStage stage;
        QSignalSpy opened(stage.view.get(), &Screen::storyRequested);
        stage.stand(u"iam"_s, 9);
        const QPoint at = stage.pane->visualRect(stage.pane->model()->index(1, 0)).center();
        QTest::mousePress(stage.pane->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(stage.pane->selectionModel()->isRowSelected(1));
        QCOMPARE(opened.size(), 0);
        QTest::mouseRelease(stage.pane->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(opened.size(), 1);
        QVERIFY(carried<StoryId>(opened[0][0]) == storyNamed(*stage.workspace, u"IAM-4"_s).id);
        QTest::keyClick(stage.pane, Qt::Key_Up);
        QCOMPARE(opened.size(), 2); // no button, no drag
    }

    void keepsItsState()
    {
        RoadmapStage stage;
        auto* splitter = qobject_cast<QSplitter*>(stage.pane->parentWidget()->parentWidget());
        splitter->setSizes({400, 400});
        const QList<int> sizes = splitter->sizes();
        const QJsonObject state = stage.view->saveState();
        splitter->setSizes({600, 200});
        stage.view->restoreState(state);
        stage.view->restoreState({{u"splitter"_s, 3}}); // no state at all
        QCOMPARE(splitter->sizes(), sizes);
    }

    void everythingHasAName()
    {
        RoadmapStage stage;
        stage.openDetails(8);
        QVERIFY(!stage.grid->heads().accessibleName().isEmpty() && !stage.grid->verticalHeader()->accessibleName().isEmpty());
        for (QWidget* widget : stage.view->findChildren<QWidget*>() + stage.details.findChildren<QWidget*>())
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && !widget->focusProxy() && widget->objectName() != u"qt_spinbox_lineedit") {
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                const QString which = widget->objectName() + QLatin1String(widget->metaObject()->className());
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(which));
            }
    }
};

QTEST_MAIN(TestRoadmapView)
#include "tst_roadmapview.moc"
