// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/complianceparts.h"

#include "model/domain/localday.h"
#include "model/report/checklist.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/runlist.h"
#include "model/report/svgchart.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

using html::element;
using html::row;
using html::table;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

} // namespace

QString epicNameOf(const ProgrammeFigures& figures, const QString& id)
{
    const auto epic =
        std::ranges::find(figures.epics, id, [](const EpicFigures& candidate) { return candidate.epic.id; });
    return id.isEmpty() || epic == figures.epics.end() ? tr("unassigned") : epic->epic.name;
}

QString epicsHtml(const ProgrammeFigures& figures)
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

QString complianceTrendHtml(const ProgrammeFigures& figures)
{
    const QString chart = trendSvg(figures.trend, figures.timeZone);
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Compliance after each run")))
                       + (chart.isEmpty() ? element(u"p"_s, escapedHtml(tr("A trend needs runs of two dates."))) : chart));
}

QString failuresHtml(const ProgrammeFigures& figures, int most)
{
    QString rows;
    int failing = 0;
    for (const CheckOutcome& check : checksByUrgency(figures)) {
        if (check.outcome != Outcome::Failed)
            continue;
        if (++failing > most)
            continue;
        rows += row({shownWord(check.severity), check.checkId, check.title, epicNameOf(figures, check.epic),
                     QString::number(check.results[Outcome::Failed] + check.open)});
    }
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Checks that fail: %1").arg(failing)))
                       + table({tr("Severity"), tr("Check"), tr("Title"), tr("Epic"), tr("Failing results")}, rows)
                       + (failing > most ? html::paragraph(tr("The %1 worst of %2; the compliance report lists all.").arg(most).arg(failing))
                                         : QString()));
}

QString runsHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    QString rows;
    for (const Run& run : runsBehind(figures)) {
        const auto sprint = sprintOf(run, figures);
        const auto changes = facts.runChanges.constFind(run.id);
        const auto changed = [&](qint64 RunChanges::*kind) {
            return changes == facts.runChanges.cend() ? QString() : QString::number((*changes).*kind);
        };
        rows += row({zonedText(run.time, facts.timeZone), sprint ? QString::number(*sprint) : QString(), run.tool,
                     run.target, QString::number(run.rows),
                     changed(&RunChanges::added), changed(&RunChanges::resolved), changed(&RunChanges::reopened),
                     run.sha256.left(12), runNotes(run).join(u"; "_s)});
    }
    return element(u"section"_s,
                   element(u"h2"_s, escapedHtml(tr("Runs behind these figures")))
                       + table({tr("Time"), tr("Sprint"), tr("Tool"), tr("Target"), tr("Rows"), tr("New"), tr("Resolved"),
                                tr("Reopened"), tr("SHA-256"), tr("Notes")},
                               rows));
}

QString asOfHtml(const ProgrammeFigures& figures)
{
    if (!figures.asOf)
        return {};
    const QString moment = zonedText(*figures.asOf, figures.timeZone);
    return html::paragraph(figures.isPlanThen
                               ? tr("All is as of %1; what checks and risks belong to, targets and properties are as they are now.").arg(moment)
                               : tr("Checks, results, runs and exceptions are as of %1. Nobody noted where plan, risks and answers stood "
                                    "then: they are as they are now.").arg(moment));
}

} // namespace waymark
