// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/epics.h"
#include "model/catalog/jsonreader.h"

#include <QHash>

#include <optional>

namespace waymark {

/// What other templates may name of the epic catalogue's stories, by id.
using StarterStoryKinds = QHash<QString, StoryKind>;

inline StarterStoryKinds starterStoryKinds(const EpicCatalogue& epics)
{
    StarterStoryKinds kinds;
    for (const Epic& epic : epics.epics)
        for (const StarterStory& story : epic.stories)
            kinds.insert(story.id, story.kind);
    return kinds;
}

/// The ids at `key`; each that is no starter story, or not of `kind`, is a fault.
inline QStringList readStarterStories(const TemplateNode& node, const char* key, size_t atLeast, const StarterStoryKinds& known,
                                      std::optional<StoryKind> kind = {})
{
    const QStringList ids = node.texts(key, atLeast);
    for (const QString& id : ids) {
        const auto story = known.constFind(id);
        if (story == known.cend())
            node.fault(key, QStringLiteral("\"%1\" is no starter story").arg(id));
        else if (kind && *story != *kind)
            node.fault(key, QStringLiteral("\"%1\" is no %2 case").arg(id, word(*kind)));
    }
    return ids;
}

} // namespace waymark
