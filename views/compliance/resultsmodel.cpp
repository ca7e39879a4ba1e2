// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultsmodel.h"

#include "model/edit/evidencereader.h"
#include "model/score/deadlines.h"
#include "views/compliance/agewords.h"
#include "views/compliance/statewords.h"

#include <algorithm>

namespace waymark {

namespace {

template <typename T, typename Read>
Result<T> withReader(const QString& file, Read read)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    return read(*reader);
}

} // namespace

ResultSource ResultSource::ofWorkspace(const QString& file)
{
    return {.page =
                [file](const ResultFilter& filter, qint64 offset, int limit) {
                    return withReader<ResultPage>(
                        file, [&](const EvidenceReader& reader) { return reader.page(filter, offset, limit); });
                },
            .count =
                [file](const ResultFilter& filter) {
                    return withReader<qint64>(file,
                                              [&](const EvidenceReader& reader) { return reader.count(filter); });
                }};
}

ResultsModel::ResultsModel(ResultSource source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
{
}

void ResultsModel::setFilter(const ResultFilter& filter)
{
    if (m_filter == filter && !m_anew)
        return;
    m_filter = filter;
    m_anew = true;
    start();
}

void ResultsModel::refresh()
{
    m_pages.removeIf(
        [this](const auto& entry) { return entry.key() < m_sight.firstPage() || entry.key() > m_sight.lastPage(); });
    for (Page& page : m_pages)
        page.stale = true;
    start();
}

void ResultsModel::start()
{
    m_counted = false;
    read(m_anew ? 0 : m_sight.firstPage(), true);
}

void ResultsModel::setSight(int first, int last)
{
    m_sight.set(first, last);
    if (!m_pageJob.isRunning() && !m_anew)
        readNext();
}

void ResultsModel::setTargetNames(const QHash<TargetName, QString>& names)
{
    if (m_targetNames == names)
        return;
    m_targetNames = names;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, TargetColumn), index(m_rows - 1, TargetColumn));
}

void ResultsModel::setCover(ResultCover cover)
{
    m_cover = std::move(cover);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, OutcomeColumn), index(m_rows - 1, OutcomeColumn));
}

void ResultsModel::setDeadlines(const WorkspaceProperties& properties, QDate today)
{
    if (m_today == today && m_properties == properties)
        return;
    m_properties = properties;
    m_today = today;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, DueColumn), index(m_rows - 1, DueColumn));
}

std::optional<QDate> ResultsModel::due(const CheckResult& result) const
{
    return m_today.isValid() && result.failingSince ? dueDay(*result.failingSince, result.failureSeverity(), m_properties) : std::nullopt;
}

void ResultsModel::read(int page, bool first)
{
    m_pageJob.start(
        [page = page, filter = m_filter, source = m_source.page](Progress&) {
            return source(filter, qint64(page) * pageSize, pageSize);
        },
        this, [this, page, first](Result<ResultPage> answer) {
            if (answer)
                take(page, *std::move(answer), first);
            else
                Q_EMIT failed(answer.error());
        });
}

void ResultsModel::readNext()
{
    if (m_rows == 0)
        return;
    for (const int page : m_sight.wanted(m_rows)) {
        const auto it = m_pages.constFind(page);
        if (it == m_pages.cend() || it->stale) {
            read(page, false);
            return;
        }
    }
}

void ResultsModel::take(int page, ResultPage&& answer, bool first)
{
    if (m_anew) {
        beginAnew(page, std::move(answer));
    } else {
        const int begin = page * pageSize;
        const int end = std::min(m_rows, begin + static_cast<int>(answer.rows.size()));
        m_pages.insert(page, {.rows = std::move(answer.rows)});
        if (begin < end)
            Q_EMIT dataChanged(index(begin, 0), index(end - 1, ColumnCount - 1));
    }
    forgetFarPages();
    if (first) {
        count();
        Q_EMIT loaded();
    }
    if (!m_pageJob.isRunning())
        readNext();
}

void ResultsModel::beginAnew(int page, ResultPage&& answer)
{
    beginResetModel();
    m_anew = false;
    m_rows = static_cast<int>(answer.rows.size());
    m_sight = {};
    m_pages.clear();
    m_pages.insert(page, {.rows = std::move(answer.rows)});
    endResetModel();
}

