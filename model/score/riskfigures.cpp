// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/riskfigures.h"

#include "model/domain/workspaceproperties.h"
#include "model/score/exceptionstate.h"

#include <algorithm>

namespace waymark {

namespace {

bool isAcceptance(const ExceptionRecord& exception, const RiskFacts& facts)
{
    return exception.kind == ExceptionKind::Acceptance && isInForce(exceptionState(exception, facts.now, facts.timeZone));
}

/// Whatever the check says, wherever it looks.
bool isAcceptedWhole(CheckKey check, const RiskFacts& facts)
{
    return std::ranges::any_of(facts.exceptions, [&](const ExceptionRecord& exception) {
        return exception.check == check && !exception.target && exception.resources.isEmpty() && isAcceptance(exception, facts);
    });
}

/// All its results that are in the way, and by no waiver: that one is about something else, a false alarm say.
bool areResultsAccepted(const CheckOutcome& check, const RiskFacts& facts)
{
    if (!check.allExcepted || !satisfies(check))
        return false;
    bool accepted = false;
    for (const ExceptionRecord& exception : facts.exceptions) {
        if (std::ranges::find(check.exceptions, exception.id) == check.exceptions.end())
            continue;
        if (exception.kind == ExceptionKind::Waiver)
            return false;
        accepted = accepted || isAcceptance(exception, facts);
    }
    return accepted;
}

enum class Shown { Satisfied, Accepted, InTheWay };

Shown shownBy(CheckKey key, const RiskFacts& facts)
{
    const auto check = std::ranges::find(facts.checks, key, &CheckOutcome::check);
    const bool ran = check != facts.checks.end();
    if (isAcceptedWhole(key, facts) || (ran && areResultsAccepted(*check, facts)))
        return Shown::Accepted;
    if (ran)
        return satisfies(*check) ? Shown::Satisfied : Shown::InTheWay;
    const auto attested = std::ranges::find(facts.attested, key, &AttestedCheck::check);
    return attested != facts.attested.end() && attested->attested == Outcome::Passed ? Shown::Satisfied : Shown::InTheWay;
}

/// The risk itself is accepted, whatever its checks say.
bool isAcceptedItself(const Risk& risk, const RiskFacts& facts)
{
    return std::ranges::any_of(facts.exceptions, [&](const ExceptionRecord& exception) {
        return exception.risk == risk.id && isAcceptance(exception, facts);
    });
}

bool isBacked(const Risk& risk, const RiskFacts& facts)
{
    if (isAcceptedItself(risk, facts))
        return true;
    bool accepted = false;
    for (const RiskTie& tie : facts.ties) {
        if (tie.risk != risk.id || !tie.check)
            continue;
        const Shown shown = shownBy(*tie.check, facts);
        if (shown == Shown::InTheWay)
            return false;
        accepted = accepted || shown == Shown::Accepted;
    }
    return accepted;
}

} // namespace

RiskGrid gridOf(const WorkspaceProperties& properties)
{
    return RiskGrid::parse(properties.riskGrid).value_or(RiskGrid());
}

RiskStand riskStand(const Risk& risk, const RiskFacts& facts)
{
    const int level = currentLevel(risk, facts.grid);
    if (risk.status == RiskStatus::Closed)
        return RiskStand::Closed;
    if (level == 0)
        return RiskStand::Unrated;
    if (level <= facts.appetite)
        return RiskStand::Within;
    if (risk.status != RiskStatus::Accepted)
        return RiskStand::Above;
    return isBacked(risk, facts) ? RiskStand::Accepted : RiskStand::UnbackedAccept;
}

bool isLapsed(const ExceptionRecord& acceptance, const RiskFacts& facts)
{
    const bool wasApproved = acceptance.approved && *acceptance.approved <= facts.now;
    if (!acceptance.risk || !wasApproved || exceptionState(acceptance, facts.now, facts.timeZone) != ExceptionState::Expired)
        return false;
    const auto risk = std::ranges::find(facts.risks, *acceptance.risk, &Risk::id);
    return risk != facts.risks.end() && riskStand(*risk, facts) == RiskStand::UnbackedAccept;
}

QString riskName(const Risk& risk)
{
    return risk.title.isEmpty() ? risk.reference : risk.reference + u' ' + risk.title;
}

RegistryCounts riskCounts(const RiskFacts& facts)
{
    RegistryCounts counts;
    for (const Risk& risk : facts.risks) {
        const RiskStand stand = riskStand(risk, facts);
        counts.open += stand != RiskStand::Closed ? 1 : 0;
        counts.unrated += stand == RiskStand::Unrated ? 1 : 0;
        counts.aboveAppetite += isAboveAppetite(stand) ? 1 : 0;
    }
    return counts;
}

} // namespace waymark
