// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/choicesmodel.h"

#include "model/domain/lens.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/midsentence.h"
#include "views/shared/plaintooltip.h"

namespace waymark {

namespace {

QString lineOf(const ChoiceFigures& choice, const QString& proof)
{
    QStringList parts;
    if (!choice.code.isEmpty())
        parts << choice.code;
    if (choice.status == ChoiceStatus::NotApplicable)
        parts << ChoicesModel::tr("doesn't apply: %1").arg(midSentence(reasonText(choice.reason)));
    else
        parts << proof;
    if (!choice.notes.isEmpty())
        parts << ChoicesModel::tr("has notes");
    return parts.join(ChoicesModel::tr(", "));
}

} // namespace

void ChoicesModel::show(const QuestionFigures& question, bool isRead, const QDateTime& now)
{
    if (question.id != m_question)
        clear(); // ids of choices are unique within their question only
    m_question = question.id;
    std::vector<ChoiceRow> rows;
    for (const ChoiceFigures& choice : question.choices) {
        if (isNoneOfThese(choice.id))
            continue;
        const QString proof = isRead ? proofText(choice.proof, now) : tr("evidence is being read");
        rows.push_back({.id = choice.id,
                        .title = choice.title,
                        .line = lineOf(choice, proof),
                        .code = choice.code,
                        .status = choice.status,
                        .evidence = isRead ? std::optional(choice.proof.evidence) : std::nullopt,
                        .hasNotes = !choice.notes.isEmpty()});
    }
    setRows(std::move(rows));
}

void ChoicesModel::clear()
{
    m_question.clear();
    setRows({});
}

Qt::ItemFlags ChoicesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

bool ChoicesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !m_toggle || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString id = rowAt(index.row()).id; // a copy: the row may change meanwhile
    return m_toggle(id, value.toInt() == Qt::Checked);
}

QVariant ChoicesModel::cell(const ChoiceRow& row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole: return plainToolTip(row.title);
    case Qt::CheckStateRole: return static_cast<int>(row.status == ChoiceStatus::Selected ? Qt::Checked : Qt::Unchecked);
    case Qt::AccessibleTextRole:
        return row.evidence ? tr("%1, %2, %3", "title, evidence, why").arg(row.title, signText(*row.evidence), row.line)
                            : tr("%1, %2", "title, why").arg(row.title, row.line);
    case KeyRole: return row.id;
    case SecondRole: return row.line;
    case MutedRole: return row.status == ChoiceStatus::NotApplicable;
    case ChoiceEvidenceRole: return row.evidence ? QVariant(static_cast<int>(*row.evidence)) : QVariant();
    case ChoiceStatusRole: return static_cast<int>(row.status);
    default: return {};
    }
}

QVariant ChoicesModel::head(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Choice")) : QVariant();
}

} // namespace waymark
