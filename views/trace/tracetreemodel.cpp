// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracetreemodel.h"

#include "model/programme/itemkindtext.h"
#include "views/shared/cellmodel.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/rowsmodel.h"
#include "views/trace/laidthread.h"
#include "views/trace/tracewords.h"

namespace waymark {

TraceTreeModel::TraceTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_entries(1)
{
}

void TraceTreeModel::show(const TraceGraph& graph)
{
    beginResetModel();
    m_graph = graph;
    m_entries.assign(1, Entry());
    if (graph.focus >= 0) {
        const size_t focus = add(0, {.node = graph.focus});
        for (const Kind kind : {Kind::Before, Kind::After}) {
            std::vector<bool> seen(graph.nodes.size(), false);
            addNext(add(focus, {.kind = kind}), graph.focus, kind == Kind::After, seen);
        }
    }
    endResetModel();
}

size_t TraceTreeModel::add(size_t parent, const Entry& entry)
{
    const size_t number = m_entries.size();
    m_entries.push_back(entry);
    m_entries.back().parent = parent;
    m_entries.back().row = static_cast<int>(m_entries[parent].children.size());
    m_entries[parent].children.push_back(number);
    return number;
}

/// Threads run through layers in one direction, so this ends, no deeper than there are layers.
void TraceTreeModel::addNext(size_t parent, int node, bool follows, std::vector<bool>& seen)
{
    for (const int other : traceNeighbours(m_graph, node, follows)) {
        const bool again = seen[static_cast<size_t>(other)];
        const size_t number = add(parent, {.node = other, .again = again});
        seen[static_cast<size_t>(other)] = true;
        if (!again)
            addNext(number, other, follows, seen);
    }
}

const TraceTreeModel::Entry& TraceTreeModel::entryOf(const QModelIndex& index) const
{
    return m_entries[index.isValid() ? static_cast<size_t>(index.internalId()) : 0];
}

int TraceTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? entryOf(index).node : -1;
}

QModelIndex TraceTreeModel::indexOf(const ItemRef& item) const
{
    for (size_t number = 1; number < m_entries.size(); ++number) {
        const Entry& entry = m_entries[number];
        if (entry.node >= 0 && m_graph.nodes[static_cast<size_t>(entry.node)].item == item)
            return createIndex(entry.row, 0, static_cast<quintptr>(number));
    }
    return {};
}

QModelIndex TraceTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(entryOf(parent).children[static_cast<size_t>(row)]));
}

QModelIndex TraceTreeModel::parent(const QModelIndex& index) const
{
    const size_t above = index.isValid() ? entryOf(index).parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_entries[above].row, 0, static_cast<quintptr>(above));
}

int TraceTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(entryOf(parent).children.size());
}

int TraceTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant TraceTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = entryOf(index);
    return entry.kind == Kind::Item ? nodeData(entry, index.column(), role) : branchData(entry, index.column(), role);
}

QVariant TraceTreeModel::branchData(const Entry& entry, int column, int role) const
{
    if (column != NameColumn)
        return {};
    const bool before = entry.kind == Kind::Before;
    if (role == Qt::DisplayRole && entry.children.empty())
        return before ? tr("Nothing leads to it") : tr("Nothing follows from it");
    if (role == Qt::DisplayRole)
        return before ? tr("Leads to it") : tr("Follows from it");
    if (role == SignNameRole)
        return before ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right");
    return role == MutedRole ? QVariant(true) : QVariant();
}

QString TraceTreeModel::cellText(const Entry& entry, int column) const
{
    const TraceNode& node = m_graph.nodes[static_cast<size_t>(entry.node)];
    switch (column) {
    case NameColumn: return node.code.isEmpty() ? shortName(node.code, node.title) : node.code;
    case TitleColumn: return node.code.isEmpty() && shortName(node.code, node.title) == node.title ? QString() : node.title; // not twice
    case KindColumn: return itemKindText(node.item.kind);
    case StateColumn: return node.state;
    default: return {};
    }
}

QVariant TraceTreeModel::nodeData(const Entry& entry, int column, int role) const
{
    const TraceNode& node = m_graph.nodes[static_cast<size_t>(entry.node)];
    const bool state = column == StateColumn && !node.state.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return cellText(entry, column);
    case Qt::ToolTipRole:
        return plainToolTip(entry.again ? tr("%1\nWhat goes on from it stands further up.").arg(nodeWords(node)) : nodeWords(node));
    case Qt::AccessibleTextRole: return column == NameColumn ? nodeWords(node) : cellText(entry, column);
    case IdentifierRole: return column == NameColumn && !node.code.isEmpty();
    case StrongRole: return entry.node == m_graph.focus;
    case MutedRole: return column == KindColumn || (entry.again && column != StateColumn);
    case OutcomeRole: return state && node.outcome ? QVariant(static_cast<int>(*node.outcome)) : QVariant();
    case SignNameRole: return state ? QVariant(traceSign(node)) : QVariant();
    case ToneRole: return state ? QVariant(static_cast<int>(toneOf(node.tone))) : QVariant();
    default: return {};
    }
}

QVariant TraceTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    return columnHead(section, role, {tr("Item"), tr("Title"), tr("Kind"), tr("State")});
}

} // namespace waymark
