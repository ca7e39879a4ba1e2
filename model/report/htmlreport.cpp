// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlreport.h"

#include "model/report/checklist.h"
#include "model/report/exceptionrows.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/maturityparts.h"
#include "model/report/runlist.h"
#include "model/report/svgchart.h"

#include <QCoreApplication>

#include <algorithm>

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

QString epicSection(const ProgrammeFigures& figures)
{
    QString rows;
    for (const EpicFigures& epic : figures.epics) {
        QStringList cells = {epic.epic.name.isEmpty() ? tr("Unassigned") : epic.epic.name,
                             percentageText(epic.compliance.checkLevel.value)};
        for (const Outcome outcome : allOutcomes)
            cells << QString::number(epic.compliance.checks[outcome]);
        cells << u"%1 / %2"_s.arg(epic.done).arg(epic.stories);
        rows += row(cells);
    }
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Compliance by epic"))) + epicBarsSvg(figures.epics)
                       + table({tr("Epic"), tr("Checks that pass"), tr("Passed"), tr("Failed"), tr("Error"),
                                tr("Skipped"), tr("Not applicable"), tr("Suppressed"), tr("Stories done")},
                               rows));
}

QString trendSection(const ProgrammeFigures& figures)
{
    const QString chart = trendSvg(figures.trend);
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Compliance after each run")))
                       + (chart.isEmpty() ? element(u"p"_s, escapedHtml(tr("A trend needs runs of two dates."))) : chart));
}

/// What a check's epic is called.
QString epicName(const ProgrammeFigures& figures, const QString& id)
{
    const auto epic =
        std::ranges::find(figures.epics, id, [](const EpicFigures& candidate) { return candidate.epic.id; });
    return id.isEmpty() || epic == figures.epics.end() ? tr("unassigned") : epic->epic.name;
}

QString failureSection(const ProgrammeFigures& figures)
{
    QString rows;
    int failing = 0;
    for (const CheckOutcome& check : checksByUrgency(figures)) {
        if (check.outcome != Outcome::Failed)
            continue;
        ++failing;
        rows += row({word(check.severity), check.checkId, check.title, epicName(figures, check.epic),
                     QString::number(check.results[Outcome::Failed] + check.open)});
    }
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Checks that fail: %1").arg(failing)))
                       + table({tr("Severity"), tr("Check"), tr("Title"), tr("Epic"), tr("Failing results")}, rows));
}

QString checkSection(const ProgrammeFigures& figures)
{
    QString rows;
    for (const CheckOutcome& check : checksByUrgency(figures))
        rows += row({outcomeText(check), word(check.severity), check.tool, check.checkId, check.title,
                     epicName(figures, check.epic),
                     QString::number(check.results.total() + check.open + check.resolved),
                     QString::number(check.results[Outcome::Failed] + check.open), QString::number(check.excepted)});
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Checks that ran: %1").arg(figures.checks.size())))
                       + table({tr("Outcome"), tr("Severity"), tr("Tool"), tr("Check"), tr("Title"), tr("Epic"),
                                tr("Results"), tr("Failing"), tr("Excepted")},
                               rows));
}

QString runSection(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    QString rows;
    for (const Run& run : runsBehind(figures)) {
        const auto sprint = sprintOf(run, figures);
        const auto changes = facts.runChanges.constFind(run.id);
        const auto changed = [&](qint64 RunChanges::*kind) {
            return changes == facts.runChanges.cend() ? QString() : QString::number((*changes).*kind);
        };
        rows += row({run.time.toString(u"yyyy-MM-dd HH:mm"_s), sprint ? QString::number(*sprint) : QString(), run.tool,
                     run.target, QString::number(run.rows),
                     changed(&RunChanges::added), changed(&RunChanges::resolved), changed(&RunChanges::reopened),
                     run.sha256.left(12), runNotes(run).join(u"; "_s)});
    }
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Runs behind these figures")))
                       + table({tr("Time (UTC)"), tr("Sprint"), tr("Tool"), tr("Target"), tr("Rows"), tr("New"), tr("Resolved"),
                                tr("Reopened"), tr("SHA-256"), tr("Notes")},
                               rows));
}

/// Which figures are of the past, and which are not.
QString asOfLine(const ProgrammeFigures& figures)
{
    if (!figures.asOf)
        return {};
    return html::paragraph(tr("Checks, results, runs and exceptions are as of %1 UTC. Stories and plan have no past and are as they are "
                              "now.").arg(figures.asOf->toUTC().toString(u"yyyy-MM-dd HH:mm"_s)));
}

QString page(const QString& heading, const QString& sections, const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return html::page(heading, facts, asOfLine(figures) + figureLine(figures) + epicSection(figures) + sections + runSection(figures, facts)
                                          + html::auditSection(facts));
}

} // namespace

QString dashboardHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return page(tr("Where the programme stands, written %1 UTC%2"),
                maturityHtml(figures) + trendSection(figures) + failureSection(figures), figures, facts);
}

QString complianceHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return page(tr("Compliance report, written %1 UTC%2"), checkSection(figures) + exceptionsHtml(figures), figures, facts);
}

} // namespace waymark
