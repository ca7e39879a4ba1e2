// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetspane.h"

#include "model/edit/workspace.h"
#include "views/shared/datatable.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/targets/targetwordsmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

TargetsPane::TargetsPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(*context.workspace)
    , m_table(new DataTable(tr("Targets")))
    , m_stack(new QStackedWidget)
    , m_count(new ElidedLabel)
    , m_notes(new QPushButton(tr("Notes")))
    , m_assign(new QPushButton(tr("Set environment")))
    , m_setEnvironment(new QAction(tr("Set the environment of the selected targets"), this))
    , m_openNotes(new QAction(tr("Notes on the target"), this))
    , m_kind(filterChoice(QStringLiteral("targetKind"), tr("Only targets of this kind")))
    , m_words(filterWords(QStringLiteral("targetWords"), tr("Only targets with these words in identity or name")))
    , m_environment(filterChoice(QStringLiteral("targetEnvironment"), tr("Only targets of this environment")))
{
    m_shown.setSourceModel(&m_model);
    buildTable();
    buildFilters();
    buildActions();
    buildStack();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildHead());
    column->addWidget(m_stack, 1);
    connectModel();
    fillEnvironments();
    followSelection();
}

void TargetsPane::buildStack()
{
    auto* empty = new EmptyState(QStringLiteral("target"), tr("No targets yet"),
                                 tr("Targets are the accounts, images, repositories and hosts that your scanners look at. "
                                    "The first import makes them known; rules can be laid down before it."),
                                 tr("Import results…"));
    connect(empty, &EmptyState::activated, this, &TargetsPane::importRequested);
    auto* inset = new QWidget; // the first column stands in line with the head
    auto* cells = new QVBoxLayout(inset);
    cells->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    cells->addWidget(m_table);
    m_stack->addWidget(inset);
    m_stack->addWidget(empty);
}

void TargetsPane::connectModel()
{
    connect(&m_model, &TargetsModel::failed, this, [this](const Error& error) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        for (QAbstractItemModel* model : {static_cast<QAbstractItemModel*>(&m_model), static_cast<QAbstractItemModel*>(&m_shown)})
            connect(model, signal, this, &TargetsPane::showCount);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TargetsPane::fillEnvironments);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TargetsPane::fillEnvironments);
}

void TargetsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("targetsTable"));
    m_table->setModel(&m_shown);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TargetsModel::IdentityColumn, Qt::AscendingOrder);
    const std::pair<int, int> widths[] = {{TargetsModel::KindColumn, 92},           {TargetsModel::NameColumn, 132},
                                          {TargetsModel::EnvironmentColumn, 120},   {TargetsModel::OwnerColumn, 120},
                                          {TargetsModel::ClassificationColumn, 112}, {TargetsModel::ResultsColumn, 68},
                                          {TargetsModel::FailedColumn, 60}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(TargetsModel::IdentityColumn, 96);
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::opened, this, &TargetsPane::editCell);
    connect(m_table, &DataTable::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TargetsPane::followSelection);
}

void TargetsPane::buildFilters()
{
    for (const auto& [kind, word] : Words<TargetKind>::list)
        m_kind->addItem(targetKindText(kind), static_cast<int>(kind));
    const std::pair<int, QWidget*> editors[] = {{TargetsModel::KindColumn, m_kind},
                                                {TargetsModel::IdentityColumn, m_words},
                                                {TargetsModel::EnvironmentColumn, m_environment}};
    for (const auto& [section, editor] : editors)
        m_table->heads()->setEditor(section, editor);
    for (QComboBox* choice : {m_kind, m_environment})
        connect(choice, &QComboBox::currentIndexChanged, this, &TargetsPane::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &TargetsPane::applyFilter);
}

void TargetsPane::buildActions()
{
    m_openNotes->setObjectName(QStringLiteral("targetNotesAction"));
    m_openNotes->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    m_openNotes->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_setEnvironment, m_openNotes});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_notes->setObjectName(QStringLiteral("targetNotes"));
    m_notes->setAutoDefault(true); // Enter presses it
    m_notes->setToolTip(withKeys(tr("Details of the selected target, and notes on it"), m_openNotes->shortcut()));
    connect(m_notes, &QPushButton::clicked, m_openNotes, &QAction::trigger);
    connect(m_setEnvironment, &QAction::triggered, this, &TargetsPane::editEnvironment);
}

