// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/toolbox.h"

#include "model/catalog/jsonreader.h"

#include <algorithm>

namespace waymark {

namespace {

/// A list of an enumeration's words, none of them twice.
template <Worded E>
std::vector<E> readWords(const TemplateNode& node, const char* key, size_t atLeast)
{
    std::vector<E> values;
    for (const QString& text : node.texts(key, atLeast)) {
        const std::optional<E> value = fromWord<E>(text);
        if (!value)
            node.fault(key, QStringLiteral("\"%1\" is a word that isn't known").arg(text));
        else if (std::ranges::find(values, *value) != values.end())
            node.fault(key, QStringLiteral("\"%1\" is listed twice").arg(text));
        else
            values.push_back(*value);
    }
    return values;
}

ToolboxEntry readEntry(const TemplateNode& node, const EpicCatalogue& epics)
{
    ToolboxEntry entry;
    entry.id = node.text("id");
    entry.name = node.text("name");
    entry.maker = node.oneOf<ToolMaker>("maker");
    entry.purpose = node.text("purpose");
    entry.components = readWords<Component>(node, "components", 1);
    entry.epics = node.texts("epics", 1);
    entry.layers = readWords<DefenceLayer>(node, "layers", 0);
    entry.roles = readWords<ContainerRole>(node, "roles", 0);
    entry.formats = node.texts("formats");
    entry.tools = node.texts("tools");
    for (const TemplateNode& check : node.list("checks")) {
        entry.checks.push_back({.tool = check.text("tool"), .checkId = check.text("check")});
        if (std::ranges::count(entry.checks, entry.checks.back()) > 1)
            check.fault("check", QStringLiteral("\"%1\" is listed twice").arg(entry.checks.back().checkId));
    }
    for (const QString& epic : entry.epics)
        if (!epics.find(epic))
            node.fault("epics", QStringLiteral("\"%1\" is no epic").arg(epic));
    if (QStringList once = entry.epics; once.removeDuplicates() > 0)
        node.fault("epics", QStringLiteral("an epic is listed twice"));
    return entry;
}

} // namespace

const ToolboxEntry* Toolbox::find(QStringView id) const
{
    const auto found = std::ranges::find_if(entries, [&](const ToolboxEntry& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

Result<Toolbox> Toolbox::load(const QString& file, const EpicCatalogue& epics)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        Toolbox toolbox;
        toolbox.version = root.text("version");
        toolbox.source = root.text("source");
        for (const TemplateNode& node : root.list("tools", 1)) {
            ToolboxEntry entry = readEntry(node, epics);
            if (toolbox.find(entry.id))
                node.fault("id", QStringLiteral("\"%1\" is listed twice").arg(entry.id));
            toolbox.entries.push_back(std::move(entry));
        }
        std::ranges::stable_sort(toolbox.entries, [](const ToolboxEntry& one, const ToolboxEntry& other) {
            return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
        });
        return toolbox;
    });
}

} // namespace waymark
