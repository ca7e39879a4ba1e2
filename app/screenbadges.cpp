// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenbadges.h"

#include "model/edit/records.h"
#include "model/programme/unmappedpolicies.h"
#include "model/score/programmefigures.h"
#include "views/risks/riskrow.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waymark::ScreenBadges)
};

QString badgeOf(qint64 count)
{
    return count > 0 ? countText(count) : QString();
}

} // namespace

QString roadmapBadge(const BadgeFacts& facts)
{
    if (!facts.figures)
        return {};
    const RecordSet<Sprint>& sprints = facts.records.of<Sprint>();
    const auto over = std::ranges::count_if(facts.figures->sprints, [&](const SprintFigures& sprint) {
        return sprint.isOver() && !sprint.closure && sprints.find(sprint.sprint.id);
    });
    return over > 0 ? Text::tr("%1 over", "sprints").arg(over) : QString();
}

QString backlogBadge(const BadgeFacts& facts)
{
    return badgeOf(std::ranges::count_if(facts.records.stories(), [](const Story& story) {
        return !story.sprint && story.status != StoryStatus::Done;
    }));
}

QString boardBadge(const BadgeFacts& facts)
{
    if (!facts.sprint)
        return {};
    return badgeOf(std::ranges::count_if(facts.records.stories(), [&](const Story& story) {
        return story.sprint == facts.sprint->id && story.status != StoryStatus::Done;
    }));
}

QString threatsBadge(const BadgeFacts& facts)
{
    return facts.figures ? badgeOf(std::ranges::count(facts.figures->proofs.mitigations, Mitigation::Unmitigated)) : QString();
}

QString complianceBadge(const BadgeFacts& facts)
{
    return facts.figures ? badgeOf(facts.figures->overall.checks[Outcome::Failed]) : QString();
}

QString reviewsBadge(const BadgeFacts& facts)
{
    return facts.figures ? badgeOf(highRiskIssues(facts.figures->reviews).value.value_or(0)) : QString();
}

QString exceptionsBadge(const BadgeFacts& facts)
{
    if (!facts.figures)
        return {};
    const ExceptionFigures& exceptions = facts.figures->exceptions;
    return badgeOf(static_cast<qint64>(exceptions.endingSoon.size() + exceptions.lapsed.size())
                   + exceptions.of(ExceptionState::Proposed));
}

/// A risk whose acceptance expired is above the appetite, and so counts once.
QString risksBadge(const BadgeFacts& facts)
{
    const RiskFacts stands = riskFacts(facts.records, facts.ofNow, facts.now);
    return badgeOf(std::ranges::count_if(stands.risks, [&](const Risk& risk) {
        return isReviewOverdue(risk, facts.today) || isAboveAppetite(riskStand(risk, stands));
    }));
}

QString frameworksBadge(const BadgeFacts& facts)
{
    return badgeOf(unmappedPolicies(facts.records).size());
}

} // namespace waymark
