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
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mywork.h"
#include "views/shared/numbers.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/sectionhead.h"

#include <QAction>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

namespace {

/// Points that left a sprint when it was closed. They count again where they went, or not at all.
int movedOn(const SprintFigures& sprint)
{
    return sprint.closure ? sprint.closure->carried + sprint.closure->returned : 0;
}

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
    connectFeeds(); // before there is an owner filter: the model learns of a change first
    buildOwner();
    buildActions();
    layOut();
    connectGrid();
    connectPane();
    connectPages();
    offerMyWork(*this, *m_owner, [this] { leavePage(); });
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
            planned += sprint->planned - movedOn(*sprint);
            done += sprint->done;
        }
    if (!figures)
        m_head->setText(tr("Roadmap"), tr("being computed…"));
    else
        m_head->setText(over.isEmpty()       ? tr("Every open sprint has room for what is planned")
                        : over.size() == 1 ? tr("Sprint %1 has more than it has room for").arg(over.front())
                                           : tr("Sprints %1 have more than they have room for").arg(over.join(tr(", "))),
                        tr("%1 of %2 planned points are done; bold: must, crossed out: done").arg(countText(done), countText(planned)));
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
    const QString none = m_owner->choice() == OwnerChoice() ? tr("no stories: add one, or drop some here")
                                                            : tr("no stories of the chosen owner");
    m_pane->show(tr("%1, %2", "epic, sprint").arg(m_model.epic(at.row()).name, where),
                 cell.stories.empty() ? none
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

void RoadmapView::focusFilter()
{
    if (m_pages->currentWidget() == m_plan)
        m_owner->setFocus(Qt::ShortcutFocusReason);
}

QJsonObject RoadmapView::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("owner"), m_owner->saveState()}};
}

void RoadmapView::restoreState(const QJsonObject& state)
{
    const QByteArray splitter = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1());
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_owner->restoreState(state.value(QStringLiteral("owner")).toObject());
}

} // namespace waymark
