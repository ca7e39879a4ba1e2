// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/sprinthtml.h"

#include "model/domain/localday.h"
#include "model/report/burndownsvg.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/planwords.h"
#include "model/score/coverage.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString figureLine(const SprintFigures& figures, const PlanRows& rows)
{
    const SprintClosure* closure = figures.closure ? &*figures.closure : nullptr;
    const Figure done = sprintPoints(figures.sprint, rows.stories, closure);
    return u"<section class=\"figures\">"_s
        + html::figureCard(Text::tr("Points done, of %1 planned").arg(figures.planned), pointsText(done.value),
                           done.reasons)
        + html::figureCard(Text::tr("Capacity, points"), pointsText(figures.capacity.value), figures.capacity.reasons)
        + html::figureCard(Text::tr("Carried over, points"), pointsText(figures.carriedOver.value),
                           figures.carriedOver.reasons)
        + u"</section>"_s;
}

QString closingText(const SprintClosure& closure, const QString& timeZone)
{
    return Text::tr("Closed on %1 by %2. The numbers and stories are those of that moment: %3 points were carried "
                    "on to another sprint, %4 went back to the backlog.")
        .arg(zonedText(closure.closed, timeZone), closure.author, QString::number(closure.carried),
             QString::number(closure.returned));
}

QString goalSection(const SprintFigures& figures, const QString& timeZone)
{
    const Sprint& sprint = figures.sprint;
    return html::section(Text::tr("Sprint %1, %2, %3")
                             .arg(QString::number(sprint.number), datesText(sprint), shownWord(sprint.state)),
                         html::paragraph(sprint.goal.isEmpty() ? Text::tr("Nobody said what its goal is.")
                                                               : sprint.goal)
                             + (figures.closure ? html::paragraph(closingText(*figures.closure, timeZone)) : QString()));
}

QString capacitySection(const SprintFigures& figures)
{
    return html::section(Text::tr("Capacity"),
                         html::paragraph(Text::tr("Planned are %1 points, the capacity is %2: %3.")
                                             .arg(QString::number(figures.planned), pointsText(figures.capacity.value),
                                                  roomText(figures)))
                             + html::reasonList(figures.capacity.reasons));
}

QString burndownSection(const Burndown& burndown)
{
    return html::section(Text::tr("Burndown"),
                         html::figure(burndownChart(Text::tr("Points that remain, day by day"), burndown))
                             + html::paragraph(
                                 Text::tr("Points that remain: %1").arg(pointsText(burndown.remaining.value)))
                             + html::reasonList(burndown.remaining.reasons));
}

QString carriedSection(const Figure& carried)
{
    return html::section(Text::tr("Carried over: %1").arg(pointsText(carried.value)),
                         html::reasonList(carried.reasons));
}

QString pointsCell(const std::optional<int>& points)
{
    return points ? QString::number(*points) : Text::tr("not estimated");
}

/// Of an open sprint who has the story and what proves it, of a closed one what became of it.
QString row(const SprintRow& story)
{
    QStringList cells{story.reference, story.title, shownWord(story.kind), shownWord(story.priority),
                      pointsCell(story.points), shownWord(story.status)};
    if (story.fate)
        cells << fateText(*story.fate, story.carriedTo);
    else
        cells << (story.owner && !story.owner->isEmpty() ? *story.owner : Text::tr("nobody"))
              << (story.proof ? proofText(*story.proof) : Text::tr("no evidence"));
    return html::row(cells);
}

QString storySection(const SprintFigures& figures, const std::vector<SprintRow>& stories)
{
    QString rows;
    for (const SprintRow& story : stories)
        rows += row(story);
    QStringList heads{Text::tr("Reference"), Text::tr("Title"),  Text::tr("Kind"),
                      Text::tr("Priority"),  Text::tr("Points"), Text::tr("Status")};
    heads += figures.closure ? QStringList{Text::tr("What became of it")}
                             : QStringList{Text::tr("Owner"), Text::tr("Proof")};
    return html::section(Text::tr("Stories: %1").arg(stories.size()),
                         stories.empty() ? html::paragraph(Text::tr("No story is planned into this sprint."))
                                         : html::table(heads, rows));
}

} // namespace

QString gateHtml(const std::optional<GateVerdict>& gate)
{
    if (!gate)
        return html::paragraph(Text::tr("No evidence: the gate has not been judged."));
    QString rows;
    for (const GateClause& clause : gate->clauses)
        rows += html::row({clause.holds ? Text::tr("[holds]") : Text::tr("[does not hold]"), clause.text,
                           clause.evidence.join(u"; "_s)});
    return html::table({Text::tr("Holds?"), Text::tr("Clause"), Text::tr("Evidence")}, rows);
}

QString sprintHtml(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows,
                   const ReportFacts& facts)
{
    return html::page(Text::tr("Report of one sprint"), facts,
                      figureLine(sprint, rows) + goalSection(sprint, facts.timeZone) + capacitySection(sprint)
                          + burndownSection(sprint.burndown) + carriedSection(sprint.carriedOver)
                          + html::section(Text::tr("Gate: %1").arg(gateText(sprint.gate)), gateHtml(sprint.gate))
                          + storySection(sprint, sprintRows(sprint, figures.proofs, rows)) + html::auditSection(facts));
}

} // namespace waymark
