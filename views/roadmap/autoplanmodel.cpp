// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/autoplanmodel.h"

#include "model/catalog/epics.h"

namespace waymark {

std::vector<ProposedMove> proposedMoves(const PlanProposal& proposal, const EpicCatalogue* epics)
{
    std::vector<ProposedMove> moves;
    for (const PlanMove& move : proposal.plan.moves) {
        const Story* story = proposal.story(move.story);
        if (!story)
            continue;
        const Epic* epic = epics ? epics->find(story->epic) : nullptr;
        moves.push_back({.move = move,
                         .story = *story,
                         .epicCode = epic ? epic->code : QString(),
                         .from = proposal.numberOf(move.from),
                         .to = proposal.numberOf(move.to)});
    }
    return moves;
}

std::vector<PlanMove> AutoPlanModel::wanted() const
{
    std::vector<PlanMove> moves;
    for (const ProposedMove& row : rows())
        if (isTicked(row))
            moves.push_back(row.move);
    return moves;
}

QVariant AutoPlanModel::cell(const ProposedMove& row, int column, int role) const
{
    const bool leftOut = !isTicked(row);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole: return tickIn(row, column);
    case Qt::ToolTipRole:
        return column == TitleColumn ? row.story.title : column == WhyColumn ? row.move.reason : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == PointsColumn);
    case EpicRole: return column == EpicColumn ? QVariant(row.epicCode) : QVariant();
    case KeyRole: return row.story.id.toString();
    case StrongRole: return column == ToColumn && !leftOut;
    case MutedRole: return leftOut || column == FromColumn || column == WhyColumn;
    default: return {};
    }
}

QVariant AutoPlanModel::text(const ProposedMove& row, int column)
{
    switch (column) {
    case ReferenceColumn: return row.story.reference;
    case TitleColumn: return row.story.title;
    case EpicColumn: return row.epicCode;
    case PointsColumn: return row.story.points > 0 ? QVariant(row.story.points) : QVariant();
    case FromColumn: return placeText(row.from);
    case ToColumn: return placeText(row.to);
    case WhyColumn: return row.move.reason;
    default: return {};
    }
}

QString AutoPlanModel::placeText(const std::optional<int>& sprint)
{
    return sprint ? tr("Sprint %1").arg(*sprint) : tr("Backlog");
}

QVariant AutoPlanModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Story"), tr("Title"), tr("Epic"), tr("Points"), tr("From"), tr("To"), tr("Why")}, {PointsColumn});
}

} // namespace waymark
