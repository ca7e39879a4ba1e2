// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/milestonesmodel.h"

#include "model/edit/records.h"
#include "views/reviews/parsedmilestones.h"
#include "views/reviews/reviewtones.h"
#include "views/reviews/reviewwords.h"

#include <algorithm>

namespace waymark {

std::vector<MilestoneRow> milestoneRows(const Records& records, const ReviewId& review, const ParsedMilestones& parsed,
                                        const ReviewFigures* now, bool isProven)
{
    std::vector<MilestoneRow> rows;
    for (const Milestone& milestone : records.milestones()) {
        if (milestone.review != review)
            continue;
        MilestoneRow row{.id = milestone.id, .name = milestone.name, .taken = milestone.taken, .author = milestone.author};
        const ParsedMilestone* read = parsed.find(milestone.id);
        if (read && read->figures) {
            row.counts = read->figures->counts;
            row.contradicted = read->figures->contradicted;
        } else if (read) {
            row.fault = read->fault;
        }
        rows.push_back(std::move(row));
    }
    if (rows.empty())
        return rows;
    std::ranges::sort(rows, [](const MilestoneRow& a, const MilestoneRow& b) {
        return std::pair(a.taken, a.name) < std::pair(b.taken, b.name);
    });
    rows.push_back({.name = MilestonesModel::tr("Now"),
                    .counts = now ? std::optional(now->counts) : std::nullopt,
                    .contradicted = now && isProven ? std::optional(now->contradicted) : std::nullopt});
    return rows;
}

MilestonesModel::MilestonesModel(Rename rename, QObject* parent)
    : KeyedRowsModel(parent)
    , m_rename(std::move(rename))
{
}

Qt::ItemFlags MilestonesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() && index.column() == NameColumn && rowAt(index.row()).id ? flags | Qt::ItemIsEditable : flags;
}

bool MilestonesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() != NameColumn)
        return false;
    const MilestoneRow row = rowAt(index.row()); // a copy: the edit may rewrite the rows
    if (!row.id)
        return false;
    return value.toString().simplified() == row.name || m_rename(*row.id, value.toString());
}

QVariant MilestonesModel::cell(const MilestoneRow& row, int column, int role) const
{
    const bool high = column == HighColumn && row.counts && row.counts->high > 0;
    const bool contradicted = column == ContradictedColumn && row.contradicted.value_or(0) > 0;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return column == NameColumn ? QVariant(row.name) : text(row, column);
    case Qt::ToolTipRole: return row.fault.isEmpty() ? (column == NameColumn ? row.name : QString()) : row.fault;
    case Qt::TextAlignmentRole: return atTheRight(column >= HighColumn);
    case MomentRole: return column == TakenColumn && row.taken.isValid() ? QVariant(row.taken) : QVariant();
    case KeyRole: return row.id ? row.id->toString() : QString();
    case ToneRole:
        return high          ? QVariant(static_cast<int>(toneOf(QuestionRisk::High)))
            : contradicted ? QVariant(static_cast<int>(toneOf(ChoiceEvidence::Contradicted)))
                             : QVariant();
    case StrongRole: return column == NameColumn && !row.id;
    case MutedRole: return column == TakenColumn || column == AuthorColumn;
    case LoadingRole: return column >= HighColumn && !row.counts && row.fault.isEmpty();
    default: return {};
    }
}

QVariant MilestonesModel::text(const MilestoneRow& row, int column)
{
    switch (column) {
    case NameColumn: return row.name;
    case TakenColumn: return row.taken.isValid() ? row.taken.toString(Qt::ISODate) : QString();
    case AuthorColumn: return row.author;
    case HighColumn: return count(row, row.counts ? std::optional(row.counts->high) : std::nullopt);
    case MediumColumn: return count(row, row.counts ? std::optional(row.counts->medium) : std::nullopt);
    case ContradictedColumn: return count(row, row.contradicted);
    default: return {};
    }
}

QVariant MilestonesModel::count(const MilestoneRow& row, const std::optional<int>& number)
{
    if (number)
        return *number;
    if (!row.fault.isEmpty())
        return tr("Can't be read");
    return row.counts ? QVariant(tr("Being read")) : QVariant(); // evidence of now, or all of a milestone
}

QVariant MilestonesModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == HighColumn)
        return tr("Questions at high risk");
    if (role == Qt::ToolTipRole && column == MediumColumn)
        return tr("Questions at medium risk");
    if (role == Qt::ToolTipRole && column == ContradictedColumn)
        return tr("Choices that tests contradict");
    return columnHead(column, role, {tr("Milestone"), tr("Taken"), tr("By"), tr("High"), tr("Medium"), tr("Contradicted")},
                      {HighColumn, MediumColumn, ContradictedColumn});
}

} // namespace waymark
