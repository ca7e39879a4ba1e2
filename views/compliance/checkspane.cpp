// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkspane.h"

#include "views/compliance/checkexport.h"
#include "views/shared/datatable.h"
#include "views/shared/filtereditors.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ChecksPane::ChecksPane(const ScreenContext& context, QWidget* parent)
    : BrowsePane(parent)
    , m_context(context)
    , m_table(new DataTable(tr("Checks")))
    , m_outcome(filterChoice(QStringLiteral("checkOutcome"), tr("Only checks of this status")))
    , m_severity(filterChoice(QStringLiteral("checkSeverity"), tr("Only checks of this severity")))
    , m_words(filterWords(QStringLiteral("checkWords"), tr("Only checks with these words in id or title")))
    , m_epic(filterChoice(QStringLiteral("checkEpic"), tr("Only checks of this epic")))
    , m_tool(filterChoice(QStringLiteral("checkTool"), tr("Only checks of this tool")))
{
    m_filtered.setSourceModel(&m_model);
    buildTable();
    buildFilters();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->addWidget(m_table);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filtered, signal, this, &BrowsePane::countChanged);
}

void ChecksPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("checksTable"));
    m_table->setModel(&m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ChecksModel::OutcomeColumn, Qt::AscendingOrder);
    const std::pair<int, int> widths[] = {
        {ChecksModel::OutcomeColumn, 136}, {ChecksModel::SeverityColumn, 104}, {ChecksModel::EpicColumn, 84},     {ChecksModel::ToolColumn, 104},     {ChecksModel::FailedColumn, 64},
        {ChecksModel::PassedColumn, 64},   {ChecksModel::OtherColumn, 60}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    for (const int section : {ChecksModel::CheckColumn, ChecksModel::TitleColumn})
        m_table->heads()->setStretched(section, 96);
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::copyRequested, this, &ChecksPane::copySelection);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const CheckRow* row = rowAt(index))
            Q_EMIT opened(*row);
    });
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex& index) {
        if (const CheckRow* row = rowAt(index))
            Q_EMIT chosen(*row);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BrowsePane::countChanged);
}

void ChecksPane::buildFilters()
{
    addOutcomes(*m_outcome);
    addSeverities(*m_severity);
    const std::pair<int, QWidget*> editors[] = {{ChecksModel::OutcomeColumn, m_outcome},
                                                {ChecksModel::SeverityColumn, m_severity},
                                                {ChecksModel::CheckColumn, m_words},
                                                {ChecksModel::EpicColumn, m_epic},
                                                {ChecksModel::ToolColumn, m_tool}};
    for (const auto& [section, editor] : editors)
        m_table->heads()->setEditor(section, editor);
    for (QComboBox* choice : {m_outcome, m_severity, m_epic, m_tool})
        connect(choice, &QComboBox::currentIndexChanged, this, &ChecksPane::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &ChecksPane::applyFilter);
}

void ChecksPane::show(const ProgrammeFigures& figures)
{
    fillChoices(figures);
    m_model.show(figures);
    Q_EMIT countChanged();
}

/// Entries are only added: a choice that is made stays.
void ChecksPane::fillChoices(const ProgrammeFigures& figures)
{
    for (const EpicFigures& epic : figures.epics)
        if (m_epic->findData(epic.epic.id) < 0)
            m_epic->addItem(epic.epic.id.isEmpty() ? tr("None") : epic.epic.code, epic.epic.id);
    for (const CheckOutcome& check : figures.checks)
        if (m_tool->findData(check.tool) < 0)
            m_tool->addItem(check.tool, check.tool);
}

void ChecksPane::select(const std::vector<CheckKey>& checks)
{
    m_base.checks.reset();
    if (!checks.empty())
        m_base.checks = QSet<CheckKey>(checks.begin(), checks.end());
    applyFilter();
}

std::vector<CheckKey> ChecksPane::selectedChecks() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<CheckKey> checks;
    for (const QModelIndex& index : rows)
        checks.push_back(rowAt(index)->check.check);
    return checks;
}

void ChecksPane::applyFilter()
{
    CheckFilter filter = m_base;
    filter.outcome = waymark::chosen<Outcome>(*m_outcome);
    filter.severity = waymark::chosen<Severity>(*m_severity);
    filter.words = m_words->text();
    if (m_epic->currentData().isValid())
        filter.epic = m_epic->currentData().toString();
    filter.tool = m_tool->currentData().toString();
    m_filtered.setFilter(filter);
    Q_EMIT countChanged();
}

QString ChecksPane::countText() const
{
    const QString all = waymark::countText(m_model.rowCount());
    const QString shown = waymark::countText(m_filtered.rowCount());
    const auto selected = m_table->selectionModel()->selectedRows().size();
    if (selected > 1)
        return tr("%1 of %2 selected").arg(waymark::countText(selected), shown);
    return isFiltered() ? tr("%1 of %2 shown").arg(shown, all) : tr("%1 that ran").arg(all);
}

void ChecksPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void ChecksPane::clearFilter()
{
    for (QComboBox* choice : {m_outcome, m_severity, m_epic, m_tool})
        choice->setCurrentIndex(0);
    m_words->clear();
    select({});
}

bool ChecksPane::isFiltered() const
{
    return !(m_filtered.filter() == CheckFilter());
}

void ChecksPane::copySelection()
{
    QGuiApplication::clipboard()->setText(m_table->selectedText());
}

void ChecksPane::exportTo(const QString& file)
{
    m_export.start([checks = shownChecks(), file](Progress& progress) { return exportChecks(checks, file, progress); },
                   this, [this, file](Result<qint64> written) {
                       if (written)
                           Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                                 .text = *written == 1 ? tr("1 check exported to %1.").arg(file)
                                                                       : tr("%1 checks exported to %2.").arg(waymark::countText(*written), file)});
                       else if (written.error().code != Error::Code::Cancelled)
                           Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
                   });
    m_export.progress()->total = m_filtered.rowCount();
    if (m_context.jobs)
        m_context.jobs->watch(m_export, tr("Exporting checks"));
}

std::vector<CheckRow> ChecksPane::shownChecks() const
{
    std::vector<CheckRow> checks;
    for (int row = 0; row < m_filtered.rowCount(); ++row)
        checks.push_back(*rowAt(m_filtered.index(row, 0)));
    return checks;
}

QJsonObject ChecksPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("outcome"), m_outcome->currentData().toJsonValue());
    state.insert(QStringLiteral("severity"), m_severity->currentData().toJsonValue());
    return state;
}

void ChecksPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    for (const auto& [choice, key] : {std::pair(m_outcome, QStringLiteral("outcome")), {m_severity, QStringLiteral("severity")}})
        choose(*choice, state.value(key).isDouble() ? QVariant(state.value(key).toInt()) : QVariant());
}

const CheckRow* ChecksPane::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_model.rowAt(m_filtered.mapToSource(index).row()) : nullptr;
}

} // namespace waymark
