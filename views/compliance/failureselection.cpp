// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/failureselection.h"

#include "model/domain/exceptionreach.h"
#include "model/edit/exceptionrules.h"
#include "model/score/programmefigures.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

const CheckOutcome* outcomeOf(CheckKey check, const ProgrammeFigures* figures)
{
    if (!figures)
        return nullptr;
    const auto found = std::ranges::find(figures->checks, check, &CheckOutcome::check);
    return found == figures->checks.end() ? nullptr : &*found;
}

bool fails(const CheckResult& result)
{
    return result.state.outcome && standsInTheWay(*result.state.outcome);
}

FailingCheck* entryOf(std::vector<FailingCheck>& checks, CheckKey check)
{
    const auto found = std::ranges::find(checks, check, &FailingCheck::check);
    return found == checks.end() ? nullptr : &*found;
}

/// None, unless all are on one target that is known.
std::optional<TargetId> sharedTarget(std::span<const CheckResult> results, std::span<const Target> targets)
{
    if (results.empty())
        return std::nullopt;
    const CheckResult& first = results.front();
    const auto isThere = [&](const CheckResult& result) {
        return result.target == first.target && result.targetKind == first.targetKind;
    };
    const auto known = std::ranges::find_if(targets, [&](const Target& target) {
        return target.identity == first.target && target.kind == first.targetKind;
    });
    return known != targets.end() && std::ranges::all_of(results, isThere) ? std::optional(known->id) : std::nullopt;
}

} // namespace

FailureSelection failuresAmong(std::span<const CheckKey> checks, const ProgrammeFigures* figures)
{
    FailureSelection selection;
    for (const CheckKey& key : checks) {
        const CheckOutcome* check = outcomeOf(key, figures);
        if (check && standsInTheWay(check->outcome))
            selection.checks.push_back({.check = key,
                                        .tool = check->tool,
                                        .checkId = check->checkId,
                                        .title = check->title,
                                        .epic = check->epic,
                                        .severity = check->severity});
        else
            ++selection.leftOut;
    }
    return selection;
}

FailureSelection failuresAmong(std::span<const CheckResult> results, const ProgrammeFigures* figures)
{
    FailureSelection selection;
    for (const CheckResult& result : results) {
        if (!fails(result)) {
            ++selection.leftOut;
            continue;
        }
        selection.results.push_back(result);
        const FailingCheck seen{.check = result.check, .severity = result.state.severity};
        if (FailingCheck* known = entryOf(selection.checks, result.check)) {
            known->severity = worstSeverity(std::array{*known, seen});
            continue;
        }
        const CheckOutcome* check = outcomeOf(result.check, figures);
        selection.checks.push_back({.check = result.check,
                                    .tool = result.tool,
                                    .checkId = result.checkId,
                                    .title = result.title,
                                    .epic = check ? check->epic : QString(),
                                    .severity = result.state.severity});
    }
    return selection;
}

ExceptionDraft draftedExceptions(const FailureSelection& selection, std::span<const Target> targets, bool& cut)
{
    cut = false;
    ExceptionDraft draft{.target = sharedTarget(selection.results, targets), .severity = worstSeverity(selection.checks)};
    for (const FailingCheck& check : selection.checks) {
        DraftedCover cover{.check = check.check, .tool = check.tool, .checkId = check.checkId};
        for (const CheckResult& result : selection.results)
            if (result.check == check.check && !cover.resources.contains(result.resource)) {
                if (cover.resources.size() < mostResources)
                    cover.resources << result.resource;
                else
                    cut = true;
            }
        draft.covers.push_back(std::move(cover));
    }
    return draft;
}

} // namespace waymark
