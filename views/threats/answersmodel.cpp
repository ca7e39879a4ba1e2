// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/answersmodel.h"

#include "model/edit/records.h"
#include "views/shared/storywords.h"

namespace waymark {

void AnswersModel::show(const Records& records, const ProgrammeFigures& figures, const std::optional<StoryId>& abuse)
{
    QHash<CheckKey, const CheckOutcome*> outcomes;
    for (const CheckOutcome& check : figures.checks)
        outcomes.insert(check.check, &check);
    std::vector<AnswerRow> rows;
    for (const Link& link : records.links()) {
        if (!abuse || link.story != *abuse || link.kind != m_kind)
            continue;
        AnswerRow row{.link = link};
        if (const Story* use = link.otherStory ? records.of<Story>().find(*link.otherStory) : nullptr) {
            row.use = *use;
            row.proof = figures.proofs.of(use->id);
        }
        if (link.check) {
            row.checkId = figures.units.value(*link.check, {.checkId = tr("a check")}).checkId;
            if (const CheckOutcome* outcome = outcomes.value(*link.check))
                row.outcome = *outcome;
        }
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const AnswerRow& row) { return text(row, NameColumn); });
    m_checkNames = figures.units;
    setRows(std::move(rows));
}

QVariant AnswersModel::cell(const AnswerRow& row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == SortRole)
        return text(row, column);
    if (role == Qt::ToolTipRole)
        return column == ProofColumn && row.use ? proofSentence(row.proof, m_checkNames) : text(row, column);
    if (role == IdentifierRole)
        return column == NameColumn && !row.use;
    if (role == MutedRole)
        return column == NameColumn && row.use;
    return row.use ? useCell(row, column, role) : checkCell(row, column, role);
}

QVariant AnswersModel::useCell(const AnswerRow& row, int column, int role)
{
    if (column != ProofColumn)
        return {};
    if (role == SignNameRole)
        return signName(row.proof.proof);
    return role == ToneRole ? QVariant(static_cast<int>(toneOf(row.proof.proof))) : QVariant();
}

QVariant AnswersModel::checkCell(const AnswerRow& row, int column, int role)
{
    if (column != StateColumn)
        return {};
    if (row.outcome)
        return role == OutcomeRole ? QVariant(static_cast<int>(row.outcome->outcome)) : QVariant();
    if (role == SignNameRole)
        return signName(Proof::Unproven);
    return role == ToneRole ? QVariant(static_cast<int>(Tone::Skipped)) : QVariant();
}

QString AnswersModel::text(const AnswerRow& row, int column)
{
    switch (column) {
    case StateColumn:
        return row.use ? signText(row.use->status) : row.outcome ? signText(row.outcome->outcome) : tr("Never ran");
    case NameColumn: return row.use ? row.use->reference : row.checkId;
    case TitleColumn: return row.use ? row.use->title : row.outcome ? row.outcome->title : QString();
    case ProofColumn: return row.use ? signText(row.proof.proof) : QString();
    default: return {};
    }
}

QVariant AnswersModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case StateColumn: return tr("Status");
    case NameColumn: return m_kind == LinkKind::MitigatedBy ? tr("Use case") : tr("Check");
    case TitleColumn: return tr("Title");
    case ProofColumn: return m_kind == LinkKind::MitigatedBy ? tr("Proof") : QString();
    default: return {};
    }
}

bool AnswersModel::looksSame(const AnswerRow& a, const AnswerRow& b) const
{
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column))
            return false;
    return a.link == b.link;
}

} // namespace waymark
