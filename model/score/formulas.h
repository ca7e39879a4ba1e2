// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/compliance.h"

#include <functional>

namespace waymark {

/// How a percentage of compliance is made of the same results: as Waymark does, and as other tools do. In the order in which they
/// are shown.
enum class Formula { WaymarkChecks, WaymarkResults, Heimdall, ThreatScore, PassRate };

inline constexpr std::array allFormulas = {Formula::WaymarkChecks, Formula::WaymarkResults, Formula::Heimdall,
                                           Formula::ThreatScore, Formula::PassRate};

template <>
struct Words<Formula> {
    static constexpr std::pair<Formula, const char*> list[] = {{Formula::WaymarkChecks, "waymarkChecks"},
                                                               {Formula::WaymarkResults, "waymarkResults"},
                                                               {Formula::Heimdall, "heimdall"},
                                                               {Formula::ThreatScore, "threatScore"},
                                                               {Formula::PassRate, "passRate"}};
};

/// What a formula counts. A control of Heimdall is a check.
enum class FormulaUnit { Checks, Results };

template <>
struct Words<FormulaUnit> {
    static constexpr std::pair<FormulaUnit, const char*> list[] = {{FormulaUnit::Checks, "checks"},
                                                                   {FormulaUnit::Results, "results"}};
};

constexpr FormulaUnit unitOf(Formula formula)
{
    return formula == Formula::WaymarkChecks || formula == Formula::Heimdall ? FormulaUnit::Checks : FormulaUnit::Results;
}

/// Something by which a figure differs from Waymark's.
struct FormulaCause {
    QString text = {};
    std::optional<qint64> points = {}; ///< hundredths, for the %1 of `text`; none: it has none
};

/// What one formula makes of the checks that ran.
struct FormulaFigure {
    Formula formula = Formula::WaymarkChecks;
    Figure figure = {};    ///< hundredths of a per cent, truncated; no value: nothing counts. Of others than Waymark's its reasons,
                           ///< those that count and those left out, add up to `counted` and `leftOut`
    qint64 numerator = 0;  ///< 10,000 x numerator / denominator is the value. Units; of ThreatScore times their risk
    qint64 denominator = 0;
    qint64 counted = 0;    ///< units in the denominator
    qint64 leftOut = 0;    ///< all other units that there are
    std::optional<Formula> against = {};   ///< that of Waymark with which it is compared; none: it is the first
    std::optional<qint64> difference = {}; ///< from the value of `against`, hundredths of a point; none: one has no value
    std::vector<FormulaCause> causes = {};
};

/// The checks' compliance by every formula, in order. `own` is what compliance() says of the same checks.
///
/// Heimdall: "Compliance Level" of MITRE Heimdall 2 (apps/frontend/src/store/status_counts.ts, calculateCompliance()): controls that
/// passed / (passed + failed + profile error + not reviewed). A control's status is that of inspecjs (compat_inspec_1_0.ts): an error
/// comes before a waiver, this before a failure, a failure before a pass, a pass before what was skipped. A control is not applicable
/// if it was waived; so it is here where all that applies was suppressed. This is what Heimdall makes of the tools' own files; Waymark's
/// export for Heimdall gives each control the status of the check here, see writeHdf().
///
/// ThreatScore: of Prowler's documentation (docs/user-guide/compliance/tutorials/threatscore.mdx), 100 x sum(rate x total x weight x
/// risk) / sum(total x weight x risk) over requirements, where total are findings that passed or failed, so that rate x total are
/// those that passed; muted ones count nowhere. A requirement is a check here, its level of risk that of the check's severity, and all
/// have the same weight, since results bring none.
///
/// Pass rate: results that passed / (passed + failed).
std::vector<FormulaFigure> compareFormulas(const Compliance& own, std::span<const CheckOutcome> checks);

/// Prowler's level of risk, 1..5, that a severity stands for. What the tool did not rate counts as high, as in gates.
int levelOfRisk(Severity severity);

// In words, the same on screens and in reports.

QString formulaName(Formula formula);   ///< "Waymark, by checks"
QString formulaMethod(Formula formula); ///< how it is computed, and what stands in for what
/// "3.20 points more than Waymark, by checks: 2 muted checks are not applicable to it." `number` writes hundredths: "3.20".
QString differenceText(const FormulaFigure& figure, const std::function<QString(qint64)>& number);

} // namespace waymark
