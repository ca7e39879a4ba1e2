// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the backlog show, and how they are edited.
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"
#include "views/shared/cellmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

namespace waymark {

namespace {

bool isNumber(int column)
{
    return column == BacklogColumns::PointsColumn || column == BacklogColumns::DependenciesColumn
        || column == BacklogColumns::SprintColumn;
}

QVariant alignment(int column)
{
    return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

} // namespace

std::optional<StoryField> BacklogModel::fieldOfColumn(int column)
{
    switch (column) {
    case KindColumn: return StoryField::Kind;
    case TitleColumn: return StoryField::Title;
    case EpicColumn: return StoryField::Epic;
    case PriorityColumn: return StoryField::Priority;
    case PointsColumn: return StoryField::Points;
    case OwnerColumn: return StoryField::Owner;
    case SprintColumn: return StoryField::Sprint;
    case StatusColumn: return StoryField::Status;
    case ComponentColumn: return StoryField::Component;
    case LayerColumn: return StoryField::Layer;
    case CapabilityColumn: return StoryField::Capability;
    default: return std::nullopt; // reference, evidence and dependencies are not typed in
    }
}

QVariant BacklogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const BacklogItem* item = itemAt(index))
        return storyData(*item, index.column(), role);
    return groupData(*groupOf(index), index.column(), role);
}

QVariant BacklogModel::storyData(const BacklogItem& item, int column, int role) const
{
    const Story& story = item.story;
    switch (role) {
    case Qt::DisplayRole: return text(item, column);
    case Qt::EditRole: {
        const auto field = fieldOfColumn(column);
        return field ? storyFieldValue(story, *field) : text(item, column);
    }
    case Qt::ToolTipRole: return toolTip(item, column);
    case Qt::AccessibleTextRole: return column == EvidenceColumn ? QVariant(proofSentence(m_proofs.of(story.id))) : QVariant();
    case Qt::TextAlignmentRole: return alignment(column);
    case EpicRole: return column == EpicColumn ? QVariant(m_rows.epicOf(story).code) : QVariant();
    case KindRole: return column == KindColumn ? QVariant(static_cast<int>(story.kind)) : QVariant();
    case ProofRole: return column == EvidenceColumn ? QVariant(static_cast<int>(item.proof)) : QVariant();
    case ShortRole: return column == OwnerColumn ? item.initials : QString();
    case MutedRole: return column == ReferenceColumn || column >= DependenciesColumn || (column == PointsColumn && story.points == 0);
    case StarterRole: return !story.catalogueId.isEmpty();
    case StoryRole: return story.id.toString();
    default: return {};
    }
}

QString BacklogModel::text(const BacklogItem& item, int column) const
{
    const Story& story = item.story;
    switch (column) {
    case ReferenceColumn: return story.reference;
    case KindColumn: return signText(story.kind);
    case TitleColumn: return story.title;
    case EpicColumn: return story.epic.isEmpty() ? tr("None", "epic") : m_rows.epicOf(story).code.isEmpty() ? story.epic : m_rows.epicOf(story).code;
    case PriorityColumn: return signText(story.priority);
    case PointsColumn: return story.points > 0 ? QString::number(story.points) : QStringLiteral("–");
    case OwnerColumn: return item.owner;
    case SprintColumn: return item.sprint ? QString::number(*item.sprint) : QString();
    case StatusColumn: return signText(story.status);
    case EvidenceColumn: return signText(item.proof);
    case DependenciesColumn: return item.dependencies > 0 ? QString::number(item.dependencies) : QString();
    case ComponentColumn: return signText(story.component);
    case LayerColumn: return signText(story.layer);
    case CapabilityColumn: return m_rows.capabilityOf(story);
    default: return {};
    }
}

QString BacklogModel::toolTip(const BacklogItem& item, int column) const
{
    switch (column) {
    case ReferenceColumn:
    case TitleColumn: {
        const QString starter = item.story.catalogueId.isEmpty() ? QString() : u'\n' + tr("Starter story of the epic catalogue");
        return item.story.title + starter;
    }
    case KindColumn: return kindText(item.story.kind);
    case EpicColumn: return m_rows.epicOf(item.story).name;
    case PointsColumn: return item.story.points > 0 ? QString() : tr("Not estimated");
    case EvidenceColumn: return tr("%1: %2", "Confirmed: all 3 checks passed").arg(signText(item.proof), proofSentence(m_proofs.of(item.story.id)));
    case DependenciesColumn:
        return item.dependencies == 0  ? QString()
            : item.dependencies == 1 ? tr("Waits for 1 other story")
                                     : tr("Waits for %1 other stories").arg(item.dependencies);
    case SprintColumn: return item.sprint ? tr("Sprint %1").arg(*item.sprint) : tr("In no sprint");
    default: return text(item, column);
    }
}

QVariant BacklogModel::groupData(const BacklogGroup& group, int column, int role) const
{
    const auto count = static_cast<int>(group.items.size());
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? group.group.title : QString();
    case Qt::AccessibleTextRole:
        return column == 0 ? tr("%1, %2, %3", "group, stories, points").arg(group.group.title, countedStories(count), countedPoints(group.points()))
                           : QString();
    case Qt::ToolTipRole: return group.group.second;
    case EpicRole: return column == 0 ? QVariant(group.group.code) : QVariant();
    case GroupKeyRole: return group.group.key;
    case CountRole: return count;
    case GroupPointsRole: return group.points();
    case DonePointsRole: return group.done();
    case SecondRole: return group.group.second;
    default: return {};
    }
}

bool BacklogModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Story* story = storyAt(index);
    const auto field = fieldOfColumn(index.column());
    if (role != Qt::EditRole || !story || !field)
        return false;
    if (storyFieldValue(*story, *field) == value)
        return true; // looked at, and left as it was
    const auto done = setStoryField(m_workspace, std::array{story->id}, *field, value, m_proofs);
    if (!done)
        Q_EMIT refused(done.error());
    else if (!done->warnings.isEmpty())
        Q_EMIT warned(done->warnings);
    return done.has_value();
}

QVariant BacklogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole && section == DependenciesColumn)
        return tr("How many other stories have to be done before");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ReferenceColumn: return tr("Story");
    case KindColumn: return tr("Kind");
    case TitleColumn: return tr("Title");
    case EpicColumn: return tr("Epic");
    case PriorityColumn: return tr("Priority");
    case PointsColumn: return tr("Points");
    case OwnerColumn: return tr("Owner");
    case SprintColumn: return tr("Sprint");
    case StatusColumn: return tr("Status");
    case EvidenceColumn: return tr("Evidence");
    case DependenciesColumn: return tr("Waits for");
    case ComponentColumn: return tr("Component");
    case LayerColumn: return tr("Layer");
    case CapabilityColumn: return tr("Capability");
    default: return {};
    }
}

Qt::ItemFlags BacklogModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return isFlat() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    if (!index.internalPointer())
        return groupOf(index)->group.closed ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    const Qt::ItemFlags story = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return fieldOfColumn(index.column()) ? story | Qt::ItemIsEditable : story;
}

} // namespace waymark
