// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmereportfacts.h"

#include "model/domain/localday.h"
#include "model/edit/records.h"
#include "model/programme/dashboardcourse.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgrammeReport)
};

/// The figures' open risks and where they stand, as far as an overview tells of them.
RiskReport risksOf(const Records& records, const ProgrammeFigures& figures, const QDateTime& moment)
{
    const WorkspaceProperties& properties = records.properties();
    const std::vector<Risk>& risks = figures.registry.risks;
    const RiskFacts facts{.risks = risks,
                          .ties = records.riskTies(),
                          .exceptions = records.exceptions(),
                          .checks = figures.checks,
                          .attested = figures.attested,
                          .grid = gridOf(properties),
                          .appetite = properties.riskAppetite,
                          .now = moment,
                          .timeZone = properties.timeZone};
    RiskReport report{.grid = facts.grid,
                      .appetite = facts.appetite,
                      .counts = figures.risks,
                      .registry = figures.registry,
                      .heat = heatMap(risks, RatingKind::Current)};
    for (const Risk& risk : risks) {
        const Person* owner = risk.owner ? records.of<Person>().find(*risk.owner) : nullptr;
        const RiskStand stand = riskStand(risk, facts);
        if (stand != RiskStand::Closed)
            report.risks.push_back({.risk = risk,
                                    .inherentLevel = inherentLevel(risk, facts.grid),
                                    .currentLevel = currentLevel(risk, facts.grid),
                                    .targetLevel = targetLevel(risk, facts.grid),
                                    .stand = stand,
                                    .owner = owner ? owner->name : QString(),
                                    .isOverdue = isReviewOverdue(risk, localDay(moment, facts.timeZone))});
    }
    std::ranges::stable_sort(report.risks, {}, [](const ReportedRisk& each) { return std::tuple(-each.currentLevel, each.risk.reference); });
    return report;
}

/// "on rung 3, Baseline: Identity, Data", a line a rung, the highest first.
std::vector<Reason> rungReasons(std::span<const EpicMaturity> epics)
{
    std::vector<Reason> reasons;
    QStringList unknown;
    std::array<QStringList, topRung + 1> byRung;
    for (const EpicMaturity& epic : epics)
        (epic.rung ? byRung[static_cast<size_t>(*epic.rung)] : unknown) << epic.epic.name;
    for (int rung = topRung; rung >= 0; --rung)
        if (const QStringList& names = byRung[static_cast<size_t>(rung)]; !names.isEmpty())
            reasons.push_back({.text = Text::tr("on rung %1, %2: %3", "number and name of a rung, epics")
                                           .arg(QString::number(rung), rungName(rung), names.join(QStringLiteral(", "))),
                               .count = names.size()});
    if (!unknown.isEmpty())
        reasons.push_back({.kind = Reason::Kind::LeftOut,
                           .text = Text::tr("whose rung can't be told: %1").arg(unknown.join(QStringLiteral(", "))),
                           .count = unknown.size()});
    return reasons;
}

std::vector<Reason> riskReasons(const RiskReport& risks)
{
    std::vector<Reason> reasons;
    for (const ReportedRisk& each : risks.risks)
        if (isAboveAppetite(each.stand))
            reasons.push_back({.kind = Reason::Kind::Missing,
                               .text = QStringLiteral("%1 %2").arg(each.risk.reference, each.risk.title),
                               .risks = {each.risk.id}});
    if (reasons.empty())
        reasons.push_back({.kind = Reason::Kind::Missing,
                           .text = risks.risks.empty() ? Text::tr("No evidence: no risk is open.") : Text::tr("No risk.")});
    return reasons;
}

/// Which member of the course a figure is, and why it is what it is.
struct Leading {
    LeadingKind kind;
    std::optional<qint64> LeadingFigures::*value;
    std::vector<Reason> reasons;
};

std::vector<Leading> leadingTable(const ProgrammeFigures& figures, const RiskReport& risks)
{
    return {{LeadingKind::Compliance, &LeadingFigures::compliance, figures.overall.checkLevel.reasons},
            {LeadingKind::EpicsAtBaseline, &LeadingFigures::epicsAtBaseline, rungReasons(figures.maturity)},
            {LeadingKind::BaselinePointsLeft, &LeadingFigures::baselinePointsLeft, figures.baseline.burndown.remaining.reasons},
            {LeadingKind::SevereFailures, &LeadingFigures::severeFailures, figures.severeFailures.reasons},
            {LeadingKind::RisksAboveAppetite, &LeadingFigures::risksAboveAppetite, riskReasons(risks)},
            {LeadingKind::HighRiskIssues, &LeadingFigures::highRiskIssues, highRiskIssues(figures.reviews).reasons},
            {LeadingKind::Contradictions, &LeadingFigures::contradictions, contradictedChoices(figures.reviews).reasons},
            {LeadingKind::ExceptionsEnding, &LeadingFigures::exceptionsEnding, figures.exceptions.warning.reasons}};
}

/// The course's last figures beside those before.
void addLeading(ProgrammeReport& report, const ProgrammeFigures& figures, const std::vector<LeadingFigures>& course)
{
    if (course.empty())
        return;
    const LeadingFigures* before = course.size() > 1 ? &course[course.size() - 2] : nullptr;
    if (before)
        report.since = before->sprint;
    for (Leading& each : leadingTable(figures, report.risks))
        report.leading.push_back({.kind = each.kind,
                                  .figure = {.value = course.back().*each.value, .reasons = std::move(each.reasons)},
                                  .before = before ? before->*each.value : std::nullopt});
}

} // namespace

Result<ProgrammeReport> programmeReport(const QString& file, const Records& records, const Catalogues& catalogues,
                                        const FigureRequest& request, const ProgrammeFigures& figures, Progress& progress)
{
    auto points = MaturityHistory().points(file, records, catalogues, request, figures, progress);
    if (!points)
        return points.error();
    ProgrammeReport report{.risks = risksOf(records, figures, request.moment()), .pillars = pillarTotals(figures.reviews)};
    addLeading(report, figures, leadingCourse(figures, *points));
    for (MaturityPoint& point : *points)
        report.maturity.push_back({.moment = point.moment, .sprint = point.sprint, .epics = std::move(point.epics)});
    std::vector<Sprint> sprints;
    for (const SprintFigures& each : figures.sprints)
        sprints.push_back(each.sprint);
    if (const Sprint* current = currentSprint(sprints, localDay(request.moment(), records.properties().timeZone)))
        report.current = current->id;
    return report;
}

} // namespace waymark
