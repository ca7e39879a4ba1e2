// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementstoriesmodel.h"

#include "model/domain/textlimits.h"
#include "views/backlog/csvmappingmodel.h" // OfferedRole

#include <algorithm>

namespace waymark {

namespace {

void setField(Story& story, StoryField field, const QVariant& value)
{
    switch (field) {
    case StoryField::Title: story.title = value.toString().simplified().left(longestLine); break;
    case StoryField::Epic: story.epic = value.toString(); break;
    case StoryField::Capability: story.capability = value.toString(); break;
    case StoryField::Component: story.component = static_cast<Component>(value.toInt()); break;
    case StoryField::Priority: story.priority = static_cast<Priority>(value.toInt()); break;
    case StoryField::Points: story.points = std::clamp(value.toInt(), 0, mostPoints); break;
    case StoryField::Sprint: story.sprint = SprintId::parse(value.toString()); break;
    default: break;
    }
}

} // namespace

void ImprovementStoriesModel::propose(std::vector<ImprovementProposal> proposals, const Records& records, const Catalogues& catalogues)
{
    for (int column = 0; column < ColumnCount; ++column)
        if (const auto field = fieldOf(column))
            m_options.insert(static_cast<int>(*field), fieldOptions(*field, records, catalogues));
    setRows({}); // another proposal altogether
    setRows(std::move(proposals));
    tickAll();
}

std::vector<ImprovementProposal> ImprovementStoriesModel::wanted() const
{
    std::vector<ImprovementProposal> wanted;
    for (const ImprovementProposal& row : rows())
        if (isTicked(row))
            wanted.push_back(row);
    return wanted;
}

void ImprovementStoriesModel::setCriteria(int row, const QStringList& criteria)
{
    ImprovementProposal changed = rowAt(row);
    changed.story.criteria = criteria;
    replace(row, std::move(changed));
}

void ImprovementStoriesModel::replace(int row, ImprovementProposal proposal)
{
    std::vector<ImprovementProposal> all = rows();
    all[static_cast<size_t>(row)] = std::move(proposal);
    setRows(std::move(all));
}

std::optional<StoryField> ImprovementStoriesModel::fieldOf(int column)
{
    switch (column) {
    case TitleColumn: return StoryField::Title;
    case EpicColumn: return StoryField::Epic;
    case CapabilityColumn: return StoryField::Capability;
    case ComponentColumn: return StoryField::Component;
    case PriorityColumn: return StoryField::Priority;
    case PointsColumn: return StoryField::Points;
    case SprintColumn: return StoryField::Sprint;
    default: return std::nullopt;
    }
}

Qt::ItemFlags ImprovementStoriesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = TickedRowsModel::flags(index);
    return index.isValid() && fieldOf(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

bool ImprovementStoriesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::CheckStateRole)
        return TickedRowsModel::setData(index, value, role);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    const auto field = fieldOf(index.column());
    if (!field || (field == StoryField::Title && value.toString().simplified().isEmpty()))
        return false;
    ImprovementProposal changed = rowAt(index.row());
    setField(changed.story, *field, value);
    replace(index.row(), std::move(changed));
    ticksChanged(); // what is missing may be there now
    return true;
}

const FieldOption* ImprovementStoriesModel::optionOf(const Story& story, StoryField field) const
{
    const auto options = m_options.constFind(static_cast<int>(field));
    if (options == m_options.cend())
        return nullptr;
    const auto found = std::ranges::find(*options, storyFieldValue(story, field), &FieldOption::value);
    return found == options->end() ? nullptr : &*found;
}

QString ImprovementStoriesModel::text(const ImprovementProposal& row, int column) const
{
    switch (column) {
    case ChoiceColumn: return row.code.isEmpty() ? row.choiceTitle : row.code;
    case TitleColumn: return row.story.title;
    case PointsColumn: return QString::number(row.story.points);
    case ChecksColumn: return row.checks.empty() ? tr("None") : QString::number(row.checks.size());
    default: break;
    }
    if (column == EpicColumn && row.story.epic.isEmpty())
        return tr("Choose an epic");
    const auto field = fieldOf(column);
    const FieldOption* option = field ? optionOf(row.story, *field) : nullptr;
    return option ? option->text : QString();
}

QVariantList ImprovementStoriesModel::offered(StoryField field) const
{
    QVariantList offered;
    for (const FieldOption& option : m_options.value(static_cast<int>(field)))
        offered << QVariant(QVariantList{option.text, option.value});
    return offered;
}

QVariant ImprovementStoriesModel::cell(const ImprovementProposal& row, int column, int role) const
{
    const bool leftOut = !isTicked(row);
    const bool epicMissing = column == EpicColumn && row.story.epic.isEmpty();
    const auto field = fieldOf(column);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return field ? storyFieldValue(row.story, *field) : QVariant(text(row, column));
    case Qt::CheckStateRole: return tickIn(row, column);
    case Qt::ToolTipRole: return column == EpicColumn ? row.why : column == ChoiceColumn ? row.choiceTitle : text(row, column);
    case Qt::TextAlignmentRole: return atTheRight(column == PointsColumn || column == ChecksColumn);
    case OfferedRole: return field && *field != StoryField::Title ? QVariant(offered(*field)) : QVariant();
    case EpicRole:
        if (const FieldOption* epic = column == EpicColumn ? optionOf(row.story, StoryField::Epic) : nullptr; epic && !epicMissing)
            return epic->code;
        return {};
    case ToneRole: return epicMissing && !leftOut ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case KeyRole: return QString(row.question + u'/' + row.choice);
    case MutedRole: return leftOut || column == ChecksColumn;
    default: return {};
    }
}

QVariant ImprovementStoriesModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("For"), tr("Title"), tr("Epic"), tr("Capability"), tr("Component"), tr("Priority"), tr("Points"), tr("Sprint"), tr("Checks")},
                      {PointsColumn, ChecksColumn});
}

} // namespace waymark