void ResultsModel::count()
{
    m_countJob.start([filter = m_filter, source = m_source.count](Progress&) { return source(filter); }, this,
                     [this](Result<qint64> answer) {
                         if (!answer) {
                             Q_EMIT failed(answer.error());
                             return;
                         }
                         m_counted = true;
                         setRowCount(static_cast<int>(std::min<qint64>(*answer, 50'000'000)));
                         Q_EMIT counted();
                     });
}

void ResultsModel::setRowCount(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        m_pages.removeIf([rows](const auto& entry) { return entry.key() * pageSize >= rows; });
        endRemoveRows();
    }
    if (!m_pageJob.isRunning())
        readNext();
}

void ResultsModel::forgetFarPages()
{
    m_pages.removeIf([this](const auto& entry) { return m_sight.isFar(entry.key()); });
}

const CheckResult* ResultsModel::result(int row) const
{
    const auto it = m_pages.constFind(row / pageSize);
    const auto at = static_cast<size_t>(row % pageSize);
    return it == m_pages.cend() || at >= it->rows.size() ? nullptr : &it->rows[at];
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckResult* row = result(index.row());
    if (!row)
        return role == LoadingRole ? QVariant(true) : QVariant();
    return cell(*row, index.column(), role);
}

QVariant ResultsModel::cell(const CheckResult& result, int column, int role) const
{
    const auto outcome = stateOutcome(result.state, result.failuresOnly);
    switch (role) {
    case Qt::DisplayRole: return text(result, column);
    case KeyRole: return result.key.value();
    case OutcomeRole: return column == OutcomeColumn && outcome ? QVariant(static_cast<int>(*outcome)) : QVariant();
    case SeverityRole: return column == SeverityColumn ? QVariant(static_cast<int>(result.state.severity)) : QVariant();
    case ChangeRole: return column == ChangeColumn ? QVariant(static_cast<int>(result.change)) : QVariant();
    case MomentRole:
    case SortRole: return column == SinceColumn ? QVariant(result.since) : QVariant();
    case SignNameRole: return column == DueColumn && isOverdue(result) ? QVariant(QStringLiteral("clock")) : QVariant();
    case ToneRole:
        if (column == ChangeColumn)
            return changeTone(result.change, outcome);
        return column == DueColumn && isOverdue(result) ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case IdentifierRole: return column == CheckColumn || column == ResourceColumn;
    case MutedRole: return column == TargetColumn || column == SinceColumn || !outcome;
    case Qt::ToolTipRole:
        switch (column) {
        case CheckColumn: return tr("%1: %2", "check id, title").arg(result.checkId, result.title);
        case OutcomeColumn: return text(result, column);
        case ResourceColumn: return result.resource;
        case TargetColumn: return result.target;
        case DueColumn: return due(result) ? QVariant(dueText(*due(result), m_today)) : QVariant();
        default: return {};
        }
    default: return {};
    }
}

QString ResultsModel::text(const CheckResult& result, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return m_cover.besides(stateText(result.state, result.failuresOnly), result);
    case SeverityColumn: return signText(result.state.severity);
    case CheckColumn: return result.checkId;
    case ResourceColumn: return result.resource;
    case TargetColumn: return m_targetNames.value({.kind = result.targetKind, .identity = result.target}, result.target);
    case ChangeColumn: return signText(result.change);
    case SinceColumn: return result.since.toString(Qt::ISODate);
    case DueColumn: return due(result) ? shortDueText(*due(result), m_today) : QString();
    default: return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn: return tr("Status");
    case SeverityColumn: return tr("Severity");
    case CheckColumn: return tr("Check");
    case ResourceColumn: return tr("Resource");
    case TargetColumn: return tr("Target");
    case ChangeColumn: return tr("Change");
    case SinceColumn: return tr("Since");
    case DueColumn: return tr("Due");
    default: return {};
    }
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= DueColumn)
        return;
    ResultFilter sorted = m_filter;
    sorted.sortBy = static_cast<ResultColumn>(column); // the columns are the same, in the same order
    sorted.descending = order == Qt::DescendingOrder;
    setFilter(sorted);
}

} // namespace waymark
