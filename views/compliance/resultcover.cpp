// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultcover.h"

#include "views/shared/cellmodel.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ResultCover)
};

QString attestedText(Outcome outcome)
{
    return outcome == Outcome::Passed ? Text::tr("attested as passed") : Text::tr("attested as failed");
}

Scope scopeOf(const CheckResult& result)
{
    return {.targetKind = result.targetKind, .targetIdentity = result.target};
}

} // namespace

ResultCover::ResultCover(std::span<const ExceptionReach> reaches)
{
    for (const ExceptionReach& reach : reaches)
        m_reaches[reach.check].push_back({.reach = reach, .names = QSet<QString>(reach.resources.begin(), reach.resources.end())});
}

bool ResultCover::isExcepted(const CheckResult& result) const
{
    if (!result.state.outcome || !standsInTheWay(*result.state.outcome))
        return false;
    const auto own = m_reaches.constFind(result.check);
    if (own == m_reaches.cend())
        return false;
    const Scope scope = scopeOf(result);
    return std::ranges::any_of(*own, [&](const Reach& each) {
        return each.reach.coversAllIn(scope)
            || (!each.reach.attested && each.reach.reaches(scope) && each.names.contains(result.resource));
    });
}

std::optional<Outcome> ResultCover::attested(const CheckResult& result) const
{
    const auto own = m_reaches.constFind(result.check);
    if (result.state.outcome != Outcome::Skipped || own == m_reaches.cend())
        return std::nullopt;
    std::optional<Outcome> said;
    for (const Reach& each : *own)
        if (each.reach.attested && each.reach.reaches(scopeOf(result)) && said != Outcome::Failed)
            said = each.reach.attested;
    return said;
}

QString ResultCover::word(const CheckResult& result) const
{
    if (isExcepted(result))
        return Text::tr("excepted");
    const auto said = attested(result);
    return said ? attestedText(*said) : QString();
}

QString ResultCover::besides(const QString& outcome, const CheckResult& result) const
{
    const QString said = word(result);
    return said.isEmpty() ? outcome : Text::tr("%1, %2", "outcome, what an exception says").arg(outcome, said);
}

QString coveredText(const CheckOutcome& check)
{
    const QString outcome = signText(check.outcome);
    if (check.allExcepted)
        return Text::tr("%1, excepted", "outcome").arg(outcome);
    if (check.attested)
        return Text::tr("%1, %2", "outcome, what a person attests").arg(outcome, attestedText(*check.attested));
    return check.excepted > 0 ? Text::tr("%1, %2 excepted", "outcome, count of results").arg(outcome, countText(check.excepted)) : outcome;
}

} // namespace waymark
