// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultspane.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "model/score/deadlines.h"
#include "model/score/exceptioncover.h"
#include "views/compliance/resultexport.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/jobbar.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ResultsPane::ResultsPane(const ScreenContext& context, QWidget* parent)
    : BrowsePane(parent)
    , m_context(context)
    , m_model(ResultSource::ofWorkspace(context.workspace->file()))
    , m_table(new DataTable(tr("Results")))
    , m_outcome(filterChoice(QStringLiteral("resultOutcome"), tr("Only results of this status")))
    , m_severity(filterChoice(QStringLiteral("resultSeverity"), tr("Only results of this severity")))
    , m_check(filterWords(QStringLiteral("resultCheck"), tr("Only results whose check has these words in id or title")))
    , m_resource(filterWords(QStringLiteral("resultResource"), tr("Only results of resources with this in their name")))
    , m_target(filterChoice(QStringLiteral("resultTarget"), tr("Only results of this environment or target")))
    , m_change(filterChoice(QStringLiteral("resultChange"), tr("Only results that last changed like this")))
    , m_since(filterChoice(QStringLiteral("resultSince"), tr("Only results that changed in this time")))
    , m_due(filterChoice(QStringLiteral("resultDue"), tr("Only results whose failure is older than the deadline of its severity, and that haven't passed since")))
    , m_targets(m_target)
{
    buildTable();
    buildFilters();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->addWidget(m_table);
    connect(&m_model, &ResultsModel::counted, this, &BrowsePane::countChanged);
    connect(&m_model, &ResultsModel::loaded, this, &BrowsePane::countChanged);
    connect(&m_model, &ResultsModel::failed, this, [this](const Error& error) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
    });
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::environmentChanged, this, &ResultsPane::showTargets);
    if (m_context.figures) // they change whenever a day ends an exception that counts
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &ResultsPane::showExceptions);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<WorkspaceProperties>())
            applyFilter();
        if (changes.touches<ExceptionRecord>() || changes.touches<Target>())
            showExceptions();
    });
    showTargets();
    showExceptions();
}

void ResultsPane::showExceptions()
{
    const Records& records = m_context.workspace->records();
    const auto reaches = reachesInForce(records.exceptions(), records.targets(), m_context.workspace->clock().now(),
                                        records.properties().timeZone);
    m_model.setCover(ResultCover(reaches));
}

void ResultsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->cells()->setDaysOnly(true);
    m_table->cells()->setNow([workspace = m_context.workspace] { return localNow(*workspace); });
    m_table->setModel(&m_model);
    const std::pair<int, int> widths[] = {{ResultsModel::OutcomeColumn, 136}, {ResultsModel::SeverityColumn, 104},
                                          {ResultsModel::TargetColumn, 118},  {ResultsModel::ChangeColumn, 106},
                                          {ResultsModel::SinceColumn, 84},     {ResultsModel::DueColumn, 136}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    for (const int section : {ResultsModel::CheckColumn, ResultsModel::ResourceColumn})
        m_table->heads()->setStretched(section, 120);
    m_table->heads()->setSectionsMovable(true);
    m_table->heads()->setSortIndicator(ResultsModel::OutcomeColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->heads(), &QHeaderView::sortIndicatorChanged, this, [this](int section) {
        if (section == ResultsModel::DueColumn) // the order stays, so its mark goes back
            m_table->heads()->setSortIndicator(static_cast<int>(m_model.filter().sortBy),
                                               m_model.filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_table, &DataTable::sightChanged, &m_model, &ResultsModel::setSight);
    connect(m_table, &DataTable::copyRequested, this, &ResultsPane::copySelection);
    const auto choose = [this](const QModelIndex& index) {
        if (const CheckResult* result = index.isValid() ? m_model.result(index.row()) : nullptr)
            Q_EMIT chosen(*result);
    };
    connect(m_table, &DataTable::opened, this, choose);
    connect(m_table, &DataTable::rowChosen, this, choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BrowsePane::countChanged);
}

void ResultsPane::buildFilters()
{
    addOutcomes(*m_outcome);
    addSeverities(*m_severity);
    addChanges(*m_change);
    for (const int days : {1, 7, 14, 30, 90})
        m_since->addItem(tr("%1 d", "days").arg(days), days);
    m_due->addItem(tr("Overdue"), 1);
    const std::pair<int, QWidget*> editors[] = {
        {ResultsModel::OutcomeColumn, m_outcome}, {ResultsModel::SeverityColumn, m_severity},
        {ResultsModel::CheckColumn, m_check},     {ResultsModel::ResourceColumn, m_resource},
        {ResultsModel::TargetColumn, m_target},   {ResultsModel::ChangeColumn, m_change},
        {ResultsModel::SinceColumn, m_since},     {ResultsModel::DueColumn, m_due}};
    for (const auto& [section, editor] : editors)
        m_table->heads()->setEditor(section, editor);
    for (QComboBox* choice : choices())
        connect(choice, &QComboBox::currentIndexChanged, this, &ResultsPane::applyFilter);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150); // a word is typed, not a letter
    connect(&m_typing, &QTimer::timeout, this, &ResultsPane::applyFilter);
    for (QLineEdit* field : {m_check, m_resource}) {
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::returnPressed, this, &ResultsPane::applyFilter);
    }
}

