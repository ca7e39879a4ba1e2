// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/rulesfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

constexpr std::pair<const char*, Transform::Kind> plainTransforms[] = {
    {"lower", Transform::Kind::Lower},       {"upper", Transform::Kind::Upper},
    {"slug", Transform::Kind::Slug},         {"lastSegment", Transform::Kind::LastSegment},
    {"baseName", Transform::Kind::BaseName}, {"percentDecode", Transform::Kind::PercentDecode},
    {"noColours", Transform::Kind::NoColours}};

/// CVSS: the qualitative severity scale of its specification.
Transform cvss()
{
    return {.kind = Transform::Kind::Bands,
            .bands = {{9, "critical"}, {7, "high"}, {4, "medium"}, {0.01, "low"}, {0, "info"}}};
}

} // namespace

Transform RulesFile::transform(const FormatNode& node)
{
    if (!node.isText())
        return transformWithArgument(node);
    const std::string name = node.text();
    if (name == "cvss")
        return cvss();
    for (const auto& [known, kind] : plainTransforms)
        if (name == known)
            return {.kind = kind};
    node.unknown(QString::fromStdString(name));
    return {};
}

Transform RulesFile::transformWithArgument(const FormatNode& node)
{
    node.allowOnly({"stripPrefix", "addPrefix", "capture", "bands", "map"});
    Transform made;
    if (const auto prefix = node.find("stripPrefix")) {
        made = {.kind = Transform::Kind::StripPrefix, .text = prefix->text()};
    } else if (const auto added = node.find("addPrefix")) {
        made = {.kind = Transform::Kind::AddPrefix, .text = added->text()};
    } else if (const auto capture = node.find("capture")) {
        made = {.kind = Transform::Kind::Capture, .pattern = pattern(*capture)};
        if (made.pattern.captureCount() < 1)
            capture->fault(say("the expression needs a group in parentheses"));
    } else if (const auto bands = node.find("bands")) {
        made.kind = Transform::Kind::Bands;
        for (const auto& [word, from] : bands->members())
            made.bands.emplace_back(from.number(), word);
        std::ranges::sort(made.bands, std::ranges::greater(), [](const auto& band) { return band.first; });
    } else {
        made.kind = Transform::Kind::Map;
        for (const auto& [word, meaning] : node.at("map").members())
            made.map.words.emplace_back(word, meaning.text());
    }
    return made;
}

} // namespace waymark
