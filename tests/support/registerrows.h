// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/provingbuilders.h"

namespace waymark {

/// What registerRows() refers to.
struct RegisterParents {
    PersonId person = PersonId::create();
    StoryId story = StoryId::create();
    StoryId abuse = StoryId::create();
    TargetId target = TargetId::create();
};

/// How a risk is rated now, and how it was before.
inline std::vector<Entity> ratingsOf(const Risk& risk, const QDateTime& time)
{
    const RiskRating before{.risk = risk.id,
                            .rated = time,
                            .author = QStringLiteral("Anna"),
                            .inherentLikelihood = 5,
                            .inherentImpact = 5};
    const RiskRating now{.risk = risk.id,
                         .rated = time.addSecs(3600),
                         .author = QStringLiteral("Bo"),
                         .reason = QStringLiteral("Images are scanned\nnow"),
                         .inherentLikelihood = risk.inherentLikelihood,
                         .inherentImpact = risk.inherentImpact,
                         .currentLikelihood = risk.currentLikelihood,
                         .currentImpact = risk.currentImpact,
                         .targetLikelihood = risk.targetLikelihood,
                         .targetImpact = risk.targetImpact,
                         .status = risk.status};
    return {now, before};
}

inline ExceptionRecord anAcceptanceOf(const RiskId& risk, const QDateTime& time)
{
    return {.reference = QStringLiteral("EX-3"),
            .kind = ExceptionKind::Acceptance,
            .risk = risk,
            .reason = QStringLiteral("Until the rebuild"),
            .owner = QStringLiteral("Olga"),
            .requester = QStringLiteral("Anna"),
            .requested = time,
            .approver = QStringLiteral("Bo"),
            .approved = time.addSecs(60),
            .expiry = time.date().addDays(20)};
}

inline Policy aFullPolicy(const PersonId& owner, const QDateTime& time)
{
    return {.reference = QStringLiteral("ISP-4.2"),
            .title = QStringLiteral("No secrets in images"),
            .statement = QStringLiteral("Secrets come from a vault,\nnot from an \"image\"."),
            .source = QStringLiteral("Security policy, section 4"),
            .category = QStringLiteral("Containers"),
            .owner = owner,
            .reviewDay = time.date().addDays(90),
            .status = PolicyStatus::InForce};
}

inline GameDay aFullGameDay(const RegisterParents& of, const QDateTime& time)
{
    return {.reference = QStringLiteral("GD-1"),
            .title = QStringLiteral("A key leaks"),
            .scenario = QStringLiteral("Somebody uses a key\nfrom an image"),
            .objectives = QStringLiteral("It is revoked within an hour"),
            .scheduled = time.date(),
            .held = time.date(),
            .outcome = GameDayOutcome::PartlyMet,
            .findings = QStringLiteral("Nobody knew whom to call"),
            .lead = of.person,
            .target = of.target,
            .evidence = QStringLiteral("Minutes"),
            .evidenceFile = QStringLiteral("minutes.pdf"),
            .evidenceSha256 = QString(64, QLatin1Char('f'))};
}

/// Of each kind that the registers of risks, policy and game days hold beside the risk itself, with ties and notes.
inline std::vector<Entity> registerRows(const Risk& risk, const RegisterParents& of, const QDateTime& time)
{
    const QString control = QStringLiteral("cis-docker/4.1");
    const Policy policy = aFullPolicy(of.person, time);
    const GameDay gameDay = aFullGameDay(of, time);
    const Note remark{.text = QStringLiteral("Ask again"), .author = QStringLiteral("Anna"), .written = time};
    Note onPolicy = remark;
    onPolicy.policy = policy.id;
    Note onGameDay = remark;
    onGameDay.id = NoteId::create();
    onGameDay.gameDay = gameDay.id;
    std::vector<Entity> rows = ratingsOf(risk, time);
    for (const Entity& row : std::initializer_list<Entity>{
             RiskTie{.kind = RiskTieKind::RealisedBy, .risk = risk.id, .story = of.abuse},
             anAcceptanceOf(risk.id, time),
             policy,
             PolicyTie{.kind = PolicyTieKind::MetBy, .policy = policy.id, .story = of.story},
             PolicyTie{.kind = PolicyTieKind::ShownBy, .policy = policy.id, .check = firstCheck},
             ControlTie{.control = control, .story = of.story},
             ControlTie{.control = control, .policy = policy.id},
             ControlTie{.control = control, .risk = risk.id},
             ToolTie{.tool = QStringLiteral("fargate"), .story = of.story},
             ToolTie{.tool = QStringLiteral("fargate"), .check = firstCheck},
             gameDay,
             GameDayTie{.kind = GameDayTieKind::Raised, .gameDay = gameDay.id, .story = of.story},
             onPolicy,
             onGameDay})
        rows.push_back(row);
    return rows;
}

} // namespace waymark
