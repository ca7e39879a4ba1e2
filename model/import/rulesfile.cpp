// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/rulesfile.h"

#include "model/import/formatlimits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

std::vector<std::string> words(const FormatNode& node)
{
    std::vector<std::string> made;
    for (const FormatNode& each : node.list())
        made.push_back(each.text());
    return made;
}

} // namespace

QString RulesFile::afterOtherwise()
{
    return say("nothing may follow \"otherwise\"");
}

QString RulesFile::withoutOtherwise()
{
    return say("the list must end with \"otherwise\"");
}

bool RulesFile::passesOn(const FormatNode& entry)
{
    const auto others = entry.find("others");
    if (others && others->text() != "next")
        others->unknown(QString::fromStdString(others->textOrEmpty()));
    return others.has_value();
}

QString RulesFile::thenWithoutIf()
{
    return say("\"then\" needs an \"if\"");
}

PointerIndex RulesFile::pointerIn(std::vector<Pointer>& pointers, const FormatNode& node)
{
    const bool self = node.isText() && node.textOrEmpty().empty(); // the row itself, which may be a text
    QString reason;
    const auto parsed = parsePointer(self ? std::string() : node.text(), &reason);
    if (!parsed) {
        node.fault(reason);
        return 0;
    }
    return addTo(pointers, *parsed, node);
}

PointerIndex RulesFile::pointerToNull(const FormatNode& node)
{
    QString reason;
    auto parsed = parsePointer(node.text(), &reason);
    if (!parsed) {
        node.fault(reason);
        return 0;
    }
    parsed->steps.push_back({.kind = Step::Kind::Null});
    return addTo(m_pointers, *parsed, node);
}

PointerIndex RulesFile::addTo(std::vector<Pointer>& pointers, const Pointer& wanted, const FormatNode& node)
{
    const auto known = std::ranges::find(pointers, wanted);
    if (known != pointers.end())
        return static_cast<PointerIndex>(known - pointers.begin());
    if (pointers.size() == FormatLimits::pointers) {
        node.fault(say("more than %1 different pointers in one entry").arg(FormatLimits::pointers));
        return 0;
    }
    pointers.push_back(wanted);
    return static_cast<PointerIndex>(pointers.size() - 1);
}

QRegularExpression RulesFile::pattern(const FormatNode& node)
{
    const QString text = QString::fromStdString(node.text());
    if (text.size() > FormatLimits::patternLength) {
        node.fault(say("a regular expression has at most %1 characters").arg(FormatLimits::patternLength));
        return {};
    }
    QRegularExpression expression(text);
    if (!expression.isValid())
        node.fault(say("no regular expression: %1").arg(expression.errorString()));
    expression.optimize();
    return expression;
}

Condition RulesFile::condition(const FormatNode& node)
{
    if (node.isText())
        return {.kind = Condition::Kind::Exists, .pointer = pointer(node)};
    node.allowOnly({"at", "is", "isNot", "member", "lacks", "matches", "null", "all", "any", "not"});
    for (const auto& [key, kind] :
         {std::pair{"all", Condition::Kind::All}, {"any", Condition::Kind::Any}, {"not", Condition::Kind::Not}}) {
        if (!node.has(key))
            continue;
        Condition made{.kind = kind};
        for (const FormatNode& part : node.at(key).list())
            made.parts.push_back(condition(part));
        if (made.parts.empty() || (kind == Condition::Kind::Not && made.parts.size() != 1))
            node.fault(say("conditions are missing here, or too many"));
        return made;
    }
    if (const auto null = node.find("null")) {
        if (!null->boolean())
            null->fault(say("only true may stand here; to ask for the contrary, use \"not\""));
        return {.kind = Condition::Kind::Exists, .pointer = pointerToNull(node.at("at"))};
    }
    Condition made{.pointer = pointer(node.at("at"))};
    if (const auto member = node.find("member"))
        made.member = pointer(*member);
    if (const auto lacks = node.find("lacks")) {
        made.kind = Condition::Kind::Lacks;
        made.member = pointer(*lacks);
    } else if (node.has("matches")) {
        made.kind = Condition::Kind::Matches;
        made.pattern = pattern(node.at("matches"));
    } else {
        made.kind = node.has("isNot") ? Condition::Kind::IsNot : Condition::Kind::Is;
        made.words = words(node.at(node.has("isNot") ? "isNot" : "is"));
    }
    return made;
}

