// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/epics.h"

#include "model/catalog/caf.h"
#include "model/catalog/jsonreader.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

std::vector<CheckName> readChecks(const TemplateNode& node)
{
    std::vector<CheckName> checks;
    for (const TemplateNode& check : node.list("checks"))
        checks.push_back({.tool = check.text("tool"), .checkId = check.text("check")});
    return checks;
}

StarterStory readStory(const TemplateNode& node, const Caf& caf)
{
    StarterStory story;
    story.id = node.text("id");
    story.kind = node.oneOf<StoryKind>("kind");
    story.title = node.text("title");
    story.narrative = node.text("narrative");
    story.component = node.oneOf<Component>("component");
    story.capability = node.text("capability");
    story.layer = node.oneOf<DefenceLayer>("layer");
    story.priority = node.oneOf<Priority>("priority");
    story.points = node.integer("points", 1, 21);
    story.sprint = node.integer("sprint", 0, 6);
    story.criteria = node.texts("criteria", 1);
    story.mitigatedBy = node.texts("mitigatedBy", story.kind == StoryKind::Abuse ? 1 : 0);
    story.checks = readChecks(node);
    story.practices = node.texts("practices");
    if (!caf.hasCapability(story.capability))
        node.fault("capability", QStringLiteral("\"%1\" is no capability of the CAF").arg(story.capability));
    return story;
}

Epic readEpic(const TemplateNode& node, const Caf& caf)
{
    Epic epic;
    epic.id = node.text("id");
    epic.code = node.text("code");
    epic.name = node.text("name");
    epic.core = node.text("group") == u"core";
    epic.purpose = node.text("purpose");
    epic.pillars = node.texts("pillars", 1);
    epic.capabilities = node.texts("capabilities", 1);
    for (const QString& capability : epic.capabilities)
        if (!caf.hasCapability(capability))
            node.fault("capabilities", QStringLiteral("\"%1\" is no capability of the CAF").arg(capability));
    for (const TemplateNode& story : node.list("stories", 1))
        epic.stories.push_back(readStory(story, caf));
    return epic;
}

/// Ids are unique, and whatever mitigates an abuse case is a use case that the catalogue has.
void checkStoryTies(const TemplateNode& root, const std::vector<Epic>& epics)
{
    QSet<QString> ids;
    QSet<QString> useCases;
    for (const Epic& epic : epics)
        for (const StarterStory& story : epic.stories) {
            if (ids.contains(story.id))
                root.fault("epics", QStringLiteral("the story id \"%1\" occurs twice").arg(story.id));
            ids.insert(story.id);
            if (story.kind == StoryKind::Use)
                useCases.insert(story.id);
        }
    for (const Epic& epic : epics)
        for (const StarterStory& story : epic.stories)
            for (const QString& id : story.mitigatedBy)
                if (!useCases.contains(id))
                    root.fault("epics", QStringLiteral("%1 is mitigated by \"%2\", which is no use case").arg(story.id, id));
}

} // namespace

Story StarterStory::toStory(const QString& epic, qint64 rank) const
{
    return {.reference = id,
            .catalogueId = id,
            .kind = kind,
            .title = title,
            .narrative = narrative,
            .epic = epic,
            .capability = capability,
            .component = component,
            .layer = layer,
            .priority = priority,
            .points = points,
            .criteria = criteria,
            .rank = rank};
}

const Epic* EpicCatalogue::find(QStringView id) const
{
    const auto it = std::ranges::find_if(epics, [&](const Epic& epic) { return epic.id == id; });
    return it == epics.end() ? nullptr : &*it;
}

std::vector<EpicName> EpicCatalogue::names() const
{
    return {epics.begin(), epics.end()};
}

Result<EpicCatalogue> EpicCatalogue::load(const QString& file, const Caf& caf)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        EpicCatalogue catalogue;
        catalogue.version = root.text("version");
        catalogue.source = root.text("source");
        for (const TemplateNode& node : root.list("epics", 1))
            catalogue.epics.push_back(readEpic(node, caf));
        checkStoryTies(root, catalogue.epics);
        return catalogue;
    });
}

} // namespace waymark
