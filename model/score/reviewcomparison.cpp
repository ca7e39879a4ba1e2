// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewcomparison.h"

#include <algorithm>

namespace waymark {

namespace {

const ChoiceFigures* choiceOf(const QuestionFigures* question, const QString& id)
{
    if (!question)
        return nullptr;
    const auto found = std::ranges::find(question->choices, id, &ChoiceFigures::id);
    return found == question->choices.end() ? nullptr : &*found;
}

/// Of a choice that at least one of them has.
ChoiceDifference choiceDifference(const ChoiceFigures* before, const ChoiceFigures* after)
{
    const ChoiceFigures& named = after ? *after : *before;
    ChoiceDifference difference{.choice = named.id, .title = named.title};
    if (before) {
        difference.before = before->status;
        difference.evidenceBefore = before->proof.evidence;
    }
    if (after) {
        difference.after = after->status;
        difference.evidenceAfter = after->proof.evidence;
    }
    return difference;
}

bool differs(const ChoiceDifference& choice)
{
    return choice.before != choice.after || choice.evidenceBefore != choice.evidenceAfter;
}

/// In the later one's order, then what only the earlier one has.
std::vector<ChoiceDifference> choiceDifferences(const QuestionFigures* before, const QuestionFigures* after)
{
    std::vector<ChoiceDifference> differences;
    if (after)
        for (const ChoiceFigures& choice : after->choices)
            if (auto difference = choiceDifference(choiceOf(before, choice.id), &choice); differs(difference))
                differences.push_back(std::move(difference));
    if (before)
        for (const ChoiceFigures& choice : before->choices)
            if (!choiceOf(after, choice.id))
                differences.push_back(choiceDifference(&choice, nullptr));
    return differences;
}

/// Notes, reasons and the improvement's status.
bool doNotesDiffer(const QuestionFigures& before, const QuestionFigures& after)
{
    if (before.notes != after.notes || before.reason != after.reason || before.improvement != after.improvement)
        return true;
    return std::ranges::any_of(after.choices, [&](const ChoiceFigures& choice) {
        const ChoiceFigures* earlier = choiceOf(&before, choice.id);
        return earlier && (earlier->notes != choice.notes || earlier->reason != choice.reason);
    });
}

/// Of a question that at least one of them has.
QuestionDifference questionDifference(const QString& pillar, const QuestionFigures* before, const QuestionFigures* after)
{
    const QuestionFigures& named = after ? *after : *before;
    QuestionDifference difference{.pillar = pillar, .question = named.id, .title = named.title};
    if (before)
        difference.before = before->asAnswered.risk;
    if (after)
        difference.after = after->asAnswered.risk;
    difference.notesDiffer = before && after && doNotesDiffer(*before, *after);
    difference.choices = choiceDifferences(before, after);
    return difference;
}

bool differs(const QuestionDifference& question)
{
    return question.before != question.after || question.notesDiffer || !question.choices.empty();
}

} // namespace

ReviewComparison compareReviews(const ReviewFigures& before, const ReviewFigures& after)
{
    ReviewComparison comparison{.before = before.counts,
                                .after = after.counts,
                                .contradictedBefore = before.contradicted,
                                .contradictedAfter = after.contradicted};
    for (const PillarFigures& pillar : after.pillars)
        for (const QuestionFigures& question : pillar.questions)
            if (auto difference = questionDifference(pillar.name, before.question(question.id), &question);
                differs(difference))
                comparison.questions.push_back(std::move(difference));
    for (const PillarFigures& pillar : before.pillars)
        for (const QuestionFigures& question : pillar.questions)
            if (!after.question(question.id))
                comparison.questions.push_back(questionDifference(pillar.name, &question, nullptr));
    return comparison;
}

} // namespace waymark
