// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exposure.h"

#include "model/domain/localday.h"
#include "model/score/riskfigures.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exposure)
};

/// How a risk stood at a moment.
struct Stood {
    int level = 0; ///< 0: not rated
    bool closed = false;
};

void add(ExposurePoint& point, const Stood& stood, int appetite)
{
    if (stood.closed)
        return;
    point.exposure += stood.level;
    point.risks += stood.level > 0 ? 1 : 0;
    point.aboveAppetite += stood.level > appetite ? 1 : 0;
    point.unrated += stood.level == 0 ? 1 : 0;
}

/// The end of each sprint that is over, the earliest first.
std::vector<ExposurePoint> endsOfSprints(const ExposureFacts& facts)
{
    std::vector<ExposurePoint> points;
    for (const Sprint& sprint : facts.sprints)
        if (const QDateTime end = endOfDay(sprint.end, facts.timeZone); sprint.end.isValid() && end < facts.now)
            points.push_back({.moment = end, .sprint = sprint.number});
    std::ranges::stable_sort(points, [](const ExposurePoint& a, const ExposurePoint& b) {
        return a.moment < b.moment || (a.moment == b.moment && a.sprint < b.sprint);
    });
    return points;
}

/// Ratings of risks that are there, the earliest first; of the same moment the one that came last holds.
std::vector<const RiskRating*> ratingsInOrder(const ExposureFacts& facts)
{
    QSet<RiskId> there;
    for (const Risk& risk : facts.risks)
        there.insert(risk.id);
    std::vector<const RiskRating*> ratings;
    for (const RiskRating& rating : facts.ratings)
        if (there.contains(rating.risk))
            ratings.push_back(&rating);
    std::ranges::stable_sort(ratings, [](const RiskRating* a, const RiskRating* b) { return a->rated < b->rated; });
    return ratings;
}

/// The latest rating of a risk says what the risk itself says, so nothing that was rated past the history is left out.
ExposurePoint pointOfNow(const ExposureFacts& facts)
{
    ExposurePoint point{.moment = facts.now};
    for (const Risk& risk : facts.risks)
        add(point, {.level = currentLevel(risk, facts.grid), .closed = risk.status == RiskStatus::Closed}, facts.appetite);
    return point;
}

bool wasAnythingRated(const ExposureFacts& facts, const std::vector<const RiskRating*>& ratings)
{
    const auto isRatedNow = [&](const Risk& risk) { return currentLevel(risk, facts.grid) > 0; };
    const auto wasRated = [&](const RiskRating* rating) {
        return facts.grid.level(rating->currentLikelihood, rating->currentImpact) > 0;
    };
    return std::ranges::any_of(facts.risks, isRatedNow) || std::ranges::any_of(ratings, wasRated);
}

Reason noRisk(const ExposureFacts& facts)
{
    Reason reason{.kind = Reason::Kind::Missing, .text = Text::tr("No evidence: no open risk is rated.")};
    if (facts.risks.empty())
        reason.text = Text::tr("No evidence: no risk is registered.");
    else if (std::ranges::all_of(facts.risks, [](const Risk& risk) { return risk.status == RiskStatus::Closed; }))
        reason.text = Text::tr("No evidence: all risks are closed.");
    return reason;
}

} // namespace

std::vector<ExposurePoint> exposureTrend(const ExposureFacts& facts)
{
    const std::vector<const RiskRating*> ratings = ratingsInOrder(facts);
    if (!wasAnythingRated(facts, ratings))
        return {};
    std::vector<ExposurePoint> points;
    QHash<RiskId, Stood> stood;
    auto next = ratings.begin();
    for (ExposurePoint& point : endsOfSprints(facts)) {
        for (; next != ratings.end() && (*next)->rated <= point.moment; ++next)
            stood.insert((*next)->risk, {.level = facts.grid.level((*next)->currentLikelihood, (*next)->currentImpact),
                                         .closed = (*next)->status == RiskStatus::Closed});
        if (stood.isEmpty())
            continue; // nothing was registered, so nobody knows
        for (const Stood& each : std::as_const(stood))
            add(point, each, facts.appetite);
        points.push_back(point);
    }
    points.push_back(pointOfNow(facts));
    return points;
}

Figure exposureFigure(const ExposureFacts& facts)
{
    std::vector<const Risk*> open;
    for (const Risk& risk : facts.risks)
        if (risk.status != RiskStatus::Closed)
            open.push_back(&risk);
    std::ranges::stable_sort(open, std::ranges::greater{}, [&](const Risk* risk) { return currentLevel(*risk, facts.grid); });
    Figure figure;
    QStringList unrated;
    for (const Risk* risk : open) {
        const int level = currentLevel(*risk, facts.grid);
        if (level == 0) {
            unrated << risk->reference;
            continue;
        }
        figure.value = figure.value.value_or(0) + level;
        figure.reasons.push_back({.text = Text::tr("of %1: likelihood %2, impact %3")
                                              .arg(riskName(*risk), QString::number(risk->currentLikelihood),
                                                   QString::number(risk->currentImpact)),
                                  .count = level});
    }
    if (!unrated.isEmpty())
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = Text::tr("open, but not rated, so nobody knows what they add: %1")
                                              .arg(unrated.join(QStringLiteral(", "))),
                                  .count = unrated.size()});
    if (const auto closed = std::ssize(facts.risks) - std::ssize(open); closed > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut, .text = Text::tr("closed"), .count = closed});
    if (!figure.value)
        figure.reasons.push_back(noRisk(facts));
    return figure;
}

} // namespace waymark
