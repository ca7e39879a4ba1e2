// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewimportmodel.h"

#include "model/programme/awstaking.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

namespace {

using Kind = ImportedRow::Kind;
using Told = QHash<QString, std::pair<AnswerReason, QString>>; ///< reason and notes by choice

Told toldOf(const QuestionRecord& record)
{
    Told told = record.choices;
    told.removeIf([](const Told::iterator& entry) { return entry->first == AnswerReason::None && entry->second.isEmpty(); });
    return told;
}

bool isSame(const QuestionRecord& a, const QuestionRecord& b)
{
    return a.answer.state == b.answer.state && a.answer.selected == b.answer.selected && a.answer.notApplicable == b.answer.notApplicable
        && a.reason == b.reason && a.notes == b.notes && a.improvement == b.improvement && toldOf(a) == toldOf(b);
}

QString answerText(const LensQuestion& question, const QuestionRecord& record)
{
    const QuestionRisk risk = rate(question, record.answer).risk;
    if (record.answer.state != AnswerState::Answered)
        return riskText(risk);
    return ReviewImportModel::tr("%1 of %2 selected, %3", "choices, risk")
        .arg(countText(record.answer.selected.size()), countText(static_cast<qint64>(question.choices.size())), midSentence(riskText(risk)));
}

/// What would differ besides what is selected and the risk.
QString notesText(const QuestionRecord& now, const QuestionRecord& then)
{
    return now.notes == then.notes && now.reason == then.reason && now.improvement == then.improvement && toldOf(now) == toldOf(then)
        ? QString()
        : ReviewImportModel::tr(", with other notes or reasons");
}

ImportedRow answerRow(const WholeAnswer& told, const LensQuestion& question, const QuestionRecord& now)
{
    const WholeAnswer taken = takenOver(told, now);
    const QuestionRecord then = questionRecord(taken);
    const bool said = saysAnAnswer(told) || !told.notes.isEmpty();
    const bool same = isSame(now, then);
    return {.row = question.id,
            .kind = same && !said ? Kind::Unsaid : same ? Kind::Same : Kind::Answer,
            .question = question.id,
            .title = question.title,
            .now = answerText(question, now),
            .words = said ? answerText(question, then) + notesText(now, then) : ReviewImportModel::tr("Not answered in the file"),
            .answer = taken};
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Answer: return ReviewImportModel::tr("Differs");
    case Kind::ReviewNotes: return ReviewImportModel::tr("Notes");
    case Kind::Same: return ReviewImportModel::tr("Same");
    case Kind::Unsaid: return ReviewImportModel::tr("Not answered");
    case Kind::Unmatched: return ReviewImportModel::tr("Not matched");
    case Kind::RiskDiffers: return ReviewImportModel::tr("Risk differs");
    case Kind::NotUnderstood: return ReviewImportModel::tr("Not understood");
    }
    Q_UNREACHABLE();
}

bool isFault(Kind kind)
{
    return kind == Kind::Unmatched || kind == Kind::RiskDiffers || kind == Kind::NotUnderstood;
}

/// Where the kind stands in the list.
int placeOf(Kind kind)
{
    return isFault(kind) ? 0 : kind == Kind::Answer || kind == Kind::ReviewNotes ? 1 : kind == Kind::Same ? 2 : 3;
}

} // namespace

std::vector<ImportedRow> importedRows(const AwsAnswers& answers, const MatchedAnswers& matched, const Lens& lens, const QString& notes,
                                      const std::function<QuestionRecord(const QString&)>& record)
{
    std::vector<ImportedRow> rows;
    const auto addWords = [&rows](Kind kind, const QStringList& list) {
        for (const QString& words : list)
            rows.push_back({.row = QStringLiteral("%1/%2").arg(static_cast<int>(kind)).arg(rows.size()), .kind = kind, .words = words});
    };
    addWords(Kind::NotUnderstood, answers.unknown);
    addWords(Kind::Unmatched, matched.unmatched);
    addWords(Kind::RiskDiffers, matched.differingRisks);
    if (!answers.notes.isEmpty() && answers.notes != notes)
        rows.push_back({.row = QStringLiteral("notes"),
                        .kind = Kind::ReviewNotes,
                        .title = ReviewImportModel::tr("Notes of the whole review"),
                        .now = notes.isEmpty() ? ReviewImportModel::tr("None") : notes,
                        .words = answers.notes});
    for (const WholeAnswer& told : matched.answers)
        if (const LensQuestion* question = lens.question(told.question))
            rows.push_back(answerRow(told, *question, record(told.question)));
    std::ranges::stable_sort(rows, {}, [](const ImportedRow& row) { return placeOf(row.kind); });
    return rows;
}

std::vector<WholeAnswer> ReviewImportModel::chosen() const
{
    std::vector<WholeAnswer> answers;
    for (const ImportedRow& row : rows())
        if (row.kind == Kind::Answer && isTicked(row))
            answers.push_back(row.answer);
    return answers;
}

bool ReviewImportModel::takesNotes() const
{
    return std::ranges::any_of(rows(), [this](const ImportedRow& row) { return row.kind == Kind::ReviewNotes && isTicked(row); });
}

int ReviewImportModel::count(Kind kind) const
{
    return static_cast<int>(std::ranges::count(rows(), kind, &ImportedRow::kind));
}

bool ReviewImportModel::hasTick(const ImportedRow& row) const
{
    return row.kind == Kind::Answer || row.kind == Kind::ReviewNotes;
}

QVariant ReviewImportModel::cell(const ImportedRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::ToolTipRole:
        switch (column) {
        case KindColumn: return kindText(row.kind);
        case QuestionColumn: return row.question.isEmpty() ? row.title : tr("%1: %2", "question, title").arg(row.question, row.title);
        case NowColumn: return row.now;
        case ThenColumn: return row.words;
        default: return {};
        }
    case Qt::CheckStateRole: return tickIn(row, column);
    case SignNameRole: return column == KindColumn && isFault(row.kind) ? QVariant(QStringLiteral("severity-medium")) : QVariant();
    case ToneRole: return column == KindColumn && isFault(row.kind) ? QVariant(static_cast<int>(Tone::High)) : QVariant();
    case MutedRole: return row.kind == Kind::Same || row.kind == Kind::Unsaid || (hasTick(row) && !isTicked(row));
    case KeyRole: return row.row;
    default: return {};
    }
}

QVariant ReviewImportModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Take over"), tr("Question"), tr("Here"), tr("In the file")});
}

} // namespace waymark
