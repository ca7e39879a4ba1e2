// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskrules.h"

#include "model/domain/textlimits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskRules)
};

/// The same number in a risk and in its rating.
struct Rated {
    int Risk::*ofRisk;
    int RiskRating::*ofRating;
};

/// Of each rating the likelihood, then the impact.
constexpr std::array ratedNumbers = {Rated{&Risk::inherentLikelihood, &RiskRating::inherentLikelihood},
                                     Rated{&Risk::inherentImpact, &RiskRating::inherentImpact},
                                     Rated{&Risk::currentLikelihood, &RiskRating::currentLikelihood},
                                     Rated{&Risk::currentImpact, &RiskRating::currentImpact},
                                     Rated{&Risk::targetLikelihood, &RiskRating::targetLikelihood},
                                     Rated{&Risk::targetImpact, &RiskRating::targetImpact}};

std::optional<QString> numberFault(int number)
{
    if (number >= 0 && number <= 5)
        return std::nullopt;
    return Text::tr("likelihood and impact go from 1 to 5, and %1 is neither that nor 0 for not rated").arg(number);
}

/// All that a risk keeps whatever stood in it before.
std::optional<QString> ownFault(const Risk& risk)
{
    if (risk.title.simplified().isEmpty())
        return Text::tr("a risk needs a title");
    for (const QString& line : {risk.reference, risk.title, risk.category, risk.epic})
        if (line.size() > longestLine)
            return Text::tr("a reference, title, category or epic has at most %1 characters").arg(longestLine);
    for (const Rated& number : ratedNumbers)
        if (auto fault = numberFault(risk.*number.ofRisk))
            return fault;
    return std::nullopt;
}

/// Half a rating is none, and nothing is above or below it.
std::optional<QString> targetFault(const Risk& risk)
{
    const bool isRated = risk.inherentLikelihood > 0 && risk.inherentImpact > 0 && risk.targetLikelihood > 0 && risk.targetImpact > 0;
    if (!isRated || (risk.targetLikelihood <= risk.inherentLikelihood && risk.targetImpact <= risk.inherentImpact))
        return std::nullopt;
    return Text::tr("the target rating, %1 x %2, is above the inherent one, %3 x %4: treatment makes no risk more likely or worse",
                    "likelihood, impact, likewise")
        .arg(risk.targetLikelihood)
        .arg(risk.targetImpact)
        .arg(risk.inherentLikelihood)
        .arg(risk.inherentImpact);
}

bool saysTheSame(const RiskRating& rating, const Risk& risk)
{
    return rating.status == risk.status && std::ranges::all_of(ratedNumbers, [&](const Rated& number) {
        return rating.*number.ofRating == risk.*number.ofRisk;
    });
}

bool ratesNothing(const RiskRating& rating)
{
    return std::ranges::all_of(ratedNumbers, [&](const Rated& number) { return rating.*number.ofRating == 0; });
}

/// Only what a risk begins with needs no reason, and its very first rating after that. `before`: none, if it is the first.
bool needsReason(const RiskRating& rating, const RiskRating* before)
{
    return before && (!ratesNothing(*before) || before->status != rating.status);
}

} // namespace

std::optional<QString> riskFault(const Risk& risk)
{
    const auto fault = ownFault(risk);
    return fault ? fault : targetFault(risk);
}

std::optional<QString> riskChangeFault(const Risk& before, const Risk& after)
{
    constexpr std::array judged = {&Risk::inherentLikelihood, &Risk::inherentImpact, &Risk::targetLikelihood, &Risk::targetImpact};
    const bool stays = std::ranges::all_of(judged, [&](int Risk::*number) { return before.*number == after.*number; });
    return stays ? ownFault(after) : riskFault(after);
}

std::optional<QString> halfRatingFault(const Risk& risk, const Risk* before)
{
    const std::array names = {Text::tr("inherent rating"), Text::tr("current rating"), Text::tr("target rating")};
    for (size_t i = 0; i < names.size(); ++i) {
        const auto likelihood = ratedNumbers[2 * i].ofRisk;
        const auto impact = ratedNumbers[2 * i + 1].ofRisk;
        const bool stays = before && before->*likelihood == risk.*likelihood && before->*impact == risk.*impact;
        if (!stays && (risk.*likelihood == 0) != (risk.*impact == 0))
            return risk.*impact == 0 ? Text::tr("the %1 has a likelihood and no impact: give both, or neither").arg(names[i])
                                     : Text::tr("the %1 has an impact and no likelihood: give both, or neither").arg(names[i]);
    }
    return std::nullopt;
}

QString riskTitleKey(const QString& title)
{
    return title.simplified().toLower();
}

bool isRated(const Risk& risk)
{
    return !ratesNothing(ratingOf(risk));
}

void takeRatings(Risk& risk, const Risk& other)
{
    for (const Rated& number : ratedNumbers)
        risk.*number.ofRisk = other.*number.ofRisk;
    risk.status = other.status;
}

RiskRating ratingOf(const Risk& risk)
{
    RiskRating rating{.risk = risk.id, .status = risk.status};
    for (const Rated& number : ratedNumbers)
        rating.*number.ofRating = risk.*number.ofRisk;
    return rating;
}

std::optional<QString> ratingsFault(const Risk& risk, std::vector<const RiskRating*> ratings)
{
    std::ranges::stable_sort(ratings, {}, [](const RiskRating* rating) { return rating->rated; });
    const RiskRating* before = nullptr;
    for (const RiskRating* rating : ratings) {
        for (const Rated& number : ratedNumbers)
            if (auto fault = numberFault(rating->*number.ofRating))
                return fault;
        if (rating->reason.trimmed().isEmpty() && needsReason(*rating, before))
            return Text::tr("there is no reason why %1 was rated anew").arg(risk.reference);
        before = rating;
    }
    if (before && !saysTheSame(*before, risk))
        return Text::tr("%1 is not rated as its latest rating says").arg(risk.reference);
    return std::nullopt;
}

std::optional<QString> tieFault(const RiskTie& tie, const Story& story)
{
    if (tie.kind != RiskTieKind::RealisedBy || story.kind == StoryKind::Abuse)
        return std::nullopt;
    return Text::tr("%1 is a use case, and only by an abuse case does a risk come true").arg(story.reference);
}

} // namespace waymark
