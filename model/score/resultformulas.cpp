// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas that count results.
#include "model/score/formulaparts.h"

#include "model/score/shownwords.h"

#include <iterator>

namespace waymark {

namespace {

using Text = FormulaText;

qint64 judged(const CheckOutcome& check)
{
    return check.results[Outcome::Passed] + check.results[Outcome::Failed];
}

/// What neither passed nor failed, and what no rate of passing can be told of.
std::vector<Reason> leftOutLines(std::span<const CheckOutcome> checks)
{
    const std::pair<Outcome, QString> texts[] = {{Outcome::Error, Text::tr("could not be run to the end (error)")},
                                                 {Outcome::Skipped, Text::tr("not run or to be reviewed by a person (skipped)")},
                                                 {Outcome::Suppressed, Text::tr("muted in the tool (suppressed)")},
                                                 {Outcome::NotApplicable, Text::tr("not applicable")}};
    std::vector<Reason> lines;
    for (const auto& [outcome, text] : texts)
        lines.push_back(summed({.kind = Reason::Kind::LeftOut, .text = text, .outcome = outcome}, checks,
                               [outcome = outcome](const CheckOutcome& check) { return check.results[outcome]; }));
    lines.push_back(summed({.kind = Reason::Kind::LeftOut, .text = Text::tr("of tools that report only failures, so that no share passes")},
                           checks, [](const CheckOutcome& check) { return check.open + check.resolved; }));
    return lines;
}

QString riskName(Severity severity)
{
    return severity == Severity::Unrated ? Text::tr("not rated by the tool, counted as high") : shownWord(severity);
}

void append(std::vector<Reason>& lines, std::vector<Reason> more)
{
    std::ranges::move(more, std::back_inserter(lines));
}

} // namespace

FormulaFigure passRateFigure(std::span<const CheckOutcome> checks)
{
    OutcomeCounts shares;
    std::vector<Reason> lines;
    for (const auto& [outcome, text] : {std::pair(Outcome::Passed, Text::tr("passed")), {Outcome::Failed, Text::tr("failed")}}) {
        lines.push_back(summed({.text = text, .outcome = outcome}, checks,
                               [outcome = outcome](const CheckOutcome& check) { return check.results[outcome]; }));
        shares[outcome] = lines.back().count;
    }
    append(lines, leftOutLines(checks));
    append(lines, exceptionLine(checks));
    return formulaFigure(Formula::PassRate, shares, std::move(lines), Text::tr("No evidence: no result passed or failed."));
}

/// The severity of a check is that of its worst results; a check of several has no other of its own.
FormulaFigure threatScoreFigure(std::span<const CheckOutcome> checks)
{
    OutcomeCounts shares;
    std::vector<Reason> lines;
    for (const Severity severity : allSeverities) {
        OutcomeCounts own;
        Reason line = summed({}, checks, [&](const CheckOutcome& check) {
            if (check.severity != severity)
                return qint64(0);
            own += check.results;
            return judged(check);
        });
        line.text = Text::tr("%1, risk %2 of 5: %3 passed, %4 failed", "severity, level of risk, results, results")
                        .arg(riskName(severity))
                        .arg(levelOfRisk(severity))
                        .arg(own[Outcome::Passed])
                        .arg(own[Outcome::Failed]);
        for (const Outcome outcome : {Outcome::Passed, Outcome::Failed})
            shares[outcome] += levelOfRisk(severity) * own[outcome];
        lines.push_back(std::move(line));
    }
    lines.push_back({.text = Text::tr("Severity stands in for Prowler's level of risk. Its weights of requirements are in no result, "
                                      "so all weigh the same.")});
    append(lines, leftOutLines(checks));
    append(lines, exceptionLine(checks));
    return formulaFigure(Formula::ThreatScore, shares, std::move(lines),
                         Text::tr("No evidence: no result passed or failed. Prowler itself shows 100 % then."));
}

} // namespace waymark
