// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

namespace waymark {

/// The check that exceptions, risks and ties of oneOfEach() are about: the first one that a workspace comes to know.
inline constexpr CheckKey firstCheck{1};

/// What provingRows() refers to.
struct ProvingParents {
    SprintId sprint = SprintId::create();
    PersonId person = PersonId::create();
    StoryId story = StoryId::create();
    TargetId target = TargetId::create();
};

inline ExceptionRecord aWaiverOf(const TargetId& target, const QDateTime& time)
{
    return {.reference = QStringLiteral("EX-1"),
            .check = firstCheck,
            .target = target,
            .resources = {QStringLiteral("arn:x/1"), QStringLiteral("r,\"2\"")},
            .reason = QStringLiteral("Behind a firewall\nuntil May"),
            .owner = QStringLiteral("Olga"),
            .requester = QStringLiteral("Anna"),
            .requested = time,
            .approver = QStringLiteral("Bo"),
            .approved = time.addSecs(60),
            .expiry = time.date().addDays(20),
            .revoked = time.addSecs(120),
            .revokeReason = QStringLiteral("Mended"),
            .evidence = QStringLiteral("Ticket 12"),
            .evidenceFile = QStringLiteral("seen.pdf"),
            .evidenceSha256 = QString(64, QLatin1Char('e'))};
}

inline Risk aFullRisk(const PersonId& owner, const QDateTime& time)
{
    return {.reference = QStringLiteral("R-1"),
            .title = QStringLiteral("Keys leak"),
            .category = QStringLiteral("Data"),
            .epic = QStringLiteral("iam"),
            .cause = QStringLiteral("Keys in images"),
            .event = QStringLiteral("An image is published"),
            .consequence = QStringLiteral("Customers' data is read"),
            .inherentLikelihood = 5,
            .inherentImpact = 4,
            .currentLikelihood = 3,
            .currentImpact = 4,
            .targetLikelihood = 1,
            .targetImpact = 2,
            .treatment = RiskTreatment::Transfer,
            .plan = QStringLiteral("Scan images"),
            .owner = owner,
            .reviewDay = time.date().addDays(30),
            .status = RiskStatus::Treating};
}

inline GateDecision anOverride(const SprintId& sprint, const QDateTime& time)
{
    return {.sprint = sprint,
            .decided = time,
            .author = QStringLiteral("Anna"),
            .outcome = GateOutcome::Overridden,
            .lines = {QStringLiteral("[ ] All musts are done: 0 of 1")},
            .policy = QStringLiteral("{\"clauses\":[{\"id\":\"mustsDone\"}]}"),
            .approver = QStringLiteral("Bo"),
            .reason = QStringLiteral("Customers wait")};
}

/// Of each kind that says what is excepted, at risk, tied or promoted, with notes; an attestation, too. The risk is the first.
inline std::vector<Entity> provingRows(const ProvingParents& of, const QDateTime& time)
{
    const ExceptionRecord waiver = aWaiverOf(of.target, time);
    ExceptionRecord attestation = waiver;
    attestation.id = ExceptionId::create();
    attestation.reference = QStringLiteral("EX-2");
    attestation.kind = ExceptionKind::Attestation;
    attestation.resources.clear();
    attestation.attested = Outcome::Passed;
    const Risk risk = aFullRisk(of.person, time);
    const Note remark{.text = QStringLiteral("Ask again"), .author = QStringLiteral("Anna"), .written = time};
    Note onException = remark;
    onException.exception = waiver.id;
    Note onRisk = remark;
    onRisk.id = NoteId::create();
    onRisk.risk = risk.id;
    return {risk,
            waiver,
            attestation,
            RiskTie{.kind = RiskTieKind::ShownBy, .risk = risk.id, .check = firstCheck},
            RiskTie{.kind = RiskTieKind::TreatedBy, .risk = risk.id, .story = of.story},
            CheckTie{.check = firstCheck, .item = QStringLiteral("iam"), .author = QStringLiteral("Anna")},
            GatePolicyRecord{.sprint = of.sprint, .document = QStringLiteral("{\"clauses\":[{\"id\":\"mustsDone\"}]}")},
            anOverride(of.sprint, time),
            onException,
            onRisk};
}

} // namespace waymark
