// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/capabilitiesmodel.h"

#include "model/catalog/caf.h"
#include "model/programme/referencefigures.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/numbers.h"
#include "views/shared/rowsmodel.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// Ids of indexes: 0 is a perspective, else the row of a capability's perspective and 1.
constexpr quintptr perspectiveLevel = 0;

size_t at(int row)
{
    return static_cast<size_t>(row);
}

} // namespace

bool CapabilitiesModel::hasShape(const std::vector<Group>& groups) const
{
    const auto itemOf = [](const CoverageRow& row) -> const ItemRef& { return row.item; };
    return std::ranges::equal(m_groups, groups, [&](const Group& a, const Group& b) {
        return a.perspective.item == b.perspective.item && std::ranges::equal(a.capabilities, b.capabilities, {}, itemOf, itemOf);
    });
}

void CapabilitiesModel::show(const Caf& caf, const ReferenceFigures& figures)
{
    const auto rowOf = [&](ItemKind kind, const NamedPurpose& entry) {
        const ItemRef item{kind, entry.id};
        return coverageRow(item, entry.name, entry.purpose, figures.of(item));
    };
    std::vector<Group> groups;
    for (const Perspective& perspective : caf.perspectives) {
        Group group{.perspective = rowOf(ItemKind::Perspective, perspective)};
        for (const NamedPurpose& capability : perspective.capabilities)
            group.capabilities.push_back(rowOf(ItemKind::Capability, capability));
        groups.push_back(std::move(group));
    }
    if (!hasShape(groups)) {
        beginResetModel();
        m_groups = std::move(groups);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < groups.size(); ++i)
        replace(static_cast<int>(i), std::move(groups[i]));
}

void CapabilitiesModel::replace(int row, Group group)
{
    const Group former = std::exchange(m_groups[at(row)], std::move(group));
    const Group& present = m_groups[at(row)];
    const QModelIndex parent = index(row, 0);
    if (!(present.perspective == former.perspective))
        Q_EMIT dataChanged(parent, index(row, ColumnCount - 1));
    for (size_t i = 0; i < present.capabilities.size(); ++i)
        if (!(present.capabilities[i] == former.capabilities[i])) {
            const int child = static_cast<int>(i);
            Q_EMIT dataChanged(index(child, 0, parent), index(child, ColumnCount - 1, parent));
        }
}

const CoverageRow* CapabilitiesModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this)
        return nullptr;
    if (index.internalId() == perspectiveLevel)
        return &m_groups[at(index.row())].perspective;
    return &m_groups[index.internalId() - 1].capabilities[at(index.row())];
}

QModelIndex CapabilitiesModel::indexOf(const ItemRef& item) const
{
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const QModelIndex parent = index(static_cast<int>(i), 0);
        if (m_groups[i].perspective.item == item)
            return parent;
        const auto& rows = m_groups[i].capabilities;
        const auto it = std::ranges::find(rows, item, &CoverageRow::item);
        if (it != rows.end())
            return index(static_cast<int>(it - rows.begin()), 0, parent);
    }
    return {};
}

template <typename Predicate>
int CapabilitiesModel::count(Predicate predicate) const
{
    qsizetype found = 0;
    for (const Group& group : m_groups)
        found += std::ranges::count_if(group.capabilities, predicate);
    return static_cast<int>(found);
}

int CapabilitiesModel::capabilities() const
{
    return count([](const CoverageRow&) { return true; });
}

int CapabilitiesModel::withStory() const
{
    return count([](const CoverageRow& row) { return row.stories > 0; });
}

int CapabilitiesModel::gaps() const
{
    return count([](const CoverageRow& row) { return row.isGap(); });
}

QModelIndex CapabilitiesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : perspectiveLevel);
}

QModelIndex CapabilitiesModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == perspectiveLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, perspectiveLevel);
}

int CapabilitiesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.column() != 0 || parent.internalId() != perspectiveLevel)
        return 0;
    return static_cast<int>(m_groups[at(parent.row())].capabilities.size());
}

int CapabilitiesModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant CapabilitiesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageRow& row = *rowAt(index);
    if (role == StrongRole)
        return index.internalId() == perspectiveLevel && index.column() == NameColumn;
    return cell(row, index.column(), role);
}

QVariant CapabilitiesModel::cell(const CoverageRow& row, int column, int role)
{
    if (role == KeyRole)
        return row.item.id;
    if (role == Qt::ToolTipRole)
        return row.purpose;
    const bool number = column == StoriesColumn || column == ChecksColumn || column == ComplianceColumn;
    if (role == Qt::TextAlignmentRole)
        return atTheRight(number);
    switch (column) {
    case NameColumn: return role == Qt::DisplayRole ? QVariant(row.name) : QVariant();
    case StoriesColumn:
        if (role == MutedRole)
            return row.stories == 0;
        return role == Qt::DisplayRole ? QVariant(row.stories == 0 ? tr("none") : tr("%1 of %2", "done, of all").arg(countText(row.done), countText(row.stories)))
                                       : QVariant();
    case ChecksColumn:
        if (role == MutedRole)
            return row.checks == 0;
        return role == Qt::DisplayRole ? QVariant(row.checks == 0 ? tr("none") : countText(row.checks)) : QVariant();
    case ComplianceColumn:
        if (role == MutedRole)
            return !row.compliance.has_value();
        return role == Qt::DisplayRole ? QVariant(percentText(row.compliance)) : QVariant();
    case StandingColumn: return standingCell(row.standing, role);
    default: return {};
    }
}

QVariant CapabilitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnHead(section, role,
                      {tr("Capability"), tr("Stories done"), tr("Checks"), tr("Compliance"), tr("Stands")},
                      {StoriesColumn, ChecksColumn, ComplianceColumn});
}

} // namespace waymark
