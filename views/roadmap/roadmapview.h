// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/roadmap/roadmapmodel.h"
#include "views/screen.h"

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace waymark {

class AutoPlanPage;
class CellStoriesPane;
class ClosingPage;
class Edit;
class EmptyState;
class OwnerFilter;
class RoadmapGrid;
class SectionHead;
class SeriesPage;
class SprintDetails;

/// The plan at a glance: epics by sprints, and what is done with sprints: made, dated, started, closed, filled.
class RoadmapView final : public Screen {
    Q_OBJECT
public:
    explicit RoadmapView(const ScreenContext& context, QWidget* parent = nullptr);

    void showSprint(const SprintId& sprint) override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void layOut();
    QWidget* buildPlan();
    void buildOwner();
    void buildActions();
    QAction* addCommand(const char* name, const QString& text, void (RoadmapView::*act)());
    void connectGrid();
    void connectPane();
    void connectPages();
    void connectFeeds();

    void standOnToday();
    void showPlan();
    void showHead();
    void showCell();
    void followColumn();
    void fillMoveMenu(QMenu& menu, const std::vector<StoryId>& stories);
    void openMenu(QPoint global, const std::vector<StoryId>& stories);
    void openPage(QWidget* page);
    void leavePage();

    bool moveToCell(const std::vector<StoryId>& stories, const QModelIndex& cell); ///< whether they stand there now
    bool moveTo(const std::vector<StoryId>& stories, const std::optional<SprintId>& sprint,
                const std::optional<QString>& epic = {});
    void step(const std::vector<StoryId>& stories, int step);
    void addStory(const QString& title);
    void addSprint();
    void openSeries();
    void openAutoPlan();
    void openSprint();
    void startSprintNow();
    void closeSprintNow();
    void removeSprintNow();
    void openSprintAt(int column);
    void start(const SprintId& sprint);
    void beginClosing(const SprintId& sprint);
    void remove(const SprintId& sprint);
    const Sprint* chosenSprint() const; ///< of the grid's current column; null: the backlog
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    void tellDone(const QString& text);

    ScreenContext m_context;
    RoadmapModel m_model;
    QStackedWidget* m_pages;
    QWidget* m_plan = nullptr;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    SectionHead* m_head;
    OwnerFilter* m_owner = nullptr;
    QPushButton* m_sprintMenu;
    RoadmapGrid* m_grid;
    CellStoriesPane* m_pane;
    SeriesPage* m_series;
    ClosingPage* m_closing;
    AutoPlanPage* m_autoPlan;
    SprintDetails* m_details;
    QList<QAction*> m_ofSprint; ///< what acts on the chosen sprint
};

} // namespace waymark
