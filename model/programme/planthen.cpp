// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planthen.h"

#include "model/edit/auditreader.h"
#include "model/edit/records.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace waymark {

namespace {

/// Puts rows back to how they were. The later of two changes of a row in one entry comes last, and is taken back first.
template <typename Key, typename Row>
void putBack(QHash<Key, Row>& rows, const std::vector<std::pair<Key, std::optional<Row>>>& before)
{
    for (const auto& [id, row] : std::views::reverse(before)) {
        if (row)
            rows.insert(id, *row);
        else
            rows.remove(id);
    }
}

template <typename Row>
std::optional<Row> imageOf(const Row* row)
{
    return row ? std::optional<Row>(*row) : std::nullopt;
}

/// When the log begins; invalid: there is none.
Result<QDateTime> beginOf(const AuditReader& audit)
{
    const auto first = audit.entry(1);
    if (first)
        return first->at;
    if (first.error().code == Error::Code::NotFound)
        return QDateTime();
    return first.error();
}

} // namespace

PlanRewind::Step PlanRewind::stepBack(const ChangeSet& entry)
{
    Step step{.at = entry.at};
    entry.forEach<Story>([&](const Story* before, const Story* after) {
        step.stories.emplace_back((before ? before : after)->id, imageOf(before));
    });
    entry.forEach<Link>([&](const Link* before, const Link* after) {
        step.links.emplace_back((before ? before : after)->id, imageOf(before));
    });
    return step;
}

Result<PlanRewind> PlanRewind::read(const AuditReader& audit, const Records& records, const QDateTime& earliest, Progress& progress)
{
    PlanRewind plan;
    auto begin = beginOf(audit);
    if (!begin)
        return begin.error();
    plan.m_begin = *std::move(begin);
    const AuditFilter filter{
        .kinds = {QString::fromLatin1(EntityTraits<Story>::table), QString::fromLatin1(EntityTraits<Link>::table)}, .from = earliest};
    const auto visited = audit.visit(filter, progress, [&](const AuditEntry& entry) -> Result<void> {
        plan.m_steps.push_back(stepBack(entry.changes));
        return {};
    });
    if (!visited)
        return visited.error();
    for (const Story& story : records.stories())
        plan.m_stories.insert(story.id, story);
    for (const Link& link : records.links())
        plan.m_links.insert(link.id, link);
    return plan;
}

bool PlanRewind::rewindTo(const QDateTime& moment)
{
    for (; !m_steps.empty() && m_steps.back().at > moment; m_steps.pop_back()) {
        putBack(m_stories, m_steps.back().stories);
        putBack(m_links, m_steps.back().links);
    }
    return m_begin.isValid() && m_begin <= moment;
}

std::vector<Story> PlanRewind::stories() const
{
    std::vector<Story> stories(m_stories.cbegin(), m_stories.cend());
    std::ranges::sort(stories, {}, &Story::reference);
    return stories;
}

std::vector<Link> PlanRewind::links() const
{
    return {m_links.cbegin(), m_links.cend()};
}

} // namespace waymark
