// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/perspectivesmodel.h"

#include "model/catalog/caf.h"
#include "views/dashboard/segmentsrole.h"
#include "views/shared/numbers.h"

#include <QHash>

namespace waymark {

namespace {

void append(std::vector<StoryId>& to, const std::vector<StoryId>& stories)
{
    to.insert(to.end(), stories.begin(), stories.end());
}

PerspectiveRow coveredBy(const Perspective& perspective, const QHash<QString, const CapabilityStories*>& byId)
{
    PerspectiveRow row{.id = perspective.id, .name = perspective.name};
    for (const NamedPurpose& capability : perspective.capabilities) {
        const CapabilityStories* of = byId.value(capability.id);
        const auto cover = !of ? PerspectiveRow::Nothing : of->proven.empty() ? PerspectiveRow::Planned : PerspectiveRow::Proven;
        row.capabilities[cover] << capability.name;
        if (!of)
            continue;
        append(row.stories[cover], of->stories);
        append(row.proven, of->proven);
    }
    return row;
}

} // namespace

void PerspectivesModel::show(const Caf& caf, std::span<const CapabilityStories> capabilities)
{
    QHash<QString, const CapabilityStories*> byId;
    for (const CapabilityStories& each : capabilities)
        byId.insert(each.capability, &each);
    std::vector<PerspectiveRow> rows;
    for (const Perspective& perspective : caf.perspectives)
        rows.push_back(coveredBy(perspective, byId));
    setRows(std::move(rows));
}

int PerspectivesModel::count(PerspectiveRow::Cover cover) const
{
    int sum = 0;
    for (const PerspectiveRow& row : rows())
        sum += row.count(cover);
    return sum;
}

QString PerspectivesModel::sentence(const PerspectiveRow& row)
{
    QStringList parts = {tr("a story is proven for %1 of %2 capabilities").arg(countText(row.count(PerspectiveRow::Proven)), countText(row.all())),
                         tr("there are stories, none proven, for %1").arg(countText(row.count(PerspectiveRow::Planned)))};
    const QStringList& missing = row.capabilities[PerspectiveRow::Nothing];
    parts << (missing.isEmpty() ? tr("all have a story") : tr("no story for %1: %2").arg(countText(missing.size()), missing.join(tr(", "))));
    return tr("%1: %2", "perspective, its capabilities").arg(row.name, parts.join(tr("; ")));
}

QVariant PerspectivesModel::cell(const PerspectiveRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case KeyRole: return row.id;
    case SegmentsRole:
        return column == ShareColumn
            ? QVariant::fromValue(QList<int>{row.count(PerspectiveRow::Proven), row.count(PerspectiveRow::Planned), row.count(PerspectiveRow::Nothing)})
            : QVariant();
    case MutedRole: return column == MissingColumn || (column == ProvenColumn && row.count(PerspectiveRow::Proven) == 0);
    case Qt::ToolTipRole: return sentence(row);
    case Qt::AccessibleTextRole: return column == ShareColumn ? QVariant(sentence(row)) : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(column == StoriesColumn || column == ProvenColumn);
    default: return {};
    }
}

QVariant PerspectivesModel::text(const PerspectiveRow& row, int column)
{
    const QStringList& missing = row.capabilities[PerspectiveRow::Nothing];
    switch (column) {
    case PerspectiveColumn: return row.name;
    case ShareColumn:
        return tr("%1 proven, %2 with stories, %3 without", "capabilities")
            .arg(countText(row.count(PerspectiveRow::Proven)), countText(row.count(PerspectiveRow::Planned)), countText(missing.size()));
    case StoriesColumn: return tr("%1 of %2", "capabilities with a story, all").arg(countText(row.withStory()), countText(row.all()));
    case ProvenColumn: return row.count(PerspectiveRow::Proven);
    case MissingColumn: return missing.isEmpty() ? tr("none") : missing.join(tr(", "));
    default: return {};
    }
}

QVariant PerspectivesModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Perspective"), tr("Capabilities"), tr("With a story"), tr("Proven"), tr("Without a story")},
                      {StoriesColumn, ProvenColumn});
}

bool PerspectivesModel::looksSame(const PerspectiveRow& a, const PerspectiveRow& b) const
{
    return a.name == b.name && a.capabilities == b.capabilities;
}

} // namespace waymark
