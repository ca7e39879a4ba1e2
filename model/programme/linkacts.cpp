// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/linkacts.h"

#include "model/catalog/catalogues.h"
#include "model/edit/checkedits.h"
#include "model/edit/policyedits.h"
#include "model/edit/riskedits.h"
#include "model/edit/storyedits.h"
#include "model/programme/checktieacts.h"
#include "model/programme/linkends.h"
#include "model/programme/toolacts.h"

#include <array>
#include <type_traits>

namespace waymark {

namespace {

Result<bool> proveStory(Edit& edit, const QString& story, const QString& check, const LinkContext&)
{
    const auto id = rowEnd<Story>(edit, story);
    if (!id)
        return id.error();
    const auto key = checkEnd(edit, check);
    return key ? changedIf(linkChecks(edit, std::array{*key}, *id)) : Result<bool>(key.error());
}

/// Takes such links away, if there are any.
Result<bool> removeLinksWhere(Edit& edit, const std::function<bool(const Link&)>& which)
{
    return rowWhere<Link>(edit, which) ? changedBy(removeLinks(edit, which)) : Result<bool>(false);
}

Result<bool> unproveStory(Edit& edit, const QString& story, const QString& check, const LinkContext& context)
{
    const auto id = StoryId::parse(story);
    const auto key = knownCheck(check, context);
    if (!id || !key)
        return false;
    return removeLinksWhere(edit, [&](const Link& link) { return link.story == *id && link.check == *key; });
}

bool mitigates(const Link& link, const StoryId& abuse, const StoryId& use)
{
    return link.kind == LinkKind::MitigatedBy && link.story == abuse && link.otherStory == use;
}

Result<bool> mitigate(Edit& edit, const QString& abuse, const QString& use, const LinkContext&)
{
    const auto attack = rowEnd<Story>(edit, abuse);
    if (!attack)
        return attack.error();
    const auto defence = rowEnd<Story>(edit, use);
    if (!defence)
        return defence.error();
    if (rowWhere<Link>(edit, [&](const Link& link) { return mitigates(link, *attack, *defence); }))
        return false;
    return changedBy(addMitigation(edit, *attack, *defence));
}

Result<bool> unmitigate(Edit& edit, const QString& abuse, const QString& use, const LinkContext&)
{
    const auto attack = StoryId::parse(abuse);
    const auto defence = StoryId::parse(use);
    if (!attack || !defence)
        return false;
    return removeLinksWhere(edit, [&](const Link& link) { return mitigates(link, *attack, *defence); });
}

Result<bool> showRisk(Edit& edit, const QString& risk, const QString& check, const LinkContext&)
{
    const auto id = rowEnd<Risk>(edit, risk);
    if (!id)
        return id.error();
    const auto key = checkEnd(edit, check);
    return key ? changedIf(tieRiskToChecks(edit, *id, std::array{*key})) : Result<bool>(key.error());
}

Result<bool> untieRiskWhere(Edit& edit, const std::function<bool(const RiskTie&)>& which)
{
    const auto tie = rowWhere<RiskTie>(edit, which);
    return tie ? changedBy(untieRisk(edit, tie->id)) : Result<bool>(false);
}

Result<bool> unshowRisk(Edit& edit, const QString& risk, const QString& check, const LinkContext& context)
{
    const auto id = RiskId::parse(risk);
    const auto key = knownCheck(check, context);
    if (!id || !key)
        return false;
    return untieRiskWhere(edit, [&](const RiskTie& tie) { return tie.risk == *id && tie.check == *key; });
}

/// By an abuse case it comes true, use cases treat it. However they are tied already, that stays.
Result<bool> treatRisk(Edit& edit, const QString& risk, const QString& story, const LinkContext&)
{
    const auto id = rowEnd<Risk>(edit, risk);
    if (!id)
        return id.error();
    const auto other = rowEnd<Story>(edit, story);
    if (!other)
        return other.error();
    if (rowWhere<RiskTie>(edit, [&](const RiskTie& tie) { return tie.risk == *id && tie.story == *other; }))
        return false;
    const bool attack = edit.find<Story>(*other)->kind == StoryKind::Abuse;
    return tieRiskToStory(edit, *id, *other, attack ? RiskTieKind::RealisedBy : RiskTieKind::TreatedBy);
}

Result<bool> untreatRisk(Edit& edit, const QString& risk, const QString& story, const LinkContext&)
{
    const auto id = RiskId::parse(risk);
    const auto other = StoryId::parse(story);
    if (!id || !other)
        return false;
    return untieRiskWhere(edit, [&](const RiskTie& tie) { return tie.risk == *id && tie.story == *other; });
}

Result<bool> meetPolicy(Edit& edit, const QString& policy, const QString& story, const LinkContext&)
{
    const auto id = rowEnd<Policy>(edit, policy);
    if (!id)
        return id.error();
    const auto other = rowEnd<Story>(edit, story);
    return other ? tiePolicyToStory(edit, *id, *other) : Result<bool>(other.error());
}

Result<bool> untiePolicyWhere(Edit& edit, const std::function<bool(const PolicyTie&)>& which)
{
    const auto tie = rowWhere<PolicyTie>(edit, which);
    return tie ? changedBy(untiePolicy(edit, tie->id)) : Result<bool>(false);
}

Result<bool> unmeetPolicy(Edit& edit, const QString& policy, const QString& story, const LinkContext&)
{
    const auto id = PolicyId::parse(policy);
    const auto other = StoryId::parse(story);
    if (!id || !other)
        return false;
    return untiePolicyWhere(edit, [&](const PolicyTie& tie) { return tie.policy == *id && tie.story == *other; });
}

Result<bool> showPolicy(Edit& edit, const QString& policy, const QString& check, const LinkContext&)
{
    const auto id = rowEnd<Policy>(edit, policy);
    if (!id)
        return id.error();
    const auto key = checkEnd(edit, check);
    return key ? changedIf(tiePolicyToChecks(edit, *id, std::array{*key})) : Result<bool>(key.error());
}

Result<bool> unshowPolicy(Edit& edit, const QString& policy, const QString& check, const LinkContext& context)
{
    const auto id = PolicyId::parse(policy);
    const auto key = knownCheck(check, context);
    if (!id || !key)
        return false;
    return untiePolicyWhere(edit, [&](const PolicyTie& tie) { return tie.policy == *id && tie.check == *key; });
}

// Controls and stories, policy statements, risks: T is the other end

template <typename T>
std::optional<decltype(T::id)> ControlTie::*controlEnd()
{
    if constexpr (std::is_same_v<T, Story>)
        return &ControlTie::story;
    else if constexpr (std::is_same_v<T, Policy>)
        return &ControlTie::policy;
    else
        return &ControlTie::risk;
}

template <typename T>
Result<bool> bindControl(Edit& edit, const QString& control, const QString& other, const LinkContext& context)
{
    const auto id = rowEnd<T>(edit, other);
    if (!id)
        return id.error();
    return hasContent(context, CheckTieKind::Control, control) ? tieControl(edit, control, *id) : Result<bool>(goneEnd(control));
}

template <typename T>
Result<bool> unbindControl(Edit& edit, const QString& control, const QString& other, const LinkContext&)
{
    const auto id = decltype(T::id)::parse(other);
    if (!id)
        return false;
    const auto tie = rowWhere<ControlTie>(edit, [&](const ControlTie& each) { return each.control == control && each.*controlEnd<T>() == *id; });
    return tie ? changedBy(untieControl(edit, tie->id)) : Result<bool>(false);
}

// What is a field of a story or a risk

Result<bool> setField(Edit& edit, const QString& story, QString Story::*field, const QString& value)
{
    const auto id = rowEnd<Story>(edit, story);
    if (!id)
        return id.error();
    if (edit.find<Story>(*id)->*field == value)
        return false;
    return changedBy(changeStories(edit, std::array{*id}, [&](Story& changed) { changed.*field = value; }));
}

Result<bool> clearField(Edit& edit, const QString& story, QString Story::*field, const QString& value)
{
    const auto id = StoryId::parse(story);
    const Story* now = id ? edit.find<Story>(*id) : nullptr;
    return now && now->*field == value ? setField(edit, story, field, {}) : Result<bool>(false);
}

Result<bool> setCapability(Edit& edit, const QString& capability, const QString& story, const LinkContext& context)
{
    const bool known = context.catalogues && context.catalogues->caf.hasCapability(capability);
    return known ? setField(edit, story, &Story::capability, capability) : Result<bool>(goneEnd(capability));
}

Result<bool> clearCapability(Edit& edit, const QString& capability, const QString& story, const LinkContext&)
{
    return clearField(edit, story, &Story::capability, capability);
}

Result<bool> setEpic(Edit& edit, const QString& epic, const QString& story, const LinkContext& context)
{
    return hasContent(context, CheckTieKind::Epic, epic) ? setField(edit, story, &Story::epic, epic) : Result<bool>(goneEnd(epic));
}

Result<bool> clearEpic(Edit& edit, const QString& epic, const QString& story, const LinkContext&)
{
    return clearField(edit, story, &Story::epic, epic);
}

Result<bool> setRiskEpic(Edit& edit, const QString& epic, const QString& risk, const LinkContext& context)
{
    const auto id = rowEnd<Risk>(edit, risk);
    if (!id)
        return id.error();
    if (!hasContent(context, CheckTieKind::Epic, epic))
        return goneEnd(epic);
    if (edit.find<Risk>(*id)->epic == epic)
        return false;
    return changedBy(changeRisk(edit, *id, [&](Risk& changed) { changed.epic = epic; }));
}

Result<bool> clearRiskEpic(Edit& edit, const QString& epic, const QString& risk, const LinkContext&)
{
    const auto id = RiskId::parse(risk);
    const Risk* now = id ? edit.find<Risk>(*id) : nullptr;
    if (!now || now->epic != epic)
        return false;
    return changedBy(changeRisk(edit, *id, [](Risk& changed) { changed.epic.clear(); }));
}

constexpr LinkRule rules[] = {
    {ItemKind::AbuseCase, ItemKind::Check, proveStory, unproveStory},
    {ItemKind::UseCase, ItemKind::Check, proveStory, unproveStory},
    {ItemKind::AbuseCase, ItemKind::UseCase, mitigate, unmitigate},
    {ItemKind::Risk, ItemKind::Check, showRisk, unshowRisk},
    {ItemKind::Risk, ItemKind::AbuseCase, treatRisk, untreatRisk},
    {ItemKind::Risk, ItemKind::UseCase, treatRisk, untreatRisk},
    {ItemKind::Policy, ItemKind::AbuseCase, meetPolicy, unmeetPolicy},
    {ItemKind::Policy, ItemKind::UseCase, meetPolicy, unmeetPolicy},
    {ItemKind::Policy, ItemKind::Check, showPolicy, unshowPolicy},
    {ItemKind::Control, ItemKind::AbuseCase, bindControl<Story>, unbindControl<Story>},
    {ItemKind::Control, ItemKind::UseCase, bindControl<Story>, unbindControl<Story>},
    {ItemKind::Control, ItemKind::Policy, bindControl<Policy>, unbindControl<Policy>},
    {ItemKind::Control, ItemKind::Risk, bindControl<Risk>, unbindControl<Risk>},
    {ItemKind::Control, ItemKind::Check, tieCheck<CheckTieKind::Control>, untieCheck<CheckTieKind::Control>},
    {ItemKind::Practice, ItemKind::Check, tieCheck<CheckTieKind::BestPractice>, untieCheck<CheckTieKind::BestPractice>},
    {ItemKind::Epic, ItemKind::Check, tieCheck<CheckTieKind::Epic>, untieCheck<CheckTieKind::Epic>},
    {ItemKind::Tool, ItemKind::AbuseCase, tieStoryToTool, untieStoryFromTool},
    {ItemKind::Tool, ItemKind::UseCase, tieStoryToTool, untieStoryFromTool},
    {ItemKind::Tool, ItemKind::Check, tieCheckToTool, untieCheckFromTool},
    {ItemKind::Capability, ItemKind::AbuseCase, setCapability, clearCapability},
    {ItemKind::Capability, ItemKind::UseCase, setCapability, clearCapability},
    {ItemKind::Epic, ItemKind::AbuseCase, setEpic, clearEpic},
    {ItemKind::Epic, ItemKind::UseCase, setEpic, clearEpic},
    {ItemKind::Epic, ItemKind::Risk, setRiskEpic, clearRiskEpic}};

} // namespace

const LinkRule* linkRule(ItemKind one, ItemKind other)
{
    for (const LinkRule& rule : rules)
        if ((rule.one == one && rule.other == other) || (rule.one == other && rule.other == one))
            return &rule;
    return nullptr;
}

} // namespace waymark
