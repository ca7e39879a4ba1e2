// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptioncover.h"
#include "model/score/exceptionfigures.h"
#include "model/score/gate.h"
#include "tests/score/gatebuilders.h"

namespace waymark {

inline GatePolicy allRules()
{
    GatePolicy policy{.rules = {}, .scopes = {{.tool = QStringLiteral("prowler"), .target = QStringLiteral("44*"), .environment = QStringLiteral("production")}}};
    for (const auto& [rule, name] : Words<GateRule>::list)
        policy.rules.push_back(rule);
    return policy;
}

/// A sprint of which every clause that there is holds, until a test spoils one.
struct SoundProgramme {
    Sprint sprint{.number = 1, .start = monday, .end = monday.addDays(13)};
    std::vector<Story> stories = {{.reference = QStringLiteral("A"), .priority = Priority::Must, .status = StoryStatus::Done, .sprint = sprint.id}};
    std::vector<CheckOutcome> checks;
    std::vector<Link> links = {{.story = stories[0].id, .check = CheckKey(1)}};
    std::vector<ExceptionRecord> exceptions;
    std::vector<Risk> risks = {aRisk(QStringLiteral("R-1"), 3, 3)};
    std::vector<RiskTie> ties;
    RiskGrid grid;
    std::vector<ScopeLook> looks = {{.tool = QStringLiteral("prowler"), .target = QStringLiteral("4410"), .environment = QStringLiteral("production"),
                                     .complete = onDay(9), .latest = onDay(10)}};
    std::optional<Figure> overdue = Figure{.value = 0};
    Figure highRiskIssues = {.value = 0};
    std::vector<CheckUnit> units; ///< of checks that never ran
    QDateTime freshSince = onDay(-5);
    GatePolicy policy = allRules();

    SoundProgramme()
    {
        for (qint64 key = 1; key <= 20; ++key)
            checks.push_back(aCheck(key));
    }

    void addStory(const QString& reference, Priority priority)
    {
        stories.push_back({.reference = reference, .priority = priority, .status = StoryStatus::Done, .sprint = sprint.id});
    }

    /// A result each, of the outcome of its check.
    std::vector<AssignedCheck> results() const
    {
        std::vector<AssignedCheck> list;
        for (const CheckOutcome& check : checks) {
            AssignedCheck result{.tally = {.check = check.check, .tool = check.tool}};
            result.tally.counts[ObservedState{.outcome = check.outcome, .severity = check.severity}] = 1;
            list.push_back(result);
        }
        return list;
    }

    GateVerdict judge() const
    {
        const QDateTime now = onDay(11);
        const QString zone = QStringLiteral("UTC");
        const std::vector<AssignedCheck> assigned = results();
        const std::vector<AttestedCheck> attested = attestedChecks(checks, assigned, reachesInForce(exceptions, {}, now, zone));
        const ExceptionFigures standing = exceptionFigures({.exceptions = exceptions,
                                                            .checks = assigned,
                                                            .outcomes = checks,
                                                            .attested = attested,
                                                            .moment = now,
                                                            .timeZone = zone,
                                                            .risks = risks,
                                                            .riskTies = ties,
                                                            .grid = grid});
        const StoryProofs proofs =
            storyProofs({.stories = stories, .links = links, .checks = checks, .freshSince = freshSince, .attested = attested});
        return gateVerdict({.sprint = sprint,
                            .sprints = std::span(&sprint, 1),
                            .stories = stories,
                            .checks = checks,
                            .proofs = proofs,
                            .begin = QDateTime(monday, QTime(0, 0), Qt::UTC),
                            .freshSince = freshSince,
                            .facts = {.exceptions = exceptions,
                                      .risks = risks,
                                      .riskTies = ties,
                                      .riskGrid = grid,
                                      .riskAppetite = 9,
                                      .looks = looks,
                                      .overdue = overdue,
                                      .highRiskIssues = highRiskIssues,
                                      .now = now,
                                      .units = units},
                            .attested = attested,
                            .lapsed = standing.lapsed},
                           policy);
    }
};

/// The clauses that don't hold, with their evidence.
inline QString missed(const GateVerdict& verdict, QString* evidence = nullptr)
{
    QStringList ids;
    for (const GateClause& clause : verdict.clauses) {
        if (clause.holds)
            continue;
        ids << clause.id;
        if (evidence)
            *evidence += clause.evidence.join(u'\n') + u'\n';
    }
    return ids.join(u' ');
}

using Spoil = void (*)(SoundProgramme&);

} // namespace waymark
