// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/registercheck.h"

#include "model/edit/edit.h"
#include "model/edit/gamedayrules.h"
#include "model/edit/placedrows.h"
#include "model/edit/policyrules.h"
#include "model/edit/propertyedits.h"
#include "model/edit/riskrules.h"
#include "model/edit/tooledits.h"

#include <QHash>
#include <QSet>

namespace waymark {

namespace {

using Ratings = QHash<RiskId, std::vector<const RiskRating*>>;

Result<void> checkRatings(const PlanningData& data)
{
    Ratings ratings;
    for (const Placed<RiskRating>& rating : placed<RiskRating>(data))
        ratings[rating.row->risk].push_back(rating.row);
    return checkEach<Risk>(data, [&](const Risk& risk) { return ratingsFault(risk, ratings.value(risk.id)); });
}

Result<void> checkRiskTies(const PlanningData& data)
{
    QHash<StoryId, const Story*> stories;
    for (const Placed<Story>& story : placed<Story>(data))
        stories.insert(story.row->id, story.row);
    return checkEach<RiskTie>(data, [&](const RiskTie& tie) -> std::optional<QString> {
        const Story* story = tie.story ? stories.value(*tie.story) : nullptr;
        return story ? tieFault(tie, *story) : std::nullopt; // else the database refuses it
    });
}

Result<void> checkStatements(const PlanningData& data)
{
    if (auto fine = checkEach<Policy>(data, statementFault); !fine)
        return fine;
    QHash<QString, const Policy*> byReference;
    for (const Placed<Policy>& policy : placed<Policy>(data)) {
        const QString reference = policy.row->reference.toCaseFolded();
        const Policy* other = byReference.value(reference);
        if (const auto fault = other ? referenceFault(*policy.row, *other) : std::nullopt)
            return planFault(*policy.place, *fault);
        byReference.insert(reference, policy.row);
    }
    return {};
}

/// Of risks that the step touched, or whose ratings it touched.
std::optional<QString> ratingsBackFault(const Edit& edit, const ChangeSet& step)
{
    Ratings ratings;
    step.forEach<Risk>([&](const Risk* before, const Risk* after) { ratings[(before ? before : after)->id]; });
    step.forEach<RiskRating>(
        [&](const RiskRating* before, const RiskRating* after) { ratings[(before ? before : after)->risk]; });
    if (ratings.isEmpty())
        return std::nullopt;
    for (const RiskRating* rating : edit.rows<RiskRating>())
        if (const auto known = ratings.find(rating->risk); known != ratings.end())
            known->push_back(rating);
    for (auto each = ratings.cbegin(); each != ratings.cend(); ++each) {
        const Risk* risk = edit.find<Risk>(each.key());
        if (auto fault = risk ? ratingsFault(*risk, each.value()) : std::nullopt)
            return fault;
    }
    return std::nullopt;
}

/// Of ties that came back, and of those of stories that became of another kind.
std::optional<QString> riskTiesBackFault(const Edit& edit, const ChangeSet& step)
{
    QSet<RiskTieId> back;
    QSet<StoryId> turned;
    step.forEach<RiskTie>([&](const RiskTie* before, const RiskTie*) {
        if (before)
            back.insert(before->id);
    });
    step.forEach<Story>([&](const Story* before, const Story* after) {
        if (before && after && before->kind != after->kind)
            turned.insert(before->id);
    });
    if (back.isEmpty() && turned.isEmpty())
        return std::nullopt;
    for (const RiskTie* tie : edit.rows<RiskTie>()) {
        if (!tie->story || (!back.contains(tie->id) && !turned.contains(*tie->story)))
            continue;
        const Story* story = edit.find<Story>(*tie->story);
        if (auto fault = story ? tieFault(*tie, *story) : std::nullopt)
            return fault;
    }
    return std::nullopt;
}

std::optional<QString> statementsBackFault(const Edit& edit, const ChangeSet& step)
{
    std::optional<QString> fault;
    step.forEach<Policy>([&](const Policy* before, const Policy*) {
        const Policy* back = before && !fault ? edit.find<Policy>(before->id) : nullptr;
        if (!back)
            return;
        for (const Policy* other : edit.rows<Policy>())
            if (!fault && other->id != back->id)
                fault = referenceFault(*back, *other);
    });
    return fault;
}

} // namespace

Result<void> checkRegisters(const PlanningData& data)
{
    if (auto fine = checkEach<WorkspaceProperties>(data, propertiesFault); !fine)
        return fine;
    if (auto fine = checkEach<Risk>(data, riskFault); !fine)
        return fine;
    for (const auto& check : {checkRatings, checkRiskTies, checkStatements})
        if (auto fine = check(data); !fine)
            return fine;
    if (auto fine = checkEach<ControlTie>(data, [](const ControlTie& tie) { return controlFault(tie.control); }); !fine)
        return fine;
    if (auto fine = checkEach<ToolTie>(data, [](const ToolTie& tie) { return toolFault(tie.tool); }); !fine)
        return fine;
    return checkEach<GameDay>(data, gameDayFault);
}

std::optional<QString> registersBackFault(const Edit& edit, const ChangeSet& step)
{
    for (const auto& faultIn : {ratingsBackFault, riskTiesBackFault, statementsBackFault})
        if (auto fault = faultIn(edit, step))
            return fault;
    return std::nullopt;
}

} // namespace waymark
