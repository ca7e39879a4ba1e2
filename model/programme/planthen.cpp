// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planthen.h"

#include "model/edit/auditreader.h"

#include <algorithm>
#include <ranges>
#include <type_traits>

namespace waymark {

namespace {

template <typename... T>
struct Kinds {
    static QStringList tables() { return {QString::fromLatin1(EntityTraits<T>::table)...}; }
    static bool has(const Entity& entity)
    {
        return std::visit([]<typename Row>(const Row&) { return (std::is_same_v<Row, T> || ...); }, entity);
    }
};
using Rewound = Kinds<Sprint, Person, Absence, Story, Link, SprintClosure, ClosedStory, Workload, WorkloadTarget, LensRecord, Review,
                      Answer, ChoiceAnswer>;

/// The later of two changes of a row in one entry comes last, and is taken back first.
ChangeSet inverseOf(const ChangeSet& entry)
{
    ChangeSet back;
    for (const Change& change : std::views::reverse(entry.changes))
        if (Rewound::has(change.either()))
            back.changes.push_back({.before = change.after, .after = change.before});
    return back;
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

Result<PlanRewind> PlanRewind::read(const AuditReader& audit, const Records& records, const QDateTime& earliest, Progress& progress)
{
    PlanRewind plan;
    auto begin = beginOf(audit);
    if (!begin)
        return begin.error();
    plan.m_begin = *std::move(begin);
    const AuditFilter filter{.kinds = Rewound::tables(), .from = earliest};
    const auto visited = audit.visit(filter, progress, [&](const AuditEntry& entry) -> Result<void> {
        plan.m_steps.push_back({.at = entry.changes.at, .back = inverseOf(entry.changes)});
        return {};
    });
    if (!visited)
        return visited.error();
    plan.m_records = records;
    return plan;
}

bool PlanRewind::rewindTo(const QDateTime& moment)
{
    for (; !m_steps.empty() && m_steps.back().at > moment; m_steps.pop_back())
        m_records.apply(m_steps.back().back);
    return m_begin.isValid() && m_begin <= moment;
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
