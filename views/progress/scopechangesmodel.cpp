// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/scopechangesmodel.h"

#include "views/shared/numbers.h"

#include <QHash>

#include <cstdlib>

namespace waymark {

namespace {

/// Of reasons that say the same each is a row of its own.
ScopeChange changeOf(const Reason& reason, ScopeChange::Kind kind, QHash<QString, int>& seen)
{
    const QString key = (kind == ScopeChange::Kind::Left ? QStringLiteral("left/") : QStringLiteral("carried/")) + reason.text;
    return {.kind = kind,
            .key = key + u'/' + QString::number(seen[key]++),
            .points = static_cast<int>(reason.count),
            .text = reason.text,
            .stories = reason.stories};
}

int signedPoints(const ScopeChange& row)
{
    return row.kind == ScopeChange::Kind::TakenOut ? -row.points : row.points;
}

} // namespace

/// The burndown's reasons tell the changes in the same order, one each; they know the stories, the days know when.
std::vector<ScopeChange> ScopeChangesModel::changesByDay(const Burndown& burndown)
{
    std::vector<ScopeChange> rows;
    int scope = 0;
    for (const BurndownDay& day : burndown.days) {
        const int change = day.scope - scope;
        scope = day.scope;
        if (change == 0)
            continue;
        const auto kind = change < 0 ? ScopeChange::Kind::TakenOut
            : rows.empty()           ? ScopeChange::Kind::Begun
                                     : ScopeChange::Kind::Added;
        ScopeChange row{.kind = kind,
                        .key = QStringLiteral("day/") + day.day.toString(Qt::ISODate),
                        .day = day.day,
                        .points = std::abs(change),
                        .text = change < 0   ? tr("points taken out")
                            : rows.empty()   ? tr("points to do at first")
                                             : tr("points added")};
        if (rows.size() < burndown.remaining.reasons.size())
            row.stories = burndown.remaining.reasons[rows.size()].stories;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ScopeChangesModel::show(const Burndown& burndown, const Figure* carried)
{
    std::vector<ScopeChange> rows = changesByDay(burndown);
    QHash<QString, int> seen;
    const auto& reasons = burndown.remaining.reasons;
    for (size_t i = rows.size(); i < reasons.size(); ++i) // left out: what is done, which changes no scope
        if (reasons[i].kind == Reason::Kind::Counted && reasons[i].count > 0)
            rows.push_back(changeOf(reasons[i], ScopeChange::Kind::Left, seen));
    if (carried)
        for (const Reason& reason : carried->reasons)
            if (reason.count > 0)
                rows.push_back(changeOf(reason, ScopeChange::Kind::Carried, seen));
    setRows(std::move(rows));
}

QVariant ScopeChangesModel::cell(const ScopeChange& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case DayColumn: return row.day.isValid() ? dayText(row.day, {}) : QString(); // always with its year
        case PointsColumn: return signedPoints(row);
        case WhatColumn: return row.text;
        default: return {};
        }
    case SortRole:
        return column == DayColumn    ? QVariant(row.day)
            : column == PointsColumn ? QVariant(signedPoints(row))
                                     : QVariant(row.text);
    case KeyRole: return row.key;
    case MutedRole: return column == DayColumn;
    case Qt::ToolTipRole: return row.stories.empty() ? row.text : tr("%1. Enter shows the stories.").arg(row.text);
    case Qt::TextAlignmentRole:
        return column == PointsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant ScopeChangesModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == PointsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case DayColumn: return tr("Day");
    case PointsColumn: return tr("Points");
    case WhatColumn: return tr("What happened");
    default: return {};
    }
}

bool ScopeChangesModel::looksSame(const ScopeChange& a, const ScopeChange& b) const
{
    return a.kind == b.kind && a.points == b.points && a.text == b.text && a.stories == b.stories;
}

} // namespace waymark
