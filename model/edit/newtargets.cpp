// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/newtargets.h"

#include "model/edit/edit.h"
#include "model/edit/records.h"
#include "model/store/runstaging.h"

#include <set>

namespace waymark {

std::vector<Target> unknownTargets(RunStaging& staging, std::span<const Scope> scopes)
{
    std::set<std::pair<TargetKind, QString>> named;
    std::vector<Target> unknown;
    for (const Scope& scope : scopes)
        if (named.emplace(scope.targetKind, scope.targetIdentity).second && !staging.knowsTarget(scope))
            unknown.push_back({.kind = scope.targetKind, .identity = scope.targetIdentity});
    return unknown;
}

Result<void> insertUnknown(Edit& edit, std::span<const Target> targets)
{
    const Records& records = edit.records();
    std::set<std::pair<TargetKind, QString>> known; // a file may name thousands
    for (const Target& target : records.targets())
        known.emplace(target.kind, target.identity);
    std::vector<Target> missing;
    for (const Target& target : targets)
        if (known.emplace(target.kind, target.identity).second)
            missing.push_back(targetByRules(target.kind, target.identity, records.targetRules()));
    for (Target& target : missing)
        if (auto inserted = edit.insert(std::move(target)); !inserted)
            return inserted;
    return {};
}

} // namespace waymark
