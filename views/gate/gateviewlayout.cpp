// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Gate screen is built.
#include "model/edit/workspace.h"
#include "views/gate/decisiondetails.h"
#include "views/gate/gateview.h"
#include "views/gate/overrideform.h"
#include "views/gate/policyform.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <tuple>

namespace waymark {

namespace {

constexpr int roomForTwo = 640;  ///< px that the sprints and a gate need side by side
constexpr int sprintsWidth = 264;
constexpr int sprintsHeight = 5 * space::tableRow;

} // namespace

GateView::GateView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_sprintTable(new DataTable(tr("Sprints and their gates")))
    , m_clauseTable(new DataTable(tr("Clauses of the gate, with their evidence")))
    , m_decisionTable(new DataTable(tr("Decisions on the gate, newest first")))
    , m_head(new SectionHead)
    , m_decisionHead(new SectionHead)
    , m_record(namedButton(tr("Record decision"), "gateRecord"))
    , m_override(namedButton(tr("Override…"), "gateOverride"))
    , m_policy(namedButton(tr("Edit policy…"), "gatePolicy"))
    , m_note(noteLabel("gateNote"))
    , m_import(namedButton(tr("Import results…"), "gateImport"))
    , m_unjudged(new EmptyState(QStringLiteral("gate"), {}, {}, {}))
    , m_empty(new EmptyState(QStringLiteral("gate"), tr("No sprints yet"),
                             tr("A gate says whether a sprint may go to production, by what tests proved. Plan sprints on the "
                                "roadmap first; each then has its gate here."),
                             tr("Go to the roadmap")))
    , m_gate(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_overrideForm(new OverrideForm(context, this))
    , m_policyForm(new PolicyForm(context, this))
    , m_decisionDetails(new DecisionDetails(context, this))
{
    for (QWidget* page : {static_cast<QWidget*>(m_overrideForm), static_cast<QWidget*>(m_policyForm),
                          static_cast<QWidget*>(m_decisionDetails)})
        page->hide(); // until the panel takes it
    buildTables();
    auto* body = new QWidget;
    m_across = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_across->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    m_across->setSpacing(space::section);
    m_across->addWidget(m_sprintTable);
    m_across->addWidget(buildGate(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, space::column);
    column->addWidget(m_stack, 1);
    buildActions();
    connectFeeds();
    setFirstFocus(m_sprintTable);
    refresh();
}

void GateView::buildTables()
{
    m_sprintTable->setObjectName(QStringLiteral("gateSprints"));
    m_clauseTable->setObjectName(QStringLiteral("gateClauses"));
    m_decisionTable->setObjectName(QStringLiteral("gateDecisions"));
    m_sprintTable->setModel(&m_sprints);
    m_clauseTable->setModel(&m_clauses);
    m_decisionTable->setModel(&m_decisions);
    for (DataTable* table : {m_sprintTable, m_clauseTable, m_decisionTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->heads()->setSectionsClickable(false);
        connect(table, &DataTable::copyRequested, this,
                [table] { QGuiApplication::clipboard()->setText(table->selectedText()); });
    }
    m_sprintTable->setColumnWidth(GateSprintsModel::SprintColumn, 60);
    m_sprintTable->setColumnWidth(GateSprintsModel::StateColumn, 98);
    m_sprintTable->setColumnWidth(GateSprintsModel::GateColumn, sprintsWidth - 60 - 98);
    m_clauseTable->setColumnWidth(GateClausesModel::BehindColumn, 144);
    m_clauseTable->heads()->setStretched(GateClausesModel::ClauseColumn, 160);
    m_clauseTable->setOpensOnClick(true);
    m_clauseTable->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // rows of several lines
    const std::pair<int, int> widths[] = {{GateDecisionsModel::WhenColumn, 104}, {GateDecisionsModel::OutcomeColumn, 108},
                                          {GateDecisionsModel::AuthorColumn, 96}, {GateDecisionsModel::ApproverColumn, 96}};
    for (const auto& [section, width] : widths)
        m_decisionTable->setColumnWidth(section, width);
    m_decisionTable->heads()->setStretched(GateDecisionsModel::ReasonColumn, 96);
    m_decisionTable->cells()->setNow([workspace = m_context.workspace] { return localNow(*workspace); });
}

QWidget* GateView::buildGate()
{
    m_gate->addWidget(m_clauseTable);
    m_gate->addWidget(m_unjudged);
    m_unjudged->setNarrow();
    m_note->setContentsMargins(space::column / 2, 0, space::column / 2, 0); // in line with the heads
    m_import->setProperty("link", true);
    auto* gate = new QWidget;
    auto* column = new QVBoxLayout(gate);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addLayout(buildButtons());
    column->addWidget(m_note);
    column->addWidget(m_import, 0, Qt::AlignLeading);
    column->addWidget(buildHalves(), 1);
    return gate;
}

/// The clauses have what height the decisions leave, and these are no higher than they need.
QWidget* GateView::buildHalves()
{
    auto* decisions = new QWidget;
    decisions->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(decisions);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_decisionHead);
    column->addWidget(m_decisionTable);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->setObjectName(QStringLiteral("gateHalves"));
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_gate);
    halves->addWidget(decisions);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 0);
    return halves;
}

QLayout* GateView::buildButtons()
{
    m_record->setToolTip(tr("Keep the verdict as it is judged now, with its clauses and evidence"));
    m_override->setToolTip(tr("Somebody else than you takes upon themselves that the gate doesn't hold"));
    m_policy->setToolTip(tr("What the gate asks for: of all sprints, or of this one only"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::column / 2, 0, 0, 0);
    row->setSpacing(space::field);
    for (QPushButton* button : {m_record, m_override, m_policy})
        row->addWidget(button);
    row->addStretch(1);
    connect(m_record, &QPushButton::clicked, this, &GateView::record);
    connect(m_override, &QPushButton::clicked, this, &GateView::openOverride);
    connect(m_policy, &QPushButton::clicked, this, &GateView::editPolicy);
    connect(m_import, &QPushButton::clicked, this, &Screen::importRequested);
    return row;
}

void GateView::buildActions()
{
    const std::tuple<QString, const char*, QPushButton*> acts[] = {
        {tr("Record the decision on the gate"), "gateRecordAction", m_record},
        {tr("Override the gate…"), "gateOverrideAction", m_override},
        {tr("Edit the policy of the gate…"), "gatePolicyAction", m_policy}};
    for (const auto& [text, name, button] : acts) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, button, &QPushButton::click);
        addAction(action);
    }
    auto* why = new QAction(tr("Why the clause holds or not"), this);
    why->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    why->setShortcutContext(Qt::WidgetShortcut);
    connect(why, &QAction::triggered, this, [this] { explainClause(m_clauseTable->currentIndex()); });
    m_clauseTable->addAction(why);
    m_clauseTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(why);
}

