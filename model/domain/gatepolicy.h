// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/scope.h"
#include "model/domain/severity.h"

#include <QStringList>

#include <vector>

namespace waymark {

/// What a gate asks for.
enum class GateRule {
    MustsDone,      ///< all musts of this sprint and those before it are done
    /// All checks linked to the sprint's stories passed or are validly excepted; never run or stale: unproven. So is a must or
    /// should without a linked check.
    ChecksPassed,
    Compliance,     ///< at check level, at least so much; exceptions change nothing about it
    SevereFailures, ///< failed checks that are critical or high, at most so many; validly excepted ones don't count
    Errors,         ///< checks that could not be run to the end, at most so many; validly excepted ones don't count
    Fresh,          ///< every check that counts ran since the sprint's start and within the freshness window
    NoExpiredException, ///< no exception has expired although what it covered still stands in the way
    HighRiskIssues,     ///< of Well-Architected reviews, at most so many
    RiskAppetite,       ///< no risk is above the appetite, nor unrated
    RequiredScopes,     ///< each listed tool looked, completely, for all severities, since the sprint's start and not too long ago
    Overdue             ///< no failure is older than the deadline of its severity
};

template <>
struct Words<GateRule> {
    static constexpr std::pair<GateRule, const char*> list[] = {
        {GateRule::MustsDone, "mustsDone"},           {GateRule::ChecksPassed, "checksPassed"},
        {GateRule::Compliance, "compliance"},         {GateRule::SevereFailures, "severeFailures"},
        {GateRule::Errors, "errors"},                 {GateRule::Fresh, "fresh"},
        {GateRule::NoExpiredException, "noExpiredException"},
        {GateRule::HighRiskIssues, "highRiskIssues"}, {GateRule::RiskAppetite, "riskAppetite"},
        {GateRule::RequiredScopes, "requiredScopes"}, {GateRule::Overdue, "overdue"}};
};

inline constexpr int mostAllowed = 1'000'000; ///< that a clause may allow of anything

/// Something that must have been looked at.
struct RequiredScope {
    QString tool = {};                     ///< lower-case slug: "prowler"
    QString target = QStringLiteral("*");  ///< glob over a target's identity; one that matches is enough
    QString environment = {};              ///< of the target; empty: any
    std::optional<ScannerClass> scannerClass = {}; ///< what the tool must have looked for; none: whatever
    /// Whether a run counts that looked for some severities only. What it left out nobody knows.
    bool anySeverityFilter = false;

    friend bool operator==(const RequiredScope&, const RequiredScope&) = default;
};

/// The promotion-to-production policy of a sprint; as it stands here, the default one. Read and written by
/// gatepolicyfile.h.
struct GatePolicy {
    QString name = {};
    QStringList environments = {};           ///< whose evidence is judged; empty: all evidence
    Severity unratedAs = Severity::High;     ///< what a severity that the tool didn't rate counts as; never Unrated
    std::vector<GateRule> rules = {GateRule::MustsDone,      GateRule::ChecksPassed, GateRule::Compliance,
                                   GateRule::SevereFailures, GateRule::Errors,       GateRule::Fresh};
    // What the rules ask for, for those that are among them:
    int minCompliance = 8'500; ///< hundredths of a per cent
    int maxSevereFailures = 0; ///< 0 ..mostAllowed, the others likewise
    int maxErrors = 0;
    int maxHighRiskIssues = 0;
    std::vector<RequiredScope> scopes = {}; ///< at least one, if RequiredScopes is among the rules

    friend bool operator==(const GatePolicy&, const GatePolicy&) = default;
};

/// What a sprint is judged by, and where that comes from.
struct SprintPolicy {
    enum class Source {
        Default,   ///< nobody has edited one
        Workspace, ///< that of all sprints that have none of their own
        Sprint,    ///< its own
        Given      ///< handed in for this one judgement
    };
    GatePolicy policy = {};
    Source source = Source::Default;
    QString document = {}; ///< JSON, as stored or given; empty: that of `policy`
    QString fault = {};    ///< why what is stored can't be used: the gate then doesn't hold, and says so
};

} // namespace waymark
