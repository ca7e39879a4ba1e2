// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/programmehtml.h"

#include "model/report/complianceparts.h"
#include "model/report/exceptionrows.h"
#include "model/report/htmlparts.h"
#include "model/report/leadingrows.h"
#include "model/report/maturitychart.h"
#include "model/report/maturityparts.h"
#include "model/report/planhtml.h"
#include "model/report/planwords.h"
#include "model/report/riskchart.h"
#include "model/report/riskrows.h"
#include "model/report/sprinthtml.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgrammeReport)
};

constexpr int mostFailures = 40; ///< the compliance report has all
constexpr size_t mostRisks = 15; ///< the report of the registry has all

/// Whose gate matters now; null: there is no sprint.
const SprintFigures* currentOf(const ProgrammeFigures& figures, const ProgrammeReport& report)
{
    const auto isIt = [&](const SprintFigures& each) { return report.current && each.sprint.id == *report.current; };
    const auto found = std::ranges::find_if(figures.sprints, isIt);
    return found == figures.sprints.end() ? nullptr : &*found;
}

QString gateHeading(const SprintFigures& sprint)
{
    return Text::tr("Gate of sprint %1").arg(sprint.sprint.number);
}

/// With the clauses that don't hold.
QString gateCard(const SprintFigures* sprint)
{
    if (!sprint)
        return html::figureCard(Text::tr("Gate"), gateText({}), {{.kind = Reason::Kind::Missing, .text = Text::tr("There is no sprint.")}});
    std::vector<Reason> reasons;
    if (!sprint->gate)
        reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("The gate has not been judged: the sprint has no story yet.")});
    else
        for (const GateClause& clause : sprint->gate->clauses)
            if (!clause.holds)
                reasons.push_back({.kind = Reason::Kind::Missing, .text = clause.text});
    if (reasons.empty())
        reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("Every clause holds.")});
    return html::figureCard(gateHeading(*sprint), gateText(sprint->gate), reasons, datesText(sprint->sprint));
}

QString gateSection(const SprintFigures* sprint)
{
    return sprint ? html::section(u"%1: %2"_s.arg(gateHeading(*sprint), gateText(sprint->gate)), gateHtml(sprint->gate)) : QString();
}

QString riskTable(const RiskReport& risks)
{
    QString rows;
    for (size_t i = 0; i < risks.risks.size() && i < mostRisks; ++i) {
        const ReportedRisk& each = risks.risks[i];
        rows += html::row({each.risk.reference, each.risk.title, levelInWords(ratingOf(each.risk, RatingKind::Current), each.currentLevel),
                           levelInWords(ratingOf(each.risk, RatingKind::Target), each.targetLevel), standInWords(each.stand, risks.appetite),
                           each.owner.isEmpty() ? Text::tr("nobody") : each.owner, reviewDayText(each)});
    }
    const QString table = html::table({Text::tr("Risk"), Text::tr("Title"), Text::tr("Current"), Text::tr("Target"), Text::tr("Stand"),
                                       Text::tr("Owner"), Text::tr("Review")},
                                      rows);
    return risks.risks.size() <= mostRisks
        ? table
        : table + html::paragraph(Text::tr("The %1 highest of %2; the report of the registry has all.").arg(mostRisks).arg(risks.risks.size()));
}

QString riskSection(const RiskReport& risks)
{
    const QString heading = Text::tr("Open risks: %1, exposure %2").arg(QString::number(risks.counts.open), pointsText(risks.registry.exposure.value));
    if (risks.risks.empty())
        return html::section(heading, html::paragraph(Text::tr("No evidence: no risk is open.")));
    return html::section(heading, html::figure(heatMapChart(risks)) + html::figure(exposureChart(risks)) + riskTable(risks));
}

QStringList countCells(const RiskCounts& counts)
{
    QStringList cells;
    for (const int count : {counts.total(), counts.high, counts.medium, counts.none, counts.unanswered, counts.notApplicable, counts.unrated})
        cells << QString::number(count);
    return cells;
}

QString pillarSection(const ProgrammeFigures& figures, const ProgrammeReport& report)
{
    const QString heading = Text::tr("Reviews by pillar");
    if (figures.reviews.empty())
        return html::section(heading, html::paragraph(Text::tr("No evidence: no review has been started.")));
    QString faults;
    for (const ReviewTotals& review : figures.reviews)
        if (!review.fault.isEmpty())
            faults += html::paragraph(u"%1, %2: %3"_s.arg(review.workloadName, review.lens, review.fault));
    QString rows;
    for (const PillarTotals& pillar : report.pillars)
        rows += html::row(QStringList{pillar.lens, pillar.name} + countCells(pillar.counts));
    return html::section(heading,
                         faults + html::paragraph(Text::tr("A question counts as at high risk where its answer says so, or tests that contradict it."))
                             + html::table({Text::tr("Lens"), Text::tr("Pillar"), Text::tr("Questions"), Text::tr("High risk"),
                                            Text::tr("Medium risk"), Text::tr("No risk"), Text::tr("Open"), Text::tr("Not applicable"),
                                            Text::tr("Unrated")},
                                           rows));
}

QString authorLine(const ReportFacts& facts)
{
    return facts.author.isEmpty() ? QString() : html::paragraph(Text::tr("Written by %1.").arg(facts.author));
}

} // namespace

QString programmeHtml(const ProgrammeFigures& figures, const ProgrammeReport& report, const ReportFacts& facts)
{
    const SprintFigures* current = currentOf(figures, report);
    const QString cards = u"<section class=\"figures\">"_s + leadingCards(report) + gateCard(current) + u"</section>"_s;
    return html::page(Text::tr("Where the programme stands"), facts,
                      authorLine(facts) + asOfHtml(figures) + cards + gateSection(current) + maturityHtml(figures, maturityChart(report))
                          + epicsHtml(figures) + complianceTrendHtml(figures) + failuresHtml(figures, mostFailures) + riskSection(report.risks)
                          + burndownHtml(figures) + forecastHtml(figures) + pillarSection(figures, report) + exceptionsToSeeToHtml(figures)
                          + runsHtml(figures, facts) + html::auditSection(facts) + laddersHtml(figures));
}

} // namespace waymark
