// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the roadmap is built; roadmapview.cpp says what it shows, roadmapacts.cpp what a person does on it.
#include "views/roadmap/autoplanpage.h"
#include "views/roadmap/cellstoriespane.h"
#include "views/roadmap/closingpage.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/roadmapview.h"
#include "views/roadmap/seriespage.h"
#include "views/roadmap/sprintdetails.h"
#include "views/shared/emptystate.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int leastPane = 168; ///< px: head and three stories
constexpr int leastOwner = 80; ///< px: beside the details there is little room

} // namespace

void RoadmapView::layOut()
{
    m_plan = buildPlan();
    for (QWidget* page : {m_plan, static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_series),
                          static_cast<QWidget*>(m_closing), static_cast<QWidget*>(m_autoPlan)})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

QWidget* RoadmapView::buildPlan()
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto* top = new QWidget;
    auto* lines = new QVBoxLayout(top);
    lines->setContentsMargins(0, space::field, 0, 0);
    lines->setSpacing(space::field);
    auto* headRow = new QHBoxLayout;
    headRow->setContentsMargins(space::page - 6, 0, space::page, 0);
    headRow->addWidget(m_head);
    lines->addLayout(headRow);
    lines->addWidget(m_grid, 1);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, leastPane});
    m_pane->setMinimumHeight(leastPane);
    return m_splitter;
}

/// Stands before the buttons of the head.
void RoadmapView::buildOwner()
{
    m_owner = new OwnerFilter(*m_context.workspace);
    m_owner->setMinimumWidth(leastOwner);
    connect(m_owner, &OwnerFilter::choiceChanged, this, [this] {
        m_model.setOwner(m_owner->choice());
        showCell();
    });
    m_head->addWidget(m_owner);
}

QAction* RoadmapView::addCommand(const char* name, const QString& text, void (RoadmapView::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void RoadmapView::buildActions()
{
    QAction* plan = addCommand("autoPlanAction", tr("Propose a plan…"), &RoadmapView::openAutoPlan);
    plan->setToolTip(tr("Proposes a sprint for each open story; nothing changes before you accept it"));
    QAction* series = addCommand("seriesAction", tr("Generate a series…"), &RoadmapView::openSeries);
    QAction* add = addCommand("addSprintAction", tr("Add a sprint"), &RoadmapView::addSprint);
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_ofSprint = {addCommand("openSprintAction", tr("Details of the sprint"), &RoadmapView::openSprint),
                  addCommand("startSprintAction", tr("Start the sprint"), &RoadmapView::startSprintNow),
                  addCommand("closeSprintAction", tr("Close the sprint…"), &RoadmapView::closeSprintNow),
                  addCommand("removeSprintAction", tr("Remove the sprint"), &RoadmapView::removeSprintNow)};
    auto* menu = new QMenu(m_sprintMenu);
    menu->addActions(m_ofSprint);
    menu->addSeparator();
    menu->addActions({add, series});
    m_sprintMenu->setObjectName(QStringLiteral("sprintMenu"));
    m_sprintMenu->setMenu(menu);
    m_sprintMenu->setProperty("menu", true);
    m_sprintMenu->setAutoDefault(true);
    auto* propose = new QPushButton(plan->text());
    propose->setObjectName(QStringLiteral("autoPlan"));
    propose->setToolTip(plan->toolTip());
    propose->setAutoDefault(true);
    connect(propose, &QPushButton::clicked, plan, &QAction::trigger);
    m_head->addWidget(propose);
    m_head->addWidget(m_sprintMenu);
}

void RoadmapView::connectGrid()
{
    connect(m_grid, &RoadmapGrid::moveRequested, this, [this](const std::vector<StoryId>& stories, const QModelIndex& to) {
        if (moveToCell(stories, to))
            m_grid->setCurrentIndex(to);
    });
    connect(m_grid, &RoadmapGrid::cellChosen, this, &RoadmapView::followColumn);
    connect(m_grid, &RoadmapGrid::cellOpened, this, [this] { m_pane->enter(); });
    connect(m_grid, &RoadmapGrid::storyRequested, this, &Screen::storyRequested);
    connect(m_grid, &RoadmapGrid::sprintOpened, this, &RoadmapView::openSprintAt);
    connect(m_grid, &RoadmapGrid::menuRequested, this,
            [this](QPoint global) { openMenu(global, m_grid->openStoriesAt(m_grid->currentIndex())); });
}

void RoadmapView::connectPane()
{
    connect(m_pane, &CellStoriesPane::storyRequested, this, &Screen::storyRequested);
    connect(m_pane, &CellStoriesPane::stepRequested, this, &RoadmapView::step);
    connect(m_pane, &CellStoriesPane::addRequested, this, &RoadmapView::addStory);
    connect(m_pane, &CellStoriesPane::left, this, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &CellStoriesPane::menuRequested, this, [this](QPoint global) { openMenu(global, m_pane->selected()); });
}

void RoadmapView::connectPages()
{
    connect(m_empty, &EmptyState::activated, this, &RoadmapView::openSeries);
    const auto finish = [this](const Message& message) {
        leavePage();
        Q_EMIT messageRaised(message);
    };
    connect(m_series, &SeriesPage::added, this, finish);
    connect(m_closing, &ClosingPage::closed, this, finish);
    connect(m_autoPlan, &AutoPlanPage::accepted, this, finish);
    connect(m_series, &SeriesPage::cancelled, this, &RoadmapView::leavePage);
    connect(m_closing, &ClosingPage::cancelled, this, &RoadmapView::leavePage);
    connect(m_autoPlan, &AutoPlanPage::cancelled, this, &RoadmapView::leavePage);
    connect(m_series, &SeriesPage::messageRaised, this, &Screen::messageRaised);
    connect(m_closing, &ClosingPage::messageRaised, this, &Screen::messageRaised);
    connect(m_autoPlan, &AutoPlanPage::messageRaised, this, &Screen::messageRaised);
    connect(m_closing, &ClosingPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_autoPlan, &AutoPlanPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_closing, &ClosingPage::storyRequested, this, &Screen::storyRequested);
    connect(m_autoPlan, &AutoPlanPage::storyRequested, this, &Screen::storyRequested);
    connect(m_details, &SprintDetails::messageRaised, this, &Screen::messageRaised);
    connect(m_details, &SprintDetails::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_details, &SprintDetails::gateRequested, this, &Screen::gateRequested);
    connect(m_details, &SprintDetails::startRequested, this, &RoadmapView::start);
    connect(m_details, &SprintDetails::closeRequested, this, &RoadmapView::beginClosing);
    connect(m_details, &SprintDetails::removeRequested, this, &RoadmapView::remove);
}

} // namespace waymark
