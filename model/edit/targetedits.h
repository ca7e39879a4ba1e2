// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <array>
#include <span>

namespace waymark {

/// Steps on targets and on the rules that say what targets are, to be made inside `Workspace::edit`. Each reads the
/// records as they were before the edit. Errors besides Edit's own: NotFound (somebody removed the row).

/// What people say of a target, and rules too.
enum class TargetField { Name, Environment, Owner, Classification };
inline constexpr std::array allTargetFields = {TargetField::Name, TargetField::Environment, TargetField::Owner,
                                               TargetField::Classification};
QString& fieldIn(Target& target, TargetField field);
QString& fieldIn(TargetRule& rule, TargetField field);
QString fieldOf(const Target& target, TargetField field);
QString fieldOf(const TargetRule& rule, TargetField field);
/// Values that targets and rules have, sorted.
QStringList valuesInUse(const Records& records, TargetField field);

using TargetChange = std::function<void(Target&)>;
Result<void> changeTargets(Edit& edit, std::span<const TargetId> targets, const TargetChange& change);

/// The rules in the order in which they are tried.
std::vector<TargetRule> rulesInOrder(const Records& records);

/// The rule gets the place behind all others.
Result<void> addRule(Edit& edit, TargetRule rule);
Result<void> changeRule(Edit& edit, const TargetRuleId& rule, const std::function<void(TargetRule&)>& change);
Result<void> removeRules(Edit& edit, std::span<const TargetRuleId> rules);
/// Moves rules by so many places, up if negative, keeping their order among each other; at either end they stop.
Result<void> moveRules(Edit& edit, std::span<const TargetRuleId> rules, int places);

/// How far a rule reaches among the targets that are known.
struct RuleReach {
    int matches = 0; ///< by the pattern alone
    int decides = 0; ///< where no rule before it matches

    friend bool operator==(const RuleReach&, const RuleReach&) = default;
};
/// In the order of `rules`, which is that in which they are tried.
std::vector<RuleReach> reachOf(std::span<const TargetRule> rules, std::span<const Target> targets);

/// What a rule would make of a target that is known already.
struct RuledTarget {
    Target before = {};
    Target after = {};
    TargetRule rule = {};
};
/// Of all targets that the rules would change, sorted by identity. Where a rule leaves a field empty, it stays.
std::vector<RuledTarget> ruledTargets(const Records& records);

/// Makes just these changes. Errors: Conflict, if one of the targets has changed since.
Result<void> applyRules(Edit& edit, std::span<const RuledTarget> targets);

} // namespace waymark
