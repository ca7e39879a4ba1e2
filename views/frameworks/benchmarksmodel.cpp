// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarksmodel.h"

#include "views/frameworks/standingwords.h"
#include "views/shared/numbers.h"
#include "views/shared/rowsmodel.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// Ids of indexes: 0 is a section, else the row of an item's section and 1.
constexpr quintptr sectionLevel = 0;
constexpr qsizetype mostHinted = 12; ///< checks in a tool tip

size_t at(int row)
{
    return static_cast<size_t>(row);
}

} // namespace

bool BenchmarksModel::hasShape(const Benchmark& benchmark) const
{
    const auto itemOf = [](const BenchmarkRow& row) -> const ItemRef& { return row.coverage.item; };
    return m_benchmark.id == benchmark.id
        && std::ranges::equal(m_benchmark.sections, benchmark.sections, [&](const BenchmarkSection& a, const BenchmarkSection& b) {
               return a.id == b.id && std::ranges::equal(a.items, b.items, {}, itemOf, itemOf);
           });
}

void BenchmarksModel::show(Benchmark benchmark)
{
    if (!hasShape(benchmark)) {
        beginResetModel();
        m_benchmark = std::move(benchmark);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < benchmark.sections.size(); ++i)
        replace(static_cast<int>(i), std::move(benchmark.sections[i]));
}

void BenchmarksModel::replace(int row, BenchmarkSection section)
{
    const BenchmarkSection former = std::exchange(m_benchmark.sections[at(row)], std::move(section));
    const BenchmarkSection& present = m_benchmark.sections[at(row)];
    const QModelIndex parent = index(row, 0);
    if (present.items != former.items)
        Q_EMIT dataChanged(parent, index(row, ColumnCount - 1)); // first: a filter may have hidden the section
    for (size_t i = 0; i < present.items.size(); ++i)
        if (!(present.items[i] == former.items[i])) {
            const int child = static_cast<int>(i);
            Q_EMIT dataChanged(index(child, 0, parent), index(child, ColumnCount - 1, parent));
        }
}

const BenchmarkRow* BenchmarksModel::itemAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this || index.internalId() == sectionLevel)
        return nullptr;
    return &m_benchmark.sections[index.internalId() - 1].items[at(index.row())];
}

QModelIndex BenchmarksModel::indexOf(const ItemRef& item) const
{
    for (size_t i = 0; i < m_benchmark.sections.size(); ++i) {
        const auto& items = m_benchmark.sections[i].items;
        const auto it = std::ranges::find(items, item, [](const BenchmarkRow& row) { return row.coverage.item; });
        if (it != items.end())
            return index(static_cast<int>(it - items.begin()), 0, index(static_cast<int>(i), 0));
    }
    return {};
}

QModelIndex BenchmarksModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : sectionLevel);
}

QModelIndex BenchmarksModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == sectionLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, sectionLevel);
}

int BenchmarksModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_benchmark.sections.size());
    if (parent.column() != 0 || parent.internalId() != sectionLevel)
        return 0;
    return static_cast<int>(m_benchmark.sections[at(parent.row())].items.size());
}

int BenchmarksModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant BenchmarksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const BenchmarkRow* row = itemAt(index))
        return cell(*row, index.column(), role);
    return cell(m_benchmark.sections[at(index.row())], index.column(), role);
}

QVariant BenchmarksModel::cell(const BenchmarkSection& section, int column, int role)
{
    if (role == StrongRole)
        return column == TitleColumn || column == ItemColumn;
    if (column == StandingColumn) {
        if (const auto worst = worstOf(section))
            return role == Qt::ToolTipRole ? QVariant(tr("The worst of its items that are in scope")) : standingCell(*worst, role);
        return role == Qt::DisplayRole ? QVariant(tr("Out of scope")) : QVariant();
    }
    if (role == MutedRole)
        return column == ChecksColumn;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ItemColumn: return !section.id.isEmpty() && section.id.at(0).isDigit() ? section.id : QString(); // others are no numbers
    case TitleColumn: return section.name;
    case ChecksColumn: {
        const BenchmarkCounts counts = countsOf(section);
        return tr("%1 of %2 passed").arg(countText(counts.passed), countText(counts.items - counts.leftOut));
    }
    default: return {};
    }
}

QVariant BenchmarksModel::cell(const BenchmarkRow& row, int column, int role)
{
    if (column == StandingColumn && role != Qt::ToolTipRole && role != KeyRole)
        return standing(row, role);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return hint(row, column);
    case KeyRole: return row.coverage.item.id;
    case EpicRole: return column == EpicColumn && !row.epic.isEmpty() ? QVariant(row.epic) : QVariant();
    case ToneRole: return column == ChecksColumn && row.failing > 0 ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case MutedRole:
        return row.isLeftOut() || (column == ChecksColumn && row.checks.isEmpty()) || (column == StoriesColumn && row.stories.isEmpty());
    default: return {};
    }
}

QVariant BenchmarksModel::standing(const BenchmarkRow& row, int role)
{
    if (role == Qt::DisplayRole)
        return text(row, StandingColumn);
    if (!row.isLeftOut())
        return standingCell(row.coverage.standing, role);
    if (role == SignNameRole)
        return QStringLiteral("not-applicable");
    return role == ToneRole ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
}

QString BenchmarksModel::text(const BenchmarkRow& row, int column)
{
    switch (column) {
    case ItemColumn: return row.id;
    case TitleColumn: return row.coverage.name;
    case EpicColumn: return row.epic;
    case StandingColumn:
        if (row.isLeftOut())
            return tr("Out of scope");
        return row.outOfScope.isEmpty() ? signText(row.coverage.standing)
                                        : tr("%1, out of scope", "standing").arg(signText(row.coverage.standing));
    case ChecksColumn:
        if (row.checks.isEmpty())
            return tr("None");
        if (row.coverage.checks == 1)
            return row.checks.front();
        return row.failing > 0 ? tr("%1 of %2 failing").arg(countText(row.failing), countText(row.coverage.checks))
                               : countedChecks(row.coverage.checks);
    case StoriesColumn: return row.stories.isEmpty() ? tr("None") : row.stories.join(QStringLiteral(", "));
    default: return {};
    }
}

QVariant BenchmarksModel::hint(const BenchmarkRow& row, int column)
{
    switch (column) {
    case TitleColumn: return row.coverage.purpose.isEmpty() ? row.coverage.name : row.coverage.name + u'\n' + row.coverage.purpose;
    case StandingColumn:
        return row.outOfScope.isEmpty() ? row.why
                                        : tr("%1 Shared responsibility: the provider answers for it (%2).", "why, rows of the matrix")
                                              .arg(row.why, row.outOfScope);
    case ChecksColumn: {
        QStringList lines = row.checks.mid(0, mostHinted);
        if (row.coverage.checks > lines.size())
            lines << tr("and %1 more").arg(countText(row.coverage.checks - lines.size()));
        return lines.join(u'\n');
    }
    default: return text(row, column);
    }
}

QStringList BenchmarksModel::heads()
{
    return {tr("Item"), tr("Title"), tr("Epic"), tr("Stands"), tr("Checks"), tr("Stories")};
}

QVariant BenchmarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnHead(section, role, heads());
}

} // namespace waymark
