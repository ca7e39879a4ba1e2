// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"

namespace waymark {

/// A story of an epic at a rank: "IAM-1" is in iam, "LOG-2" in logging, others in none.
inline Story storyAt(const QString& reference, qint64 rank, int points = 3)
{
    Story story = aRankedStory(reference, points, rank * rankStep);
    story.epic = reference.startsWith(u"IAM")   ? QStringLiteral("iam")
                 : reference.startsWith(u"LOG") ? QStringLiteral("logging")
                                                : QString();
    return story;
}

/// Adds rows in one edit; dies if one is refused.
inline void addAll(Workspace& workspace, const std::vector<Entity>& rows)
{
    const auto added = workspace.edit(QStringLiteral("Add"), [&](Edit& edit) -> Result<void> {
        for (const Entity& row : rows)
            if (auto inserted = edit.insert(row); !inserted)
                return inserted;
        return {};
    });
    if (!added)
        qFatal("%s (%s)", qPrintable(added.error().message), qPrintable(added.error().detail));
}

inline const Story& storyNamed(const Workspace& workspace, const QString& reference)
{
    for (const Story& story : workspace.records().stories())
        if (story.reference == reference)
            return story;
    qFatal("There is no story %s", qPrintable(reference));
}

/// References in the order of rank.
inline QStringList ranked(const Workspace& workspace)
{
    std::vector<const Story*> stories;
    for (const Story& story : workspace.records().stories())
        stories.push_back(&story);
    std::ranges::sort(stories, {}, [](const Story* story) { return std::pair(story->rank, story->reference); });
    QStringList references;
    for (const Story* story : stories)
        references << story->reference;
    return references;
}

} // namespace waymark