TextRule RulesFile::rule(const FormatNode& node)
{
    TextRule made;
    for (const FormatNode& each : node.list())
        made.push_back(term(each));
    return made;
}

Term RulesFile::term(const FormatNode& node)
{
    if (node.isText())
        return {.pointer = pointer(node)};
    node.allowOnly(
        {"at", "text", "all", "any", "in", "get", "member", "beside", "arguments", "join", "split", "withKey", "apply", "if"});
    Term made;
    if (node.has("text")) {
        made.source = Term::Source::Constant;
        made.text = node.at("text").text();
    } else if (node.has("all")) {
        made.source = Term::Source::Joined;
        made.parts = rule(node.at("all"));
    } else if (node.has("any")) {
        made.source = Term::Source::First;
        made.parts = rule(node.at("any"));
    } else if (node.has("in")) {
        lookup(node, made);
    } else {
        made.pointer = pointer(node.at("at"));
        if (const auto beside = node.find("beside"))
            made.beside = pointer(*beside);
    }
    if (const auto member = node.find("member"))
        made.member = pointer(*member);
    if (const auto join = node.find("join"))
        made.separator = join->text();
    if (const auto split = node.find("split"))
        made.split = splitOf(*split, made);
    if (const auto withKey = node.find("withKey"))
        made.withKey = withKey->boolean();
    if (const auto arguments = node.find("arguments"))
        made.arguments = pointer(*arguments);
    if (const auto apply = node.find("apply"))
        for (const FormatNode& each : apply->list())
            made.apply.push_back(transform(each));
    if (const auto onlyIf = node.find("if"))
        made.onlyIf = condition(*onlyIf);
    return made;
}

std::string RulesFile::splitOf(const FormatNode& node, const Term& of)
{
    if (of.source != Term::Source::Pointer && of.source != Term::Source::Lookup)
        node.fault(say("only what \"at\" or \"get\" points to can be split"));
    return node.text();
}

void RulesFile::readLookups(const FormatNode& node)
{
    for (const auto& [name, ways] : node.members()) {
        Lookup made{.name = QString::fromStdString(name)};
        for (const FormatNode& each : ways.list())
            made.ways.push_back(way(each));
        m_lookups.push_back(std::move(made));
    }
}

Lookup::Way RulesFile::way(const FormatNode& node)
{
    node.allowOnly({"table", "key", "by", "index", "if"});
    Lookup::Way made;
    const QString name = QString::fromStdString(node.at("table").text());
    const auto table = std::ranges::find(m_tables, name, &LookupTable::name);
    if (table == m_tables.end()) {
        node.fault(say("there is no table \"%1\"").arg(name));
        return made;
    }
    made.table = static_cast<int>(table - m_tables.begin());
    if (const auto index = node.find("index")) {
        for (const FormatNode& each : index->list())
            made.index.push_back(pointer(each));
        if (made.index.size() != table->lists)
            index->fault(
                say("the table \"%1\" needs %2 indexes, from the outer list inwards").arg(name).arg(table->lists));
    } else {
        made.key = pointer(node.at("key"));
        if (const auto by = node.find("by"))
            made.by = pointerIn(table->pointers, *by);
        else if (table->key < 0)
            node.fault(say("the table \"%1\" has no key").arg(name));
    }
    if (const auto onlyIf = node.find("if"))
        made.onlyIf = condition(*onlyIf);
    return made;
}

void RulesFile::lookup(const FormatNode& node, Term& made)
{
    made.source = Term::Source::Lookup;
    const QString name = QString::fromStdString(node.at("in").text());
    const auto lookup = std::ranges::find(m_lookups, name, &Lookup::name);
    if (lookup == m_lookups.end()) {
        node.fault(say("there is no look-up \"%1\"").arg(name));
        return;
    }
    made.lookup = static_cast<int>(lookup - m_lookups.begin());
    for (const Lookup::Way& way : lookup->ways) {
        if (way.table < 0 || std::ranges::find(made.entry, way.table, &Term::EntryPointer::table) != made.entry.end())
            continue;
        auto& pointers = m_tables[static_cast<size_t>(way.table)].pointers;
        made.entry.push_back({.table = way.table, .value = pointerIn(pointers, node.at("get"))});
        if (const auto beside = node.find("beside"))
            made.entry.back().beside = pointerIn(pointers, *beside);
    }
}

} // namespace waymark
