// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"
#include "model/domain/policy.h"
#include "model/domain/result.h"
#include "model/programme/demoproof.h"

namespace waymark {

/// What templates/demo/registers.json says about risks that were taken from the starter risks, the organisation's policy and
/// game days. Risks are named by their ids among the starter risks, all else as in demoproof.h. Times are UTC.

struct DemoStarterRisk {
    QString starter = {};
    QString owner = {};
    QDate review = {};
};

/// Starter risks that somebody registered at one time.
struct DemoStarting {
    QString by = {};
    QDateTime at = {};
    std::vector<DemoStarterRisk> risks = {};
};

struct DemoRating {
    QString starter = {};
    DemoRiskReview review = {}; ///< but for who and when
};

/// Risks that were rated anew at one time.
struct DemoRiskMeeting {
    QString by = {};
    QDateTime at = {};
    std::vector<DemoRating> ratings = {};
};

/// An acceptance of a risk itself that somebody asks for.
struct DemoAcceptance {
    ExceptionRecord draft = {}; ///< but for its risk
    QString starter = {};
    QString by = {};
    QDateTime at = {};
    QString approver = {}; ///< empty: it is a proposal
    QDateTime approved = {};
};

struct DemoStatement {
    Policy policy = {}; ///< but for its owner
    QString owner = {};
    QStringList controls = {}; ///< "cis-docker/4.1"
    QStringList stories = {};
    std::vector<DemoCheck> checks = {};
};

/// Statements of the policy that somebody entered at one time, with what they are mapped to.
struct DemoPolicyMapping {
    QString by = {};
    QDateTime at = {};
    std::vector<DemoStatement> statements = {};
};

/// What a game day showed.
struct DemoGameDayOutcome {
    QString by = {};
    QDateTime at = {};
    GameDay told = {};       ///< only what is known once it was held
    QStringList raised = {}; ///< stories
};

struct DemoGameDay {
    GameDay planned = {}; ///< but for its lead and target
    QString lead = {};
    QString target = {};
    QStringList exercises = {}; ///< stories
    QString by = {};
    QDateTime at = {};
    std::optional<DemoGameDayOutcome> happened = {};
};

struct DemoRegisters {
    std::vector<DemoStarting> starting = {};
    std::vector<DemoRiskMeeting> meetings = {};
    std::vector<DemoAcceptance> acceptances = {};
    std::vector<DemoPolicyMapping> mappings = {};
    std::vector<DemoGameDay> gameDays = {};
};

/// `folder`: that of the demo; `zone`: that of the times. Errors: Io, Parse (file, JSON pointer, reason).
Result<DemoRegisters> readDemoRegisters(const QString& folder, const QTimeZone& zone);

} // namespace waymark
