// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/targetedits.h"

#include "model/domain/glob.h"
#include "model/edit/records.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TargetEdits)
};

Result<const Target*> found(const Records& records, const TargetId& id)
{
    if (const Target* target = records.of<Target>().find(id))
        return target;
    return Error{Error::Code::NotFound, Text::tr("The target is not there any more."), id.toString()};
}

Result<const TargetRule*> found(const Records& records, const TargetRuleId& id)
{
    if (const TargetRule* rule = records.of<TargetRule>().find(id))
        return rule;
    return Error{Error::Code::NotFound, Text::tr("The rule is not there any more."), id.toString()};
}

/// The row with `change` made to it.
template <typename Id, typename Row>
Result<void> changeRow(Edit& edit, const Id& id, const std::function<void(Row&)>& change)
{
    const Result<const Row*> before = found(edit.records(), id);
    if (!before)
        return before.error();
    Row after = **before;
    change(after);
    return edit.update(**before, after);
}

bool contains(std::span<const TargetRuleId> rules, const TargetRule& rule)
{
    return std::ranges::find(rules, rule.id) != rules.end();
}

/// One place towards the front; what stands there already stays.
void moveForward(std::vector<TargetRule>& rules, std::span<const TargetRuleId> moved)
{
    for (size_t i = 1; i < rules.size(); ++i)
        if (contains(moved, rules[i]) && !contains(moved, rules[i - 1]))
            std::swap(rules[i], rules[i - 1]);
}

/// Of a target or a rule, constant or not.
template <typename Row>
auto& memberOf(Row& row, TargetField field)
{
    switch (field) {
    case TargetField::Name:
        return row.name;
    case TargetField::Environment:
        return row.environment;
    case TargetField::Owner:
        return row.owner;
    case TargetField::Classification:
        return row.classification;
    }
    Q_UNREACHABLE();
}

} // namespace

QString& fieldIn(Target& target, TargetField field)
{
    return memberOf(target, field);
}

QString& fieldIn(TargetRule& rule, TargetField field)
{
    return memberOf(rule, field);
}

QString fieldOf(const Target& target, TargetField field)
{
    return memberOf(target, field);
}

QString fieldOf(const TargetRule& rule, TargetField field)
{
    return memberOf(rule, field);
}

QStringList valuesInUse(const Records& records, TargetField field)
{
    QSet<QString> values;
    for (const Target& target : records.targets())
        values << fieldOf(target, field);
    for (const TargetRule& rule : records.targetRules())
        values << fieldOf(rule, field);
    values.remove(QString());
    QStringList sorted = values.values();
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

Result<void> changeTargets(Edit& edit, std::span<const TargetId> targets, const TargetChange& change)
{
    for (const TargetId& id : targets)
        if (auto changed = changeRow<TargetId, Target>(edit, id, change); !changed)
            return changed;
    return {};
}

std::vector<TargetRule> rulesInOrder(const Records& records)
{
    const auto stored = records.targetRules();
    std::vector<TargetRule> rules(stored.begin(), stored.end());
    std::ranges::stable_sort(rules, {}, &TargetRule::position);
    return rules;
}

Result<void> addRule(Edit& edit, TargetRule rule)
{
    for (const TargetRule& other : edit.records().targetRules())
        rule.position = std::max(rule.position, other.position + 1);
    return edit.insert(std::move(rule));
}

Result<void> changeRule(Edit& edit, const TargetRuleId& rule, const std::function<void(TargetRule&)>& change)
{
    return changeRow<TargetRuleId, TargetRule>(edit, rule, change);
}

Result<void> removeRules(Edit& edit, std::span<const TargetRuleId> rules)
{
    for (const TargetRuleId& id : rules) {
        const auto rule = found(edit.records(), id);
        if (!rule)
            return rule.error();
        if (auto removed = edit.remove(**rule); !removed)
            return removed;
    }
    return {};
}

Result<void> moveRules(Edit& edit, std::span<const TargetRuleId> rules, int places)
{
    std::vector<TargetRule> ordered = rulesInOrder(edit.records());
    if (places > 0)
        std::ranges::reverse(ordered);
    for (int i = 0; i < std::abs(places); ++i)
        moveForward(ordered, rules);
    if (places > 0)
        std::ranges::reverse(ordered);
    for (int position = 0; const TargetRule& before : ordered) {
        TargetRule after = before;
        after.position = position++;
        if (auto updated = edit.update(before, std::move(after)); !updated)
            return updated;
    }
    return {};
}

std::vector<RuleReach> reachOf(std::span<const TargetRule> rules, std::span<const Target> targets)
{
    std::vector<RuleReach> reach(rules.size());
    for (const Target& target : targets) {
        bool decided = false;
        for (size_t i = 0; i < rules.size(); ++i) {
            if (!globMatches(rules[i].pattern, target.identity))
                continue;
            ++reach[i].matches;
            reach[i].decides += decided ? 0 : 1;
            decided = true;
        }
    }
    return reach;
}

std::vector<RuledTarget> ruledTargets(const Records& records)
{
    const std::vector<TargetRule> rules = rulesInOrder(records);
    std::vector<RuledTarget> changed;
    for (const Target& before : records.targets()) {
        const auto rule = std::ranges::find_if(
            rules, [&](const TargetRule& each) { return globMatches(each.pattern, before.identity); });
        if (rule == rules.end())
            continue;
        Target after = before;
        for (const TargetField field : allTargetFields)
            if (const QString said = fieldOf(*rule, field); !said.isEmpty())
                fieldIn(after, field) = said;
        if (after != before)
            changed.push_back({before, after, *rule});
    }
    std::ranges::sort(changed, {}, [](const RuledTarget& each) { return std::pair(each.before.identity, each.before.kind); });
    return changed;
}

Result<void> applyRules(Edit& edit, std::span<const RuledTarget> targets)
{
    for (const RuledTarget& target : targets)
        if (auto updated = edit.update(target.before, target.after); !updated)
            return updated;
    return {};
}

} // namespace waymark
