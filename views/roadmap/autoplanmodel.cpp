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

void AutoPlanModel::show(std::vector<ProposedMove> moves)
{
    setRows(std::move(moves));
    Q_EMIT wantedChanged();
}

QSet<StoryId> AutoPlanModel::all() const
{
    QSet<StoryId> stories;
    for (const ProposedMove& row : rows())
        stories.insert(row.story.id);
    return stories;
}

void AutoPlanModel::tickAll(bool ticked)
{
    if (ticked)
        m_leftOut.clear();
    else
        m_leftOut = all();
    announceAll();
}

void AutoPlanModel::tick(const QSet<StoryId>& stories, bool ticked)
{
    if (ticked)
        m_leftOut -= stories;
    else
        m_leftOut += stories;
    announceAll();
}

void AutoPlanModel::toggle(const QList<int>& rows)
{
    QSet<StoryId> stories;
    for (const int row : rows)
        stories.insert(rowAt(row).story.id);
    tick(stories, stories.intersects(m_leftOut));
}

void AutoPlanModel::announceAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT wantedChanged();
}

QSet<StoryId> AutoPlanModel::ticked() const
{
    return all() - m_leftOut;
}

std::vector<PlanMove> AutoPlanModel::wanted() const
{
    std::vector<PlanMove> moves;
    for (const ProposedMove& row : rows())
        if (!m_leftOut.contains(row.story.id))
            moves.push_back(row.move);
    return moves;
}

Qt::ItemFlags AutoPlanModel::flags(const QModelIndex& index) const
{
    return KeyedRowsModel::flags(index) | (index.column() == ReferenceColumn ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool AutoPlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != ReferenceColumn)
        return false;
    const StoryId story = rowAt(index.row()).story.id;
    if (value.toInt() == Qt::Checked)
        m_leftOut.remove(story);
    else
        m_leftOut.insert(story);
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT wantedChanged();
    return true;
}

QVariant AutoPlanModel::cell(const ProposedMove& row, int column, int role) const
{
    const bool leftOut = m_leftOut.contains(row.story.id);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole:
        return column == ReferenceColumn ? QVariant(leftOut ? Qt::Unchecked : Qt::Checked) : QVariant();
    case Qt::ToolTipRole:
        return column == TitleColumn ? row.story.title : column == WhyColumn ? row.move.reason : QString();
    case Qt::TextAlignmentRole: return column == PointsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
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
    if (role == Qt::TextAlignmentRole && column == PointsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ReferenceColumn: return tr("Story");
    case TitleColumn: return tr("Title");
    case EpicColumn: return tr("Epic");
    case PointsColumn: return tr("Points");
    case FromColumn: return tr("From");
    case ToColumn: return tr("To");
    case WhyColumn: return tr("Why");
    default: return {};
    }
}

} // namespace waymark
