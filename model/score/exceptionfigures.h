// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"
#include "model/score/compliance.h"
#include "model/score/exceptionstate.h"
#include "model/score/riskfigures.h"

#include <array>
#include <iterator>

namespace waymark {

/// Where the exceptions of the programme stand at a moment, and which of them somebody has to see to.
struct ExceptionFigures {
    /// By ExceptionState. What was never approved before its last day has not expired: it is in none of them.
    std::array<int, std::size(Words<ExceptionState>::list)> byState = {};
    std::vector<ExceptionRecord> inForce = {};    ///< ending soon included, the first to end first
    std::vector<ExceptionRecord> endingSoon = {}; ///< likewise
    /// Expired, although what they covered still stands in the way, or the risk that they accepted is still above the appetite
    /// and said to be accepted; the latest to end first.
    std::vector<ExceptionRecord> lapsed = {};
    Figure warning = {}; ///< how many end soon or have lapsed; 0 also if there are no exceptions

    int of(ExceptionState state) const { return byState[static_cast<size_t>(state)]; }
};

/// What exceptions are judged by.
struct ExceptionEvidence {
    std::span<const ExceptionRecord> exceptions = {}; ///< that concern the checks
    /// Expired ones of single resources, none of which stands in the way any more uncovered.
    std::span<const ExceptionId> mended = {};
    std::span<const Target> targets = {};
    std::span<const AssignedCheck> checks = {};       ///< what the outcomes were made of
    std::span<const CheckOutcome> outcomes = {};
    std::span<const AttestedCheck> attested = {};
    QDateTime moment = {}; ///< UTC
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    std::span<const Risk> risks = {};         ///< that exceptions may accept
    std::span<const RiskTie> riskTies = {};
    RiskGrid grid = {};
    int appetite = 9; ///< highest level that needs no treatment, 1..25
};

/// "EX-12"; of an acceptance of a risk itself "EX-12 (R-3 Keys leak)".
QString exceptionName(const ExceptionRecord& exception, std::span<const Risk> risks);

/// Of an expired one that covered single resources, and that is not among the mended, it is asked whether anything of its
/// check stands in the way on its target.
ExceptionFigures exceptionFigures(const ExceptionEvidence& evidence);

} // namespace waymark
