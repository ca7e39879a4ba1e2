// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/coveragematrix.h"

#include "model/domain/naturalorder.h"
#include "model/edit/records.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

std::vector<ItemKind> kindsOf(MatrixSide side)
{
    switch (side) {
    case MatrixSide::Stories: return {ItemKind::AbuseCase, ItemKind::UseCase};
    case MatrixSide::Checks: return {ItemKind::Check};
    case MatrixSide::Risks: return {ItemKind::Risk};
    case MatrixSide::Practices: return {ItemKind::Practice};
    case MatrixSide::Capabilities: return {ItemKind::Capability};
    case MatrixSide::Controls: return {ItemKind::Control};
    case MatrixSide::Policies: return {ItemKind::Policy};
    case MatrixSide::Epics: return {ItemKind::Epic};
    case MatrixSide::Tools: return {ItemKind::Tool};
    }
    Q_UNREACHABLE();
}

/// Nothing is asked of stories that won't be done, closed risks and withdrawn policy statements, so they are no gaps.
QSet<QString> leftOut(MatrixSide side, const Records* records)
{
    QSet<QString> ids;
    if (!records)
        return ids;
    if (side == MatrixSide::Stories)
        for (const Story& story : records->stories())
            if (story.priority == Priority::Wont)
                ids.insert(story.id.toString());
    if (side == MatrixSide::Risks)
        for (const Risk& risk : records->risks())
            if (risk.status == RiskStatus::Closed)
                ids.insert(risk.id.toString());
    if (side == MatrixSide::Policies)
        for (const Policy& policy : records->policies())
            if (policy.status == PolicyStatus::Withdrawn)
                ids.insert(policy.id.toString());
    return ids;
}

std::vector<MatrixItem> itemsAlong(MatrixSide side, const ItemSources& sources)
{
    std::vector<MatrixItem> items;
    const QSet<QString> without = leftOut(side, sources.records);
    const std::vector<ItemKind> kinds = kindsOf(side);
    for (const ItemKind kind : kinds)
        for (NamedItem& name : itemsOf(kind, sources))
            if (!without.contains(name.item.id))
                items.push_back({.name = std::move(name)});
    if (kinds.size() > 1) // each of them came in its order
        std::ranges::stable_sort(items, [](const MatrixItem& one, const MatrixItem& other) {
            return naturalCompare(one.name.code, other.name.code) < 0;
        });
    return items;
}

int gapsIn(const std::vector<MatrixItem>& items)
{
    return int(std::ranges::count(items, 0, &MatrixItem::ties));
}

} // namespace

std::vector<MatrixSide> oppositeOf(MatrixSide side)
{
    using enum MatrixSide;
    switch (side) {
    case Stories: return {Checks, Risks, Capabilities, Controls, Policies, Epics, Tools};
    case Checks: return {Stories, Risks, Practices, Controls, Policies, Epics, Tools};
    case Risks: return {Checks, Stories, Controls, Epics};
    case Practices: return {Checks};
    case Capabilities: return {Stories};
    case Controls: return {Checks, Stories, Risks, Policies};
    case Policies: return {Controls, Stories, Checks};
    case Epics: return {Stories, Checks, Risks};
    case Tools: return {Checks, Stories};
    }
    Q_UNREACHABLE();
}

bool CoverageMatrix::isTied(int row, int column) const
{
    return row >= 0 && size_t(row) < cells.size() && std::ranges::binary_search(cells[size_t(row)], column);
}

int CoverageMatrix::rowGaps() const
{
    return gapsIn(rows);
}

int CoverageMatrix::columnGaps() const
{
    return gapsIn(columns);
}

CoverageMatrix coverageMatrix(MatrixSide rows, MatrixSide columns, const TraceIndex& index, const ItemSources& sources)
{
    CoverageMatrix matrix{.rowSide = rows,
                          .columnSide = columns,
                          .rows = itemsAlong(rows, sources),
                          .columns = itemsAlong(columns, sources)};
    QHash<ItemRef, int> places;
    for (size_t i = 0; i < matrix.columns.size(); ++i)
        places.insert(matrix.columns[i].name.item, int(i));
    for (MatrixItem& row : matrix.rows) {
        std::vector<int> cells;
        for (const ItemRef& tied : index.tiedTo(row.name.item))
            if (const int column = places.value(tied, -1); column >= 0) {
                cells.push_back(column);
                ++matrix.columns[size_t(column)].ties;
            }
        std::ranges::sort(cells);
        row.ties = int(cells.size());
        matrix.cells.push_back(std::move(cells));
    }
    return matrix;
}

} // namespace waymark
