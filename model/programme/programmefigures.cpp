// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"

#include "model/catalog/catalogues.h"
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
                                          const Catalogues& catalogues, const QString& environment)
{
    auto tallies = evidence.tallies();
    if (!tallies)
        return tallies.error();
    const auto scopes = evidence.scopes();
    if (!scopes)
        return scopes.error();
    auto deltas = evidence.deltas();
    if (!deltas)
        return deltas.error();
    const Boundary boundary(records, environment);
    const auto inside = runsInside(evidence, boundary);
    if (!inside)
        return inside.error();
    std::vector<Run> runs;
    std::ranges::copy_if(records.runs(), std::back_inserter(runs), *inside, &Run::id);
    // One that has no part in the figures is no point of their trend.
    std::erase_if(*deltas, [&](const RunDeltas& run) { return !(*inside)(run.run); });
    return scoreProgramme({.checks = assign(*std::move(tallies), catalogues.checkMap, epicsByStory(records), boundary),
                           .deltas = *std::move(deltas),
                           .scopes = countedScopes(*scopes, boundary),
                           .epics = catalogues.epics.names(),
                           .stories = records.stories(),
                           .sprints = records.sprints(),
                           .runs = runs});
}

} // namespace waymark
