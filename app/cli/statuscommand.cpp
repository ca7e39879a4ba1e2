// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asof.h"

#include "model/report/html.h"
#include "model/report/maturityparts.h"
#include "model/report/planwords.h"
#include "model/report/statusjson.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QString sprintLine(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    return u"  sprint %1  %2  %3 of %4 points done, capacity %5, gate: %6"_s.arg(
        QString::number(sprint.number), datesText(sprint), QString::number(figures.done),
        QString::number(figures.planned), pointsText(figures.capacity.value), gateText(figures.gate));
}

QString reviewLine(const ReviewTotals& review)
{
    const QString name = u"  review of %1 by %2"_s.arg(
        review.workloadName, review.lensVersion.isEmpty() ? review.lens : review.lens + u' ' + review.lensVersion);
    if (!review.fault.isEmpty())
        return name + u": no figures. "_s + review.fault;
    const RiskCounts& counts = review.counts;
    QString risks = u"%1 of %2 questions at high risk, %3 at medium, %4 without, %5 not answered, %6 not applicable"_s.arg(
        QString::number(counts.high), QString::number(counts.total()), QString::number(counts.medium),
        QString::number(counts.none), QString::number(counts.unanswered), QString::number(counts.notApplicable));
    if (counts.unrated > 0)
        risks += u", %1 of unknown risk"_s.arg(counts.unrated);
    return u"%1: %2; %3 of %4 selected choices contradicted by tests"_s.arg(
        name, risks, QString::number(review.contradicted), QString::number(review.selected));
}

void printPlan(const ProgrammeFigures& figures)
{
    for (const SprintFigures& sprint : figures.sprints)
        printText(sprintLine(sprint));
    printText(u"  Velocity: "_s + velocityText(figures.velocity));
    printText(u"  Baseline done: %1"_s.arg(forecastText(figures.baseline.forecast)));
    printText(u"  Backlog done: %1"_s.arg(forecastText(figures.backlog.forecast)));
}

void print(const ProgrammeFigures& figures, const QString& name)
{
    printText(u"%1: compliance %2 of checks, %3 of results, %4 runs"_s.arg(
        name, percentageText(figures.overall.checkLevel.value), percentageText(figures.overall.resultLevel.value),
        QString::number(figures.countedRuns)));
    for (const EpicFigures& epic : figures.epics) {
        const QString line = u"  %1 %2  %3 checks, %4 of %5 stories done"_s
                                 .arg(epic.epic.code.isEmpty() ? u"---"_s : epic.epic.code)
                                 .arg(percentageText(epic.compliance.checkLevel.value), 12)
                                 .arg(epic.compliance.checks.total(), 4)
                                 .arg(epic.done)
                                 .arg(epic.stories);
        const EpicMaturity* maturity = maturityOf(figures, epic.epic.id);
        printText(maturity ? line + u"; maturity "_s + rungText(*maturity) : line);
    }
    if (figures.asOf) {
        const QString words = figures.isPlanThen
            ? u"  All is as of %1; what checks and risks belong to, targets and properties are as they are now:"_s
            : u"  Checks, runs and exceptions are as of %1; stories, plan, answers and risks are as they are now, risks but for "
              u"what exceptions accept:"_s;
        printText(words.arg(figures.asOf->toUTC().toString(Qt::ISODate)));
    }
    for (const ReviewTotals& review : figures.reviews)
        printText(reviewLine(review));
    printPlan(figures);
}

} // namespace

Exit runStatus(const Arguments& arguments, const Session& session)
{
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto chosen = environment(arguments, records);
    if (!chosen)
        return badUsage(chosen.error().message);
    const auto moment = asOf(arguments, records, session.clock->now());
    if (!moment)
        return badUsage(moment.error().message);
    const auto figures = readFigures(**workspace, session, *chosen, *moment);
    if (!figures)
        return fail(figures.error(), (*workspace)->file());
    if (arguments.has(u"json"_s))
        printJson(statusJson(*figures, records.properties().name));
    else
        print(*figures, chosen->isEmpty() ? records.properties().name
                                          : u"%1, environment %2"_s.arg(records.properties().name, *chosen));
    return Exit::Fine;
}

} // namespace waymark::cli
