// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/abusecasesmodel.h"

#include "model/edit/records.h"
#include "views/shared/storywords.h"

namespace waymark {

namespace {

/// Worst first: nothing against it, then what only looks good.
int rankOf(Mitigation mitigation)
{
    switch (mitigation) {
    case Mitigation::Unmitigated: return 0;
    case Mitigation::OnPaper: return 1;
    case Mitigation::NeverSeenFailing: return 2;
    case Mitigation::Proven: return 3;
    }
    Q_UNREACHABLE();
}

void countMitigations(std::vector<AbuseCaseRow>& rows, const Records& records, const StoryProofs& proofs)
{
    QHash<StoryId, AbuseCaseRow*> byStory;
    for (AbuseCaseRow& row : rows)
        byStory.insert(row.story.id, &row);
    for (const Link& link : records.links()) {
        AbuseCaseRow* row = link.kind == LinkKind::MitigatedBy ? byStory.value(link.story) : nullptr;
        const Story* use = row && link.otherStory ? records.of<Story>().find(*link.otherStory) : nullptr;
        if (!use)
            continue;
        ++row->mitigations;
        row->mitigationsHeld += use->status == StoryStatus::Done && isProven(proofs.of(use->id)) ? 1 : 0;
    }
}

} // namespace

void AbuseCasesModel::show(const Records& records, const ProgrammeFigures& figures)
{
    QHash<QString, EpicName> epics;
    for (const EpicFigures& epic : figures.epics)
        epics.insert(epic.epic.id, epic.epic);
    std::vector<AbuseCaseRow> rows;
    for (const Story& story : records.stories()) {
        if (story.kind != StoryKind::Abuse)
            continue;
        const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
        rows.push_back({.story = story,
                        .epic = epics.value(story.epic),
                        .mitigation = figures.proofs.mitigations.value(story.id, Mitigation::Unmitigated),
                        .proof = figures.proofs.of(story.id),
                        .sprint = sprint ? QString::number(sprint->number) : QString()});
    }
    std::ranges::sort(rows, {}, [](const AbuseCaseRow& row) { return row.story.reference; });
    countMitigations(rows, records, figures.proofs);
    m_checkNames = figures.units;
    setRows(std::move(rows));
}

int AbuseCasesModel::count(Mitigation mitigation, const OwnerChoice& owner) const
{
    return static_cast<int>(std::ranges::count_if(rows(), [&](const AbuseCaseRow& row) {
        return row.mitigation == mitigation && owner.accepts(row.story);
    }));
}

QVariant AbuseCasesModel::cell(const AbuseCaseRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.story.id.toString();
    case SignNameRole:
        return column == StateColumn ? signName(row.mitigation) : column == ChecksColumn ? signName(row.proof.proof) : QString();
    case ToneRole:
        return column == StateColumn    ? QVariant(static_cast<int>(toneOf(row.mitigation)))
            : column == ChecksColumn ? QVariant(static_cast<int>(toneOf(row.proof.proof)))
                                     : QVariant();
    case EpicRole: return column == EpicColumn ? QVariant(row.epic.code) : QVariant();
    case MutedRole: return column == ReferenceColumn || column == SprintColumn || (column == MitigatedColumn && row.mitigations == 0);
    case Qt::ToolTipRole:
        return column == TitleColumn ? row.story.title
            : column == EpicColumn   ? row.epic.name
            : column == ChecksColumn ? proofSentence(row.proof, m_checkNames)
                                     : QString();
    default: return {};
    }
}

QString AbuseCasesModel::text(const AbuseCaseRow& row, int column)
{
    switch (column) {
    case StateColumn: return signText(row.mitigation);
    case ReferenceColumn: return row.story.reference;
    case TitleColumn: return row.story.title;
    case EpicColumn: return row.epic.code;
    case PriorityColumn: return signText(row.story.priority);
    case MitigatedColumn:
        return row.mitigations == 0 ? tr("by nothing") : tr("%1 of %2 hold").arg(row.mitigationsHeld).arg(row.mitigations);
    case ChecksColumn:
        return row.proof.checks.empty()    ? tr("no check")
            : row.proof.checks.size() == 1 ? tr("1 check")
                                           : tr("%1 checks").arg(row.proof.checks.size());
    case SprintColumn: return row.sprint;
    default: return {};
    }
}

QVariant AbuseCasesModel::sortValue(const AbuseCaseRow& row, int column)
{
    switch (column) {
    case StateColumn: return rankOf(row.mitigation);
    case PriorityColumn: return static_cast<int>(row.story.priority);
    case MitigatedColumn: return row.mitigations * 1000 + row.mitigationsHeld;
    case ChecksColumn: return static_cast<int>(row.proof.proof) * 1000 + static_cast<int>(row.proof.checks.size());
    case SprintColumn: return row.sprint.isEmpty() ? 1'000'000 : row.sprint.toInt();
    default: return text(row, column);
    }
}

QVariant AbuseCasesModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case StateColumn: return tr("State");
    case ReferenceColumn: return tr("Case");
    case TitleColumn: return tr("Title");
    case EpicColumn: return tr("Epic");
    case PriorityColumn: return tr("Priority");
    case MitigatedColumn: return tr("Mitigated");
    case ChecksColumn: return tr("Proof");
    case SprintColumn: return tr("Sprint");
    default: return {};
    }
}

bool AbuseCasesModel::looksSame(const AbuseCaseRow& a, const AbuseCaseRow& b) const
{
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column))
            return false;
    return a.proof.proof == b.proof.proof && a.story.owner == b.story.owner; // which a filter may look at
}

} // namespace waymark
