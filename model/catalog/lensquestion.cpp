// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensquestion.h"

#include "model/catalog/lenswords.h"
#include "model/domain/riskcondition.h"

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

constexpr size_t mostChoices = 15;

using lensfile::longestText;
using lensfile::tr;

/// http or https with a host, and nothing that no address has: it is opened by a click.
bool isAddress(const QString& text)
{
    const qsizetype scheme = text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)  ? 8
                             : text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ? 7
                                                                                              : text.size();
    const auto hasNoPlace = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    return text.size() > scheme && !QStringLiteral("/?#").contains(text.at(scheme)) &&
           std::none_of(text.begin(), text.end(), hasNoPlace);
}

QString readAddress(const LensNode& node)
{
    const JsonValue* value = node.member("url");
    const QString written = node.text(
        "url", {.longest = std::numeric_limits<int>::max(), .isRequired = false, .done = tr("It was left out.")});
    if (!value || !value->isText())
        return {};
    const QString url = written.trimmed();
    if (!isAddress(url)) {
        node.fault("url", tr("\"%1\" is no http or https address.").arg(url.left(100)), tr("It was left out."));
        return {};
    }
    if (url.size() != written.size())
        node.fault("url", tr("There are blanks around the address."), tr("It was read without them."));
    return url;
}

LensResource readContent(const LensNode& node)
{
    node.checkMembers({"displayText", "url"});
    LensResource resource;
    resource.text = node.text("displayText", {.longest = longestText, .isRequired = true, .done = {}});
    resource.url = readAddress(node);
    return resource;
}

LensResource readResource(const LensNode& node, const char* name)
{
    const auto resource = node.object(name);
    return resource ? readContent(*resource) : LensResource();
}

void readFurther(const LensNode& node, LensChoice& choice)
{
    node.checkMembers({"type", "content"});
    const QString type =
        node.text("type", {.longest = longestText, .isRequired = true, .done = tr("It was left out.")});
    const bool isHelp = type == QLatin1String("HELPFUL_RESOURCE");
    const bool isKnown = isHelp || type == QLatin1String("IMPROVEMENT_PLAN");
    if (!isKnown && !type.isEmpty())
        node.fault("type", tr("\"%1\" is neither HELPFUL_RESOURCE nor IMPROVEMENT_PLAN.").arg(type.left(100)),
                   tr("It was left out."));
    for (const LensNode& content :
         node.objects("content", {.least = 1, .most = lensfile::mostFurtherResources, .isRequired = true})) {
        LensResource resource = readContent(content);
        if (isKnown && !resource.isEmpty())
            (isHelp ? choice.furtherHelp : choice.furtherImprovements).push_back(std::move(resource));
    }
}

LensChoice readChoice(const LensNode& node, LensIds& ids, const QString& made)
{
    node.checkMembers({"id", "title", "helpfulResource", "improvementPlan", "additionalResources"});
    LensChoice choice;
    choice.id = ids.take(node, made);
    choice.title =
        node.text("title", {.longest = lensfile::longestLine, .isRequired = true, .done = tr("Its id stands for it.")});
    if (choice.title.isEmpty())
        choice.title = choice.id;
    choice.help = readResource(node, "helpfulResource");
    choice.improvement = readResource(node, "improvementPlan");
    if (!choice.isNone() && !node.member("improvementPlan"))
        node.fault(nullptr,
                   tr("\"improvementPlan\" is missing, which each choice has to have whose id doesn't end in _no."));
    for (const LensNode& further : node.objects("additionalResources", {.least = 0, .most = 0, .isRequired = false}))
        readFurther(further, choice);
    return choice;
}

RuleRisk readRisk(const LensNode& node)
{
    // What isn't known isn't small: a risk that nobody can read is not taken for none.
    const QString done = tr("It counts as HIGH_RISK.");
    const QString written = node.text("risk", {.longest = longestText, .isRequired = true, .done = done});
    if (const auto risk = fromWord<RuleRisk>(written))
        return *risk;
    if (!written.isEmpty())
        node.fault("risk", tr("\"%1\" is none of HIGH_RISK, MEDIUM_RISK and NO_RISK.").arg(written.left(100)), done);
    return RuleRisk::High;
}

RiskRule readRule(const LensNode& node, const QSet<QString>& choices, bool isLast)
{
    node.checkMembers({"condition", "risk"});
    const QString nothing = tr("The rule counts for nothing.");
    RiskRule rule;
    rule.condition =
        node.text("condition", {.longest = std::numeric_limits<int>::max(), .isRequired = true, .done = nothing});
    rule.risk = readRisk(node);
    if (rule.condition.isEmpty())
        return rule;
    const auto condition = RiskCondition::parse(rule.condition);
    if (!condition) {
        node.fault("condition", condition.error().message, nothing);
        return rule;
    }
    if (condition->isDefault() && !isLast)
        node.fault("condition", tr("The rules behind \"default\" never count: it has to be the last one."));
    const LensNode written = node.at("condition"); // once: a condition may name very many
    for (const QString& id : condition->choices())
        if (!choices.contains(id))
            written.fault(nullptr, tr("The question has no choice \"%1\".").arg(id.left(128)),
                          tr("It counts as not selected."));
    return rule;
}

std::vector<RiskRule> readRules(const LensNode& node, const LensQuestion& question)
{
    std::vector<RiskRule> rules;
    QSet<QString> choices;
    for (const LensChoice& choice : question.choices)
        choices.insert(choice.id);
    const auto nodes = node.objects("riskRules", {.least = 0, .most = 0, .isRequired = true});
    for (const LensNode& rule : nodes)
        rules.push_back(readRule(rule, choices, &rule == &nodes.back()));
    const auto isDefault = [](const RiskRule& rule) { return rule.condition.trimmed() == QLatin1String("default"); };
    const JsonValue* list = node.member("riskRules");
    if (list && list->isList() && std::none_of(rules.begin(), rules.end(), isDefault))
        node.fault("riskRules", tr("There is no \"default\" rule."), tr("Where no rule is true the risk isn't known."));
    return rules;
}

} // namespace

LensQuestion readQuestion(const LensNode& node, LensIds& ids, const QString& made)
{
    node.checkMembers({"id", "title", "description", "helpfulResource", "choices", "riskRules"});
    LensQuestion question;
    question.id = ids.take(node, made);
    question.title =
        node.text("title", {.longest = lensfile::longestLine, .isRequired = true, .done = tr("Its id stands for it.")});
    if (question.title.isEmpty())
        question.title = question.id;
    question.description =
        node.text("description", {.longest = longestText, .isRequired = false, .done = tr("It was left out.")});
    question.help = readResource(node, "helpfulResource");
    LensIds choiceIds(LensIds::writtenIn(node.member("choices")));
    for (const LensNode& choice : node.objects("choices", {.least = 1, .most = mostChoices, .isRequired = true}))
        question.choices.push_back(
            readChoice(choice, choiceIds, question.id + QStringLiteral("_c%1").arg(question.choices.size() + 1)));
    question.rules = readRules(node, question);
    return question;
}

} // namespace waymark
