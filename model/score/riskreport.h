// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskrating.h"
#include "model/domain/story.h"
#include "model/score/checkstanding.h"
#include "model/score/heatmap.h"
#include "model/score/registryfigures.h"
#include "model/score/residual.h"

namespace waymark {

/// A story that treats a risk, or an abuse case by which it comes true.
struct ReportedRiskStory {
    QString reference = {};
    QString title = {};
    StoryStatus status = StoryStatus::Backlog;
    Proof proof = Proof::Unproven;
};

/// A check that shows a risk, and what it says.
struct ReportedRiskCheck {
    QString tool = {};
    QString checkId = {};
    QString title = {};
    CheckStanding standing = CheckStanding::NeverRun;
    QDateTime lastRun = {}; ///< UTC; invalid: never
    bool isStale = false;   ///< what it says is too old to be evidence
    bool isExcepted = false; ///< all that is wrong with it is validly excepted
};

/// An acceptance of a risk itself, or of what a check says that shows it.
struct ReportedAcceptance {
    QString reference = {};
    QString check = {}; ///< "prowler iam_root_mfa"; empty: of the risk itself
    QString reason = {};
    QString owner = {};
    QString approver = {}; ///< empty: nobody has approved it
    QDate expiry = {};     ///< its last day
    ExceptionState state = ExceptionState::Proposed;
};

/// All that a report tells of one risk.
struct ReportedRisk {
    Risk risk = {};
    int inherentLevel = 0; ///< 0: not rated
    int currentLevel = 0;  ///< likewise
    int targetLevel = 0;   ///< likewise
    RiskStand stand = RiskStand::Unrated;
    QString owner = {}; ///< name; empty: nobody
    QString epic = {};  ///< name; empty: none
    bool isOverdue = false; ///< its review is
    std::vector<ReportedRiskStory> stories = {};    ///< that treat it, by reference
    std::vector<ReportedRiskStory> abuseCases = {}; ///< by reference
    std::vector<ReportedRiskCheck> checks = {};     ///< by tool and id
    std::vector<ReportedAcceptance> acceptances = {}; ///< by reference
    std::vector<RiskRating> ratings = {}; ///< the earliest first
    ResidualSuggestion suggestion = {};
};

/// All that a report tells of the registry, so that whoever writes it computes nothing.
struct RiskReport {
    std::vector<ReportedRisk> risks = {}; ///< the highest current level first, then by reference; closed ones last
    RiskGrid grid = {};
    int appetite = 9; ///< highest level that needs no treatment
    RegistryCounts counts = {};
    RegistryFigures registry = {};
    HeatMap heat = {}; ///< by current ratings
};

} // namespace waymark