void GateView::connectFeeds()
{
    connect(m_sprintTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GateView::showSelection);
    connect(m_clauseTable, &DataTable::opened, this, &GateView::openClause);
    const auto fit = [this](int section) {
        if (section == GateClausesModel::ClauseColumn)
            fitClauses();
    };
    // Queued: rows that grow may bring a scroll bar, and with it another width.
    connect(m_clauseTable->heads(), &QHeaderView::sectionResized, this, fit, Qt::QueuedConnection);
    const auto openDecision = [this](const QModelIndex& index) {
        m_decisionDetails->open(GateDecision(m_decisions.rowAt(index.row())));
    };
    connect(m_decisionTable, &DataTable::rowChosen, this, openDecision);
    connect(m_decisionTable, &DataTable::opened, this, openDecision);
    connect(m_overrideForm, &OverrideForm::messageRaised, this, &Screen::messageRaised);
    connect(m_policyForm, &PolicyForm::messageRaised, this, &Screen::messageRaised);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("roadmap")); });
    connect(m_context.workspace, &Workspace::changed, this, &GateView::follow);
    if (!m_context.figures)
        return;
    const auto show = [this] { whenSeen([this] { refresh(); }); };
    connect(m_context.figures, &FiguresModel::figuresChanged, this, show);
    connect(m_context.figures, &FiguresModel::environmentChanged, this, show);
    connect(m_context.figures, &FiguresModel::asOfChanged, this, show);
}

void GateView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    const bool narrow = event->size().width() < roomForTwo;
    m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sprintTable->setMinimumWidth(narrow ? 0 : sprintsWidth);
    m_sprintTable->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : sprintsWidth);
    m_sprintTable->setMaximumHeight(narrow ? sprintsHeight : QWIDGETSIZE_MAX);
    const auto keepInSight = [this] { m_sprintTable->scrollTo(m_sprintTable->currentIndex()); };
    QMetaObject::invokeMethod(m_sprintTable, keepInSight, Qt::QueuedConnection); // when it has its height
}

} // namespace waymark
