// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Risks screen is built; risksfollowing.cpp follows the workspace, risksfiles.cpp reads and writes files.
#include "views/risks/risksview.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/risks/riskcharts.h"
#include "views/risks/riskdoors.h"
#include "views/risks/riskheatmap.h"
#include "views/risks/riskwords.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

RisksView::RisksView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_ofNow(context)
    , m_head(new SectionHead)
    , m_doors(new RiskDoors)
    , m_add(new QLineEdit)
    , m_words(filterWords(QStringLiteral("riskWords"), tr("Only risks with these words in reference, title, category, epic or owner")))
    , m_status(filterChoice(QStringLiteral("riskStatusFilter"), tr("Only risks of this status")))
    , m_band(filterChoice(QStringLiteral("riskBandFilter"), tr("Only risks of this current level")))
    , m_need(filterChoice(QStringLiteral("riskNeedFilter"), tr("Only risks that need this")))
    , m_chip(namedButton({}, "riskChip"))
    , m_charts(new RiskCharts(context.prompt))
    , m_table(new DataTable(tr("Risks")))
    , m_empty(new EmptyState(QStringLiteral("risk"), tr("No risk is registered yet"),
                             tr("Here stands what may happen, how likely and how bad it is, who owns it and what is done about it. "
                                "Begin with the starter risks of cloud and containers, add your own, import a table of them, or make "
                                "one of failing checks on the Compliance screen."),
                             tr("Choose starter risks…")))
    , m_stack(new QStackedWidget)
{
    buildTable();
    buildFilters();
    m_headBox = buildHead();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_headBox);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildBody());
    column->addWidget(m_stack, 1);
    buildActions();
    connectParts();
    setFirstFocus(m_table);
    refresh();
}

RisksView::~RisksView() = default;

void RisksView::connectParts()
{
    connect(m_context.workspace, &Workspace::changed, this, &RisksView::follow);
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] { whenSeen([this] { refresh(); }); });
    connect(m_empty, &EmptyState::activated, this, &RisksView::openStarters);
    QPushButton* own = m_empty->addAlternative(tr("Add a risk"));
    own->setObjectName(QStringLiteral("riskEmptyAdd"));
    connect(own, &QPushButton::clicked, this, [this] { m_add->setFocus(Qt::OtherFocusReason); });
    QPushButton* file = m_empty->addAlternative(tr("Import a CSV file…"));
    file->setObjectName(QStringLiteral("riskEmptyImport"));
    connect(file, &QPushButton::clicked, this, &RisksView::importFile);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filtered, signal, this, &RisksView::showCount);
    connect(m_doors, &RiskDoors::needChosen, this, &RisksView::chooseNeed);
    connect(m_charts, &RiskCharts::kindChanged, this, [this] {
        showCharts();
        if (m_restricted.cell) // it stays in the table what it is of
            m_charts->map().setChosen(m_restricted.cell->kind == m_charts->kind() ? std::optional(m_restricted.cell->rating) : std::nullopt);
    });
    connect(m_charts, &RiskCharts::gridRequested, this, &RisksView::openGrid);
    connect(m_charts, &RiskCharts::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_charts, &RiskCharts::messageRaised, this, &Screen::messageRaised);
    connect(&m_charts->map(), &RiskHeatMap::cellChosen, this, &RisksView::chooseCell);
}

void RisksView::buildTable()
{
    m_table->setObjectName(QStringLiteral("risksTable"));
    m_filtered.setSourceModel(&m_model);
    m_table->setModel(&m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RisksModel::LevelColumn, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{RisksModel::ReferenceColumn, 52},  {RisksModel::CategoryColumn, 84},
                                          {RisksModel::EpicColumn, 52},       {RisksModel::InherentColumn, 116},
                                          {RisksModel::LevelColumn, 116},     {RisksModel::TargetColumn, 116},
                                          {RisksModel::SuggestedColumn, 120}, {RisksModel::StandColumn, 104},
                                          {RisksModel::AcceptanceColumn, 108}, {RisksModel::TreatmentColumn, 76},
                                          {RisksModel::StatusColumn, 96},     {RisksModel::OwnerColumn, 88},
                                          {RisksModel::ReviewColumn, 116},    {RisksModel::ChecksColumn, 92},
                                          {RisksModel::StoriesColumn, 84}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(RisksModel::TitleColumn, 180);
    m_table->heads()->setGivingWay({RisksModel::StoriesColumn, RisksModel::InherentColumn, RisksModel::CategoryColumn,
                                    RisksModel::TreatmentColumn, RisksModel::ChecksColumn, RisksModel::EpicColumn,
                                    RisksModel::TargetColumn, RisksModel::SuggestedColumn, RisksModel::AcceptanceColumn,
                                    RisksModel::OwnerColumn, RisksModel::ReviewColumn, RisksModel::StatusColumn,
                                    RisksModel::StandColumn});
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::rowChosen, this, &RisksView::enter);
    connect(m_table, &DataTable::opened, this, &RisksView::enter);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const RiskRow* row = rowAt(current);
        m_charts->map().setSelected(row ? std::optional(row->risk.id) : std::nullopt);
    });
}

