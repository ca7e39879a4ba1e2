// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/answerindex.h"
#include "model/programme/reviewevidence.h"
#include "model/programme/reviewnames.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HighRiskIssues)
};

/// Ids of the questions of one review, where they stand.
struct Stands {
    RiskCounts counts = {};
    QStringList high = {};
    QStringList unrated = {};
};

Stands standsOf(const Lens& lens, const AnswerIndex& answers, const ReviewId& review)
{
    Stands stands;
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions) {
            const QuestionRisk risk = rate(question, answers.of(review, question.id).answer).risk;
            stands.counts.add(risk);
            if (risk == QuestionRisk::High)
                stands.high << question.id;
            else if (risk == QuestionRisk::Unrated)
                stands.unrated << question.id;
        }
    return stands;
}

/// What is known first, then what isn't.
void addReasons(std::vector<Reason>& reasons, const Stands& stands, const ReviewNames& names)
{
    const QString of = QStringLiteral("%1, %2").arg(names.workload, names.lens);
    const auto door = [&](ReviewQuestions questions) { return ReviewReach{.review = names.review->id, .questions = questions}; };
    if (!stands.high.isEmpty())
        reasons.push_back({.text = Text::tr("%1: high risk in %2").arg(of, stands.high.join(QStringLiteral(", "))),
                           .count = stands.counts.high,
                           .review = door(ReviewQuestions::HighRisk)});
    if (!stands.unrated.isEmpty())
        reasons.push_back({.kind = Reason::Kind::Missing,
                           .text = Text::tr("%1: no rule of the lens says what the answers to %2 mean")
                                       .arg(of, stands.unrated.join(QStringLiteral(", "))),
                           .count = stands.counts.unrated,
                           .review = door(ReviewQuestions::Unrated)});
    if (stands.counts.unanswered > 0)
        reasons.push_back({.kind = Reason::Kind::Missing,
                           .text = Text::tr("%1: %2 of %3 questions are not answered")
                                       .arg(of, QString::number(stands.counts.unanswered), QString::number(stands.counts.total())),
                           .count = stands.counts.unanswered,
                           .review = door(ReviewQuestions::Unanswered)});
}

} // namespace

Result<Figure> highRiskIssues(const Records& records, LensShelf& shelf)
{
    if (records.reviews().empty())
        return Figure{.reasons = {{.kind = Reason::Kind::Missing, .text = Text::tr("no review has been made")}}};
    const AnswerIndex answers(records);
    Figure figure;
    RiskCounts all;
    for (const ReviewNames& names : reviewsByName(records)) {
        const auto lens = shelf.lens(*names.record);
        if (!lens)
            return lens.error();
        const Stands stands = standsOf(**lens, answers, names.review->id);
        addReasons(figure.reasons, stands, names);
        all.high += stands.counts.high;
        all.medium += stands.counts.medium;
        all.none += stands.counts.none;
    }
    // Reviews without a single answer that says anything prove nothing
    if (all.high + all.medium + all.none > 0)
        figure.value = all.high;
    else
        figure.reasons.insert(figure.reasons.begin(),
                              Reason{.kind = Reason::Kind::Missing, .text = Text::tr("no question of a review has been answered")});
    return figure;
}

} // namespace waymark
