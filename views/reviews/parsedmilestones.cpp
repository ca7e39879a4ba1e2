// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/parsedmilestones.h"

#include "model/programme/milestonefile.h"

namespace waymark {

namespace {

ParsedMilestone parsed(const QString& document)
{
    auto figures = readFrozenReview(document);
    if (!figures)
        return {.fault = figures.error().message};
    return {.figures = std::make_shared<const ReviewFigures>(*std::move(figures))};
}

} // namespace

void ParsedMilestones::read(std::span<const Milestone> milestones)
{
    std::vector<std::pair<MilestoneId, QString>> unread;
    for (const Milestone& milestone : milestones)
        if (!m_parsed.contains(milestone.id))
            unread.emplace_back(milestone.id, milestone.document);
    if (unread.empty())
        return;
    m_job.start(
        [unread](const Progress& progress) {
            Parsed read;
            for (const auto& [id, document] : unread)
                if (!progress.cancelled)
                    read.emplace_back(id, parsed(document));
            return read;
        },
        this,
        [this](Parsed read) {
            for (auto& [id, milestone] : read)
                m_parsed.insert(id, std::move(milestone));
            Q_EMIT changed();
        });
}

const ParsedMilestone* ParsedMilestones::find(const MilestoneId& milestone) const
{
    const auto it = m_parsed.constFind(milestone);
    return it == m_parsed.cend() ? nullptr : &*it;
}

} // namespace waymark