QLayout* TargetsPane::buildHead()
{
    auto* title = new QLabel(tr("Targets"));
    setType(title, Type::Body, true);
    setType(m_count, Type::Small, false, true);
    m_count->setObjectName(QStringLiteral("targetCount"));
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* menu = new QMenu(m_assign);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    m_assign->setObjectName(QStringLiteral("assignEnvironment"));
    m_assign->setMenu(menu);
    m_assign->setProperty("menu", true);
    m_assign->setAutoDefault(true);
    m_assign->setToolTip(tr("Of all selected targets. F2 edits the cell that has the cursor, of all of them too."));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::field);
    row->addWidget(title);
    row->addWidget(m_count, 1);
    row->addWidget(m_notes);
    row->addWidget(m_assign);
    return row;
}

/// What is chosen stays, even if it is no target's any more: else the rows that were just edited would be joined by others.
void TargetsPane::fillEnvironments()
{
    const QVariant chosen = m_environment->currentData();
    QStringList names = valuesInUse(m_context.workspace->records(), TargetField::Environment);
    if (!chosen.toString().isEmpty() && !names.contains(chosen.toString()))
        names << chosen.toString();
    const QSignalBlocker quiet(m_environment);
    while (m_environment->count() > 1)
        m_environment->removeItem(1);
    m_environment->addItem(tr("Not assigned"), QString());
    for (const QString& name : std::as_const(names))
        m_environment->addItem(name, name);
    waymark::choose(*m_environment, chosen);
    showCount();
}

void TargetsPane::fillMenu(QMenu& menu)
{
    menu.clear();
    const auto set = [this](const QString& environment) {
        m_model.assign(selection(), TargetsModel::EnvironmentColumn, environment);
    };
    for (const QString& name : valuesInUse(m_context.workspace->records(), TargetField::Environment))
        menu.addAction(literalText(name), this, [set, name] { set(name); });
    menu.addSeparator();
    menu.addAction(tr("&Another…"), this, &TargetsPane::editEnvironment);
    menu.addAction(tr("&None"), this, [set] { set({}); });
}

void TargetsPane::applyFilter()
{
    ShownTargets shown{.kind = waymark::chosen<TargetKind>(*m_kind), .words = m_words->text()};
    if (m_environment->currentData().isValid())
        shown.environment = m_environment->currentData().toString();
    m_shown.show(shown);
    showCount();
}

std::vector<TargetId> TargetsPane::selection() const
{
    std::vector<TargetId> targets;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        targets.push_back(m_model.rowAt(m_shown.mapToSource(row).row()).target.id);
    return targets;
}

std::optional<Target> TargetsPane::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return std::nullopt;
    return m_model.rowAt(m_shown.mapToSource(rows.front()).row()).target;
}

bool TargetsPane::choose(const TargetId& target)
{
    const int row = m_model.rowOf(target);
    if (row < 0)
        return false;
    if (!m_shown.mapFromSource(m_model.index(row, 0)).isValid()) {
        for (QComboBox* choice : {m_kind, m_environment})
            choice->setCurrentIndex(0);
        m_words->clear();
    }
    const QModelIndex index = m_shown.mapFromSource(m_model.index(row, 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    return true;
}

void TargetsPane::followSelection()
{
    std::vector<TargetId> targets = selection();
    m_assign->setEnabled(!targets.empty());
    m_setEnvironment->setEnabled(!targets.empty());
    m_notes->setEnabled(targets.size() == 1);
    m_openNotes->setEnabled(targets.size() == 1);
    m_model.setTogether(std::move(targets));
    showCount();
    Q_EMIT chosenChanged();
}

void TargetsPane::editCell(const QModelIndex& index)
{
    const bool edits = index.flags() & Qt::ItemIsEditable;
    const QModelIndex cell = edits ? index : index.siblingAtColumn(TargetsModel::EnvironmentColumn);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    m_table->edit(cell);
}

void TargetsPane::editEnvironment()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(TargetsModel::EnvironmentColumn);
    if (rows.isEmpty())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(TargetsModel::EnvironmentColumn);
    m_table->setColumnHidden(TargetsModel::EnvironmentColumn, false);
    m_table->setFocus(Qt::OtherFocusReason);
    editCell(rows.contains(current) ? current : rows.front());
}

void TargetsPane::showCount()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const bool filtered = !(m_shown.shown() == ShownTargets());
    QStringList parts = {filtered ? tr("%1 of %2 shown").arg(countText(m_shown.rowCount()), countText(m_model.rowCount()))
                                  : countText(m_model.rowCount())};
    if (const int without = m_model.withoutEnvironment(); without > 0)
        parts << tr("%1 without environment").arg(countText(without));
    if (const auto selected = m_table->selectionModel()->selectedRows().size(); selected > 1)
        parts << tr("%1 selected: an edit changes them all").arg(countText(selected));
    m_count->setText(parts.join(tr(", ")));
}

void TargetsPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QJsonObject TargetsPane::saveState() const
{
    return columnState(*m_table);
}

void TargetsPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
}

} // namespace waymark
