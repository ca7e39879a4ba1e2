// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatfile.h"

#include "model/import/detectfile.h"
#include "model/import/formatjson.h"
#include "model/import/formatlimits.h"
#include "model/import/plan.h"
#include "model/import/rowsfile.h"
#include "model/import/rulesfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

void readTables(const FormatNode& root, Format& format)
{
    const auto tables = root.find("tables");
    if (!tables)
        return;
    for (const auto& [name, node] : tables->members()) {
        node.allowOnly({"of", "at", "key"});
        if (format.tables.size() == FormatLimits::tables)
            return node.fault(say("more than %1 tables").arg(FormatLimits::tables));
        LookupTable table{.name = QString::fromStdString(name), .owner = placeFrom(node.at("of")), .entries = {}};
        const Pointer inside = placeFrom(node.at("at"));
        table.entries = table.owner;
        table.entries.steps.insert(table.entries.steps.end(), inside.steps.begin(), inside.steps.end());
        table.lists = static_cast<size_t>(std::ranges::count(inside.steps, Step::Kind::Element, &Step::kind));
        if (table.lists > 2)
            node.at("at").fault(say("more than two lists inside one another"));
        if (const auto key = node.find("key"))
            table.key = RulesFile::pointerIn(table.pointers, *key);
        format.tables.push_back(std::move(table));
    }
}

/// Texts that are documents are named members, for what is in one takes the place of its text.
void readEmbedded(const FormatNode& root, Format& format)
{
    const auto places = root.find("embedded");
    if (!places)
        return;
    for (const FormatNode& node : places->list()) {
        Pointer place = placeFrom(node);
        if (place.steps.empty() || place.steps.back().kind != Step::Kind::Key)
            node.fault(say("a document in base64 is the member of an object: its pointer ends in a name"));
        if (format.embedded.size() == FormatLimits::places)
            return node.fault(say("more than %1 places").arg(FormatLimits::places));
        format.embedded.push_back(std::move(place));
    }
}

/// What the wrong text would otherwise be taken for: a run that found nothing.
void readTextDetection(const FormatNode& root, Format& format)
{
    if (const auto detect = root.find("detectText"))
        format.detectText = readDetection(*detect, format.detectTextPointers, format.tables);
    if (format.text == TextKind::None && root.has("detectText"))
        root.at("detectText").fault(say("only a format with \"text\" reads text"));
    if (format.text != TextKind::None && !root.has("detectText"))
        root.at("detectText");
}

/// People type it on command lines, and it names files.
void requireId(const FormatNode& root, const QString& id)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    if (!id.isEmpty() && !allowed.match(id).hasMatch())
        root.at("id").fault(say("an id is of small letters, digits and single \"-\" between them"));
}

Format readAll(const FormatNode& root)
{
    root.allowOnly({"id", "name", "toolName", "version", "source", "note", "emptyFile", "text", "linesBetween", "detect",
                    "besides", "detectText", "embedded", "tables", "shared", "rows", "lookedAt", "troubles", "document"});
    Format format{.id = QString::fromStdString(root.at("id").text()),
                  .name = QString::fromStdString(root.at("name").text()),
                  .toolName = QString::fromStdString(root.at("toolName").text()),
                  .source = QString::fromStdString(root.at("source").text())};
    requireId(root, format.id);
    format.emptyFileIsClean = root.says("emptyFile", "clean");
    if (const auto note = root.find("note"))
        format.note = QString::fromStdString(note->text());
    if (const auto text = root.find("text"))
        format.text = text->oneOf<TextKind>();
    if (const auto between = root.find("linesBetween"))
        format.linesBetween = between->boolean();
    readEmbedded(root, format);
    readTables(root, format);
    readDetection(root.at("detect"), format);
    if (const auto besides = root.find("besides"))
        format.besides = readDetection(*besides, format.detectPointers, format.tables);
    readTextDetection(root, format);
    readRows(root, format);
    return format;
}

} // namespace

Result<Format> readFormat(const QByteArray& bytes, const QString& name)
{
    const auto json = formatJson(bytes, name);
    if (!json)
        return json.error();
    FormatFaults faults;
    Format format = readAll(FormatNode(*json, {}, faults));
    if (faults.errors.empty())
        if (const auto plan = Plan::compile(format.rows, format.tables, format.embedded); !plan)
            faults.add("/rows", plan.error().message);
    if (faults.errors.empty())
        return format;
    Error error{.code = Error::Code::Invalid,
                .message = say("The format file %1 can't be used. %2.").arg(name, faults.errors.front().message)};
    for (const Error& fault : faults.errors)
        error.detail += fault.message + QLatin1Char('\n');
    return error;
}

} // namespace waymark
