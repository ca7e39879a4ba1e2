// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policypane.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/frameworks/policydetails.h"
#include "views/frameworks/policyimportpage.h"
#include "views/frameworks/registerwords.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

PolicyPane::PolicyPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_head(new SectionHead)
    , m_add(new QLineEdit)
    , m_unmapped(namedButton(QString(), "policyUnmapped"))
    , m_words(filterWords(QStringLiteral("policyWords"), tr("Only policy statements with these words")))
    , m_status(filterChoice(QStringLiteral("policyStatusFilter"), tr("Only policy statements of this status")))
    , m_standing(filterChoice(QStringLiteral("policyStanding"), tr("Only policy statements that stand like this")))
    , m_table(new DataTable(tr("Policy statements")))
    , m_empty(new EmptyState(QStringLiteral("policy"), tr("No policy statement is registered yet"),
                             tr("Here stands what your organisation's own policy demands, mapped to the controls, stories and checks "
                                "that meet it. Import a CSV file with a column “title”, or add a statement."),
                             tr("Import a CSV file…")))
    , m_import(new PolicyImportPage(open.context()))
    , m_stack(new QStackedWidget)
{
    buildTable();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_stack->addWidget(m_empty); // in the order of Page
    m_stack->addWidget(body);
    m_stack->addWidget(m_import);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::field);
    whole->addLayout(buildHead());
    whole->addWidget(m_stack, 1);
    buildActions();
    connectImport();
    // Ties count at once; the figures follow.
    connect(open.context().workspace, &Workspace::changed, this, &PolicyPane::follow);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_shown, signal, this, &PolicyPane::showHead);
    refresh();
}

PolicyPane::~PolicyPane()
{
    delete m_details.data();
}

void PolicyPane::follow(const ChangeSet& changes)
{
    if (!(changes.touches<Policy>() || changes.touches<PolicyTie>() || changes.touches<ControlTie>() || changes.touches<Person>()))
        return;
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

void PolicyPane::showEvent(QShowEvent* event)
{
    FrameworksPane::showEvent(event);
    if (m_stale)
        refresh();
}

void PolicyPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("policyTable"));
    m_shown.setSourceModel(&m_model);
    m_table->setModel(&m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // what is mapped to nothing comes first
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{PoliciesModel::ReferenceColumn, 88}, {PoliciesModel::SourceColumn, 112},
                                          {PoliciesModel::CategoryColumn, 96},  {PoliciesModel::OwnerColumn, 96},
                                          {PoliciesModel::StatusColumn, 84},    {PoliciesModel::ReviewColumn, 112},
                                          {PoliciesModel::ControlsColumn, 64},  {PoliciesModel::StoriesColumn, 60},
                                          {PoliciesModel::ChecksColumn, 60},    {PoliciesModel::StandingColumn, 148}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(PoliciesModel::TitleColumn, 160);
    m_table->heads()->setGivingWay({PoliciesModel::SourceColumn, PoliciesModel::CategoryColumn, PoliciesModel::OwnerColumn,
                                    PoliciesModel::StoriesColumn, PoliciesModel::ChecksColumn, PoliciesModel::ControlsColumn,
                                    PoliciesModel::ReviewColumn, PoliciesModel::StatusColumn});
    m_table->heads()->setSectionsMovable(true);
    m_table->heads()->setEditor(PoliciesModel::TitleColumn, m_words);
    m_table->heads()->setEditor(PoliciesModel::StatusColumn, m_status);
    m_table->heads()->setEditor(PoliciesModel::StandingColumn, m_standing);
    for (const auto& [value, word] : Words<PolicyStatus>::list)
        m_status->addItem(signText(value), static_cast<int>(value));
    for (const auto& [value, word] : Words<ItemStanding>::list)
        m_standing->addItem(signIcon(signName(value), Role::Muted), signText(value), static_cast<int>(value));
    connect(m_words, &QLineEdit::textChanged, this, &PolicyPane::applyFilter);
    for (const QComboBox* choice : {m_status, m_standing})
        connect(choice, &QComboBox::currentIndexChanged, this, &PolicyPane::applyFilter);
    connect(m_table, &DataTable::rowChosen, this, &PolicyPane::enter);
    connect(m_table, &DataTable::opened, this, &PolicyPane::enter);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

QLayout* PolicyPane::buildHead()
{
    m_add->setObjectName(QStringLiteral("policyAdd"));
    m_add->setPlaceholderText(tr("Add a policy statement"));
    m_add->setAccessibleName(tr("Title of a policy statement to add"));
    m_add->setToolTip(withKeys(tr("Type a title and press Enter"), keys::add));
    m_add->setMaxLength(longestLine);
    m_add->setFixedWidth(220);
    m_add->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    connect(m_add, &QLineEdit::returnPressed, this, [this] { addStatement(m_add->text()); });
    m_unmapped->setCheckable(true);
    m_unmapped->setToolTip(tr("Only statements in force that no control, story or check is linked to"));
    connect(m_unmapped, &QPushButton::toggled, this, &PolicyPane::applyFilter);
    auto* importing = namedButton(tr("Import…"), "policyImport");
    importing->setToolTip(tr("Reads policy statements from a CSV file; nothing changes before you accept it"));
    connect(importing, &QPushButton::clicked, this, &PolicyPane::importFile);
    auto* exporting = namedButton(tr("Export…"), "policyExport");
    exporting->setToolTip(withKeys(tr("Writes the whole register into a CSV file, which can be imported again"), keys::exporting));
    connect(exporting, &QPushButton::clicked, this, &PolicyPane::exportRegister);
    for (QPushButton* button : {importing, exporting})
        button->setEnabled(open().context().prompt != nullptr);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_unmapped, importing, exporting, m_add})
        m_head->addWidget(widget);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_head, 1);
    return row;
}