void ResultsPane::showTargets()
{
    const auto targets = m_context.workspace->records().targets();
    QHash<TargetName, QString> names;
    for (const Target& target : targets)
        names.insert({.kind = target.kind, .identity = target.identity}, target.name.isEmpty() ? target.identity : target.name);
    m_model.setTargetNames(names);
    m_targets.fill(targets, m_context.figures ? m_context.figures->environment() : QString());
    applyFilter();
}

void ResultsPane::select(const CheckSelection& selection)
{
    m_base.checks = selection.checks;
    const QSignalBlocker quiet(m_outcome);
    choose(*m_outcome, selection.outcome ? QVariant(static_cast<int>(*selection.outcome)) : QVariant());
    applyFilter();
}

void ResultsPane::selectRun(const std::optional<RunId>& run)
{
    m_base.changedBy = run;
    m_base.includeGone = run.has_value();
    applyFilter();
}

void ResultsPane::countAll()
{
    m_counting.start([count = m_model.source().count, filter = plainFilter()](Progress&) { return count(filter); }, this,
                     [this](Result<qint64> total) {
                         if (total)
                             m_total = *total;
                         else
                             Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = total.error().message});
                         Q_EMIT countChanged();
                     });
}

void ResultsPane::applyFilter()
{
    m_typing.stop();
    m_model.setDeadlines(m_context.workspace->records().properties(), localNow(*m_context.workspace).date());
    ResultFilter filter = m_base;
    filter.sortBy = m_model.filter().sortBy;
    filter.descending = m_model.filter().descending;
    if (const auto outcome = waymark::chosen<Outcome>(*m_outcome))
        filter.outcomes = {*outcome};
    if (const auto severity = waymark::chosen<Severity>(*m_severity))
        filter.severities = {*severity};
    if (const auto change = waymark::chosen<ChangeKind>(*m_change))
        filter.changes = {*change};
    filter.checkText = m_check->text().trimmed();
    filter.resourceText = m_resource->text().trimmed();
    filter.targets = m_targets.targets();
    if (m_since->currentData().isValid()) // whole days, so that the filter is the same until midnight
        filter.since = beginOfDay(localNow(*m_context.workspace).date().addDays(1 - m_since->currentData().toInt()),
                                  m_context.workspace->records().properties().timeZone);
    if (m_due->currentData().isValid())
        filter.overdue = overdueMoments(m_context.workspace->clock().now(), m_context.workspace->records().properties());
    m_model.setFilter(filter);
    Q_EMIT countChanged();
}

QString ResultsPane::countText() const
{
    const QString shown = waymark::countText(m_model.rowCount());
    qint64 selected = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        selected += range.height();
    QString text;
    if (!m_model.isCounted())
        text = m_model.rowCount() < ResultsModel::pageSize ? tr("%1 shown").arg(shown) : tr("more than %1, counting…").arg(shown);
    else
        text = isFiltered() ? tr("%1 of %2 shown").arg(shown, waymark::countText(std::max<qint64>(m_total, m_model.rowCount())))
                            : tr("%1, all shown").arg(shown);
    if (selected > 1)
        text += tr(", %1 selected").arg(waymark::countText(selected));
    return text;
}

void ResultsPane::focusFilter()
{
    m_check->setFocus(Qt::ShortcutFocusReason);
    m_check->selectAll();
}

void ResultsPane::clearFilter()
{
    for (QComboBox* choice : choices()) {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(0);
    }
    m_check->clear();
    m_resource->clear();
    m_base = {};
    applyFilter();
}

ResultFilter ResultsPane::plainFilter() const
{
    ResultFilter plain;
    plain.targets = m_targets.allTargets(); // the figures are restricted to them too
    plain.sortBy = m_model.filter().sortBy;
    plain.descending = m_model.filter().descending;
    return plain;
}

bool ResultsPane::isFiltered() const
{
    return !(m_model.filter() == plainFilter());
}

void ResultsPane::exportTo(const QString& file)
{
    m_export.start([source = m_model.source(), filter = m_model.filter(), cover = m_model.cover(), file](
                       Progress& progress) { return exportResults(source, filter, cover, file, progress); },
                   this, [this, file](Result<qint64> written) {
                       if (written)
                           Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                                 .text = *written == 1 ? tr("1 result exported to %1.").arg(file)
                                                                       : tr("%1 results exported to %2.").arg(waymark::countText(*written), file)});
                       else if (written.error().code != Error::Code::Cancelled)
                           Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
                   });
    m_export.progress()->total = m_model.rowCount();
    if (m_context.jobs)
        m_context.jobs->watch(m_export, tr("Exporting results"));
}

QJsonObject ResultsPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("check"), m_check->text());
    state.insert(QStringLiteral("resource"), m_resource->text());
    for (const QComboBox* choice : {m_outcome, m_severity, m_change, m_since, m_due})
        state.insert(choice->objectName(), choice->currentData().toJsonValue());
    return state;
}

void ResultsPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_model.sort(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_check->setText(state.value(QStringLiteral("check")).toString());
    m_resource->setText(state.value(QStringLiteral("resource")).toString());
    for (QComboBox* choice : {m_outcome, m_severity, m_change, m_since, m_due}) {
        const QJsonValue value = state.value(choice->objectName());
        choose(*choice, value.isDouble() ? QVariant(value.toInt()) : QVariant());
    }
    applyFilter();
}

} // namespace waymark
