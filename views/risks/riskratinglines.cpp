// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskratinglines.h"

#include "model/edit/records.h"
#include "model/score/riskfigures.h"
#include "views/risks/riskwords.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskRatingLines)
};

struct RatedKind {
    RatingKind kind;
    int RiskRating::*likelihood;
    int RiskRating::*impact;
};

constexpr RatedKind ratedKinds[] = {{RatingKind::Inherent, &RiskRating::inherentLikelihood, &RiskRating::inherentImpact},
                                    {RatingKind::Current, &RiskRating::currentLikelihood, &RiskRating::currentImpact},
                                    {RatingKind::Target, &RiskRating::targetLikelihood, &RiskRating::targetImpact}};

/// By whom, and why. Only what a risk begins with has no reason, and its very first rating after that.
QString sayWho(const RiskRating& rating, const RiskRating* before)
{
    if (!rating.reason.isEmpty())
        return Text::tr("%1: %2", "person, reason").arg(rating.author, rating.reason);
    return before ? Text::tr("%1, who rated it first", "person").arg(rating.author)
                  : Text::tr("%1, when it was registered", "person").arg(rating.author);
}

/// What it became, or what changed of it since `before`.
QStringList changesIn(const RiskRating& rating, const RiskRating* before, const RiskGrid& grid)
{
    QStringList changes;
    for (const auto& [kind, likelihood, impact] : ratedKinds) {
        const QString now = levelText(rating.*likelihood, rating.*impact, grid);
        if (!before && rating.*likelihood + rating.*impact > 0)
            changes << Text::tr("%1: %2", "kind, rating").arg(signText(kind), now);
        else if (before && (rating.*likelihood != before->*likelihood || rating.*impact != before->*impact))
            changes << Text::tr("%1: %2 → %3", "kind, rating before, now")
                           .arg(signText(kind), levelText(before->*likelihood, before->*impact, grid), now);
    }
    if (before && before->status != rating.status)
        changes << Text::tr("Status: %1 → %2", "before, now").arg(signText(before->status), signText(rating.status));
    if (changes.isEmpty())
        changes << Text::tr("Registered, not rated");
    return changes;
}

} // namespace

std::vector<StoryLine> ratingLines(const Records& records, const RiskId& risk, const QDateTime& now)
{
    const RiskGrid grid = gridOf(records.properties());
    std::vector<const RiskRating*> ratings;
    for (const RiskRating& rating : records.riskRatings())
        if (rating.risk == risk)
            ratings.push_back(&rating);
    std::ranges::stable_sort(ratings, {}, [](const RiskRating* rating) { return rating->rated; });
    std::vector<StoryLine> lines;
    const RiskRating* before = nullptr;
    for (const RiskRating* rating : ratings) {
        lines.push_back({.key = rating->id.toString(),
                         .lead = momentText(rating->rated.toTimeZone(now.timeZone()), now),
                         .text = changesIn(*rating, before, grid).join(QStringLiteral("; ")),
                         .second = sayWho(*rating, before)});
        before = rating;
    }
    std::ranges::reverse(lines);
    return lines;
}

} // namespace waymark
