// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/riskreportfacts.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/edit/records.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace waymark {

namespace {

/// "R-9" before "R-10".
std::pair<int, QString> orderOf(const QString& reference)
{
    return {reference.mid(reference.lastIndexOf(u'-') + 1).toInt(), reference};
}

/// Tells of one risk after the other.
class Reporter {
public:
    Reporter(const Records& records, const Catalogues& catalogues, const ProgrammeFigures& figures, const QDateTime& now)
        : m_records(records)
        , m_catalogues(catalogues)
        , m_figures(figures)
        , m_now(now)
        , m_freshSince(now.addDays(-records.properties().freshnessDays))
        , m_facts({.risks = records.risks(),
                   .ties = records.riskTies(),
                   .exceptions = records.exceptions(),
                   .checks = figures.checks,
                   .attested = figures.attested,
                   .grid = gridOf(records.properties()),
                   .appetite = records.properties().riskAppetite,
                   .now = now,
                   .timeZone = records.properties().timeZone})
    {
    }

    const RiskFacts& facts() const { return m_facts; }

    ReportedRisk tell(const Risk& risk) const
    {
        ReportedRisk reported{.risk = risk,
                              .inherentLevel = inherentLevel(risk, m_facts.grid),
                              .currentLevel = currentLevel(risk, m_facts.grid),
                              .targetLevel = targetLevel(risk, m_facts.grid),
                              .stand = riskStand(risk, m_facts),
                              .isOverdue = isReviewOverdue(risk, localDay(m_now, m_facts.timeZone))};
        const Person* owner = risk.owner ? m_records.of<Person>().find(*risk.owner) : nullptr;
        reported.owner = owner ? owner->name : QString();
        const Epic* epic = m_catalogues.epics.find(risk.epic);
        reported.epic = epic ? epic->name : risk.epic;
        addTies(reported);
        addRatings(reported);
        reported.suggestion = suggestedResidual(risk, {.ties = m_facts.ties,
                                                       .stories = m_records.stories(),
                                                       .checks = m_figures.checks,
                                                       .attested = m_figures.attested,
                                                       .proofs = &m_figures.proofs,
                                                       .freshSince = m_freshSince});
        return reported;
    }

private:
    void addTies(ReportedRisk& reported) const
    {
        std::vector<CheckKey> checks;
        for (const RiskTie& tie : m_records.riskTies()) {
            if (tie.risk != reported.risk.id)
                continue;
            if (tie.check) {
                checks.push_back(*tie.check);
                reported.checks.push_back(checkOf(*tie.check));
            }
            if (const Story* story = tie.story ? m_records.of<Story>().find(*tie.story) : nullptr)
                (tie.kind == RiskTieKind::RealisedBy ? reported.abuseCases : reported.stories)
                    .push_back({.reference = story->reference,
                                .title = story->title,
                                .status = story->status,
                                .proof = m_figures.proofs.of(story->id).proof});
        }
        for (auto* stories : {&reported.stories, &reported.abuseCases})
            std::ranges::sort(*stories, {}, &ReportedRiskStory::reference);
        std::ranges::sort(reported.checks, {},
                          [](const ReportedRiskCheck& check) { return std::pair(check.tool, check.checkId); });
        addAcceptances(reported, checks);
    }

    void addAcceptances(ReportedRisk& reported, const std::vector<CheckKey>& checks) const
    {
        for (const ExceptionRecord& exception : m_records.exceptions()) {
            const bool ofItself = exception.risk == reported.risk.id;
            const bool ofCheck = exception.check && std::ranges::find(checks, *exception.check) != checks.end();
            if (exception.kind != ExceptionKind::Acceptance || (!ofItself && !ofCheck))
                continue;
            reported.acceptances.push_back({.reference = exception.reference,
                                            .check = ofCheck ? nameOfCheck(*exception.check) : QString(),
                                            .reason = exception.reason,
                                            .owner = exception.owner,
                                            .approver = exception.approver,
                                            .expiry = exception.expiry,
                                            .state = exceptionState(exception, m_now, m_facts.timeZone)});
        }
        std::ranges::sort(reported.acceptances, {}, [](const ReportedAcceptance& each) { return orderOf(each.reference); });
    }

    void addRatings(ReportedRisk& reported) const
    {
        for (const RiskRating& rating : m_records.riskRatings())
            if (rating.risk == reported.risk.id)
                reported.ratings.push_back(rating);
        std::ranges::stable_sort(reported.ratings, {}, &RiskRating::rated);
    }

    ReportedRiskCheck checkOf(CheckKey key) const
    {
        const CheckUnit unit = m_figures.units.value(key, CheckUnit{.key = key});
        ReportedRiskCheck reported{.tool = unit.tool, .checkId = unit.checkId, .title = unit.title};
        const auto check = std::ranges::find(m_figures.checks, key, &CheckOutcome::check);
        if (check != m_figures.checks.end()) {
            reported.standing = standingOf(*check);
            reported.lastRun = check->lastRun;
            reported.isStale = isStale(*check, m_freshSince);
            reported.isExcepted = check->allExcepted;
            return reported;
        }
        const auto attested = std::ranges::find(m_figures.attested, key, &AttestedCheck::check);
        if (attested != m_figures.attested.end())
            reported.standing = standingOf(*attested);
        return reported;
    }

    QString nameOfCheck(CheckKey key) const
    {
        const CheckUnit unit = m_figures.units.value(key, CheckUnit{.key = key});
        return unit.tool + u' ' + unit.checkId;
    }

    const Records& m_records;
    const Catalogues& m_catalogues;
    const ProgrammeFigures& m_figures;
    QDateTime m_now;
    QDateTime m_freshSince; ///< what ran before is no evidence any more
    RiskFacts m_facts;
};

} // namespace

RiskReport riskReport(const Records& records, const Catalogues& catalogues, const ProgrammeFigures& figures, const QDateTime& now)
{
    const Reporter reporter(records, catalogues, figures, now);
    const RiskFacts& facts = reporter.facts();
    RiskReport report{.grid = facts.grid,
                      .appetite = facts.appetite,
                      .counts = riskCounts(facts),
                      .registry = figures.registry,
                      .heat = heatMap(records.risks(), RatingKind::Current)};
    for (const Risk& risk : records.risks())
        report.risks.push_back(reporter.tell(risk));
    std::ranges::stable_sort(report.risks, {}, [](const ReportedRisk& each) {
        return std::tuple(each.stand == RiskStand::Closed, -each.currentLevel, orderOf(each.risk.reference));
    });
    return report;
}

} // namespace waymark
