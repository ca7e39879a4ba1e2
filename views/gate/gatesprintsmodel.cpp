// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/gatesprintsmodel.h"

#include "model/edit/records.h"
#include "views/shared/storywords.h"

#include <algorithm>

namespace waymark {

std::vector<GateSprintRow> gateSprintRows(const Records& records, const ProgrammeFigures* figures, const Sprint* current)
{
    const auto until = figures ? figures->asOf : std::nullopt;
    std::vector<GateSprintRow> rows;
    for (const Sprint& sprint : records.sprints()) {
        const GateStanding standing = gateStanding(figuresOf(figures, sprint.id), records, until);
        rows.push_back({.sprint = sprint,
                        .state = standing.state,
                        .sentence = gateSentence(standing),
                        .now = current && current->id == sprint.id});
    }
    std::ranges::sort(rows, {}, [](const GateSprintRow& row) { return row.sprint.number; });
    return rows;
}

QVariant GateSprintsModel::cell(const GateSprintRow& row, int column, int role) const
{
    const bool gate = column == GateColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (gate)
            return signText(row.state);
        if (column == StateColumn)
            return signText(row.sprint.state);
        return row.now ? tr("%1, now").arg(row.sprint.number) : QString::number(row.sprint.number);
    case Qt::ToolTipRole: return gate ? row.sentence : tr("Sprint %1: %2").arg(row.sprint.number).arg(row.sprint.goal);
    case Qt::AccessibleDescriptionRole: return gate ? QVariant(row.sentence) : QVariant();
    case SignNameRole: return gate ? QVariant(signName(row.state)) : QVariant();
    case ToneRole: return gate ? QVariant(static_cast<int>(toneOf(row.state))) : QVariant();
    case SortRole: return row.sprint.number;
    case KeyRole: return row.sprint.id.toString();
    case StrongRole: return row.now;
    case MutedRole: return column == StateColumn;
    default: return {};
    }
}

QVariant GateSprintsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Sprint"), tr("State"), tr("Gate")});
}

} // namespace waymark
