// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a proposed plan is built.
#include "model/edit/workspace.h"
#include "views/roadmap/autoplanpage.h"
#include "views/roadmap/rowspace.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int belowHeight = 148; ///< sprints, and what is left out

} // namespace

AutoPlanPage::AutoPlanPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_before(new FigureCard(tr("Value of the plan now")))
    , m_after(new FigureCard(tr("Value as proposed")))
    , m_formula(noteLabel("planFormula"))
    , m_movesHead(new SectionHead)
    , m_tickAll(namedButton(QString(), "planTickAll"))
    , m_stack(new QStackedWidget)
    , m_movesTable(new DataTable(tr("Moves of the proposed plan")))
    , m_nothing(noteLabel("planNothing"))
    , m_faultsLine(nullptr)
    , m_faults(noteLabel("planFaults", false))
    , m_tickNeeded(namedButton(tr("Tick what is needed"), "planTickNeeded"))
    , m_roomsTable(new DataTable(tr("Points of the sprints")))
    , m_leftOutHead(new SectionHead)
    , m_leftOutTree(new QTreeView)
    , m_decision(new DecisionRow(this, {.cancel = "planCancel", .accept = "planAccept", .note = "planNote"}))
{
    setObjectName(QStringLiteral("autoPlanPage"));
    buildMoves();
    buildLeftOut();
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addLayout(buildWorth());
    column->addLayout(buildMovesHead());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFaults());
    column->addLayout(buildBelow());
    column->addWidget(m_decision);
    connectSignals();
}

void AutoPlanPage::prepareCard(FigureCard* card, const char* name)
{
    card->setObjectName(QLatin1String(name));
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    card->setMinimumWidth(168);
    connect(card, &QAbstractButton::clicked, this, [this, card] {
        if (m_proposal)
            Q_EMIT reasonsRequested(card->text(), card->value(), card == m_before ? m_proposal->plan.before : m_proposal->plan.after);
    });
}

QLayout* AutoPlanPage::buildWorth()
{
    prepareCard(m_before, "planBefore");
    prepareCard(m_after, "planAfter");
    m_formula->setText(planningFormula());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, space::column / 2, 0);
    row->setSpacing(space::step);
    row->addWidget(m_before, 0, Qt::AlignTop);
    row->addWidget(m_after, 0, Qt::AlignTop);
    row->addWidget(m_formula, 1);
    return row;
}

QLayout* AutoPlanPage::buildMovesHead()
{
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_moves.tickAll(m_moves.ticked().size() < m_moves.rowCount()); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, space::column / 2, 0);
    row->addWidget(m_movesHead, 1);
    row->addWidget(m_tickAll);
    return row;
}

void AutoPlanPage::buildMoves()
{
    m_movesTable->setObjectName(QStringLiteral("planMoves"));
    m_movesTable->setModel(&m_moves);
    const std::pair<int, int> widths[] = {{AutoPlanModel::ReferenceColumn, 136}, {AutoPlanModel::EpicColumn, 60},
                                          {AutoPlanModel::PointsColumn, 52},     {AutoPlanModel::FromColumn, 72},
                                          {AutoPlanModel::ToColumn, 76}};
    for (const auto& [section, width] : widths)
        m_movesTable->setColumnWidth(section, width);
    m_movesTable->heads()->setStretched(AutoPlanModel::TitleColumn, 140);
    m_movesTable->heads()->setStretched(AutoPlanModel::WhyColumn, 160);
    m_movesTable->heads()->setSectionsClickable(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_movesTable);
    m_stack->addWidget(m_nothing);
    connect(new RowSpace(m_movesTable), &RowSpace::pressed, &m_moves, &AutoPlanModel::toggle);
    connect(m_movesTable, &DataTable::opened, this,
            [this](const QModelIndex& index) { Q_EMIT storyRequested(m_moves.rowAt(index.row()).story.id); });
    connect(m_movesTable, &DataTable::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_movesTable->selectedText()); });
}

QWidget* AutoPlanPage::buildFaults()
{
    connect(m_tickNeeded, &QPushButton::clicked, this, [this] {
        if (m_proposal)
            m_moves.tick(withWhatIsNeeded(*m_proposal, m_moves.ticked()), true);
        m_decision->accept()->setFocus(Qt::OtherFocusReason); // the button has gone
    });
    m_faultsLine = new QWidget;
    auto* row = new QHBoxLayout(m_faultsLine);
    row->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    row->setSpacing(space::field);
    row->addWidget(m_faults, 1);
    row->addWidget(m_tickNeeded, 0, Qt::AlignTop);
    m_faultsLine->hide();
    return m_faultsLine;
}

QLayout* AutoPlanPage::buildBelow()
{
    m_roomsTable->setObjectName(QStringLiteral("planSprints"));
    m_roomsTable->setModel(&m_rooms);
    m_roomsTable->setFixedSize(404, belowHeight);
    const std::pair<int, int> widths[] = {{PlanRoomsModel::SprintColumn, 124}, {PlanRoomsModel::BeforeColumn, 48},
                                          {PlanRoomsModel::ThenColumn, 80},    {PlanRoomsModel::CapacityColumn, 68},
                                          {PlanRoomsModel::MovesColumn, 68}};
    for (const auto& [section, width] : widths)
        m_roomsTable->setColumnWidth(section, width);
    m_roomsTable->heads()->setSectionsClickable(false);
    connect(new RowSpace(m_roomsTable), &RowSpace::pressed, &m_rooms, &PlanRoomsModel::toggle);
    connect(m_roomsTable, &DataTable::opened, this, [this](const QModelIndex& index) { m_rooms.toggle({index.row()}); });
    auto* leftOut = new QVBoxLayout;
    leftOut->setSpacing(space::step);
    leftOut->addWidget(m_leftOutHead);
    leftOut->addWidget(m_leftOutTree, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::section);
    row->addWidget(m_roomsTable);
    row->addLayout(leftOut, 1);
    return row;
}

void AutoPlanPage::buildLeftOut()
{
    m_leftOutTree->setObjectName(QStringLiteral("planLeftOut"));
    m_leftOutTree->setAccessibleName(tr("Stories that the plan leaves out, by why"));
    m_leftOutTree->setModel(&m_leftOut);
    m_leftOutTree->setItemDelegate(new CellDelegate(m_leftOutTree));
    m_leftOutTree->setHeaderHidden(true);
    m_leftOutTree->setUniformRowHeights(true);
    m_leftOutTree->setFrameShape(QFrame::NoFrame);
    m_leftOutTree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_leftOutTree->setExpandsOnDoubleClick(false);
    m_leftOutTree->viewport()->setBackgroundRole(QPalette::Base);
    m_leftOutTree->setMinimumHeight(belowHeight - 40);
    m_leftOutTree->setMaximumHeight(belowHeight - 36);
    connect(m_leftOutTree, &QAbstractItemView::activated, this, &AutoPlanPage::openLeftOut);
}

void AutoPlanPage::connectSignals()
{
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_open = false;
        Q_EMIT cancelled();
    });
    connect(m_decision, &DecisionRow::accepted, this, &AutoPlanPage::accept);
    connect(&m_moves, &AutoPlanModel::wantedChanged, this, &AutoPlanPage::showTicks);
    connect(&m_rooms, &PlanRoomsModel::ticksAsked, this, &AutoPlanPage::tickSprints);
    connect(m_context.workspace, &Workspace::changed, this, &AutoPlanPage::follow);
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
        m_failure.clear();
        propose();
    });
    connect(m_context.figures, &FiguresModel::failed, this, [this](const Error& error) {
        m_failure = error.message;
        propose();
    });
}

} // namespace waymark
