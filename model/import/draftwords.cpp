// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/draftwords.h"

#include "model/import/vocabulary.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr const char* checkIds[] = {"checkid", "ruleid", "controlid", "testid", "policyid", "queryid", "vulnerabilityid", "cveid",
                                    "cve", "findingtype", "rule", "control", "check", "policy", "test", "code", "id", "name", "key"};
constexpr const char* titles[] = {"title", "checktitle", "rulename", "checkname", "shortdescription", "summary", "headline",
                                  "name", "description", "message"};
constexpr const char* statuses[] = {"status", "result", "outcome", "verdict", "compliancestatus", "compliance", "conclusion",
                                    "state", "passed", "pass", "success", "compliant", "ok", "failed", "fail", "vulnerable"};
constexpr const char* severities[] = {"severity", "severitylevel", "level", "criticality", "risk", "risklevel", "rating",
                                      "priority", "impact", "cvssscore", "cvss", "score"};
constexpr const char* resources[] = {"resourcearn", "resourceid", "resourcename", "resource", "arn", "asset", "assetid", "entity",
                                     "object", "component", "package", "endpoint", "hostname", "host", "instance", "item",
                                     "location", "uri", "path", "file"};
constexpr const char* targets[] = {"accountid", "awsaccountid", "account", "subscriptionid", "subscription", "projectid", "project",
                                   "repository", "repo", "imagename", "image", "cluster", "hostname", "host", "target",
                                   "environment", "system"};
constexpr const char* times[] = {"timestamp", "time", "scannedat", "scantime", "scandate", "detectedat", "observedat", "finishedat",
                                 "generatedat", "lastseen", "updatedat", "createdat", "date", "datetime", "started", "finished"};
constexpr const char* files[] = {"file", "filename", "filepath", "path", "sourcefile"};
constexpr const char* linesOfFiles[] = {"line", "linenumber", "startline", "lineno"};
constexpr const char* evidences[] = {"evidence", "details", "detail", "message", "reason", "output", "actual", "description", "note"};
constexpr const char* remediations[] = {"remediation", "recommendation", "fix", "solution", "mitigation", "howtofix", "advice",
                                        "hint", "resolution"};
constexpr const char* urls[] = {"url", "link", "href", "helpuri", "helpurl", "moreinfo", "docs", "documentation", "reference",
                                "references"};
constexpr const char* references[] = {"references", "refs", "cwe", "cwes", "cweid", "standards", "frameworks", "controls", "cis",
                                      "requirements", "tags"};
constexpr const char* tools[] = {"tool", "toolname", "scanner", "scannername", "generator", "producer", "engine", "product",
                                 "productname"};

constexpr std::pair<const char*, Outcome> outcomes[] = {
    {"pass", Outcome::Passed},       {"passed", Outcome::Passed},        {"ok", Outcome::Passed},
    {"success", Outcome::Passed},    {"successful", Outcome::Passed},    {"succeeded", Outcome::Passed},
    {"compliant", Outcome::Passed},  {"fail", Outcome::Failed},          {"failed", Outcome::Failed},
    {"failure", Outcome::Failed},    {"ko", Outcome::Failed},            {"noncompliant", Outcome::Failed},
    {"non_compliant", Outcome::Failed}, {"non-compliant", Outcome::Failed}, {"violation", Outcome::Failed},
    {"vulnerable", Outcome::Failed}, {"alarm", Outcome::Failed},         {"error", Outcome::Error},
    {"errored", Outcome::Error},     {"skip", Outcome::Skipped},         {"skipped", Outcome::Skipped},
    {"manual", Outcome::Skipped},    {"not_run", Outcome::Skipped},      {"notrun", Outcome::Skipped},
    {"na", Outcome::NotApplicable},  {"n/a", Outcome::NotApplicable},    {"not_applicable", Outcome::NotApplicable},
    {"notapplicable", Outcome::NotApplicable}, {"not applicable", Outcome::NotApplicable},
    {"suppressed", Outcome::Suppressed}, {"muted", Outcome::Suppressed}, {"waived", Outcome::Suppressed},
    {"ignored", Outcome::Suppressed}};

} // namespace

std::span<const char* const> namesOf(DraftField field)
{
    switch (field) {
    case DraftField::CheckId: return checkIds;
    case DraftField::Title: return titles;
    case DraftField::Status: return statuses;
    case DraftField::Severity: return severities;
    case DraftField::Resource: return resources;
    case DraftField::Target: return targets;
    case DraftField::Time: return times;
    case DraftField::File: return files;
    case DraftField::Line: return linesOfFiles;
    case DraftField::Evidence: return evidences;
    case DraftField::Remediation: return remediations;
    case DraftField::Url: return urls;
    case DraftField::References: return references;
    case DraftField::Tool: return tools;
    }
    return {};
}

std::optional<Outcome> outcomeOf(const QString& word, bool saysTrouble)
{
    if (word == QLatin1String("true"))
        return saysTrouble ? Outcome::Failed : Outcome::Passed;
    if (word == QLatin1String("false"))
        return saysTrouble ? Outcome::Passed : Outcome::Failed;
    for (const auto& [known, outcome] : outcomes)
        if (word == QLatin1String(known))
            return outcome;
    return std::nullopt;
}

std::optional<Severity> severityOf(const QString& word)
{
    const Severity* known = commonSeverityWords().find(word.toStdString());
    return known ? std::optional(*known) : std::nullopt;
}

bool namesTrouble(const QString& name)
{
    return std::ranges::any_of(std::initializer_list<const char*>{"failed", "fail", "vulnerable", "violated", "violation"},
                               [&](const char* each) { return name == QLatin1String(each); });
}

} // namespace waymark
