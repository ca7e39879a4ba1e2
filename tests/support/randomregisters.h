// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/exceptionedits.h"
#include "model/edit/gamedayedits.h"
#include "model/edit/policyedits.h"
#include "model/edit/riskedits.h"
#include "model/edit/tooledits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/randomchoice.h"

namespace waymark {

/// Takes a random step on the registers of risks, policy and game days.
class RandomRegisters : public RandomChoice {
public:
    using RandomChoice::RandomChoice;

    Result<void> stepOnRegisters(Edit& edit, CheckKey check)
    {
        switch (below(10)) {
        case 0:
            return registerRisk(edit);
        case 1:
        case 2:
            return stepOnRisk(edit, check);
        case 3:
        case 4:
            return stepOnPolicy(edit, check);
        case 5:
            return tieToControl(edit);
        case 6:
        case 7:
            return stepOnGameDay(edit);
        case 8:
            return tieToTool(edit, check);
        default:
            return removeOne(edit);
        }
    }

protected:
    QString someone()
    {
        return QStringList{QStringLiteral("Anna"), QStringLiteral("Berta"), QStringLiteral("Carl")}[below(3)];
    }

private:
    template <typename T>
    static Result<void> outcomeOf(const Result<T>& result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }
    Stamp stamp() { return {.author = someone(), .at = someTime().addSecs(below(9))}; }
    Result<void> registerRisk(Edit& edit)
    {
        return outcomeOf(addRisk(edit,
                                 {.title = number(99),
                                  .epic = QStringLiteral("iam"),
                                  .cause = QStringLiteral("c\nd"),
                                  .currentLikelihood = below(6),
                                  .currentImpact = below(6),
                                  .treatment = anyOf<RiskTreatment>(),
                                  .owner = anyId<Person>(edit),
                                  .reviewDay = someTime().date().addDays(below(90)),
                                  .status = anyOf<RiskStatus>()},
                                 stamp()));
    }
    Result<void> stepOnRisk(Edit& edit, CheckKey check)
    {
        const Risk* risk = any<Risk>(edit);
        const Story* story = any<Story>(edit);
        if (!risk)
            return {};
        switch (below(5)) {
        case 0:
            return outcomeOf(tieRiskToChecks(edit, risk->id, std::vector{check}));
        case 1:
            return story ? outcomeOf(tieRiskToStory(edit, risk->id, story->id,
                                                    below(2) == 0 ? RiskTieKind::TreatedBy : RiskTieKind::RealisedBy))
                         : Result<void>();
        case 2:
            return outcomeOf(requestException(edit,
                                              {.kind = ExceptionKind::Acceptance,
                                               .risk = risk->id,
                                               .reason = number(9),
                                               .owner = someone(),
                                               .expiry = someTime().date().addDays(below(300))},
                                              someone(), someTime()));
        default:
            return rateRisk(
                edit, risk->id,
                [&](Risk& after) {
                    after.currentLikelihood = below(7); // 6 is refused
                    after.targetImpact = below(6);
                    after.status = anyOf<RiskStatus>();
                },
                below(4) == 0 ? QString() : number(9), stamp());
        }
    }
    Result<void> stepOnPolicy(Edit& edit, CheckKey check)
    {
        const Policy* policy = any<Policy>(edit);
        const Story* story = any<Story>(edit);
        switch (policy ? below(4) : 0) {
        case 0:
            return outcomeOf(addPolicy(edit, {.reference = below(2) == 0 ? QString() : QStringLiteral("ISP-") + number(9),
                                              .title = number(99),
                                              .statement = QStringLiteral("a\nb"),
                                              .owner = anyId<Person>(edit),
                                              .status = anyOf<PolicyStatus>()}));
        case 1:
            return outcomeOf(tiePolicyToChecks(edit, policy->id, std::vector{check}));
        case 2:
            return story ? outcomeOf(tiePolicyToStory(edit, policy->id, story->id)) : Result<void>();
        default:
            return changePolicy(edit, policy->id, [&](Policy& after) { after.reference = QStringLiteral("isp-") + number(9); });
        }
    }
    Result<void> tieToControl(Edit& edit)
    {
        const QString control = QStringLiteral("cis-docker/4.") + number(5);
        const Story* story = any<Story>(edit);
        const Policy* policy = any<Policy>(edit);
        const Risk* risk = any<Risk>(edit);
        switch (below(3)) {
        case 0:
            return story ? outcomeOf(tieControl(edit, control, story->id)) : Result<void>();
        case 1:
            return policy ? outcomeOf(tieControl(edit, control, policy->id)) : Result<void>();
        default:
            return risk ? outcomeOf(tieControl(edit, control, risk->id)) : Result<void>();
        }
    }
    Result<void> tieToTool(Edit& edit, CheckKey check)
    {
        const QString tool = QStringLiteral("tool-") + number(3);
        const Story* story = any<Story>(edit);
        if (below(2) == 0)
            return outcomeOf(tieTool(edit, tool, check));
        return story ? outcomeOf(tieTool(edit, tool, story->id)) : Result<void>();
    }
    Result<void> stepOnGameDay(Edit& edit)
    {
        const QDate today = someTime().date();
        const GameDay* gameDay = any<GameDay>(edit);
        const Story* story = any<Story>(edit);
        switch (gameDay ? below(3) : 0) {
        case 0:
            return outcomeOf(addGameDay(edit,
                                        {.title = number(99),
                                         .scheduled = today.addDays(below(30)),
                                         .lead = anyId<Person>(edit),
                                         .target = anyId<Target>(edit)},
                                        today));
        case 1:
            return story ? outcomeOf(tieGameDay(edit, gameDay->id, story->id, anyOf<GameDayTieKind>())) : Result<void>();
        default:
            return changeGameDay(
                edit, gameDay->id,
                [&](GameDay& after) {
                    after.outcome = anyOf<GameDayOutcome>();
                    after.held = today.addDays(1 - below(9)); // tomorrow is refused
                },
                today);
        }
    }
    Result<void> removeOne(Edit& edit)
    {
        const Risk* risk = any<Risk>(edit);
        const Policy* policy = any<Policy>(edit);
        const GameDay* gameDay = any<GameDay>(edit);
        switch (below(3)) {
        case 0:
            return risk ? removeRisk(edit, risk->id) : Result<void>();
        case 1:
            return policy ? removePolicy(edit, policy->id) : Result<void>();
        default:
            return gameDay ? removeGameDay(edit, gameDay->id) : Result<void>();
        }
    }
};

} // namespace waymark
