// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planthen.h"

#include <algorithm>
#include <utility>

namespace waymark {

Result<PlanRewind> PlanRewind::read(const AuditReader& audit, const Records& records, const QDateTime& earliest, PlanLog* log,
                                    Progress& progress)
{
    PlanLog own;
    auto past = (log ? *log : own).since(audit, earliest, progress);
    if (!past)
        return past.error();
    PlanRewind plan;
    plan.m_past = *std::move(past);
    plan.m_records = records;
    return plan;
}

bool PlanRewind::rewindTo(const QDateTime& moment)
{
    for (auto& steps = m_past.steps; !steps.empty() && steps.back()->at > moment; steps.pop_back())
        m_records.apply(steps.back()->back);
    return m_past.begin.isValid() && m_past.begin <= moment;
}

std::vector<Story> PlanRewind::stories() const
{
    std::vector<Story> stories(m_records.stories().begin(), m_records.stories().end());
    std::ranges::sort(stories, {}, &Story::reference);
    return stories;
}

std::vector<Link> PlanRewind::links() const
{
    return {m_records.links().begin(), m_records.links().end()};
}

} // namespace waymark
