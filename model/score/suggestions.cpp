// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/suggestions.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

std::optional<SuggestedAct> suggestedAct(const ChoiceFigures& choice)
{
    if (isNoneOfThese(choice.id))
        return std::nullopt;
    if (choice.proof.evidence == ChoiceEvidence::Unclaimed)
        return SuggestedAct::Select;
    if (choice.proof.evidence == ChoiceEvidence::Contradicted)
        return SuggestedAct::Unselect;
    return std::nullopt;
}

bool speaksFor(SuggestedAct act, CheckStanding standing)
{
    if (act == SuggestedAct::Select)
        return standing == CheckStanding::Passed;
    return standing == CheckStanding::Failed || standing == CheckStanding::AttestedFailed;
}

/// The answer once the act is done, by the same rules as if a person did it.
AnswerFacts accepted(AnswerFacts answer, const LensQuestion& question, const QString& choice, SuggestedAct act)
{
    if (act == SuggestedAct::Select) {
        for (const LensChoice& other : question.choices)
            if (other.isNone())
                answer.selected.remove(other.id);
        answer.selected.insert(choice);
        answer.state = AnswerState::Answered;
        return answer;
    }
    answer.selected.remove(choice);
    if (answer.selected.isEmpty())
        answer.state = AnswerState::Open;
    return answer;
}

Suggestion suggestion(const PillarFigures& pillar, const QuestionFigures& figures, const ChoiceFigures& choice,
                      const LensQuestion& question, SuggestedAct act)
{
    Suggestion result{.pillar = pillar.name,
                      .question = figures.id,
                      .questionTitle = figures.title,
                      .choice = choice.id,
                      .choiceTitle = choice.title,
                      .choiceCode = choice.code,
                      .act = act,
                      .neverRan = choice.proof.count(CheckStanding::NeverRun),
                      .before = figures.asAnswered.risk,
                      .after = rate(question, accepted(figures.answer, question, choice.id, act)).risk};
    std::ranges::copy_if(choice.proof.checks, std::back_inserter(result.checks),
                         [&](const ProvingCheck& check) { return speaksFor(act, check.standing); });
    return result;
}

} // namespace

std::vector<Suggestion> suggestions(const Lens& lens, const ReviewFigures& figures)
{
    std::vector<Suggestion> result;
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& own : pillar.questions) {
            const LensQuestion* question = lens.question(own.id);
            if (!question || own.answer.state == AnswerState::NotApplicable)
                continue;
            for (const ChoiceFigures& choice : own.choices)
                if (const auto act = suggestedAct(choice))
                    result.push_back(suggestion(pillar, own, choice, *question, *act));
        }
    return result;
}

} // namespace waymark
