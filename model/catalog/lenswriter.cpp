// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"

#include "model/catalog/lenswords.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace waymark {

namespace {

using Json = nlohmann::ordered_json;

using lensfile::mostFurtherResources;

std::string utf8(const QString& text)
{
    return text.toStdString();
}

Json resourceJson(const LensResource& resource)
{
    Json json = Json::object();
    if (!resource.text.isEmpty())
        json["displayText"] = utf8(resource.text);
    if (!resource.url.isEmpty())
        json["url"] = utf8(resource.url);
    return json;
}

void addResource(Json& json, const char* name, const LensResource& what)
{
    if (!what.isEmpty())
        json[name] = resourceJson(what);
}

void addFurther(Json& list, const char* type, const std::vector<LensResource>& resources)
{
    for (size_t first = 0; first < resources.size(); first += mostFurtherResources) {
        Json content = Json::array();
        for (size_t i = first; i < std::min(resources.size(), first + mostFurtherResources); ++i)
            content.push_back(resourceJson(resources[i]));
        Json entry = Json::object();
        entry["type"] = type;
        entry["content"] = std::move(content);
        list.push_back(std::move(entry));
    }
}

Json choiceJson(const LensChoice& choice)
{
    Json json = Json::object();
    json["id"] = utf8(choice.id);
    json["title"] = utf8(choice.title);
    addResource(json, "helpfulResource", choice.help);
    addResource(json, "improvementPlan", choice.improvement);
    Json further = Json::array();
    addFurther(further, "HELPFUL_RESOURCE", choice.furtherHelp);
    addFurther(further, "IMPROVEMENT_PLAN", choice.furtherImprovements);
    if (!further.empty())
        json["additionalResources"] = std::move(further);
    return json;
}

Json ruleJson(const RiskRule& rule)
{
    Json json = Json::object();
    json["condition"] = utf8(rule.condition);
    json["risk"] = utf8(word(rule.risk));
    return json;
}

Json questionJson(const LensQuestion& question)
{
    Json json = Json::object();
    json["id"] = utf8(question.id);
    json["title"] = utf8(question.title);
    json["description"] = utf8(question.description);
    addResource(json, "helpfulResource", question.help);
    json["choices"] = Json::array();
    for (const LensChoice& each : question.choices)
        json["choices"].push_back(choiceJson(each));
    json["riskRules"] = Json::array();
    for (const RiskRule& each : question.rules)
        json["riskRules"].push_back(ruleJson(each));
    return json;
}

Json pillarJson(const LensPillar& pillar)
{
    Json json = Json::object();
    json["id"] = utf8(pillar.id);
    json["name"] = utf8(pillar.name);
    json["questions"] = Json::array();
    for (const LensQuestion& each : pillar.questions)
        json["questions"].push_back(questionJson(each));
    return json;
}

} // namespace

QByteArray lensDocument(const Lens& lens, const QString& version)
{
    Json json = Json::object();
    json["schemaVersion"] = utf8(lens.schemaVersion.isEmpty() ? QString(lensfile::schemaVersion) : lens.schemaVersion);
    json["name"] = utf8(lens.name);
    json["description"] = utf8(lens.description);
    if (!version.isEmpty())
        json["_version"] = utf8(version);
    json["pillars"] = Json::array();
    for (const LensPillar& each : lens.pillars)
        json["pillars"].push_back(pillarJson(each));
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace waymark
