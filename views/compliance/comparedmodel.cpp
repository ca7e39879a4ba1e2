// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/comparedmodel.h"

#include "model/edit/evidencereader.h"
#include "views/compliance/statewords.h"
#include "views/shared/rowsmodel.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 mostRows = 50'000'000;

QVariant toneOf(const ComparedResult& compared)
{
    const auto change = changeOf(compared.kind);
    return change ? changeTone(*change, compared.after.value_or(ObservedState()).outcome) : QVariant();
}

} // namespace

ComparisonSource ComparisonSource::ofWorkspace(const QString& file)
{
    return {.compare = [file](const ComparisonRequest& request) -> Result<Comparison> {
                const auto reader = EvidenceReader::open(file);
                if (!reader)
                    return reader.error();
                return reader->compare(request);
            },
            .rows = [file](const Comparison& comparison, std::optional<Difference> kind, qint64 offset,
                           int limit) -> Result<std::vector<ComparedRow>> {
                const auto reader = EvidenceReader::open(file);
                if (!reader)
                    return reader.error();
                return reader->comparedRows(comparison, kind, offset, limit);
            }};
}

QString signText(Difference kind)
{
    if (const auto change = changeOf(kind))
        return signText(*change);
    return kind == Difference::Unchanged ? ComparedModel::tr("Unchanged") : ComparedModel::tr("Out of scope");
}

std::optional<ChangeKind> changeOf(Difference kind)
{
    switch (kind) {
    case Difference::New: return ChangeKind::New;
    case Difference::Resolved: return ChangeKind::Resolved;
    case Difference::Reopened: return ChangeKind::Reopened;
    case Difference::Changed: return ChangeKind::Changed;
    case Difference::Gone: return ChangeKind::Gone;
    case Difference::Unchanged:
    case Difference::OutOfScope: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString comparedStateText(const std::optional<ObservedState>& state, bool failuresOnly)
{
    return state ? stateText(*state, failuresOnly) : ComparedModel::tr("Not known");
}

ComparedModel::ComparedModel(ComparisonSource source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
{
}

void ComparedModel::compare(const ComparisonRequest& request)
{
    m_compareJob.start([request, source = m_source.compare](Progress&) { return answerOf(source(request)); }, this,
                       [this](Result<Answer> answer) {
                           if (!answer) {
                               Q_EMIT failed(answer.error());
                               return;
                           }
                           m_comparison = std::move(answer->comparison);
                           m_bySeverity = std::move(answer->bySeverity);
                           beginAnew();
                           Q_EMIT compared();
                       });
}

Result<ComparedModel::Answer> ComparedModel::answerOf(Result<Comparison> comparison)
{
    if (!comparison)
        return comparison.error();
    std::vector<SeverityDifferences> rows = differencesBySeverity(*comparison);
    return Answer{.comparison = std::make_shared<const Comparison>(*std::move(comparison)), .bySeverity = std::move(rows)};
}

void ComparedModel::setKind(std::optional<Difference> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    beginAnew();
}

std::span<const ComparedResult> ComparedModel::shown() const
{
    if (!m_comparison)
        return {};
    const std::span<const ComparedResult> all(m_comparison->results);
    if (!m_kind)
        return all;
    const auto of = std::ranges::equal_range(all, *m_kind, {}, &ComparedResult::kind);
    return {of.begin(), of.end()};
}

void ComparedModel::beginAnew()
{
    m_pageJob.cancel();
    beginResetModel();
    m_pages.clear();
    m_rows = static_cast<int>(std::min<qint64>(static_cast<qint64>(shown().size()), mostRows));
    m_sight = {};
    endResetModel();
    if (m_rows > 0)
        read(0); // supersedes what is being read of the former
}

void ComparedModel::setSight(int first, int last)
{
    m_sight.set(first, last);
    if (!m_pageJob.isRunning())
        readNext();
}

void ComparedModel::setTargetNames(const QHash<TargetName, QString>& names)
{
    if (m_targetNames == names)
        return;
    m_targetNames = names;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, TargetColumn), index(m_rows - 1, TargetColumn));
}

void ComparedModel::read(int page)
{
    m_pageJob.start(
        [page, kind = m_kind, comparison = m_comparison, source = m_source.rows](Progress&) {
            return source(*comparison, kind, qint64(page) * pageSize, pageSize);
        },
        this, [this, page, of = m_comparison, kind = m_kind](Result<std::vector<ComparedRow>> answer) {
            if (of != m_comparison || kind != m_kind) // there is nothing to read of what is shown now
                return;
            if (answer)
                take(page, *std::move(answer));
            else
                Q_EMIT failed(answer.error());
        });
}

void ComparedModel::readNext()
{
    if (m_rows == 0)
        return;
    const QList<int> wanted = m_sight.wanted(m_rows);
    const auto missing = std::ranges::find_if(wanted, [this](int page) { return !m_pages.contains(page); });
    if (missing != wanted.end())
        read(*missing);
}

/// Each row in the place of its result: those that are gone since are not among them.
void ComparedModel::take(int page, std::vector<ComparedRow>&& rows)
{
    const int begin = page * pageSize;
    const int end = std::min(m_rows, begin + pageSize);
    const auto results = shown().subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
    Page places(results.size());
    auto next = rows.begin();
    for (size_t i = 0; i < results.size() && next != rows.end(); ++i)
        if (next->compared.key == results[i].key)
            places[i] = std::move(*next++);
    m_pages.insert(page, std::move(places));
    Q_EMIT dataChanged(index(begin, 0), index(end - 1, ColumnCount - 1));
    forgetFarPages();
    if (!m_pageJob.isRunning())
        readNext();
}

void ComparedModel::forgetFarPages()
{
    m_pages.removeIf([this](const auto& entry) { return m_sight.isFar(entry.key()); });
}

const ComparedRow* ComparedModel::row(int row) const
{
    const auto page = m_pages.constFind(row / pageSize);
    const auto at = static_cast<size_t>(row % pageSize);
    return page == m_pages.cend() || at >= page->size() || !(*page)[at] ? nullptr : &*(*page)[at];
}

QVariant ComparedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const ComparedRow* known = row(index.row()))
        return cell(*known, index.column(), role);
    if (!m_pages.contains(index.row() / pageSize))
        return role == LoadingRole ? QVariant(true) : QVariant();
    if (role == Qt::DisplayRole && index.column() == CheckColumn)
        return tr("Not in the workspace any more");
    return role == MutedRole ? QVariant(true) : QVariant();
}

