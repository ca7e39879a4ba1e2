// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/comparisonmodel.h"

#include "views/reviews/reviewtones.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/midsentence.h"

#include <algorithm>

namespace waymark {

namespace {

/// 0 to 2; none: what is open, unrated or not applicable is neither better nor worse than anything.
std::optional<int> level(const std::optional<QuestionRisk>& risk)
{
    if (!risk)
        return std::nullopt;
    switch (*risk) {
    case QuestionRisk::None: return 0;
    case QuestionRisk::Medium: return 1;
    case QuestionRisk::High: return 2;
    case QuestionRisk::Unanswered:
    case QuestionRisk::NotApplicable:
    case QuestionRisk::Unrated: break;
    }
    return std::nullopt;
}

bool rises(const std::optional<QuestionRisk>& from, const std::optional<QuestionRisk>& to)
{
    const auto before = level(from);
    const auto after = level(to);
    return before && after && *after > *before;
}

bool turns(const ChoiceDifference& choice, bool contradicted)
{
    const bool before = choice.evidenceBefore == ChoiceEvidence::Contradicted;
    const bool after = choice.evidenceAfter == ChoiceEvidence::Contradicted;
    return before != after && after == contradicted;
}

bool isShown(const QuestionDifference& difference, ComparisonFilter filter)
{
    return filter == ComparisonFilter::Changed || (filter == ComparisonFilter::Worse && isWorse(difference))
        || (filter == ComparisonFilter::Better && isBetter(difference));
}

QString stateText(const std::optional<ChoiceStatus>& status, const std::optional<ChoiceEvidence>& evidence)
{
    if (!status)
        return ComparisonModel::tr("Not in this lens");
    if (*status == ChoiceStatus::NotApplicable)
        return ComparisonModel::tr("Doesn't apply");
    const QString claimed = *status == ChoiceStatus::Selected ? ComparisonModel::tr("Selected") : ComparisonModel::tr("Not selected");
    return evidence && *evidence != ChoiceEvidence::NotClaimed
        ? ComparisonModel::tr("%1, %2", "selected or not, what tests say").arg(claimed, midSentence(signText(*evidence)))
        : claimed;
}

QString riskOrNone(const std::optional<QuestionRisk>& risk)
{
    return risk ? signText(*risk) : ComparisonModel::tr("Not in this lens");
}

QString changeText(const ComparisonRow& row, const ChoiceDifference& choice)
{
    if (row.worse)
        return ComparisonModel::tr("contradicted now");
    if (row.better)
        return ComparisonModel::tr("no longer contradicted");
    if (!choice.before || !choice.after)
        return choice.after ? ComparisonModel::tr("new") : ComparisonModel::tr("gone");
    return ComparisonModel::tr("changed");
}

QString changeText(const ComparisonRow& row)
{
    const QuestionDifference& question = row.question;
    QStringList parts;
    if (!question.before)
        parts << ComparisonModel::tr("new");
    else if (!question.after)
        parts << ComparisonModel::tr("gone");
    else if (row.worse)
        parts << ComparisonModel::tr("worse");
    if (row.better)
        parts << ComparisonModel::tr("better");
    if (question.notesDiffer)
        parts << ComparisonModel::tr("notes, reasons or status differ");
    return parts.isEmpty() ? ComparisonModel::tr("changed") : parts.join(ComparisonModel::tr(", "));
}

} // namespace

bool isWorse(const QuestionDifference& difference)
{
    return rises(difference.before, difference.after)
        || std::ranges::any_of(difference.choices, [](const ChoiceDifference& choice) { return turns(choice, true); });
}

bool isBetter(const QuestionDifference& difference)
{
    return rises(difference.after, difference.before)
        || std::ranges::any_of(difference.choices, [](const ChoiceDifference& choice) { return turns(choice, false); });
}

std::vector<ComparisonRow> comparisonRows(const ReviewComparison& comparison, ComparisonFilter filter)
{
    std::vector<ComparisonRow> rows;
    for (const QuestionDifference& difference : comparison.questions) {
        if (!isShown(difference, filter))
            continue;
        ComparisonRow head{.question = difference, .worse = isWorse(difference), .better = isBetter(difference)};
        head.question.choices.clear();
        rows.push_back(head);
        for (const ChoiceDifference& choice : difference.choices)
            rows.push_back({.question = head.question, .choice = choice, .worse = turns(choice, true), .better = turns(choice, false)});
    }
    return rows;
}

QVariant ComparisonModel::cell(const ComparisonRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return text(row, column);
    case KeyRole: return keyOf(row);
    case SignNameRole: return sign(row, column);
    case ToneRole: return tone(row, column);
    case StrongRole: return !row.choice && column <= TitleColumn;
    case MutedRole: return row.choice.has_value() && column == ChangeColumn;
    default: return {};
    }
}

QString ComparisonModel::text(const ComparisonRow& row, int column)
{
    const QuestionDifference& question = row.question;
    switch (column) {
    case QuestionColumn: return row.choice ? QString() : question.question;
    case TitleColumn: return row.choice ? row.choice->title : question.title;
    case BeforeColumn: return row.choice ? stateText(row.choice->before, row.choice->evidenceBefore) : riskOrNone(question.before);
    case AfterColumn: return row.choice ? stateText(row.choice->after, row.choice->evidenceAfter) : riskOrNone(question.after);
    case ChangeColumn: return row.choice ? changeText(row, *row.choice) : changeText(row);
    default: return {};
    }
}

QVariant ComparisonModel::sign(const ComparisonRow& row, int column)
{
    if (column != BeforeColumn && column != AfterColumn)
        return {};
    if (row.choice) {
        const auto& evidence = column == BeforeColumn ? row.choice->evidenceBefore : row.choice->evidenceAfter;
        return evidence ? QVariant(signName(*evidence)) : QVariant();
    }
    const auto& risk = column == BeforeColumn ? row.question.before : row.question.after;
    return risk ? QVariant(signName(*risk)) : QVariant();
}

QVariant ComparisonModel::tone(const ComparisonRow& row, int column)
{
    if (column == ChangeColumn && (row.worse || row.better))
        return static_cast<int>(row.worse ? Tone::Failed : Tone::Passed);
    if (column != BeforeColumn && column != AfterColumn)
        return {};
    if (row.choice) {
        const auto& evidence = column == BeforeColumn ? row.choice->evidenceBefore : row.choice->evidenceAfter;
        return static_cast<int>(evidence ? toneOf(*evidence) : Tone::Muted);
    }
    const auto& risk = column == BeforeColumn ? row.question.before : row.question.after;
    return static_cast<int>(risk ? toneOf(*risk) : Tone::Muted);
}

QVariant ComparisonModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Question"), tr("Title"), tr("Before"), tr("After"), tr("What changed")});
}

QString ComparisonModel::keyOf(const ComparisonRow& row) const
{
    return row.question.question + u'/' + (row.choice ? row.choice->choice : QString());
}

bool ComparisonModel::looksSame(const ComparisonRow& a, const ComparisonRow& b) const
{
    if (a.worse != b.worse || a.better != b.better)
        return false;
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column) || sign(a, column) != sign(b, column))
            return false;
    return true;
}

} // namespace waymark
