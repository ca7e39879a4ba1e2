// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"

#include <QSet>

namespace waymark {

namespace {

/// The targets that count for an environment; nothing: all of them.
std::optional<QSet<QString>> targetsOf(const Records& records, const QString& environment)
{
    if (environment.isEmpty())
        return std::nullopt;
    QSet<QString> identities;
    for (const Target& target : records.targets())
        if (target.environment == environment)
            identities.insert(target.identity);
    return identities;
}

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
                                  const QHash<CheckKey, QString>& byStory, const std::optional<QSet<QString>>& targets)
{
    std::vector<AssignedCheck> result;
    for (CheckTally& tally : tallies) {
        if (targets && !targets->contains(tally.scope.targetIdentity))
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

std::vector<TrendScope> countedScopes(const std::vector<std::pair<ScopeKey, Scope>>& scopes,
                                      const std::optional<QSet<QString>>& targets)
{
    std::vector<TrendScope> counted;
    for (const auto& [key, scope] : scopes)
        if (!targets || targets->contains(scope.targetIdentity))
            counted.push_back({.scope = key, .failuresOnly = scope.failuresOnly});
    return counted;
}

} // namespace

Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const QDateTime& now,
                                          const QString& environment)
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
    auto everFailed = evidence.everFailed();
    if (!everFailed)
        return everFailed.error();
    auto planDays = evidence.planDays();
    if (!planDays)
        return planDays.error();
    const auto targets = targetsOf(records, environment);
    const QString& timeZone = records.properties().timeZone;
    return scoreProgramme({.checks = assign(*std::move(tallies), catalogues.checkMap, epicsByStory(records), targets),
                           .deltas = *std::move(deltas),
                           .scopes = countedScopes(*scopes, targets),
                           .epics = catalogues.epics.names(),
                           .stories = records.stories(),
                           .links = records.links(),
                           .everFailed = *std::move(everFailed),
                           .freshSince = now.addDays(-records.properties().freshnessDays),
                           .sprints = records.sprints(),
                           .runs = records.runs(),
                           .team = {.people = records.people(), .absences = records.absences()},
                           .closures = records.closures(),
                           .closedStories = records.of<ClosedStory>().all(),
                           .planDays = *std::move(planDays),
                           .today = localDay(now, timeZone),
                           .timeZone = timeZone});
}

} // namespace waymark
