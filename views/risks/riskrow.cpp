// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskrow.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "model/score/programmefigures.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// "R-9" before "R-10".
int numberOf(const QString& reference)
{
    return reference.mid(reference.lastIndexOf(u'-') + 1).toInt();
}

void addTies(std::vector<RiskRow>& rows, const Records& records, const ProgrammeFigures* figures)
{
    QHash<RiskId, RiskRow*> byId;
    for (RiskRow& row : rows)
        byId.insert(row.risk.id, &row);
    QSet<CheckKey> failing;
    if (figures) {
        for (const CheckOutcome& check : figures->checks)
            if (check.outcome == Outcome::Failed)
                failing.insert(check.check);
        for (const AttestedCheck& check : figures->attested)
            if (check.attested == Outcome::Failed)
                failing.insert(check.check);
    }
    for (const RiskTie& tie : records.riskTies()) {
        RiskRow* row = byId.value(tie.risk);
        if (!row)
            continue;
        row->checks += tie.check ? 1 : 0;
        if (tie.check && row->failing && failing.contains(*tie.check))
            ++*row->failing;
        const bool treats = tie.story && tie.kind != RiskTieKind::RealisedBy;
        if (const Story* story = treats ? records.of<Story>().find(*tie.story) : nullptr)
            row->stories << story->reference;
    }
    for (RiskRow& row : rows)
        row.stories.sort();
}

/// The less, the more it says of its risk now.
int rankOf(const RowAcceptance& acceptance)
{
    if (isInForce(acceptance.state))
        return 0;
    return acceptance.lapsed ? 1 : acceptance.state == ExceptionState::Proposed ? 2 : 3;
}

/// One that ended for good, and that nobody misses, says nothing.
void addAcceptances(std::vector<RiskRow>& rows, const RiskFacts& facts)
{
    QHash<RiskId, RiskRow*> byId;
    for (RiskRow& row : rows)
        byId.insert(row.risk.id, &row);
    for (const ExceptionRecord& exception : facts.exceptions) {
        RiskRow* row = exception.risk ? byId.value(*exception.risk) : nullptr;
        if (!row)
            continue;
        const RowAcceptance found{.reference = exception.reference,
                                  .state = exceptionState(exception, facts.now, facts.timeZone),
                                  .until = exception.expiry,
                                  .lapsed = isLapsed(exception, facts)};
        if (rankOf(found) > 2)
            continue;
        const std::optional<RowAcceptance>& known = row->acceptance;
        if (!known || rankOf(found) < rankOf(*known) || (rankOf(found) == rankOf(*known) && found.until > known->until))
            row->acceptance = found;
    }
}

QString epicCodeOf(const Risk& risk, const Catalogues* catalogues)
{
    const Epic* epic = catalogues ? catalogues->epics.find(risk.epic) : nullptr;
    return epic ? epic->code : risk.epic;
}

} // namespace

RiskFacts riskFacts(const Records& records, const ProgrammeFigures* figures, const QDateTime& now)
{
    RiskFacts facts{.risks = records.risks(),
                    .ties = records.riskTies(),
                    .exceptions = records.exceptions(),
                    .grid = gridOf(records.properties()),
                    .appetite = records.properties().riskAppetite,
                    .now = now,
                    .timeZone = records.properties().timeZone};
    if (figures) {
        facts.checks = figures->checks;
        facts.attested = figures->attested;
    }
    return facts;
}

ResidualFacts residualFacts(const Records& records, const ProgrammeFigures& figures, const QDateTime& now)
{
    const QDateTime moment = figures.asOf.value_or(now);
    return {.ties = records.riskTies(),
            .stories = records.stories(),
            .checks = figures.checks,
            .attested = figures.attested,
            .proofs = &figures.proofs,
            .freshSince = moment.addDays(-records.properties().freshnessDays)};
}

void suggest(std::vector<RiskRow>& rows, const ResidualFacts& facts, const RiskGrid& grid)
{
    const ResidualIndex index(facts);
    for (RiskRow& row : rows) {
        row.suggested.reset();
        row.suggestedLevel = 0;
        if (row.risk.status == RiskStatus::Closed)
            continue;
        const ResidualSuggestion suggestion = suggestedResidual(row.risk, facts, &index);
        if (!suggestion.isThere())
            continue;
        row.suggested = RatingPair{.likelihood = suggestion.likelihood, .impact = suggestion.impact};
        row.suggestedLevel = grid.level(suggestion.likelihood, suggestion.impact);
    }
}

ExposureFacts exposureFacts(const Records& records, const QDateTime& now)
{
    return {.risks = records.risks(),
            .ratings = records.riskRatings(),
            .sprints = records.sprints(),
            .grid = gridOf(records.properties()),
            .appetite = records.properties().riskAppetite,
            .now = now,
            .timeZone = records.properties().timeZone};
}

std::vector<RiskRow> riskRows(const Records& records, const RiskFacts& facts, const ProgrammeFigures* figures, QDate today,
                              const Catalogues* catalogues)
{
    std::vector<RiskRow> rows;
    for (const Risk& risk : records.risks()) {
        const Person* owner = risk.owner ? records.of<Person>().find(*risk.owner) : nullptr;
        rows.push_back({.risk = risk,
                        .stand = riskStand(risk, facts),
                        .owner = owner ? owner->name : QString(),
                        .failing = figures ? std::optional(0) : std::nullopt,
                        .overdue = isReviewOverdue(risk, today),
                        .level = currentLevel(risk, facts.grid),
                        .targetLevel = targetLevel(risk, facts.grid),
                        .inherentLevel = inherentLevel(risk, facts.grid),
                        .epic = epicCodeOf(risk, catalogues)});
    }
    std::ranges::sort(rows, [](const RiskRow& a, const RiskRow& b) {
        return std::pair(numberOf(a.risk.reference), a.risk.reference) < std::pair(numberOf(b.risk.reference), b.risk.reference);
    });
    addTies(rows, records, figures);
    addAcceptances(rows, facts);
    if (figures)
        suggest(rows, residualFacts(records, *figures, facts.now), facts.grid);
    return rows;
}

bool needs(const RiskRow& row, RiskNeed need)
{
    switch (need) {
    case RiskNeed::Treatment: return isAboveAppetite(row.stand);
    case RiskNeed::Rating: return row.stand == RiskStand::Unrated;
    case RiskNeed::Review: return row.overdue;
    case RiskNeed::Acceptance: return row.acceptance && row.acceptance->lapsed;
    case RiskNeed::Suggestion: return row.isSuggestedAnew();
    }
    Q_UNREACHABLE();
}

} // namespace waymark
