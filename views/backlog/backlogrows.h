// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"
#include "model/programme/storygroups.h"
#include "views/backlog/storyfilter.h"

#include <map>
#include <memory>
#include <unordered_map>

namespace waymark {

class Workspace;
struct Catalogues;

/// The columns of the backlog. Those behind Dependencies are hidden until somebody asks for them.
struct BacklogColumns {
    enum Column {
        ReferenceColumn, KindColumn, TitleColumn, EpicColumn, PriorityColumn, PointsColumn, OwnerColumn, SprintColumn,
        StatusColumn, EvidenceColumn, DependenciesColumn, ComponentColumn, LayerColumn, CapabilityColumn, ColumnCount
    };
};

struct BacklogGroup;

/// A story with what the backlog shows beside it.
struct BacklogItem {
    Story story;
    Proof proof = Proof::Unproven;
    int dependencies = 0;             ///< stories that must be done before
    QString owner = {};               ///< name
    QString initials = {};
    std::optional<int> sprint = {};   ///< number
    QString sortReference = {};       ///< with its number padded
    BacklogGroup* shownIn = nullptr;  ///< null: the filter hides it
};

/// A group with the stories that are shown in it, in order.
struct BacklogGroup {
    StoryGroup group;
    std::vector<BacklogItem*> items = {};
    int row = -1; ///< among the groups that are shown; -1: it isn't

    int points() const;
    int done() const; ///< points
};

/// What the backlog shows in which order: the stories of a workspace, filtered, divided into groups, each of them sorted.
/// Says where things are and where they belong; BacklogModel announces what moves.
class BacklogRows : public BacklogColumns {
public:
    BacklogRows(const Workspace& workspace, const Catalogues& catalogues);

    StoryGrouping grouping = StoryGrouping::Epic;
    StoryFilter filter = {};
    int sortColumn = -1; ///< -1: by rank
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    const std::vector<BacklogGroup*>& groups() const { return m_groups; } ///< in order; without grouping just one
    BacklogItem* find(const StoryId& story) const;
    size_t size() const { return m_items.size(); }
    const EpicName& epicOf(const Story& story) const;
    QString capabilityOf(const Story& story) const;

    /// Groups, filters and sorts everything anew.
    void arrange();
    /// Reads names of people and numbers of sprints into one item, or all. Places may be wrong until arrange().
    void describe(BacklogItem& item) const;
    void describeAll();

    BacklogItem& add(const Story& story);
    void remove(const StoryId& story) { m_items.erase(story); }

    /// Where a story belongs as it is now; null: nowhere, the filter hides it. The group may not be shown yet.
    BacklogGroup* groupFor(const BacklogItem& item);
    bool isShown(const BacklogGroup& group) const { return group.row >= 0; }
    /// Whether a group stays when its last story leaves.
    bool stays(const BacklogGroup& group) const { return group.group.kept && filter.isEmpty(); }

    /// Row of an item in its group, which must be in order.
    int rowOf(const BacklogItem& item) const;
    /// Row that an item would have in a group, whose other items are in order, if it weren't at row `at` (-1: it isn't).
    int placeIn(const BacklogGroup& group, const BacklogItem& item, int at) const;
    bool less(const BacklogItem& a, const BacklogItem& b) const;

    template <typename Visitor>
    void forEach(Visitor&& visit)
    {
        for (auto& [id, item] : m_items)
            visit(*item);
    }

private:
    int compare(const BacklogItem& a, const BacklogItem& b) const;
    int epicOrder(const QString& epic) const;
    BacklogGroup& pooled(const StoryGroup& group);

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
    QHash<QString, EpicName> m_epics;
    QHash<QString, int> m_epicOrder;
    QHash<QString, QString> m_capabilities;
    struct Hash {
        size_t operator()(const StoryId& id) const { return qHash(id); }
    };
    std::unordered_map<StoryId, std::unique_ptr<BacklogItem>, Hash> m_items;
    std::vector<BacklogGroup*> m_groups;
    std::map<std::pair<StoryGrouping, QString>, std::unique_ptr<BacklogGroup>> m_pool; ///< whoever points at one may go on
};

} // namespace waymark
