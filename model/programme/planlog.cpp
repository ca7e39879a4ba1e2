// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planlog.h"

#include "model/edit/auditreader.h"

#include <QMutexLocker>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>

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
    for (const Change& change : std::views::reverse(entry.changes)) {
        if (!Rewound::has(change.either()))
            continue;
        if (change.before)
            back.changes.push_back({.after = change.before}); // an image less to keep
        else
            back.changes.push_back({.before = change.after});
    }
    return back;
}

/// Invalid: nobody can tell.
Result<QDateTime> beginOf(const AuditReader& audit)
{
    const auto first = audit.entry(1);
    if (first)
        return first->at;
    if (first.error().code == Error::Code::NotFound)
        return QDateTime();
    return first.error();
}

/// The sequence of the last entry that changed any of it by a moment; 0: there is none.
Result<qint64> lastBy(const AuditReader& audit, const QDateTime& moment)
{
    const auto lines = audit.page({.kinds = Rewound::tables(), .until = moment.addMSecs(1)}, 0, 1);
    if (!lines)
        return lines.error();
    return lines->empty() ? 0 : lines->front().sequence;
}

} // namespace

Result<PlanPast> PlanLog::since(const AuditReader& audit, const QDateTime& moment, Progress& progress)
{
    const QMutexLocker lock(&m_lock);
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled};
    const auto head = headOf(audit);
    if (!head)
        return head.error();
    const auto isKnown = isKnownIn(audit, *head);
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown)
        m_known = {};
    if (head->sequence == 0)
        return PlanPast();
    if (m_known.last.sequence == 0)
        if (auto begun = begin(audit, moment); !begun)
            return begun.error();
    if (auto read = readNewer(audit, *head, progress); !read)
        return read.error();
    if (auto read = readOlder(audit, moment, progress); !read)
        return read.error();
    auto first = m_known.steps.cend();
    while (first != m_known.steps.cbegin() && (*std::prev(first))->at > moment)
        --first;
    return PlanPast{.steps = Steps(first, m_known.steps.cend()), .begin = m_known.begin};
}

qint64 PlanLog::entriesRead() const
{
    const QMutexLocker lock(&m_lock);
    return m_entriesRead;
}

Result<PlanLog::Place> PlanLog::headOf(const AuditReader& audit)
{
    const auto lines = audit.page({}, 0, 1);
    if (!lines)
        return lines.error();
    if (lines->empty())
        return Place();
    auto hash = audit.hashOf(lines->front().sequence);
    if (!hash)
        return hash.error();
    return Place{.sequence = lines->front().sequence, .hash = *std::move(hash)};
}

/// Each hash follows from all entries before it, so one is enough.
Result<bool> PlanLog::isKnownIn(const AuditReader& audit, const Place& head) const
{
    if (m_known.last.sequence == 0 || head.sequence < m_known.last.sequence)
        return false;
    if (head.sequence == m_known.last.sequence)
        return head.hash == m_known.last.hash;
    const auto hash = audit.hashOf(m_known.last.sequence);
    if (!hash && hash.error().code != Error::Code::NotFound)
        return hash.error();
    return hash && *hash == m_known.last.hash;
}

Result<void> PlanLog::begin(const AuditReader& audit, const QDateTime& moment)
{
    auto begun = beginOf(audit);
    if (!begun)
        return begun.error();
    const auto from = lastBy(audit, moment);
    if (!from)
        return from.error();
    m_known = {.from = *from, .earliest = moment, .begin = *std::move(begun)};
    return {};
}

Result<void> PlanLog::readNewer(const AuditReader& audit, const Place& head, Progress& progress)
{
    if (head.sequence == m_known.last.sequence)
        return {};
    auto steps = read(audit, std::max(m_known.from, m_known.last.sequence), head.sequence + 1, progress);
    if (!steps)
        return steps.error();
    std::ranges::move(*steps, std::back_inserter(m_known.steps));
    m_known.last = head;
    return {};
}

Result<void> PlanLog::readOlder(const AuditReader& audit, const QDateTime& moment, Progress& progress)
{
    if (m_known.from == 0 || moment >= m_known.earliest)
        return {};
    const auto from = lastBy(audit, moment);
    if (!from)
        return from.error();
    if (*from < m_known.from) { // else somebody's clock is behind, and an entry that is known says that it is older
        auto steps = read(audit, *from, m_known.from + 1, progress);
        if (!steps)
            return steps.error();
        std::ranges::move(m_known.steps, std::back_inserter(*steps));
        m_known.steps = *std::move(steps);
        m_known.from = *from;
    }
    m_known.earliest = moment;
    return {};
}

Result<PlanLog::Steps> PlanLog::read(const AuditReader& audit, qint64 after, qint64 before, Progress& progress)
{
    Steps steps;
    const AuditFilter filter{.kinds = Rewound::tables(), .after = after, .before = before};
    const auto visited = audit.visit(filter, progress, [&](const AuditEntry& entry) -> Result<void> {
        ++m_entriesRead;
        steps.push_back(std::make_shared<const PlanStep>(PlanStep{.at = entry.changes.at, .back = inverseOf(entry.changes)}));
        return {};
    });
    if (!visited)
        return visited.error();
    return steps;
}

} // namespace waymark
