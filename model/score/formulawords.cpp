// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people read of the formulas.
#include "model/score/formulaparts.h"

#include <QStringList>

#include <cstdlib>

namespace waymark {

namespace {

using Text = FormulaText;

QString causesText(const FormulaFigure& figure, const std::function<QString(qint64)>& number)
{
    QStringList texts;
    for (const FormulaCause& cause : figure.causes) {
        const QChar sign = cause.points.value_or(0) < 0 ? QChar(0x2212) : u'+';
        texts << (cause.points ? cause.text.arg(sign + number(std::abs(*cause.points))) : cause.text);
    }
    return texts.join(Text::tr("; ", "between causes"));
}

} // namespace

QString formulaName(Formula formula)
{
    switch (formula) {
    case Formula::WaymarkChecks: return Text::tr("Waymark, by checks");
    case Formula::WaymarkResults: return Text::tr("Waymark, by results");
    case Formula::Heimdall: return Text::tr("Heimdall, by controls");
    case Formula::ThreatScore: return Text::tr("Like Prowler ThreatScore");
    case Formula::PassRate: return Text::tr("Plain pass rate");
    }
    Q_UNREACHABLE();
}

QString formulaMethod(Formula formula)
{
    switch (formula) {
    case Formula::WaymarkChecks:
        return Text::tr("Checks: passed / (passed + failed + error + skipped + suppressed). A check is what its worst result is. Epics "
                        "and gates are judged by it.");
    case Formula::WaymarkResults:
        return Text::tr("Results: passed / (passed + failed + error + skipped + suppressed). Those of tools that report only failures "
                        "stand outside.");
    case Formula::Heimdall:
        return Text::tr("Controls: passed / (passed + failed + not reviewed + profile error), as MITRE Heimdall's compliance level. A "
                        "check is a control: one error makes it an error, else one failure a failure, else one pass passes. What was "
                        "waived is not applicable.");
    case Formula::ThreatScore:
        return Text::tr("Results that passed / (passed + failed), each counted as often as its level of risk, as in Prowler's "
                        "ThreatScore. Severity stands in for the level of risk: critical 5, high and not rated 4, medium 3, low 2, "
                        "informational 1. All have the same weight, and the checks of all tools count, not only those of Prowler's "
                        "own catalogue.");
    case Formula::PassRate: return Text::tr("Results: passed / (passed + failed), as one counts them in a spreadsheet.");
    }
    Q_UNREACHABLE();
}

QString differenceText(const FormulaFigure& figure, const std::function<QString(qint64)>& number)
{
    if (!figure.against)
        return Text::tr("Waymark's figure of compliance, with which the others are compared.");
    if (!figure.difference)
        return Text::tr("Not comparable: nothing counts by this formula.");
    const QString other = formulaName(*figure.against);
    const QString points = number(std::abs(*figure.difference));
    const QString lead = *figure.difference > 0 ? Text::tr("%1 points more than %2").arg(points, other)
        : *figure.difference < 0                ? Text::tr("%1 points less than %2").arg(points, other)
                                                : Text::tr("The same as %1").arg(other);
    if (figure.causes.empty())
        return *figure.difference == 0 ? Text::tr("%1: nothing here counts differently.").arg(lead) : lead + u'.';
    return Text::tr("%1: %2.", "difference, its causes").arg(lead, causesText(figure, number));
}

} // namespace waymark
