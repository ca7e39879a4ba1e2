// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"

#include <QAbstractItemModel>

namespace waymark {

/// A thread as a tree: the item that was asked for, below it what leads to it and what follows from it, each below that by which
/// it is reached. An item that is reached by many is below each of them; what goes on from it stands where it comes first.
class TraceTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, TitleColumn, KindColumn, StateColumn, ColumnCount };
    explicit TraceTreeModel(QObject* parent = nullptr);

    void show(const TraceGraph& graph);
    const TraceGraph& graph() const { return m_graph; }
    /// -1: none, the row is the head of a branch.
    int nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const ItemRef& item) const; ///< where it comes first; invalid: it isn't there

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Item, Before, After };
    struct Entry {
        Kind kind = Kind::Item;
        int node = -1;
        size_t parent = 0;
        int row = 0;
        bool again = false; ///< its own rows are further up
        std::vector<size_t> children = {};
    };

    size_t add(size_t parent, const Entry& entry);
    void addNext(size_t parent, int node, bool follows, std::vector<bool>& seen);
    const Entry& entryOf(const QModelIndex& index) const;
    QVariant branchData(const Entry& entry, int column, int role) const;
    QVariant nodeData(const Entry& entry, int column, int role) const;
    QString cellText(const Entry& entry, int column) const;

    TraceGraph m_graph;
    std::vector<Entry> m_entries; ///< the first is the root, which nobody sees
};

} // namespace waymark
