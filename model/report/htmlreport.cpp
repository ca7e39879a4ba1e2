// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlreport.h"

#include "model/report/checklist.h"
#include "model/report/complianceparts.h"
#include "model/report/exceptionrows.h"
#include "model/report/formulahtml.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

using html::element;
using html::figureCard;
using html::row;
using html::table;

QString figureLine(const ProgrammeFigures& figures)
{
    const auto& severe = figures.severeFailures;
    return u"<section class=\"figures\">"_s
        + figureCard(tr("Checks that pass"), percentageText(figures.overall.checkLevel.value),
                     figures.overall.checkLevel.reasons)
        + figureCard(tr("Results that pass"), percentageText(figures.overall.resultLevel.value),
                     figures.overall.resultLevel.reasons)
        + figureCard(tr("Failed, critical or high"), severe.value ? QString::number(*severe.value) : tr("no evidence"),
                     severe.reasons)
        + u"</section>"_s;
}

QString checkSection(const ProgrammeFigures& figures)
{
    QString rows;
    for (const CheckOutcome& check : checksByUrgency(figures))
        rows += row({outcomeText(check), shownWord(check.severity), check.tool, check.checkId, check.title,
                     epicNameOf(figures, check.epic),
                     QString::number(check.results.total() + check.open + check.resolved),
                     QString::number(check.results[Outcome::Failed] + check.open), QString::number(check.excepted)});
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Checks that ran: %1").arg(figures.checks.size())))
                       + table({tr("Outcome"), tr("Severity"), tr("Tool"), tr("Check"), tr("Title"), tr("Epic"),
                                tr("Results"), tr("Failing"), tr("Excepted")},
                               rows));
}

} // namespace

QString complianceHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return html::page(tr("Compliance report"), facts,
                      asOfHtml(figures) + figureLine(figures) + epicsHtml(figures) + formulasHtml(figures) + checkSection(figures)
                          + exceptionsHtml(figures) + runsHtml(figures, facts) + html::auditSection(facts));
}

} // namespace waymark
