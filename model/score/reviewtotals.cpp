// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewtotals.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewTotals)
};

QString nameOf(const ReviewTotals& review)
{
    return QStringLiteral("%1, %2").arg(review.workloadName, review.lens);
}

/// The ids of those that a condition is true of, in the order of the lens.
template <typename Fits>
QString ids(const ReviewTotals& review, Fits fits)
{
    QStringList fitting;
    for (const ReviewedQuestion& question : review.questions)
        if (fits(question))
            fitting << question.id;
    return fitting.join(QStringLiteral(", "));
}

QString idsAt(const ReviewTotals& review, QuestionRisk risk)
{
    return ids(review, [risk](const ReviewedQuestion& question) { return question.risk == risk && !question.isHighOnlyAsProven(); });
}

/// Of these at whatever risk as answered; none: of all.
int highOnlyAsProven(const ReviewTotals& review, const std::optional<QuestionRisk>& answered = {})
{
    return static_cast<int>(std::ranges::count_if(review.questions, [&](const ReviewedQuestion& question) {
        return question.isHighOnlyAsProven() && (!answered || question.risk == *answered);
    }));
}

void add(Figure& figure, const ReviewTotals& review, Reason::Kind kind, const QString& text, int count, ReviewQuestions questions,
         const QString& named = {})
{
    if (count > 0)
        figure.reasons.push_back({.kind = kind,
                                  .text = text,
                                  .count = count,
                                  .review = ReviewReach{.review = review.review, .questions = questions},
                                  .questions = named});
}

void addRisks(Figure& figure, const ReviewTotals& review)
{
    const QString of = nameOf(review);
    const RiskCounts& counts = review.counts;
    using enum Reason::Kind;
    const auto say = [&](Reason::Kind kind, const QString& text, const QString& named, int count, ReviewQuestions questions) {
        add(figure, review, kind, text.arg(of, named), count, questions, named);
    };
    say(Counted, Text::tr("%1: high risk in %2"), idsAt(review, QuestionRisk::High), counts.high, ReviewQuestions::HighRisk);
    say(Counted, Text::tr("%1: high risk in %2 as proven by tests, which contradict what is selected there"),
        ids(review, [](const ReviewedQuestion& question) { return question.isHighOnlyAsProven(); }), highOnlyAsProven(review),
        ReviewQuestions::Contradicted);
    say(LeftOut, Text::tr("%1: medium risk in %2"), idsAt(review, QuestionRisk::Medium),
        counts.medium - highOnlyAsProven(review, QuestionRisk::Medium), ReviewQuestions::MediumRisk);
    say(Missing, Text::tr("%1: no rule of the lens says what the answers to %2 mean"), idsAt(review, QuestionRisk::Unrated),
        counts.unrated - highOnlyAsProven(review, QuestionRisk::Unrated), ReviewQuestions::Unrated);
    add(figure, review, Missing,
        Text::tr("%1: %2 of %3 questions are not answered")
            .arg(of, QString::number(counts.unanswered), QString::number(counts.total())),
        counts.unanswered, ReviewQuestions::Unanswered);
}

void addContradictions(Figure& figure, const ReviewTotals& review)
{
    const QString of = nameOf(review);
    const int silent = review.selected - review.confirmed - review.contradicted;
    const auto contradicts = [](const ReviewedQuestion& question) { return question.contradicted() > 0; };
    using enum Reason::Kind;
    add(figure, review, Counted, Text::tr("%1: tests contradict choices of %2").arg(of, ids(review, contradicts)), review.contradicted,
        ReviewQuestions::Contradicted);
    add(figure, review, LeftOut, Text::tr("%1: tests confirm them").arg(of), review.confirmed, ReviewQuestions::All);
    add(figure, review, Missing, Text::tr("%1: selected, and tests neither confirm nor contradict them").arg(of), silent,
        ReviewQuestions::All);
}

