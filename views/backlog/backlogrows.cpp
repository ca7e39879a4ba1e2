// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/backlogrows.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

/// "IAM-UC-00000101": so that numbers sort as numbers.
QString padded(const QString& reference)
{
    constexpr int width = 8;
    qsizetype digits = reference.size();
    while (digits > 0 && reference[digits - 1].isDigit())
        --digits;
    return reference.left(digits).toLower() + reference.mid(digits).rightJustified(width, u'0');
}

int compareTexts(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive);
}

template <typename T>
int compareValues(const T& a, const T& b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

/// Worst first: what fails asks for something to be done.
int badness(Proof proof)
{
    switch (proof) {
    case Proof::Failing: return 0;
    case Proof::Stale: return 1;
    case Proof::Unproven: return 2;
    case Proof::Excepted: return 3;
    case Proof::Passed: return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

int BacklogGroup::points() const
{
    int sum = 0;
    for (const BacklogItem* item : items)
        sum += item->story.points;
    return sum;
}

int BacklogGroup::done() const
{
    int sum = 0;
    for (const BacklogItem* item : items)
        sum += item->story.status == StoryStatus::Done ? item->story.points : 0;
    return sum;
}

BacklogRows::BacklogRows(const Workspace& workspace, const Catalogues& catalogues)
    : m_workspace(workspace)
    , m_catalogues(catalogues)
{
    for (const EpicName& epic : catalogues.epics.names()) {
        m_epicOrder.insert(epic.id, static_cast<int>(m_epics.size()));
        m_epics.insert(epic.id, epic);
    }
    for (const Perspective& perspective : catalogues.caf.perspectives)
        for (const NamedPurpose& capability : perspective.capabilities)
            m_capabilities.insert(capability.id, capability.name);
    m_items.reserve(workspace.records().stories().size());
    for (const Story& story : workspace.records().stories())
        add(story);
    for (const Link& link : workspace.records().links())
        if (BacklogItem* item = link.kind == LinkKind::DependsOn ? find(link.story) : nullptr)
            ++item->dependencies;
    arrange();
}

BacklogItem* BacklogRows::find(const StoryId& story) const
{
    const auto found = m_items.find(story);
    return found == m_items.end() ? nullptr : found->second.get();
}

const EpicName& BacklogRows::epicOf(const Story& story) const
{
    static const EpicName none;
    const auto found = m_epics.constFind(story.epic);
    return found == m_epics.cend() ? none : *found;
}

QString BacklogRows::capabilityOf(const Story& story) const
{
    return m_capabilities.value(story.capability, story.capability);
}

BacklogItem& BacklogRows::add(const Story& story)
{
    auto& item = m_items[story.id];
    item = std::make_unique<BacklogItem>(BacklogItem{.story = story});
    describe(*item);
    return *item;
}

void BacklogRows::describe(BacklogItem& item) const
{
    const Records& records = m_workspace.records();
    const Person* owner = item.story.owner ? records.of<Person>().find(*item.story.owner) : nullptr;
    const Sprint* sprint = item.story.sprint ? records.of<Sprint>().find(*item.story.sprint) : nullptr;
    item.owner = owner ? owner->name : QString();
    item.initials = owner ? initialsOf(*owner) : QString();
    item.sprint = sprint ? std::optional(sprint->number) : std::nullopt;
    item.sortReference = padded(item.story.reference);
}

void BacklogRows::describeAll()
{
    forEach([this](BacklogItem& item) { describe(item); });
}

void BacklogRows::arrange()
{
    for (BacklogGroup* group : m_groups) {
        group->items.clear();
        group->row = -1;
    }
    m_groups.clear();
    std::vector<BacklogGroup*> all;
    QHash<QString, BacklogGroup*> byKey;
    for (const StoryGroup& group : grouping == StoryGrouping::None ? std::vector<StoryGroup>{{}}
                                                                   : storyGroups(grouping, m_workspace.records(), m_catalogues)) {
        all.push_back(&pooled(group));
        byKey.insert(group.key, all.back());
    }
    forEach([&](BacklogItem& item) {
        const bool accepted = filter.accepts(item.story, item.proof);
        item.shownIn = accepted ? byKey.value(groupKeyOf(item.story, grouping)) : nullptr;
        if (item.shownIn)
            item.shownIn->items.push_back(&item);
    });
    for (BacklogGroup* group : all) {
        if (group->items.empty() && grouping != StoryGrouping::None && !stays(*group))
            continue;
        group->row = static_cast<int>(m_groups.size());
        m_groups.push_back(group);
        std::ranges::sort(group->items, [this](const BacklogItem* a, const BacklogItem* b) { return less(*a, *b); });
    }
}

BacklogGroup& BacklogRows::pooled(const StoryGroup& group)
{
    auto& kept = m_pool[{grouping, group.key}];
    if (!kept)
        kept = std::make_unique<BacklogGroup>();
    kept->group = group;
    return *kept;
}

BacklogGroup* BacklogRows::groupFor(const BacklogItem& item)
{
    if (!filter.accepts(item.story, item.proof))
        return nullptr;
    const QString key = groupKeyOf(item.story, grouping);
    auto& kept = m_pool[{grouping, key}];
    if (!kept) { // a key that nobody has had so far: arrange() will learn its name
        kept = std::make_unique<BacklogGroup>();
        kept->group.key = key;
    }
    return kept.get();
}

int BacklogRows::rowOf(const BacklogItem& item) const
{
    const auto& items = item.shownIn->items;
    const auto found = std::ranges::lower_bound(items, &item, [this](const BacklogItem* a, const BacklogItem* b) { return less(*a, *b); });
    if (found != items.end() && *found == &item)
        return static_cast<int>(found - items.begin());
    return static_cast<int>(std::ranges::find(items, &item) - items.begin()); // references that swap in one edit are equal for a moment
}

int BacklogRows::placeIn(const BacklogGroup& group, const BacklogItem& item, int at) const
{
    const auto before = [this](const BacklogItem* a, const BacklogItem* b) { return less(*a, *b); };
    const auto begin = group.items.begin();
    const auto middle = at < 0 ? group.items.end() : begin + at;
    const auto upper = std::lower_bound(begin, middle, &item, before);
    if (at < 0 || upper != middle)
        return static_cast<int>(upper - begin);
    return static_cast<int>(std::lower_bound(middle + 1, group.items.end(), &item, before) - begin) - 1;
}

int BacklogRows::epicOrder(const QString& epic) const
{
    return m_epicOrder.value(epic, static_cast<int>(m_epicOrder.size()));
}

int BacklogRows::compare(const BacklogItem& a, const BacklogItem& b) const
{
    constexpr int last = std::numeric_limits<int>::max();
    switch (sortColumn) {
    case ReferenceColumn: return compareTexts(a.sortReference, b.sortReference);
    case KindColumn: return compareValues(a.story.kind, b.story.kind);
    case TitleColumn: return compareTexts(a.story.title, b.story.title);
    case EpicColumn: return compareValues(epicOrder(a.story.epic), epicOrder(b.story.epic));
    case PriorityColumn: return compareValues(a.story.priority, b.story.priority);
    case PointsColumn: return compareValues(a.story.points, b.story.points);
    case OwnerColumn:
        return a.owner.isEmpty() == b.owner.isEmpty() ? compareTexts(a.owner, b.owner) : compareValues(a.owner.isEmpty(), b.owner.isEmpty());
    case SprintColumn: return compareValues(a.sprint.value_or(last), b.sprint.value_or(last));
    case StatusColumn: return compareValues(a.story.status, b.story.status);
    case EvidenceColumn: return compareValues(badness(a.proof), badness(b.proof));
    case DependenciesColumn: return compareValues(a.dependencies, b.dependencies);
    case ComponentColumn: return compareValues(a.story.component, b.story.component);
    case LayerColumn: return compareValues(a.story.layer, b.story.layer);
    case CapabilityColumn: return compareTexts(capabilityOf(a.story), capabilityOf(b.story));
    default: return 0;
    }
}

/// Equal cells stand in the order of rank, whichever way the column is sorted.
bool BacklogRows::less(const BacklogItem& a, const BacklogItem& b) const
{
    if (const int by = compare(a, b); by != 0)
        return sortOrder == Qt::AscendingOrder ? by < 0 : by > 0;
    if (a.story.rank != b.story.rank)
        return a.story.rank < b.story.rank;
    return a.story.reference < b.story.reference;
}

} // namespace waymark
