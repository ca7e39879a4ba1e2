// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/suggestionsmodel.h"

#include "views/reviews/reviewtones.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"

#include <utility>

namespace waymark {

namespace {

constexpr qsizetype mostNamed = 4; ///< checks
constexpr qsizetype longestName = 80;

QString riskText(const Suggestion& suggestion)
{
    return suggestion.before == suggestion.after
        ? SuggestionsModel::tr("Stays %1", "risk").arg(signText(suggestion.before))
        : SuggestionsModel::tr("%1 → %2", "risk before and after").arg(signText(suggestion.before), signText(suggestion.after));
}

bool isKept(const SuggestionRow& row)
{
    return row.suggestion.act == SuggestedAct::Unselect && !row.notes.isEmpty();
}

} // namespace

std::vector<SuggestionRow> suggestionRows(const Lens& lens, const ReviewFigures& figures)
{
    QHash<ChoicePath, QString> notes;
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& question : pillar.questions)
            for (const ChoiceFigures& choice : question.choices)
                if (!choice.notes.isEmpty())
                    notes.insert({question.id, choice.id}, choice.notes);
    std::vector<SuggestionRow> rows;
    for (Suggestion& suggestion : suggestions(lens, figures)) {
        SuggestionRow row{.suggestion = std::move(suggestion)};
        row.notes = notes.value({row.suggestion.question, row.suggestion.choice});
        rows.push_back(std::move(row));
    }
    return rows;
}

bool SuggestionFilter::fits(const Suggestion& suggestion) const
{
    return (pillar.isEmpty() || suggestion.pillar == pillar) && (!act || suggestion.act == *act);
}

QString whyText(const Suggestion& suggestion)
{
    QStringList names;
    for (const ProvingCheck& check : suggestion.checks)
        names << check.check.checkId.left(longestName);
    const qsizetype all = names.size();
    if (all > mostNamed)
        names = names.mid(0, mostNamed - 1) << SuggestionsModel::tr("%1 more", "checks").arg(countText(all - mostNamed + 1));
    const bool passes = suggestion.act == SuggestedAct::Select;
    const QString said = passes ? (all == 1 ? SuggestionsModel::tr("1 check passes") : SuggestionsModel::tr("%1 checks pass").arg(countText(all)))
                                : (all == 1 ? SuggestionsModel::tr("1 check fails") : SuggestionsModel::tr("%1 checks fail").arg(countText(all)));
    const QString why = SuggestionsModel::tr("%1: %2", "so many checks pass, which").arg(said, names.join(SuggestionsModel::tr(", ")));
    if (!passes || suggestion.neverRan == 0)
        return why;
    return SuggestionsModel::tr("%1; %2 never ran", "why, count of other checks").arg(why, countText(suggestion.neverRan));
}

void SuggestionsModel::show(std::vector<SuggestionRow> rows)
{
    QSet<ChoicePath> fresh;
    for (const SuggestionRow& row : rows)
        if (isKept(row) && !m_kept.contains(keyOf(row)))
            fresh.insert(keyOf(row));
    m_kept += fresh;
    setRows(std::move(rows));
    tick(fresh, false);
}

std::vector<Suggestion> SuggestionsModel::wanted() const
{
    std::vector<Suggestion> wanted;
    for (const SuggestionRow& row : rows())
        if (isTicked(row))
            wanted.push_back(row.suggestion);
    return wanted;
}

QVariant SuggestionsModel::cell(const SuggestionRow& row, int column, int role) const
{
    const bool leftOut = !isTicked(row);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole: return tickIn(row, column);
    case Qt::ToolTipRole:
        if (column == QuestionColumn)
            return row.suggestion.questionTitle;
        return column == WhyColumn && isKept(row) ? tr("Kept, with this reason: %1").arg(row.notes) : text(row, column);
    case SignNameRole: return sign(row, column);
    case ToneRole: return leftOut ? QVariant() : tone(row, column);
    case StrongRole: return column == ActColumn && !leftOut;
    case MutedRole: return leftOut || column == WhyColumn;
    case KeyRole: return QString(row.suggestion.question + u'/' + row.suggestion.choice);
    default: return {};
    }
}

QString SuggestionsModel::text(const SuggestionRow& row, int column)
{
    const Suggestion& suggestion = row.suggestion;
    switch (column) {
    case QuestionColumn: return suggestion.question;
    case ChoiceColumn:
        return suggestion.choiceCode.isEmpty() ? suggestion.choiceTitle
                                               : tr("%1  %2", "code, title").arg(suggestion.choiceCode, suggestion.choiceTitle);
    case ActColumn: return suggestion.act == SuggestedAct::Select ? tr("Select") : isKept(row) ? tr("Unselect (kept)") : tr("Unselect");
    case WhyColumn: return whyText(suggestion);
    case RiskColumn: return riskText(suggestion);
    default: return {};
    }
}

QVariant SuggestionsModel::sign(const SuggestionRow& row, int column)
{
    const bool select = row.suggestion.act == SuggestedAct::Select;
    if (column == ActColumn)
        return signName(select ? ChoiceEvidence::Unclaimed : ChoiceEvidence::Contradicted);
    if (column == RiskColumn)
        return signName(row.suggestion.after);
    return {};
}

QVariant SuggestionsModel::tone(const SuggestionRow& row, int column)
{
    const bool select = row.suggestion.act == SuggestedAct::Select;
    if (column == ActColumn)
        return static_cast<int>(toneOf(select ? ChoiceEvidence::Unclaimed : ChoiceEvidence::Contradicted));
    if (column == RiskColumn)
        return static_cast<int>(toneOf(row.suggestion.after));
    return {};
}

QVariant SuggestionsModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == RiskColumn)
        return tr("Of the question, if only this one is accepted");
    return columnHead(column, role, {tr("Question"), tr("Choice"), tr("Suggested"), tr("Because"), tr("Risk")});
}

bool SuggestionsModel::looksSame(const SuggestionRow& a, const SuggestionRow& b) const
{
    if (a.notes != b.notes || a.suggestion.act != b.suggestion.act)
        return false;
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column))
            return false;
    return true;
}

} // namespace waymark