/// Of all reviews that can be counted. Nothing is a number while one can't be: it would be less than it is.
template <typename Value, typename Explain>
Figure sum(std::span<const ReviewTotals> reviews, Value value, Explain explain)
{
    Figure figure;
    if (reviews.empty()) {
        figure.reasons.push_back({.kind = Reason::Kind::Missing,
                                  .text = Text::tr("no review has been made: describe a workload and review it by a lens"),
                                  .review = ReviewReach()});
        return figure;
    }
    qint64 total = 0;
    bool isWhole = true;
    for (const ReviewTotals& review : reviews) {
        if (review.fault.isEmpty()) {
            explain(figure, review);
            total += value(review);
            continue;
        }
        isWhole = false;
        figure.reasons.push_back({.kind = Reason::Kind::Missing,
                                  .text = Text::tr("%1 can't be counted: %2").arg(nameOf(review), review.fault),
                                  .review = ReviewReach{.review = review.review}});
    }
    if (isWhole)
        figure.value = total;
    return figure;
}

/// Where tests say otherwise than answers, what the figure would be by each.
void sayBoth(Figure& figure, std::span<const ReviewTotals> reviews)
{
    int onlyProven = 0;
    for (const ReviewTotals& review : reviews)
        onlyProven += highOnlyAsProven(review);
    if (figure.value && onlyProven > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = Text::tr("as answered: %1; as proven by tests: %2")
                                              .arg(QString::number(*figure.value - onlyProven), QString::number(*figure.value))});
}

ReviewQuestions questionsOf(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return ReviewQuestions::HighRisk;
    case QuestionRisk::Medium: return ReviewQuestions::MediumRisk;
    case QuestionRisk::Unanswered: return ReviewQuestions::Unanswered;
    case QuestionRisk::Unrated: return ReviewQuestions::Unrated;
    case QuestionRisk::None:
    case QuestionRisk::NotApplicable: return ReviewQuestions::All;
    }
    Q_UNREACHABLE();
}

/// What a review says of one pillar.
ReviewTotals within(const ReviewTotals& review, const ReviewedPillar& pillar)
{
    ReviewTotals part{.review = review.review,
                      .workload = review.workload,
                      .workloadName = review.workloadName,
                      .lensKey = review.lensKey,
                      .lens = review.lens,
                      .lensVersion = review.lensVersion,
                      .pillars = {pillar}};
    for (const ReviewedQuestion& question : review.questions)
        if (question.pillar == pillar.id) {
            part.counts.add(question.risk);
            part.proven.add(question.proven);
            part.questions.push_back({.id = question.id, .title = question.title, .pillar = question.pillar, .risk = question.risk, .proven = question.proven});
        }
    return part;
}

/// Where the pillar of a lens stands among `all`, or is to stand.
std::vector<PillarTotals>::iterator placeOf(std::vector<PillarTotals>& all, const QString& lensKey, const QString& pillar)
{
    const auto found = std::ranges::find_if(
        all, [&](const PillarTotals& each) { return each.lensKey == lensKey && each.id == pillar; });
    if (found != all.end())
        return found;
    const auto last = std::ranges::find(all.rbegin(), all.rend(), lensKey, &PillarTotals::lensKey);
    return last.base() == all.begin() ? all.end() : last.base();
}

/// Nothing to prove is not proof.
void needEvidence(Figure& figure, bool any, const QString& why)
{
    if (!figure.value || any)
        return;
    figure.value.reset();
    figure.reasons.insert(figure.reasons.begin(), Reason{.kind = Reason::Kind::Missing, .text = why});
}

} // namespace

const ReviewedChoice* ReviewedQuestion::choice(const QString& choiceId) const
{
    const auto found = std::ranges::find(choices, choiceId, &ReviewedChoice::id);
    return found == choices.end() ? nullptr : &*found;
}

