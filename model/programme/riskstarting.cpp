// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/riskstarting.h"

#include "model/catalog/starterrisks.h"
#include "model/edit/policyedits.h"
#include "model/edit/riskrules.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

namespace waymark {

namespace {

/// The stories of the workspace by the starter story that each was made from.
using StartedStories = QMultiHash<QString, StoryId>;

Result<void> tieStories(Edit& edit, const RiskId& risk, const QStringList& starters, RiskTieKind kind, const StartedStories& stories)
{
    const StoryKind wanted = kind == RiskTieKind::RealisedBy ? StoryKind::Abuse : StoryKind::Use;
    for (const QString& starter : starters)
        for (const StoryId& id : stories.values(starter)) {
            const Story* story = edit.find<Story>(id);
            if (!story || story->kind != wanted) // people may have made another kind of it
                continue;
            if (const auto tied = tieRiskToStory(edit, risk, id, kind); !tied)
                return tied.error();
        }
    return {};
}

Result<void> tieToStories(Edit& edit, const RiskId& risk, const StarterRisk& starter, const StartedStories& stories)
{
    if (auto tied = tieStories(edit, risk, starter.abuseCases, RiskTieKind::RealisedBy, stories); !tied)
        return tied;
    return tieStories(edit, risk, starter.useCases, RiskTieKind::TreatedBy, stories);
}

Result<void> tieAll(Edit& edit, const RiskId& risk, const StarterRisk& starter, const StartedStories& stories)
{
    if (auto tied = tieToStories(edit, risk, starter, stories); !tied)
        return tied;
    std::vector<CheckKey> checks;
    for (const CheckName& name : starter.checks) {
        const auto check = edit.check(name.tool, name.checkId);
        if (!check)
            return check.error();
        checks.push_back(*check);
    }
    if (const auto shown = tieRiskToChecks(edit, risk, checks); !shown)
        return shown.error();
    for (const QString& control : starter.controls)
        if (const auto tied = tieControl(edit, control, risk); !tied)
            return tied.error();
    return {};
}

void note(StartedStories& stories, const Story& story)
{
    if (!story.catalogueId.isEmpty())
        stories.insert(story.catalogueId, story.id);
}

} // namespace

Result<std::vector<RiskId>> addStarterRisks(Edit& edit, std::span<const StarterRisk* const> starters, const Stamp& stamp)
{
    QSet<QString> titles;
    for (const Risk* risk : edit.rows<Risk>())
        titles.insert(riskTitleKey(risk->title));
    StartedStories stories;
    for (const Story* story : edit.rows<Story>())
        note(stories, *story);
    std::vector<RiskId> added;
    for (const StarterRisk* starter : starters) {
        if (titles.contains(riskTitleKey(starter->title)))
            continue;
        titles.insert(riskTitleKey(starter->title));
        const auto risk = addRisk(edit, starter->toRisk(), stamp);
        if (!risk)
            return risk.error();
        if (const auto tied = tieAll(edit, *risk, *starter, stories); !tied)
            return tied.error();
        added.push_back(*risk);
    }
    return added;
}

Result<void> tieStarterRisks(Edit& edit, const StarterRiskCatalogue& starters, std::span<const StoryId> stories)
{
    StartedStories started;
    for (const StoryId& id : stories)
        if (const Story* story = edit.find<Story>(id))
            note(started, *story);
    QHash<QString, RiskId> registered;
    for (const Risk* risk : edit.rows<Risk>())
        registered.insert(riskTitleKey(risk->title), risk->id);
    for (const StarterRisk& starter : starters.risks) {
        const auto risk = registered.constFind(riskTitleKey(starter.title));
        if (risk == registered.cend())
            continue;
        if (auto tied = tieToStories(edit, *risk, starter, started); !tied)
            return tied;
    }
    return {};
}

} // namespace waymark
