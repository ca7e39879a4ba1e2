// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/caf.h"

#include "model/catalog/jsonreader.h"
#include "model/domain/story.h"

#include <algorithm>

namespace waymark {

namespace {

NamedPurpose readNamed(const TemplateNode& node)
{
    return {.id = node.text("id"), .name = node.text("name"), .purpose = node.text("purpose")};
}

/// The entries of a list whose ids are the words of an enumeration: all of them, in their order.
template <Worded E>
std::vector<NamedPurpose> readByWord(const TemplateNode& root, const char* key)
{
    std::vector<NamedPurpose> result;
    for (const TemplateNode& node : root.list(key, std::size(Words<E>::list)))
        result.push_back(readNamed(node));
    for (size_t i = 0; i < result.size(); ++i)
        if (i >= std::size(Words<E>::list) || result[i].id != QLatin1String(Words<E>::list[i].second))
            root.fault(key, QStringLiteral("entry %1 has the unexpected id \"%2\"").arg(i).arg(result[i].id));
    return result;
}

Perspective readPerspective(const TemplateNode& node)
{
    Perspective perspective{readNamed(node), {}};
    for (const TemplateNode& capability : node.list("capabilities", 1))
        perspective.capabilities.push_back(readNamed(capability));
    return perspective;
}

} // namespace

bool Caf::hasCapability(QStringView id) const
{
    return std::ranges::any_of(perspectives, [&](const Perspective& perspective) {
        return std::ranges::any_of(perspective.capabilities, [&](const NamedPurpose& c) { return c.id == id; });
    });
}

Result<Caf> Caf::load(const QString& file)
{
    return loadTemplate(file, [](const TemplateNode& root) {
        Caf caf;
        caf.version = root.text("version");
        caf.source = root.text("source");
        for (const TemplateNode& node : root.list("perspectives", 6))
            caf.perspectives.push_back(readPerspective(node));
        caf.components = readByWord<Component>(root, "components");
        caf.layers = readByWord<DefenceLayer>(root, "layers");
        return caf;
    });
}

} // namespace waymark
