// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/improvementlines.h"

#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/midsentence.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImprovementLines)
};

/// Null: not known (yet).
const ReviewedQuestion* questionOf(const ImprovementTie& tie, const ProgrammeFigures* figures)
{
    if (!figures)
        return nullptr;
    const auto review = std::ranges::find_if(figures->reviews, [&](const ReviewTotals& each) { return each.review == tie.review; });
    return review == figures->reviews.end() ? nullptr : review->question(tie.question);
}

QString workloadOf(const ImprovementTie& tie, const Records& records)
{
    const Review* review = records.of<Review>().find(tie.review);
    const Workload* workload = review ? records.of<Workload>().find(review->workload) : nullptr;
    return workload ? workload->name : QString();
}

StoryLine lineOf(const ImprovementTie& tie, const Records& records, const ProgrammeFigures* figures)
{
    const ReviewedQuestion* question = questionOf(tie, figures);
    const ReviewedChoice* choice = question ? question->choice(tie.choice) : nullptr;
    const QString of = workloadOf(tie, records);
    StoryLine line{.key = tie.id.toString(), .lead = tie.question, .text = tie.choice, .second = of};
    if (!choice)
        return line;
    if (!choice->code.isEmpty())
        line.lead = choice->code;
    line.text = choice->title;
    line.second = Text::tr("%1: %2; its question: %3", "workload, what tests say of a choice, risk of its question")
                      .arg(of, signText(choice->evidence), midSentence(riskText(question->risk)));
    return line;
}

} // namespace

std::vector<StoryLine> improvementLines(const Records& records, const StoryId& story, const ProgrammeFigures* figures)
{
    std::vector<StoryLine> lines;
    for (const ImprovementTie& tie : records.of<ImprovementTie>().all())
        if (tie.story == story)
            lines.push_back(lineOf(tie, records, figures));
    std::ranges::sort(lines, [](const StoryLine& a, const StoryLine& b) {
        return std::tie(a.second, a.lead, a.key) < std::tie(b.second, b.lead, b.key);
    });
    return lines;
}

} // namespace waymark
