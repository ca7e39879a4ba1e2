// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/roadmapview.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/roadmap/autoplanpage.h"
#include "views/roadmap/cellstoriespane.h"
#include "views/roadmap/closingpage.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/seriespage.h"
#include "views/roadmap/sprintdetails.h"
#include "views/roadmap/sprintheads.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int leastPane = 168; ///< px: head and three stories

} // namespace

RoadmapView::RoadmapView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model(context.workspace->records(), context.catalogues->epics.names())
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("sprint"), tr("No sprints yet"),
                             tr("The roadmap shows epics by sprints. Generate a series of sprints from a template, with a first "
                                "day, a length and a capacity; the stories then find their places in it."),
                             tr("Generate a series…")))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_head(new SectionHead)
    , m_sprintMenu(new QPushButton)
    , m_grid(new RoadmapGrid(m_model))
    , m_pane(new CellStoriesPane(context))
    , m_series(new SeriesPage(context))
    , m_closing(new ClosingPage(context))
    , m_autoPlan(new AutoPlanPage(context))
    , m_details(new SprintDetails(context))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_details->setParent(this); // until the panel takes it
    m_details->hide();
    buildActions();
    layOut();
    connectGrid();
    connectPane();
    connectPages();
    connectFeeds();
    showPlan();
    standOnToday();
    setFirstFocus(m_grid);
}

/// On the first cell of the current sprint in which there is something.
void RoadmapView::standOnToday()
{
    const Sprint* now = m_context.figures ? m_context.figures->sprint() : nullptr;
    const int column = now ? m_model.columnOf(now->id) : RoadmapModel::backlogColumn;
    int row = 0;
    while (row + 1 < m_model.rowCount() && m_model.cell(m_model.index(row, column)).stories.empty())
        ++row;
    m_grid->setCurrentIndex(m_model.index(m_model.cell(m_model.index(row, column)).stories.empty() ? 0 : row, column));
}

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
    add->setShortcut(QKeySequence(tr("Ctrl+N")));
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
    connect(m_details, &SprintDetails::startRequested, this, &RoadmapView::start);
    connect(m_details, &SprintDetails::closeRequested, this, &RoadmapView::beginClosing);
    connect(m_details, &SprintDetails::removeRequested, this, &RoadmapView::remove);
}

void RoadmapView::connectFeeds()
{
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        m_model.apply(changes);
        if (changes.touches<Sprint>())
            showPlan();
        if (changes.touches<Sprint>() || changes.touches<Story>())
            followColumn();
    });
    if (!m_context.figures)
        return;
    const auto show = [this] {
        m_model.showFigures(m_context.figures->figures());
        m_grid->heads().setToday(m_context.figures->today());
        showHead();
    };
    connect(m_context.figures, &FiguresModel::figuresChanged, this, show);
    show();
}

/// The plan, or what belongs here; a page that is open stays.
void RoadmapView::showPlan()
{
    const QWidget* shown = m_pages->currentWidget();
    if (shown == m_series || shown == m_closing || shown == m_autoPlan)
        return;
    m_pages->setCurrentWidget(m_model.columnCount() > 1 ? m_plan : static_cast<QWidget*>(m_empty));
}

/// The finding: which sprints have more than they have room for, else how far the plan reaches.
void RoadmapView::showHead()
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    QStringList over;
    int planned = 0;
    int done = 0;
    for (int column = 1; column < m_model.columnCount(); ++column)
        if (const SprintFigures* sprint = m_model.sprintFigures(column)) {
            if (sprint->isOver() && !sprint->closure)
                over << QString::number(sprint->sprint.number);
            planned += sprint->planned;
            done += sprint->done;
        }
    if (!figures)
        m_head->setText(tr("Roadmap"), tr("being computed…"));
    else
        m_head->setText(over.isEmpty()       ? tr("Every open sprint has room for what is planned")
                        : over.size() == 1 ? tr("Sprint %1 has more than it has room for").arg(over.front())
                                           : tr("Sprints %1 have more than they have room for").arg(over.join(tr(", "))),
                        tr("%1 of %2 planned points are done; bold: must, crossed out: done").arg(countText(done), countText(planned)));
    const QString badge = over.isEmpty() ? QString() : tr("%1 over").arg(over.size());
    if (std::exchange(m_badge, badge) != badge)
        Q_EMIT badgeChanged();
}

void RoadmapView::followColumn()
{
    const Sprint* sprint = chosenSprint();
    m_sprintMenu->setText(sprint ? tr("Sprint %1").arg(sprint->number) : tr("Sprints"));
    const bool open = sprint && sprint->state != SprintState::Closed;
    m_ofSprint[0]->setEnabled(sprint);
    m_ofSprint[1]->setEnabled(sprint && sprint->state == SprintState::Planned);
    m_ofSprint[2]->setEnabled(open);
    m_ofSprint[3]->setEnabled(open);
    showCell();
}

void RoadmapView::showCell()
{
    const QModelIndex at = m_grid->currentIndex();
    if (!at.isValid())
        return;
    const RoadmapCell& cell = m_model.cell(at);
    const Sprint* sprint = m_model.sprint(at.column());
    const QString where = sprint ? tr("sprint %1").arg(sprint->number) : tr("backlog");
    m_pane->show(tr("%1, %2", "epic, sprint").arg(m_model.epic(at.row()).name, where),
                 cell.stories.empty() ? tr("no stories: add one, or drop some here")
                                      : tr("%1 of %2 points done; Ctrl with Left or Right moves the chosen ones").arg(cell.done).arg(cell.planned),
                 cell.stories);
}

void RoadmapView::openPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
}

void RoadmapView::leavePage()
{
    m_pages->setCurrentWidget(m_plan);
    showPlan();
    m_grid->setFocus(Qt::OtherFocusReason);
}

void RoadmapView::showSprint(const SprintId& sprint)
{
    leavePage();
    const int column = m_model.columnOf(sprint);
    if (column < 0)
        return;
    m_grid->setCurrentIndex(m_model.index(std::max(m_grid->currentIndex().row(), 0), column));
    m_details->open(sprint);
}

QJsonObject RoadmapView::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
}

void RoadmapView::restoreState(const QJsonObject& state)
{
    const QByteArray splitter = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1());
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
}

} // namespace waymark
