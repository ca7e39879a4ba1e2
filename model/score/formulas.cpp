// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/formulas.h"

#include "model/score/formulaparts.h"

#include <iterator>

namespace waymark {

namespace {

using Text = FormulaText;

/// Waymark's own: figure and reasons are those that stand everywhere else.
FormulaFigure ownFigure(Formula formula, const OutcomeCounts& counts, const Figure& figure, qint64 beside)
{
    const qint64 counted = counts.total() - counts[Outcome::NotApplicable];
    return {.formula = formula,
            .figure = figure,
            .numerator = counts[Outcome::Passed],
            .denominator = counted,
            .counted = counted,
            .leftOut = counts[Outcome::NotApplicable] + beside};
}

std::vector<FormulaCause> causesOfResults(std::span<const CheckOutcome> checks)
{
    qint64 passedInVain = 0;
    qint64 withoutResults = 0;
    bool weighs = false;
    for (const CheckOutcome& check : checks) {
        const qint64 counted = check.results.total() - check.results[Outcome::NotApplicable];
        passedInVain += check.outcome == Outcome::Passed ? 0 : check.results[Outcome::Passed];
        withoutResults += check.results.total() == 0 ? 1 : 0;
        weighs = weighs || counted > 1;
    }
    std::vector<FormulaCause> causes;
    if (weighs)
        causes.push_back({.text = Text::tr("a check counts as often as it has results")});
    addCause(causes, passedInVain, Text::tr("1 result passed of a check that doesn't pass"),
             Text::tr("%1 results passed of checks that don't pass"));
    addCause(causes, withoutResults, Text::tr("1 check of a tool that reports only failures has no part in it"),
             Text::tr("%1 checks of tools that report only failures have no part in it"));
    return causes;
}

std::vector<FormulaCause> causesOfPassRate(const FormulaFigure& own, const FormulaFigure& passRate)
{
    std::vector<FormulaCause> causes;
    addCause(causes, own.counted - passRate.counted,
             Text::tr("1 result that neither passed nor failed is left out, where Waymark counts it as not passed"),
             Text::tr("%1 results that neither passed nor failed are left out, where Waymark counts them as not passed"));
    return causes;
}

/// Parts that add up to the whole: what leaving out makes is the difference of the plain pass rate.
std::vector<FormulaCause> causesOfThreatScore(const FormulaFigure& passRate, const FormulaFigure& threatScore)
{
    if (!threatScore.difference || !passRate.difference)
        return {};
    std::vector<FormulaCause> causes;
    if (const qint64 leavingOut = *passRate.difference; leavingOut != 0)
        causes.push_back({.text = Text::tr("%1 points by leaving out what neither passed nor failed"), .points = leavingOut});
    if (const qint64 weighing = *threatScore.difference - *passRate.difference; weighing != 0)
        causes.push_back({.text = Text::tr("%1 points by weighing results by severity"), .points = weighing});
    return causes;
}

void compareWith(const FormulaFigure& own, FormulaFigure& other)
{
    other.against = own.formula;
    if (own.figure.value && other.figure.value)
        other.difference = *other.figure.value - *own.figure.value;
}

} // namespace

void addCause(std::vector<FormulaCause>& causes, qint64 count, const QString& one, const QString& many)
{
    if (count > 0)
        causes.push_back({.text = count == 1 ? one : many.arg(count)});
}

FormulaFigure formulaFigure(Formula formula, const OutcomeCounts& shares, std::vector<Reason> reasons, const QString& missing)
{
    std::erase_if(reasons, [](const Reason& reason) { return reason.count == 0 && !reason.text.endsWith(u'.'); });
    FormulaFigure made{.formula = formula,
                       .numerator = shares[Outcome::Passed],
                       .denominator = shares.total() - shares[Outcome::NotApplicable]};
    for (const Reason& reason : reasons)
        (reason.kind == Reason::Kind::Counted ? made.counted : made.leftOut) += reason.count;
    if (const auto hundredths = complianceHundredths(shares))
        made.figure.value = *hundredths;
    else
        reasons.push_back({.kind = Reason::Kind::Missing, .text = missing});
    made.figure.reasons = std::move(reasons);
    return made;
}

std::vector<Reason> exceptionLine(std::span<const CheckOutcome> checks)
{
    const Reason covered = summed({}, checks, [](const CheckOutcome& check) { return check.excepted; });
    if (covered.count == 0)
        return {};
    return {{.text = covered.count == 1
                 ? Text::tr("An exception in force covers 1 result: it stays what it is by this formula, too.")
                 : Text::tr("Exceptions in force cover %1 results: they stay what they are by this formula, too.").arg(covered.count),
             .checks = covered.checks}};
}

int levelOfRisk(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return 5;
    case Severity::High: return 4;
    case Severity::Medium: return 3;
    case Severity::Low: return 2;
    case Severity::Info: return 1;
    case Severity::Unrated: return 4;
    }
    Q_UNREACHABLE();
}

std::vector<FormulaFigure> compareFormulas(const Compliance& own, std::span<const CheckOutcome> checks)
{
    const FormulaFigure byChecks = ownFigure(Formula::WaymarkChecks, own.checks, own.checkLevel, 0);
    FormulaFigure byResults = ownFigure(Formula::WaymarkResults, own.results, own.resultLevel, own.open + own.resolved);
    FormulaFigure heimdall = heimdallFigure(checks);
    FormulaFigure passRate = passRateFigure(checks);
    FormulaFigure threatScore = threatScoreFigure(checks);
    compareWith(byChecks, byResults);
    compareWith(byChecks, heimdall);
    compareWith(byResults, passRate);
    compareWith(byResults, threatScore);
    byResults.causes = causesOfResults(checks);
    passRate.causes = causesOfPassRate(byResults, passRate);
    threatScore.causes = causesOfThreatScore(passRate, threatScore);
    return {byChecks, byResults, heimdall, threatScore, passRate};
}

} // namespace waymark
