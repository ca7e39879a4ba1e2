// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewfigures.h"

#include <algorithm>

namespace waymark {

namespace {

int choicesWith(const QuestionFigures& question, ChoiceEvidence evidence)
{
    return static_cast<int>(
        std::ranges::count(question.choices, evidence, [](const ChoiceFigures& choice) { return choice.proof.evidence; }));
}

ChoiceProof proofOf(const QuestionFigures& question, const LensChoice& choice, const ReviewBasis& basis)
{
    if (choice.isNone())
        return {};
    const ChoiceStatus status = question.answer.state == AnswerState::NotApplicable ? ChoiceStatus::NotApplicable
                                                                                    : question.answer.statusOf(choice.id);
    if (!basis.scoped) // listing checks would say that they never ran
        return choiceProof(status, {}, {});
    return choiceProof(status, basis.linked ? basis.linked(question.id, choice.id) : std::vector<LinkedCheck>(), *basis.scoped);
}

ChoiceFigures choiceFigures(const QuestionFigures& question, const LensChoice& choice, const QuestionRecord& record,
                            const ReviewBasis& basis)
{
    const auto [reason, notes] = record.choices.value(choice.id);
    return {.id = choice.id,
            .title = choice.title,
            .code = basis.code ? basis.code(question.id, choice.id) : QString(),
            .status = question.answer.statusOf(choice.id),
            .reason = reason,
            .notes = notes,
            .proof = proofOf(question, choice, basis)};
}

/// With contradicted choices taken for unselected.
RatedQuestion ratedAsProven(const LensQuestion& question, const QuestionFigures& figures)
{
    AnswerFacts proven = figures.answer;
    for (const ChoiceFigures& choice : figures.choices)
        if (choice.proof.evidence == ChoiceEvidence::Contradicted)
            proven.selected.remove(choice.id);
    return proven.selected == figures.answer.selected ? figures.asAnswered : rate(question, proven);
}

bool isClaim(const QuestionFigures& question, const ChoiceFigures& choice)
{
    return question.answer.state != AnswerState::NotApplicable && choice.status == ChoiceStatus::Selected
        && !isNoneOfThese(choice.id);
}

void addQuestion(ReviewFigures& figures, PillarFigures& pillar, const QuestionFigures& question)
{
    const int contradicted = question.contradicted();
    pillar.counts.add(question.asAnswered.risk);
    pillar.contradicted += contradicted;
    figures.counts.add(question.asAnswered.risk);
    figures.proven.add(question.asProven.risk);
    figures.contradicted += contradicted;
    figures.contradictedQuestions += contradicted > 0 ? 1 : 0;
    figures.confirmed += choicesWith(question, ChoiceEvidence::Confirmed);
    figures.selected += static_cast<int>(std::ranges::count_if(
        question.choices, [&](const ChoiceFigures& choice) { return isClaim(question, choice); }));
}

} // namespace

int QuestionFigures::contradicted() const
{
    return choicesWith(*this, ChoiceEvidence::Contradicted);
}

int QuestionFigures::unclaimed() const
{
    return choicesWith(*this, ChoiceEvidence::Unclaimed);
}

const QuestionFigures* ReviewFigures::question(const QString& id) const
{
    for (const PillarFigures& pillar : pillars) {
        const auto found = std::ranges::find(pillar.questions, id, &QuestionFigures::id);
        if (found != pillar.questions.end())
            return &*found;
    }
    return nullptr;
}

QuestionFigures questionFigures(const LensQuestion& question, const ReviewBasis& basis)
{
    const QuestionRecord record = basis.record ? basis.record(question.id) : QuestionRecord();
    QuestionFigures figures{.id = question.id,
                            .title = question.title,
                            .answer = record.answer,
                            .reason = record.reason,
                            .notes = record.notes,
                            .improvement = record.improvement,
                            .asAnswered = rate(question, record.answer)};
    figures.choices.reserve(question.choices.size());
    for (const LensChoice& choice : question.choices)
        figures.choices.push_back(choiceFigures(figures, choice, record, basis));
    figures.asProven = ratedAsProven(question, figures);
    return figures;
}

ReviewFigures reviewFigures(const Lens& lens, const ReviewBasis& basis)
{
    ReviewFigures figures{.lens = lens.name};
    for (const LensPillar& pillar : lens.pillars) {
        PillarFigures own{.id = pillar.id, .name = pillar.name};
        for (const LensQuestion& question : pillar.questions)
            own.questions.push_back(questionFigures(question, basis));
        figures.pillars.push_back(std::move(own));
    }
    addUp(figures);
    return figures;
}

void addUp(ReviewFigures& figures)
{
    figures.counts = {};
    figures.proven = {};
    figures.contradicted = 0;
    figures.contradictedQuestions = 0;
    figures.confirmed = 0;
    figures.selected = 0;
    for (PillarFigures& pillar : figures.pillars) {
        pillar.counts = {};
        pillar.contradicted = 0;
        for (const QuestionFigures& question : pillar.questions)
            addQuestion(figures, pillar, question);
    }
}

} // namespace waymark