int ReviewedQuestion::contradicted() const
{
    return static_cast<int>(std::ranges::count(choices, ChoiceEvidence::Contradicted, &ReviewedChoice::evidence));
}

bool ReviewedQuestion::isHighOnlyAsProven() const
{
    return proven == QuestionRisk::High && risk != QuestionRisk::High;
}

QuestionRisk ReviewedQuestion::counted() const
{
    return isHighOnlyAsProven() ? QuestionRisk::High : risk;
}

const ReviewedQuestion* ReviewTotals::question(const QString& questionId) const
{
    const auto found = std::ranges::find(questions, questionId, &ReviewedQuestion::id);
    return found == questions.end() ? nullptr : &*found;
}

std::vector<SpokenFor> choicesOf(CheckKey check, std::span<const ReviewTotals> reviews)
{
    std::vector<SpokenFor> choices;
    for (const ReviewTotals& review : reviews)
        for (const ReviewedQuestion& question : review.questions)
            for (const ReviewedChoice& choice : question.choices)
                if (std::ranges::find(choice.checks, check) != choice.checks.end())
                    choices.push_back({.review = &review, .question = &question, .choice = &choice});
    std::ranges::stable_partition(choices, [](const SpokenFor& spokenFor) {
        return spokenFor.choice->evidence == ChoiceEvidence::Contradicted;
    });
    return choices;
}

Figure highRiskIssues(std::span<const ReviewTotals> reviews)
{
    const auto high = [](const ReviewTotals& review) { return review.counts.high + highOnlyAsProven(review); };
    Figure figure = sum(reviews, high, addRisks);
    sayBoth(figure, reviews);
    const auto saysAnything = [&](const ReviewTotals& review) {
        return high(review) + review.counts.medium + review.counts.none > 0;
    };
    needEvidence(figure, std::ranges::any_of(reviews, saysAnything), Text::tr("no question of a review has been answered"));
    return figure;
}

Figure contradictedChoices(std::span<const ReviewTotals> reviews)
{
    Figure figure = sum(reviews, [](const ReviewTotals& review) { return review.contradicted; }, addContradictions);
    const auto isTested = [](const ReviewTotals& review) { return review.confirmed + review.contradicted > 0; };
    needEvidence(figure, std::ranges::any_of(reviews, isTested),
                 Text::tr("no test confirms or contradicts anything that is selected"));
    return figure;
}

Figure questionsAt(std::span<const ReviewTotals> reviews, QuestionRisk risk)
{
    const auto fits = [risk](const ReviewedQuestion& question) { return question.counted() == risk; };
    const auto count = [&](const ReviewTotals& review) { return static_cast<int>(std::ranges::count_if(review.questions, fits)); };
    return sum(reviews, count, [&](Figure& figure, const ReviewTotals& review) {
        add(figure, review, Reason::Kind::Counted, Text::tr("%1: %2", "review, questions").arg(nameOf(review), ids(review, fits)), count(review),
            questionsOf(risk));
    });
}

std::vector<PillarTotals> pillarTotals(std::span<const ReviewTotals> reviews)
{
    std::vector<PillarTotals> all;
    for (const ReviewTotals& review : reviews)
        for (const ReviewedPillar& pillar : review.pillars) {
            auto place = placeOf(all, review.lensKey, pillar.id);
            if (place == all.end() || place->lensKey != review.lensKey || place->id != pillar.id)
                place = all.insert(place, {.lensKey = review.lensKey, .lens = review.lens, .id = pillar.id, .name = pillar.name});
            place->reviews.push_back(within(review, pillar));
            for (const ReviewedQuestion& question : place->reviews.back().questions)
                place->counts.add(question.counted());
        }
    for (const ReviewTotals& review : reviews)
        if (!review.fault.isEmpty())
            for (PillarTotals& each : all)
                if (each.lensKey == review.lensKey)
                    each.reviews.push_back(review);
    return all;
}

} // namespace waymark
