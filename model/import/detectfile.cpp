// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/detectfile.h"

#include "model/import/plan.h"
#include "model/import/rulesfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

/// Detection keeps the first value of each pointer only, lest a list as large as the file be kept. So it can't compare
/// the elements of a list, and which member of an object comes first says nothing.
void checkCondition(const FormatNode& node)
{
    for (const char* key : {"all", "any", "not"}) {
        if (!node.has(key))
            continue;
        for (const FormatNode& part : node.at(key).list())
            checkCondition(part);
        return;
    }
    if (node.has("lacks") || node.has("member"))
        node.fault(say("detection sees no more than the first element of a list: no \"lacks\" or \"member\" here"));
    if (!node.has("at"))
        return;
    QString reason;
    const auto pointer = parsePointer(node.at("at").textOrEmpty(), &reason);
    if (pointer && pointer->meetsMembers())
        node.at("at").fault(say("members have no order, so detection can only ask whether there is a \"{*}\""));
}

} // namespace

RowRules detectionRows(const std::vector<Pointer>& pointers)
{
    return {.places = {Pointer()}, .pointers = pointers};
}

bool needsTheEnd(const Condition& condition)
{
    return condition.kind == Condition::Kind::Not || std::ranges::any_of(condition.parts, needsTheEnd);
}

void readDetection(const FormatNode& node, Format& format)
{
    format.detect = readDetection(node, format.detectPointers, format.tables);
}

Condition readDetection(const FormatNode& node, std::vector<Pointer>& pointers, std::vector<LookupTable>& tables)
{
    std::vector<Lookup> none;
    Condition made = RulesFile(pointers, tables, none).condition(node);
    checkCondition(node);
    for (const Pointer& pointer : pointers)
        if (pointer.up != 0 || (!pointer.steps.empty() && pointer.steps.front().kind == Step::Kind::Element))
            node.fault(say("detection looks at one object: no \"^\", \"$\" or leading \"/*\" here"));
    const std::vector<RowRules> rows = {detectionRows(pointers)};
    if (const auto plan = Plan::compile(rows, {}); !plan)
        node.fault(plan.error().message);
    return made;
}

} // namespace waymark
