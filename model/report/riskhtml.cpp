// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskhtml.h"

#include "model/domain/localday.h"
#include "model/report/htmlparts.h"
#include "model/report/planwords.h"
#include "model/report/riskchart.h"
#include "model/report/riskdetailhtml.h"
#include "model/report/riskrows.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskReport)
};

/// A number with the risks behind it by name, or that there are none.
QString card(const QString& label, int number, const RiskReport& report, const std::function<bool(const ReportedRisk&)>& isMeant)
{
    std::vector<Reason> reasons;
    for (const ReportedRisk& risk : report.risks)
        if (isMeant(risk))
            reasons.push_back({.kind = Reason::Kind::Missing, .text = riskName(risk.risk)});
    if (reasons.empty())
        reasons.push_back({.kind = Reason::Kind::Missing,
                           .text = report.risks.empty() ? Text::tr("No evidence: no risk is registered.") : Text::tr("No risk.")});
    return html::figureCard(label, QString::number(number), reasons);
}

bool isAcceptanceExpired(const ReportedRisk& risk)
{
    return risk.stand == RiskStand::UnbackedAccept && std::ranges::any_of(risk.acceptances, [](const ReportedAcceptance& each) {
        return each.check.isEmpty() && !each.approver.isEmpty() && each.state == ExceptionState::Expired;
    });
}

QString cards(const RiskReport& report)
{
    const RegistryFigures& registry = report.registry;
    return u"<section class=\"figures\">"_s
        + html::figureCard(Text::tr("Exposure: the sum of current levels"), pointsText(registry.exposure.value),
                           registry.exposure.reasons)
        + card(Text::tr("Above the appetite of %1").arg(report.appetite), report.counts.aboveAppetite, report,
               [](const ReportedRisk& risk) { return isAboveAppetite(risk.stand); })
        + card(Text::tr("Not rated"), report.counts.unrated, report,
               [](const ReportedRisk& risk) { return risk.stand == RiskStand::Unrated; })
        + card(Text::tr("Reviews overdue"), registry.overdueReviews, report, [](const ReportedRisk& risk) { return risk.isOverdue; })
        + card(Text::tr("Acceptances that ran out"), registry.expiredAcceptances, report, isAcceptanceExpired) + u"</section>"_s;
}

QString heatSection(const RiskReport& report)
{
    const ReportChart chart = heatMapChart(report);
    return html::section(Text::tr("Heat map"),
                         chart.svg.isEmpty() ? html::paragraph(Text::tr("No evidence: no open risk is rated.")) : html::figure(chart));
}

QString trendRow(const ExposurePoint& point, const QString& timeZone)
{
    return html::row({point.sprint < 0 ? Text::tr("Now") : Text::tr("Sprint %1").arg(point.sprint),
                      localDay(point.moment, timeZone).toString(Qt::ISODate), QString::number(point.exposure), QString::number(point.risks),
                      QString::number(point.aboveAppetite), QString::number(point.unrated)});
}

QString trendSection(const RiskReport& report, const QString& timeZone)
{
    if (report.registry.exposureTrend.empty())
        return html::section(Text::tr("Exposure"), html::paragraph(Text::tr("No evidence: nothing was ever rated.")));
    QString rows;
    for (const ExposurePoint& point : report.registry.exposureTrend)
        rows += trendRow(point, timeZone);
    return html::section(Text::tr("Exposure"),
                         html::figure(exposureChart(report))
                             + html::table({Text::tr("End of"), Text::tr("Day"), Text::tr("Exposure"), Text::tr("Risks rated"),
                                            Text::tr("Level above the appetite"), Text::tr("Not rated")},
                                           rows)
                             + html::paragraph(Text::tr("By level alone: here risks that are accepted count as above the appetite, too.")));
}

QString row(const ReportedRisk& reported, int appetite)
{
    const Risk& risk = reported.risk;
    return html::row({risk.reference, risk.title, levelInWords(ratingOf(risk, RatingKind::Inherent), reported.inherentLevel),
                      levelInWords(ratingOf(risk, RatingKind::Current), reported.currentLevel),
                      levelInWords(ratingOf(risk, RatingKind::Target), reported.targetLevel),
                      standInWords(reported.stand, appetite), shownWord(risk.treatment), shownWord(risk.status),
                      reported.owner.isEmpty() ? Text::tr("nobody") : reported.owner, reviewDayText(reported)});
}

QString registrySection(const RiskReport& report, const QString& timeZone)
{
    const QString heading = Text::tr("Registry: %1 risks, %2 open").arg(report.risks.size()).arg(report.counts.open);
    if (report.risks.empty())
        return html::section(heading, html::paragraph(Text::tr("No evidence: no risk is registered.")));
    QString rows;
    QString details;
    for (const ReportedRisk& risk : report.risks) {
        rows += row(risk, report.appetite);
        details += riskDetailHtml(risk, report, timeZone);
    }
    return html::section(heading,
                         html::table({Text::tr("Risk"), Text::tr("Title"), Text::tr("Inherent"), Text::tr("Current"),
                                      Text::tr("Target"), Text::tr("Stand"), Text::tr("Treatment"), Text::tr("Status"),
                                      Text::tr("Owner"), Text::tr("Review")},
                                     rows))
        + html::section(Text::tr("Each risk"), details);
}

} // namespace

QString risksHtml(const RiskReport& report, const ReportFacts& facts)
{
    return html::page(Text::tr("Report of the risk registry"), facts,
                      cards(report) + heatSection(report) + trendSection(report, facts.timeZone) + registrySection(report, facts.timeZone)
                          + html::auditSection(facts));
}

} // namespace waymark