void RisksView::buildFilters()
{
    m_table->heads()->setEditor(RisksModel::TitleColumn, m_words);
    m_table->heads()->setEditor(RisksModel::LevelColumn, m_band);
    m_table->heads()->setEditor(RisksModel::StandColumn, m_need);
    m_table->heads()->setEditor(RisksModel::StatusColumn, m_status);
    for (const auto& [value, word] : Words<RiskStatus>::list)
        m_status->addItem(signText(value), static_cast<int>(value));
    for (const RiskBand band : {RiskBand::Extreme, RiskBand::High, RiskBand::Moderate, RiskBand::Low})
        m_band->addItem(signText(band), static_cast<int>(band));
    const std::pair<RiskNeed, QString> wants[] = {{RiskNeed::Treatment, tr("Above appetite")},
                                                  {RiskNeed::Rating, tr("Not rated")},
                                                  {RiskNeed::Review, tr("Review overdue")},
                                                  {RiskNeed::Acceptance, tr("Acceptance expired")},
                                                  {RiskNeed::Suggestion, tr("Suggested anew")}};
    for (const auto& [need, text] : wants)
        m_need->addItem(text, static_cast<int>(need));
    connect(m_words, &QLineEdit::textChanged, this, &RisksView::applyFilter);
    for (QComboBox* choice : {m_status, m_band, m_need})
        connect(choice, &QComboBox::currentIndexChanged, this, &RisksView::applyFilter);
}

QToolButton* RisksView::addTool(const char* name, const QString& sign, const QString& text)
{
    auto* tool = new QToolButton;
    tool->setObjectName(QLatin1String(name));
    tool->setIcon(signIcon(sign));
    tool->setIconSize({space::sign, space::sign});
    tool->setAccessibleName(text);
    tool->setToolTip(text);
    m_head->addWidget(tool);
    return tool;
}

QWidget* RisksView::buildHead()
{
    m_chip->setProperty("chip", true);
    m_chip->setIcon(signIcon(QStringLiteral("close")));
    m_chip->setIconSize({10, 10});
    m_chip->setToolTip(withKeys(tr("Take this restriction back"), Qt::Key_Escape));
    m_chip->setVisible(false);
    connect(m_chip, &QPushButton::clicked, this, &RisksView::takeBack);
    m_add->setObjectName(QStringLiteral("riskAdd"));
    m_add->setPlaceholderText(tr("Add a risk"));
    m_add->setAccessibleName(tr("Title of a risk to add"));
    m_add->setToolTip(withKeys(tr("Type a title and press Enter"), keys::add));
    m_add->setMaxLength(longestLine);
    m_add->setFixedWidth(180);
    m_add->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    connect(m_add, &QLineEdit::returnPressed, this, [this] { add(m_add->text()); });
    m_head->addWidget(m_add);
    m_chartsButton = addTool("riskChartsButton", QStringLiteral("dashboard"), tr("Heat map and trend"));
    m_chartsButton->setCheckable(true);
    m_chartsButton->setChecked(true);
    connect(m_chartsButton, &QToolButton::toggled, m_charts, &QWidget::setVisible);
    QToolButton* columns = addTool("riskColumns", QStringLiteral("columns"), tr("Choose columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_table->columnMenu(columns));
    QToolButton* more = addTool("riskMenu", QStringLiteral("more"), tr("Starter risks, import and export"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_doors);
    return box;
}

QWidget* RisksView::buildBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->setSpacing(space::field);
    column->addWidget(m_charts);
    column->addWidget(m_chip, 0, Qt::AlignLeading);
    column->addWidget(m_table, 1);
    return body;
}

QAction* RisksView::addAct(const QString& text, const QKeySequence& shortcut, void (RisksView::*act)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void RisksView::buildActions()
{
    auto* adding = new QAction(tr("Add a risk"), this);
    adding->setShortcut(keys::add);
    adding->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(adding, &QAction::triggered, this, [this] { m_add->setFocus(Qt::ShortcutFocusReason); });
    auto* removing = new QAction(tr("Remove the risk"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &RisksView::remove);
    m_table->addAction(removing);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions({adding, removing});
    QMenu* menu = findChild<QToolButton*>(QStringLiteral("riskMenu"))->menu();
    menu->addAction(addAct(tr("Starter risks…"), {}, &RisksView::openStarters));
    menu->addAction(addAct(tr("Import risks from CSV…"), {}, &RisksView::importFile));
    menu->addSeparator();
    menu->addAction(addAct(tr("Export what is shown as CSV…"), keys::exporting, &RisksView::exportShown));
    menu->addAction(addAct(tr("Export the registry as CSV…"), {}, &RisksView::exportRegistry));
    menu->addSeparator();
    menu->addAction(addAct(tr("Risk grid and appetite…"), {}, &RisksView::openGrid));
}

} // namespace waymark
