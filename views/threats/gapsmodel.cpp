// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/gapsmodel.h"

#include "model/edit/records.h"
#include "views/shared/storywords.h"

namespace waymark {

void GapsModel::show(const Records& records, const ProgrammeFigures& figures, GapKind kind)
{
    m_gaps = findGaps(records.stories(), records.links(), figures.checks);
    m_kind = kind;
    QHash<QString, EpicName> epics;
    for (const EpicFigures& epic : figures.epics)
        epics.insert(epic.epic.id, epic.epic);
    std::vector<GapRow> rows;
    if (kind == GapKind::Unclaimed) {
        const QSet<CheckKey> wanted(m_gaps.unclaimed.begin(), m_gaps.unclaimed.end());
        for (const CheckOutcome& check : figures.checks)
            if (wanted.contains(check.check))
                rows.push_back({.kind = kind, .check = check, .epic = epics.value(check.epic)});
        std::ranges::stable_sort(rows, {}, [](const GapRow& row) {
            return std::tuple(badness(row.check->outcome), static_cast<int>(row.check->severity), row.check->checkId);
        });
    } else {
        for (const StoryId& id : kind == GapKind::Unmitigated ? m_gaps.unmitigated : m_gaps.unproven)
            if (const Story* story = records.of<Story>().find(id))
                rows.push_back({.kind = kind, .story = *story, .epic = epics.value(story->epic)});
        std::ranges::sort(rows, {}, [](const GapRow& row) { return std::pair(static_cast<int>(row.story->priority), row.story->reference); });
    }
    setRows(std::move(rows));
}

int GapsModel::count(GapKind kind) const
{
    switch (kind) {
    case GapKind::Unmitigated: return static_cast<int>(m_gaps.unmitigated.size());
    case GapKind::Unproven: return static_cast<int>(m_gaps.unproven.size());
    case GapKind::Unclaimed: return static_cast<int>(m_gaps.unclaimed.size());
    }
    Q_UNREACHABLE();
}

QVariant GapsModel::cell(const GapRow& row, int column, int role) const
{
    const bool weight = column == WeightColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        switch (column) {
        case NameColumn: return row.name();
        case TitleColumn: return row.title();
        case EpicColumn: return role == Qt::ToolTipRole ? row.epic.name : row.epic.code;
        default: return row.story ? signText(row.story->priority) : signText(row.check->outcome);
        }
    case KeyRole: return row.key();
    case EpicRole: return column == EpicColumn ? QVariant(row.epic.code) : QVariant();
    case IdentifierRole: return column == NameColumn && row.check;
    case MutedRole: return column == NameColumn && row.story;
    case OutcomeRole: return weight && row.check ? QVariant(static_cast<int>(row.check->outcome)) : QVariant();
    default: return {};
    }
}

QVariant GapsModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const bool checks = m_kind == GapKind::Unclaimed;
    switch (column) {
    case NameColumn: return checks ? tr("Check") : tr("Story");
    case TitleColumn: return tr("Title");
    case EpicColumn: return tr("Epic");
    case WeightColumn: return checks ? tr("Status") : tr("Priority");
    default: return {};
    }
}

bool GapsModel::looksSame(const GapRow& a, const GapRow& b) const
{
    return a.name() == b.name() && a.title() == b.title() && a.epic.id == b.epic.id && a.kind == b.kind
        && (a.story ? a.story->priority == b.story->priority : a.check->outcome == b.check->outcome);
}

} // namespace waymark
