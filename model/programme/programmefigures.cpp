// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/assignedchecks.h"
#include "model/programme/boundary.h"
#include "model/programme/exceptionsread.h"
#include "model/programme/figureswithin.h"
#include "model/programme/gatefacts.h"
#include "model/programme/maturitythen.h"
#include "model/programme/reviewevidence.h"
#include "model/score/deadlines.h"
#include "model/score/overdue.h"
#include "model/score/planfigures.h"
#include "model/score/programmematurity.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

namespace waymark {

namespace {

std::vector<TrendScope> countedScopes(const std::vector<std::pair<ScopeKey, Scope>>& scopes, const Boundary& boundary)
{
    std::vector<TrendScope> counted;
    for (const auto& [key, scope] : scopes)
        if (boundary.includes(scope))
            counted.push_back({.scope = key, .failuresOnly = scope.failuresOnly});
    return counted;
}

/// Which runs looked at anything inside the boundary.
Result<std::function<bool(const RunId&)>> runsInside(const EvidenceReader& evidence, const Boundary& boundary)
{
    if (boundary.excludesNothing())
        return std::function([](const RunId&) { return true; });
    const auto scopes = evidence.runScopes();
    if (!scopes)
        return scopes.error();
    QSet<RunId> inside;
    for (const auto& [run, scope] : *scopes)
        if (boundary.includes(scope))
            inside.insert(run);
    return std::function([inside](const RunId& run) { return inside.contains(run); });
}

/// What the workspace's file knows, as far as it lies inside a boundary.
struct Evidence {
    std::vector<CheckTally> tallies = {}; ///< outside ones too
    std::vector<CheckUnit> units = {};
    ExceptionsRead exceptions = {};
    std::optional<std::vector<OverdueCount>> overdue = {}; ///< none: not read
    // Not read for gates alone:
    std::function<bool(const RunId&)> inside = [](const RunId&) { return false; };
    std::vector<RunDeltas> deltas = {};
    std::vector<TrendScope> scopes = {};
    std::set<CheckKey> everFailed = {};
    std::set<CheckKey> onlyInDrills = {};
    std::vector<PlanDay> planDays = {};
};

template <typename T>
Result<void> take(T& into, Result<T> read)
{
    if (!read)
        return read.error();
    into = *std::move(read);
    return {};
}

using Step = std::function<Result<void>()>;

Result<void> takeAll(const std::vector<Step>& steps)
{
    for (const Step& step : steps)
        if (auto taken = step(); !taken)
            return taken;
    return {};
}

Result<void> readOverdue(Evidence& evidence, const EvidenceReader& reader, const Records& records,
                         const Boundary& boundary, const FigureRequest& request)
{
    const OverdueMoments moments = overdueMoments(request.moment(), records.properties());
    auto counts = reader.overdue(moments, evidence.exceptions.reaches, request.asOf);
    if (!counts)
        return counts.error();
    std::erase_if(*counts, [&](const OverdueCount& count) { return !boundary.includes(count.scope); });
    evidence.overdue = *std::move(counts);
    return {};
}

/// What no gate asks for.
Result<void> readTheRest(Evidence& evidence, const EvidenceReader& reader, const Boundary& boundary,
                         const std::optional<QDateTime>& asOf)
{
    std::vector<std::pair<ScopeKey, Scope>> scopes;
    const auto taken = takeAll({[&] { return take(evidence.inside, runsInside(reader, boundary)); },
                                [&] { return take(evidence.deltas, reader.deltas(asOf)); },
                                [&] { return take(scopes, reader.scopes(asOf)); },
                                [&] { return take(evidence.everFailed, reader.everFailed(asOf)); },
                                [&] { return take(evidence.onlyInDrills, reader.onlyInDrills(asOf)); },
                                [&] { return take(evidence.planDays, reader.planDays()); }});
    if (!taken)
        return taken;
    evidence.scopes = countedScopes(scopes, boundary);
    // A run that has no part in the figures is no point of their trend.
    std::erase_if(evidence.deltas, [&](const RunDeltas& run) { return !evidence.inside(run.run); });
    return {};
}

Result<Evidence> readEvidence(const EvidenceReader& reader, const Records& records, const Boundary& boundary,
                              const FigureRequest& request, const GateBasis& gates, bool onlyGates)
{
    Evidence evidence;
    std::vector<Step> steps = {
        [&] { return take(evidence.tallies, reader.tallies(request.asOf)); },
        [&] { return take(evidence.units, reader.checks()); },
        [&] { return take(evidence.exceptions, readExceptions(reader, records, request, boundary)); }};
    if (!onlyGates || gates.asksFor(GateRule::Overdue))
        steps.push_back([&] { return readOverdue(evidence, reader, records, boundary, request); });
    if (!onlyGates)
        steps.push_back([&] { return readTheRest(evidence, reader, boundary, request.asOf); });
    if (const auto taken = takeAll(steps); !taken)
        return taken.error();
    return evidence;
}

QHash<CheckKey, CheckUnit> byKey(const std::vector<CheckUnit>& units)
{
    QHash<CheckKey, CheckUnit> named;
    for (const CheckUnit& unit : units)
        named.insert(unit.key, unit);
    return named;
}

/// Of the tallies, which are outside ones too, none may lie inside: then nothing is known of what is overdue.
GateFacts factsIn(const GateBasis& gates, const Evidence& evidence, const Records& records, const Boundary& boundary,
                  std::span<const ReviewTotals> reviews, const FigureRequest& request)
{
    const bool anyRan = std::ranges::any_of(evidence.tallies, [&](const CheckTally& tally) { return boundary.includes(tally.scope); });
    GateFacts facts = gates.facts(records, reviews, request);
    facts.exceptions = evidence.exceptions.exceptions;
    facts.units = evidence.units;
    if (evidence.overdue)
        facts.overdue = overdueFailures(*evidence.overdue, records.properties(), anyRan);
    return facts;
}

std::vector<Run> runsIn(const Evidence& evidence, const Records& records, const FigureRequest& request)
{
    std::vector<Run> runs;
    std::ranges::copy_if(records.runs(), std::back_inserter(runs), [&](const Run& run) {
        return evidence.inside(run.id) && (!request.asOf || run.time <= *request.asOf);
    });
    return runs;
}

/// Of all reviews, whatever the boundary.
Result<std::vector<ReviewTotals>> reviewsIn(const Evidence& evidence, const EvidenceReader& reader, const Records& records,
                                            const Catalogues& catalogues, const Boundary& boundary,
                                            const FigureRequest& request)
{
    if (records.reviews().empty())
        return std::vector<ReviewTotals>();
    ExceptionsRead exceptions = evidence.exceptions;
    if (!boundary.excludesNothing()) {
        auto all = readExceptions(reader, records, request, Boundary(records, QStringList()));
        if (!all)
            return all.error();
        exceptions = *std::move(all);
    }
    const auto found = reviewEvidence({.tallies = evidence.tallies, .units = evidence.units, .exceptions = exceptions}, records,
                                      catalogues, request);
    if (!found)
        return found.error();
    LensShelf own;
    return reviewTotals(records, catalogues, request.lenses ? *request.lenses : own, *found);
}

/// What the plan has to say, whatever the boundary.
ProgrammeEvidence planOf(const Records& records, const FigureRequest& request)
{
    return {.stories = records.stories(),
            .links = records.links(),
            .freshSince = request.moment().addDays(-records.properties().freshnessDays),
            .sprints = records.sprints(),
            .team = {.people = records.people(), .absences = records.absences()},
            .closures = records.closures(),
            .closedStories = records.of<ClosedStory>().all(),
            .today = localDay(request.then ? request.moment() : request.now, records.properties().timeZone),
            .timeZone = records.properties().timeZone,
            .targets = records.targets(),
            .moment = request.moment(),
            .riskRatings = records.riskRatings(),
            .now = request.now,
            .isPlanThen = request.isPlanThen(),
            .isPlanKnown = request.isPlanKnown,
            .thresholds = maturityThresholds(records)};
}

/// What readTheRest() read.
void takeTheRest(ProgrammeEvidence& all, Evidence& read)
{
    all.deltas = std::move(read.deltas);
    all.scopes = std::move(read.scopes);
    all.everFailed = std::move(read.everFailed);
    all.onlyInDrills = std::move(read.onlyInDrills);
    all.planDays = std::move(read.planDays);
}

/// Lets the past decide, if there is nothing else in the way of a ladder's top rung: only then is it worth what it costs.
Result<void> finishMaturity(ProgrammeFigures& figures, const ProgrammeEvidence& all, const EvidenceReader& reader,
                            const Records& records, const Catalogues& catalogues, const FigureRequest& request)
{
    if (all.onlyGates || !isPastDecisive(figures.maturity))
        return {};
    const auto past = pastLadders(reader, records, catalogues, request);
    if (!past)
        return past.error();
    figures.maturity = sustainedLadders(momentaryLadders(figures, all), std::span<const PastLadders>(*past), all.thresholds);
    return {};
}

} // namespace

QStringList environmentNames(const Records& records)
{
    QStringList names;
    for (const Target& target : records.targets())
        if (!target.environment.isEmpty() && !names.contains(target.environment))
            names << target.environment;
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const QDateTime& now,
                                          const QString& environment)
{
    FigureRequest request{.now = now};
    if (!environment.isEmpty())
        request.environments << environment;
    return programmeFigures(evidence, records, catalogues, request);
}

Result<ProgrammeFigures> figuresWithin(const EvidenceReader& evidence, const Records& records,
                                       const Catalogues& catalogues, const FigureRequest& request,
                                       const WantedGates& wanted)
{
    const Boundary boundary(records, request.environments);
    const Records& plan = request.then ? *request.then : records; // of the registry and the answers as well
    const auto gates = GateBasis::read(evidence, plan, request, boundary, wanted);
    if (!gates)
        return gates.error();
    auto read = readEvidence(evidence, records, boundary, request, *gates, wanted.nothingElse);
    if (!read)
        return read.error();
    const std::vector<Run> runs = runsIn(*read, records, request);
    ProgrammeEvidence all = planOf(plan, request);
    std::vector<ReviewTotals> reviews; // before the checks take the tallies, as are the facts
    if (!wanted.nothingElse || gates->asksFor(GateRule::HighRiskIssues))
        if (auto taken = take(reviews, reviewsIn(*read, evidence, plan, catalogues, boundary, request)); !taken)
            return taken.error();
    all.gateFacts = factsIn(*gates, *read, plan, boundary, reviews, request);
    all.checks = assignedChecks(std::move(read->tallies), read->exceptions.exceptions, read->units, records, catalogues.checkMap,
                                boundary);
    takeTheRest(all, *read);
    if (request.then)
        takeBack(all.planDays, all.today, plan.stories(), plan.sprints());
    all.epics = catalogues.epics.names();
    all.runs = runs;
    all.policies = gates->policies();
    all.cover = {.reaches = read->exceptions.reaches, .named = read->exceptions.named};
    all.exceptions = read->exceptions.exceptions;
    all.mended = read->exceptions.mended;
    all.judged = wanted.sprint;
    all.onlyGates = wanted.nothingElse;
    ProgrammeFigures figures = scoreProgramme(all);
    if (auto finished = finishMaturity(figures, all, evidence, records, catalogues, request); !finished)
        return finished.error();
    figures.reviews = std::move(reviews);
    figures.asOf = request.asOf;
    figures.units = byKey(read->units);
    return figures;
}

} // namespace waymark