void PolicyPane::buildActions()
{
    auto* removing = new QAction(tr("Remove the policy statement"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &PolicyPane::remove);
    m_table->addAction(removing);
    auto* exporting = new QAction(tr("Export the policy register"), this);
    exporting->setShortcut(keys::exporting);
    exporting->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(exporting, &QAction::triggered, this, &PolicyPane::exportRegister);
    addAction(exporting);
    connect(m_empty, &EmptyState::activated, this, &PolicyPane::importFile);
    connect(m_empty->addAlternative(tr("Add a statement")), &QPushButton::clicked, this, &PolicyPane::add);
}

void PolicyPane::refresh()
{
    m_stale = false;
    const QDate today = localNow(open().workspace()).date();
    m_model.show(policyRows(open().workspace().records(), open().figures(), today), today);
    if (m_stack->currentIndex() != Import)
        m_stack->setCurrentIndex(m_model.rowCount() == 0 ? Empty : Register);
    showHead();
    Q_EMIT countChanged();
}

void PolicyPane::showHead()
{
    const int all = m_model.rowCount();
    const int unmapped = m_model.unmapped();
    m_unmapped->setText(tr("Mapped to nothing %1").arg(waymark::countText(unmapped)));
    m_unmapped->setVisible(unmapped > 0 || m_unmapped->isChecked());
    if (all == 0) {
        m_head->setText(tr("Policy"), {});
        return;
    }
    const QString shown = m_shown.shown().isAll() ? countText()
                                                  : tr("%1 of %2 shown").arg(waymark::countText(m_shown.rowCount()), waymark::countText(all));
    m_head->setText(tr("Policy"), tr("%1, %2 mapped to nothing, %3 to be reviewed", "count, counts")
                                      .arg(shown, waymark::countText(unmapped), waymark::countText(m_model.overdue())));
}

void PolicyPane::applyFilter()
{
    m_shown.show({.words = m_words->text(),
                  .status = chosen<PolicyStatus>(*m_status),
                  .standing = chosen<ItemStanding>(*m_standing),
                  .unmapped = m_unmapped->isChecked()});
    showHead();
}

const PolicyRow* PolicyPane::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_model.rowAt(m_shown.mapToSource(index).row()) : nullptr;
}

void PolicyPane::enter(const QModelIndex& index)
{
    if (const PolicyRow* row = rowAt(index))
        openDetails(PolicyId(row->policy.id));
}

bool PolicyPane::showItem(const ItemRef& item)
{
    const auto id = item.kind == ItemKind::Policy ? PolicyId::parse(item.id) : std::nullopt;
    if (!id)
        return false;
    refresh();
    const int row = m_model.rowOf(*id);
    if (row < 0)
        return false;
    showRegister();
    const QModelIndex source = m_model.index(row, 0);
    if (!m_shown.mapFromSource(source).isValid()) { // it must not stay hidden
        m_words->clear();
        choose(*m_status, QVariant());
        choose(*m_standing, QVariant());
        m_unmapped->setChecked(false);
    }
    m_table->selectionModel()->setCurrentIndex(m_shown.mapFromSource(source),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    openDetails(*id);
    return true;
}

void PolicyPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void PolicyPane::add()
{
    showRegister();
    m_add->setFocus(Qt::ShortcutFocusReason);
}

QString PolicyPane::countText() const
{
    const int all = m_model.rowCount();
    return all == 1 ? tr("1 policy statement") : tr("%1 policy statements").arg(waymark::countText(all));
}

QJsonObject PolicyPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("status"), m_status->currentData().toJsonValue());
    state.insert(QStringLiteral("standing"), m_standing->currentData().toJsonValue());
    state.insert(QStringLiteral("unmapped"), m_unmapped->isChecked());
    return state;
}

void PolicyPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    m_unmapped->setChecked(state.value(QStringLiteral("unmapped")).toBool());
    for (const auto& [name, choice] : {std::pair(QStringLiteral("status"), m_status), std::pair(QStringLiteral("standing"), m_standing)}) {
        const QJsonValue value = state.value(name);
        choose(*choice, value.isDouble() ? QVariant(value.toInt()) : QVariant());
    }
    refresh();
}

} // namespace waymark