QVariant ComparedModel::cell(const ComparedRow& row, int column, int role) const
{
    const ComparedResult& compared = row.compared;
    const auto outcome = [&](const std::optional<ObservedState>& state) {
        const auto known = state ? stateOutcome(*state, row.result.failuresOnly) : std::nullopt;
        return known ? QVariant(static_cast<int>(*known)) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case KeyRole: return compared.key.value();
    case ChangeRole:
        return column == KindColumn && changeOf(compared.kind) ? QVariant(static_cast<int>(*changeOf(compared.kind))) : QVariant();
    case ToneRole: return column == KindColumn ? toneOf(compared) : QVariant();
    case SeverityRole: return column == SeverityColumn ? QVariant(static_cast<int>(compared.severity())) : QVariant();
    case OutcomeRole:
        return column == BeforeColumn ? outcome(compared.before) : column == AfterColumn ? outcome(compared.after) : QVariant();
    case IdentifierRole: return column == CheckColumn || column == ResourceColumn;
    case MutedRole: return column == TargetColumn || column == BeforeColumn;
    case Qt::ToolTipRole:
        switch (column) {
        case CheckColumn: return tr("%1: %2", "check id, title").arg(row.result.checkId, row.result.title);
        case ResourceColumn: return row.result.resource;
        case TargetColumn: return row.result.target;
        default: return {};
        }
    default: return {};
    }
}

QString ComparedModel::text(const ComparedRow& row, int column) const
{
    const CheckResult& result = row.result;
    switch (column) {
    case KindColumn: return signText(row.compared.kind);
    case SeverityColumn: return signText(row.compared.severity());
    case BeforeColumn: return comparedStateText(row.compared.before, result.failuresOnly);
    case AfterColumn: return comparedStateText(row.compared.after, result.failuresOnly);
    case CheckColumn: return result.checkId;
    case ResourceColumn: return result.resource;
    case TargetColumn: return m_targetNames.value({.kind = result.targetKind, .identity = result.target}, result.target);
    default: return {};
    }
}

QVariant ComparedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    return columnHead(section, role, {tr("Change"), tr("Severity"), tr("Before"), tr("After"), tr("Check"), tr("Resource"), tr("Target")});
}

} // namespace waymark
