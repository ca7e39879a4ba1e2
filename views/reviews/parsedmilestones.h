// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"
#include "model/job/job.h"
#include "model/score/reviewfigures.h"

#include <QHash>

#include <memory>
#include <span>

namespace waymark {

/// A milestone's figures, or why they can't be read.
struct ParsedMilestone {
    std::shared_ptr<const ReviewFigures> figures = {}; ///< null: `fault` says why
    QString fault = {};
};

/// The figures that milestones froze, each read once on a worker: a document never changes.
class ParsedMilestones final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads those that were not read yet; changed() follows if there are any.
    void read(std::span<const Milestone> milestones);
    const ParsedMilestone* find(const MilestoneId& milestone) const; ///< null: not read yet
    bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    void changed();

private:
    using Parsed = std::vector<std::pair<MilestoneId, ParsedMilestone>>;

    QHash<MilestoneId, ParsedMilestone> m_parsed;
    Job<Parsed> m_job;
};

} // namespace waymark
