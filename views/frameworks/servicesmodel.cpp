// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/servicesmodel.h"

#include "model/catalog/epics.h"
#include "model/programme/referencefigures.h"
#include "views/frameworks/referencewords.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/numbers.h"

namespace waymark {

std::vector<ServiceRow> serviceRows(const Toolbox& toolbox, const EpicCatalogue& epics, const ReferenceFigures& figures,
                                    const FormatCatalogue* formats)
{
    std::vector<ServiceRow> rows;
    for (const ToolboxEntry& entry : toolbox.entries) {
        QStringList codes;
        for (const QString& id : entry.epics) {
            const Epic* epic = epics.find(id);
            codes << (epic ? epic->code : id);
        }
        const ItemEvidence& evidence = figures.of({ItemKind::Tool, entry.id});
        rows.push_back({.entry = entry,
                        .components = componentsText(entry),
                        .epics = codes.join(ServicesModel::tr(", ")),
                        .layers = layersText(entry),
                        .formats = formatsText(entry, formats),
                        .checks = static_cast<int>(evidence.checks.size()),
                        .standing = evidence.standing});
    }
    return rows;
}

bool ServicesModel::looksSame(const ServiceRow& a, const ServiceRow& b) const
{
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column))
            return false;
    return a.entry.purpose == b.entry.purpose;
}

QString ServicesModel::text(const ServiceRow& row, int column)
{
    switch (column) {
    case NameColumn: return row.entry.name;
    case MakerColumn: return signText(row.entry.maker);
    case ComponentColumn: return row.components;
    case EpicColumn: return row.epics;
    case LayerColumn: return row.layers.isEmpty() ? tr("none", "no layer") : row.layers;
    case FormatColumn: return row.formats;
    case ChecksColumn: return row.checks == 0 ? tr("none", "no checks") : countText(row.checks);
    case StandingColumn: return signText(row.standing);
    default: return {};
    }
}

QVariant ServicesModel::cell(const ServiceRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case KeyRole: return row.entry.id;
    case Qt::ToolTipRole: return column == NameColumn ? row.entry.purpose : text(row, column);
    case Qt::TextAlignmentRole: return atTheRight(column == ChecksColumn);
    case SortRole:
        if (column == ChecksColumn)
            return row.checks;
        return column == StandingColumn ? standingCell(row.standing, role) : QVariant(text(row, column));
    case MutedRole:
        return (column == ChecksColumn && row.checks == 0) || (column == FormatColumn && row.entry.formats.isEmpty())
            || (column == LayerColumn && row.layers.isEmpty());
    default: return column == StandingColumn ? standingCell(row.standing, role) : QVariant();
    }
}

QVariant ServicesModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Service or tool"), tr("Maker"), tr("Component"), tr("Epic"), tr("Layer"), tr("Imported as"), tr("Checks"),
                       tr("Stands")},
                      {ChecksColumn});
}

} // namespace waymark
