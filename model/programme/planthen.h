// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/link.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/story.h"

#include <QHash>

#include <vector>

namespace waymark {

class AuditReader;
class Records;
struct ChangeSet;

/// Stories and links, taken back step by step to how the audit log says that they were.
class PlanRewind {
public:
    /// Starts from the records; `earliest` (UTC): no moment before it will be asked for. Cost: the entries since then that
    /// changed stories or links. Errors: Cancelled, Broken, Storage.
    static Result<PlanRewind> read(const AuditReader& audit, const Records& records, const QDateTime& earliest, Progress& progress);

    /// To the end of a moment (UTC) that is not later than the last one. False: the log begins later, so nobody knows.
    bool rewindTo(const QDateTime& moment);

    std::vector<Story> stories() const; ///< by reference
    std::vector<Link> links() const;    ///< in no order

private:
    /// What takes one entry back: rows as they were before it; none: they weren't there.
    struct Step {
        QDateTime at = {};
        std::vector<std::pair<StoryId, std::optional<Story>>> stories = {};
        std::vector<std::pair<LinkId, std::optional<Link>>> links = {};
    };
    static Step stepBack(const ChangeSet& entry);

    std::vector<Step> m_steps; ///< the latest entry last
    QHash<StoryId, Story> m_stories;
    QHash<LinkId, Link> m_links;
    QDateTime m_begin; ///< when the log begins; invalid: it is empty
};

} // namespace waymark
