// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/lensesmodel.h"

#include "model/edit/records.h"
#include "views/shared/numbers.h"

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

const QString builtInSource = QStringLiteral("built in"); ///< as LensRecord::source has it

/// The edition of the program's own lens that a record is; null: it is none.
const BuiltInLens* editionOf(const LensRecord& record, std::span<const BuiltInLens> builtIn)
{
    if (record.source != builtInSource)
        return nullptr;
    const auto it = std::ranges::find_if(builtIn, [&](const BuiltInLens& lens) { return lens.key == record.key && lens.version == record.version; });
    return it == builtIn.end() ? nullptr : &*it;
}

std::optional<LensSummary> found(const LensSummaries& summaries, const QString& row)
{
    const auto it = summaries.constFind(row);
    return it == summaries.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

bool LensRow::looksLike(const LensRow& other) const
{
    const auto known = [](const LensRow& lens) {
        return lens.summary ? std::tuple(lens.summary->pillars.size(), lens.summary->questions, lens.summary->choices, lens.summary->faults,
                                        lens.summary->unreadable)
                           : std::tuple(size_t(0), -1, -1, std::vector<LensFault>(), QString());
    };
    return std::tie(row, key, name, version, source, record, reviews) == std::tie(other.row, other.key, other.name, other.version, other.source, other.record, other.reviews)
        && builtIn.has_value() == other.builtIn.has_value() && known(*this) == known(other);
}

std::vector<LensRow> lensRows(const Records& records, std::span<const BuiltInLens> builtIn, const LensSummaries& summaries)
{
    std::vector<LensRow> rows;
    std::vector<LensRecord> kept(records.lenses().begin(), records.lenses().end());
    std::ranges::sort(kept, [](const LensRecord& a, const LensRecord& b) { return a.added > b.added; });
    QSet<QString> shown; // keys of those of the program that are there
    for (const LensRecord& record : kept) {
        LensRow row{.row = record.id.toString(), .key = record.key, .name = record.name, .version = record.version, .source = record.source, .record = record.id};
        if (const BuiltInLens* lens = editionOf(record, builtIn)) {
            row.about = lens->summary;
            row.builtIn = *lens;
            shown.insert(lens->key);
        }
        row.reviews = static_cast<int>(std::ranges::count(records.reviews(), record.id, &Review::lens));
        row.summary = found(summaries, row.row);
        rows.push_back(std::move(row));
    }
    for (const BuiltInLens& lens : builtIn)
        if (!shown.contains(lens.key)) {
            const QString row = QStringLiteral("built in/") + lens.key;
            rows.push_back({.row = row,
                            .key = lens.key,
                            .name = lens.name,
                            .version = lens.version,
                            .source = builtInSource,
                            .about = lens.summary,
                            .builtIn = lens,
                            .summary = found(summaries, row)});
        }
    std::ranges::stable_sort(rows, [](const LensRow& a, const LensRow& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return rows;
}

std::vector<LensSource> unreadLenses(const std::vector<LensRow>& rows, const Records& records)
{
    std::vector<LensSource> sources;
    for (const LensRow& row : rows) {
        if (row.summary)
            continue;
        const LensRecord* record = row.record ? records.of<LensRecord>().find(*row.record) : nullptr;
        if (record)
            sources.push_back({.row = row.row, .document = record->document});
        else
            sources.push_back({.row = row.row, .builtIn = row.key});
    }
    return sources;
}

QString countedFaults(qint64 count)
{
    return count == 0 ? LensesModel::tr("none", "faults") : count == 1 ? LensesModel::tr("1 fault") : LensesModel::tr("%1 faults").arg(countText(count));
}

void LensesModel::show(std::vector<LensRow> rows, const QString& open)
{
    if (m_open != open) {
        m_open = open;
        if (const int count = rowCount(); count > 0)
            Q_EMIT dataChanged(index(0, 0), index(count - 1, ColumnCount - 1));
    }
    setRows(std::move(rows));
}

QVariant LensesModel::cell(const LensRow& row, int column, int role) const
{
    const bool faulty = row.summary && (!row.summary->faults.empty() || !row.summary->unreadable.isEmpty());
    switch (role) {
    case Qt::DisplayRole:
        if (column == FaultsColumn)
            return faultsText(row);
        return column == ReviewsColumn && row.reviews == 0 ? QVariant(tr("none", "reviews")) : value(row, column);
    case SortRole: return value(row, column);
    case KeyRole: return row.row;
    case StrongRole: return column == NameColumn && row.row == m_open;
    case MutedRole: return column >= VersionColumn && column <= SourceColumn;
    case SignNameRole: return column == FaultsColumn && faulty ? QVariant(QStringLiteral("severity-medium")) : QVariant();
    case ToneRole: return column == FaultsColumn && faulty ? QVariant(static_cast<int>(Tone::High)) : QVariant();
    case Qt::ToolTipRole:
        if (column == NameColumn)
            return row.row == m_open ? tr("%1: the open review is answered by it", "lens").arg(row.name) : row.name;
        return column == FaultsColumn && row.summary ? QVariant(row.summary->unreadable) : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(column >= PillarsColumn && column <= ReviewsColumn);
    default: return {};
    }
}

/// An ellipsis: it is still being read.
QVariant LensesModel::value(const LensRow& row, int column)
{
    const auto counted = [&row](auto count) {
        return row.summary && row.summary->unreadable.isEmpty() ? QVariant(static_cast<int>(count(*row.summary))) : QVariant(QStringLiteral("…"));
    };
    switch (column) {
    case NameColumn: return row.name;
    case VersionColumn: return row.version.isEmpty() ? tr("not stated", "version") : row.version;
    case SourceColumn: return row.source == builtInSource ? tr("Built in") : row.source;
    case PillarsColumn: return counted([](const LensSummary& summary) { return summary.pillars.size(); });
    case QuestionsColumn: return counted([](const LensSummary& summary) { return summary.questions; });
    case ChoicesColumn: return counted([](const LensSummary& summary) { return summary.choices; });
    case ReviewsColumn: return row.reviews;
    case FaultsColumn: return counted([](const LensSummary& summary) { return summary.faults.size(); });
    default: return {};
    }
}

QString LensesModel::faultsText(const LensRow& row)
{
    if (!row.summary)
        return QStringLiteral("…");
    return row.summary->unreadable.isEmpty() ? countedFaults(static_cast<qint64>(row.summary->faults.size())) : tr("Can't be read");
}

QVariant LensesModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Lens"), tr("Edition"), tr("From"), tr("Pillars"), tr("Questions"), tr("Choices"), tr("Reviews"), tr("Faults")},
                      {PillarsColumn, QuestionsColumn, ChoicesColumn, ReviewsColumn});
}

} // namespace waymark
