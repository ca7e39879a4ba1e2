// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/link.h"
#include "model/report/redaction.h"
#include "model/report/resultpages.h"
#include "model/score/programmefigures.h"
#include "model/score/riskreport.h"

namespace waymark {

/// What the exports for other programs are written from, all as of now. Good as long as what it refers to.
struct ExportFacts {
    WorkspaceId workspace;   ///< names every id that is made, and stands nowhere itself
    QString name = {};       ///< of the workspace
    QString version = {};    ///< of Waymark
    QDateTime written = {};  ///< UTC
    const ProgrammeFigures& figures; ///< with tied items
    const RiskReport& risks;
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    std::span<const Sprint> sprints = {};
    std::span<const ExceptionRecord> exceptions = {};
    std::span<const RiskTie> riskTies = {};
    std::vector<TargetName> targets = {}; ///< that runs looked at
    ReadPage page = {};
    Redaction& redaction;
};

} // namespace waymark
