// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/orphansmodel.h"

#include "model/programme/itemkindtext.h"
#include "views/trace/orphanwords.h"

#include <algorithm>

namespace waymark {

qint64 OrphansModel::count(OrphanKind kind) const
{
    return std::ranges::count(rows(), kind, &Orphan::kind);
}

QString OrphansModel::key(const Orphan& orphan)
{
    return word(orphan.kind) + u' ' + word(orphan.name.item.kind) + u' ' + orphan.name.item.id;
}

QVariant OrphansModel::cell(const Orphan& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        switch (column) {
        case KindColumn: return itemKindText(row.name.item.kind);
        case CodeColumn: return row.name.code;
        case TitleColumn: return row.name.title;
        case MissingColumn: return missingText(row.kind);
        default: return remedyText(row.kind);
        }
    case KeyRole: return key(row);
    case IdentifierRole: return column == CodeColumn;
    case MutedRole: return column == KindColumn || column == RemedyColumn;
    default: return {};
    }
}

QVariant OrphansModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Kind"), tr("Id"), tr("Title"), tr("What is missing"), tr("What to do")});
}

bool OrphansModel::looksSame(const Orphan& a, const Orphan& b) const
{
    return a.name.code == b.name.code && a.name.title == b.name.title;
}

} // namespace waymark
