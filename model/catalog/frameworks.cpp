// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/frameworks.h"

#include "model/catalog/jsonreader.h"

#include <algorithm>

namespace waymark {

namespace {

QRegularExpression expression(const TemplateNode& node, const char* key, const QString& pattern,
                              QRegularExpression::PatternOptions options, int captures)
{
    QRegularExpression made(pattern, options);
    if (!made.isValid())
        node.fault(key, QStringLiteral("\"%1\" is no expression: %2").arg(pattern, made.errorString()));
    else if (made.captureCount() != captures)
        node.fault(key, QStringLiteral("\"%1\" captures %2 texts, and %3 is expected")
                            .arg(pattern)
                            .arg(made.captureCount())
                            .arg(captures));
    return made;
}

std::vector<QRegularExpression> expressions(const TemplateNode& node, const char* key)
{
    std::vector<QRegularExpression> made;
    for (const QString& pattern : node.texts(key))
        made.push_back(expression(node, key, pattern, QRegularExpression::CaseInsensitiveOption, 1));
    return made;
}

} // namespace

const Framework* FrameworkCatalogue::find(QStringView id) const
{
    const auto found = std::ranges::find_if(frameworks, [&](const Framework& framework) { return framework.id == id; });
    return found == frameworks.end() ? nullptr : &*found;
}

bool FrameworkCatalogue::hasItem(const QString& control) const
{
    const qsizetype slash = control.indexOf(u'/');
    const Framework* framework = slash < 0 ? nullptr : find(QStringView(control).left(slash));
    return framework && framework->item.match(control.mid(slash + 1)).hasMatch();
}

Result<FrameworkCatalogue> FrameworkCatalogue::load(const QString& file)
{
    return loadTemplate(file, [](const TemplateNode& root) {
        FrameworkCatalogue catalogue;
        catalogue.version = root.text("version");
        catalogue.source = root.text("source");
        for (const TemplateNode& node : root.list("frameworks", 1)) {
            Framework framework{.id = node.text("id"), .name = node.text("name"), .item = {}, .references = {}, .ambiguous = {}};
            const QString whole = QRegularExpression::anchoredPattern(node.text("item"));
            framework.item = expression(node, "item", whole, QRegularExpression::NoPatternOption, 0);
            framework.references = expressions(node, "references");
            framework.ambiguous = expressions(node, "ambiguous");
            if (catalogue.find(framework.id))
                node.fault("id", QStringLiteral("\"%1\" is listed twice").arg(framework.id));
            catalogue.frameworks.push_back(std::move(framework));
        }
        return catalogue;
    });
}

} // namespace waymark
