// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

namespace waymark {

namespace {

/// What the evidence is restricted to: targets of one environment, or nothing.
class Boundary {
public:
    Boundary(const Records& records, const QString& environment)
    {
        if (environment.isEmpty())
            return;
        m_targets.emplace();
        for (const Target& target : records.targets())
            if (target.environment == environment)
                m_targets->emplace(target.kind, target.identity);
    }

    bool excludesNothing() const { return !m_targets; }
    bool includes(const Scope& scope) const
    {
        return !m_targets || m_targets->contains({scope.targetKind, scope.targetIdentity});
    }

private:
    std::optional<std::set<std::pair<TargetKind, QString>>> m_targets;
};

/// The epics of the stories that a person tied checks to.
QHash<CheckKey, QString> epicsByStory(const Records& records)
{
    QHash<CheckKey, QString> epics;
    for (const Link& link : records.links())
        if (const Story* story = records.of<Story>().find(link.story); link.check && story)
            epics.insert(*link.check, story->epic);
    return epics;
}

std::vector<AssignedCheck> assign(std::vector<CheckTally> tallies, const CheckMap& map,
                                  const QHash<CheckKey, QString>& byStory, const Boundary& boundary)
{
    std::vector<AssignedCheck> result;
    for (CheckTally& tally : tallies) {
        if (!boundary.includes(tally.scope))
            continue;
        const auto place = map.find(tally.tool, tally.checkId, tally.scope.scannerClass);
        AssignedCheck assigned{.tally = std::move(tally)};
        if (place) {
            assigned.epic = place->epic;
            assigned.placement = place->byRule ? QStringLiteral("rule") : QStringLiteral("listed");
        } else if (const auto epic = byStory.constFind(assigned.tally.check); epic != byStory.cend()) {
            assigned.epic = *epic;
            assigned.placement = QStringLiteral("story");
        }
        result.push_back(std::move(assigned));
    }
    return result;
}

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
    std::function<bool(const RunId&)> inside = {};
    std::vector<CheckTally> tallies = {}; ///< outside ones too
    std::vector<RunDeltas> deltas = {};
    std::vector<TrendScope> scopes = {};
    std::set<CheckKey> everFailed = {};
    std::vector<PlanDay> planDays = {};
    std::vector<CheckUnit> units = {};
};

template <typename T>
Result<void> take(T& into, Result<T> read)
{
    if (!read)
        return read.error();
    into = *std::move(read);
    return {};
}

Result<Evidence> readEvidence(const EvidenceReader& reader, const Boundary& boundary)
{
    Evidence evidence;
    std::vector<std::pair<ScopeKey, Scope>> scopes;
    const std::function<Result<void>()> steps[] = {
        [&] { return take(evidence.inside, runsInside(reader, boundary)); },
        [&] { return take(evidence.tallies, reader.tallies()); },
        [&] { return take(evidence.deltas, reader.deltas()); },
        [&] { return take(scopes, reader.scopes()); },
        [&] { return take(evidence.everFailed, reader.everFailed()); },
        [&] { return take(evidence.planDays, reader.planDays()); },
        [&] { return take(evidence.units, reader.checks()); }};
    for (const auto& step : steps)
        if (const auto taken = step(); !taken)
            return taken.error();
    evidence.scopes = countedScopes(scopes, boundary);
    // A run that has no part in the figures is no point of their trend.
    std::erase_if(evidence.deltas, [&](const RunDeltas& run) { return !evidence.inside(run.run); });
    return evidence;
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
    const Boundary boundary(records, environment);
    auto read = readEvidence(evidence, boundary);
    if (!read)
        return read.error();
    std::vector<Run> runs;
    std::ranges::copy_if(records.runs(), std::back_inserter(runs), read->inside, &Run::id);
    const QString& timeZone = records.properties().timeZone;
    ProgrammeFigures figures = scoreProgramme(
        {.checks = assign(std::move(read->tallies), catalogues.checkMap, epicsByStory(records), boundary),
         .deltas = std::move(read->deltas),
         .scopes = std::move(read->scopes),
         .epics = catalogues.epics.names(),
         .stories = records.stories(),
         .links = records.links(),
         .everFailed = std::move(read->everFailed),
         .freshSince = now.addDays(-records.properties().freshnessDays),
         .sprints = records.sprints(),
         .runs = runs,
         .team = {.people = records.people(), .absences = records.absences()},
         .closures = records.closures(),
         .closedStories = records.of<ClosedStory>().all(),
         .planDays = std::move(read->planDays),
         .today = localDay(now, timeZone),
         .timeZone = timeZone});
    for (const CheckUnit& unit : read->units)
        figures.units.insert(unit.key, unit);
    return figures;
}

} // namespace waymark
