// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/backlog/backlogrows.h"

#include <QAbstractItemModel>

namespace waymark {

/// What a cell of the backlog means, besides CellRole.
enum BacklogRole {
    StoryRole = Qt::UserRole + 101, ///< id of the story as text; of a group: nothing
    GroupKeyRole,                   ///< of a group row
    CountRole,                      ///< stories in a group
    GroupPointsRole,                ///< their points
    DonePointsRole,                 ///< of those, done
    StarterRole                     ///< true: a story of the epic catalogue
};

/// The backlog as a tree of groups with stories, or as a list. Follows the workspace without a reset. Cells are edited
/// through it, each by one edit; dragging gives rank and group.
class BacklogModel final : public QAbstractItemModel, public BacklogColumns {
    Q_OBJECT
public:
    BacklogModel(Workspace& workspace, const Catalogues& catalogues, QObject* parent = nullptr);

    StoryGrouping grouping() const { return m_rows.grouping; }
    void setGrouping(StoryGrouping grouping);
    const StoryFilter& filter() const { return m_rows.filter; }
    void setFilter(const StoryFilter& filter);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: by rank
    int sortColumn() const { return m_rows.sortColumn; }
    Error rankIsOff() const; ///< why stories can't be ranked now
    bool isRanked() const { return m_rows.sortColumn < 0; }
    void setProofs(const StoryProofs& proofs);
    const StoryProofs& proofs() const { return m_proofs; }

    int shownCount() const;
    int shownPoints() const;
    int totalCount() const { return static_cast<int>(m_rows.size()); }

    const Story* storyAt(const QModelIndex& index) const;     ///< null: a group
    const StoryGroup* groupAt(const QModelIndex& index) const; ///< of a group row, or that a story stands in; null: none
    QModelIndex indexOf(const StoryId& story, int column = TitleColumn) const;
    /// The stories at these indexes, each once, in the order that is shown.
    std::vector<StoryId> storiesAt(const QModelIndexList& indexes) const;
    /// All that is shown, in order.
    std::vector<StoryId> shownStories() const;

    /// Places stories before row `row` of a group (of the list, if there are no groups), and in the group. Row -1: in the
    /// group, with the rank that they have. Errors: Invalid, if what is shown isn't in the order of rank, or the group
    /// takes none.
    Result<void> place(const std::vector<StoryId>& stories, const QModelIndex& group, int row);
    /// One up (-1), one down (1), to the top (-2) or the end (2) of what is shown in their group.
    Result<void> step(const std::vector<StoryId>& stories, int steps);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

    static std::optional<StoryField> fieldOfColumn(int column); ///< nothing: not edited in place

Q_SIGNALS:
    void refused(const waymark::Error& error);    ///< an edit or a drop that could not be
    void warned(const QStringList& warnings);     ///< it went through, but there is something to say
    void countsChanged();

private:
    bool isFlat() const { return m_rows.grouping == StoryGrouping::None; }
    BacklogGroup* groupOf(const QModelIndex& index) const;
    QModelIndex indexOf(const BacklogGroup& group) const;
    QModelIndex indexOf(const BacklogItem& item, int column) const;
    const BacklogItem* itemAt(const QModelIndex& index) const;
    QVariant storyData(const BacklogItem& item, int column, int role) const;
    QVariant groupData(const BacklogGroup& group, int column, int role) const;
    QString text(const BacklogItem& item, int column) const;
    QString toolTip(const BacklogItem& item, int column) const;

    void follow(const ChangeSet& changes);
    void change(const ChangeSet& changes);
    void changeAtOnce(const ChangeSet& changes);
    void rearrange();
    BacklogItem* dependant(const Link* link) const;
    void updateItem(const StoryId& id, const std::function<void(BacklogItem&)>& update);
    void replace(BacklogItem& item, const std::function<void(BacklogItem&)>& update);
    void remove(const StoryId& id);
    void leave(BacklogItem& item, int row);
    void enter(BacklogItem& item, BacklogGroup& group);
    void announce(const BacklogItem& item);
    void announce(const BacklogGroup& group);
    std::optional<StoryId> nextInRank(const StoryId& story, const std::vector<StoryId>& moving) const;

    Workspace& m_workspace;
    BacklogRows m_rows;
    StoryProofs m_proofs;
};

} // namespace waymark
