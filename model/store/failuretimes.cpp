// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/failuretimes.h"

#include "model/domain/fields.h"
#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/resultpasts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

QDateTime timeOf(const ResultPast& past, int position)
{
    QDateTime time;
    Codec<QDateTime>::decode(QString::fromUtf8(past.chain->runs()[static_cast<size_t>(position)].time), time);
    return time;
}

/// Adds up how long failures lasted.
class Times {
public:
    explicit Times(const QDateTime& now) : m_now(now) {}

    Result<void> readScopes(const Database& database)
    {
        return eachRow(database, QStringLiteral("SELECT id, failures_only, drill FROM scope"), {}, [this](const Statement& row) {
            if (row.integer(1) != 0)
                m_failuresOnly.insert(row.integer(0));
            if (row.integer(2) != 0)
                m_drills.insert(row.integer(0));
        });
    }

    void add(const ResultPast& past)
    {
        if (m_drills.contains(past.scope))
            return;
        const bool failuresOnly = m_failuresOnly.contains(past.scope);
        std::optional<ObservedState> start;
        for (const ChainRow& change : past.changes) {
            const ObservedState state = change.state.state();
            if (changeKind(start, state, failuresOnly) == ChangeKind::Resolved)
                if (const auto failure = openFailure(past.changes, change.position)) {
                    ResolveTimes& times = m_times[static_cast<size_t>(failure->severity)];
                    ++times.resolved;
                    times.resolvedMsecs += timeOf(past, failure->since).msecsTo(timeOf(past, change.position));
                }
            start = changeStart(start, state);
        }
        const auto failure = openFailure(past.changes, static_cast<int>(past.chain->runs().size()));
        if (!failure)
            return;
        ResolveTimes& times = m_times[static_cast<size_t>(failure->severity)];
        ++times.open;
        times.openMsecs += std::max<qint64>(timeOf(past, failure->since).msecsTo(m_now), 0);
    }

    const ResolveTimesBySeverity& bySeverity() const { return m_times; }
    ResolveTimes all() const
    {
        ResolveTimes sum;
        for (const ResolveTimes& times : m_times) {
            sum.resolved += times.resolved;
            sum.resolvedMsecs += times.resolvedMsecs;
            sum.open += times.open;
            sum.openMsecs += times.openMsecs;
        }
        return sum;
    }

private:
    QDateTime m_now;
    std::set<qint64> m_failuresOnly; ///< scopes
    std::set<qint64> m_drills;       ///< scopes
    ResolveTimesBySeverity m_times = {};
};

} // namespace

Result<ResolveTimes> readTimeToResolve(const Database& database, CheckKey check, const QDateTime& now, qint64 bound)
{
    Times times(now);
    if (auto read = times.readScopes(database); !read)
        return read.error();
    std::vector<qint64> keys;
    const auto listed = eachRow(database, QStringLiteral("SELECT id FROM result WHERE check_id = ? LIMIT ?"),
                                {check.value(), bound + 1}, [&](const Statement& row) { keys.push_back(row.integer(0)); });
    if (!listed)
        return listed.error();
    bool cutOff = static_cast<qint64>(keys.size()) > bound;
    if (cutOff)
        keys.pop_back();
    ResultPasts pasts(database);
    qint64 changes = 0;
    for (size_t start = 0; start < keys.size(); start += ResultPasts::lot) {
        const auto read = pasts.read({keys.data() + start, keys.data() + std::min(start + ResultPasts::lot, keys.size())});
        if (!read)
            return read.error();
        for (const ResultPast& past : *read) {
            changes += static_cast<qint64>(past.changes.size());
            if (changes <= bound)
                times.add(past);
        }
        if (changes > bound) {
            cutOff = true;
            break;
        }
    }
    ResolveTimes all = times.all();
    all.cutOff = cutOff;
    return all;
}

Result<ResolveTimesBySeverity> readTimesToResolve(const Database& database, const QDateTime& now, Progress& progress)
{
    Times times(now);
    if (auto read = times.readScopes(database); !read)
        return read.error();
    const auto last = database.single(QStringLiteral("SELECT coalesce(max(id), 0) FROM result"));
    if (!last)
        return last.error();
    const qint64 end = last->toLongLong();
    progress.total = end;
    ResultPasts pasts(database);
    constexpr auto lot = static_cast<qint64>(ResultPasts::lot);
    for (qint64 from = 1; from <= end; from += lot) {
        if (progress.cancelled)
            return Error{Error::Code::Cancelled,
                         QCoreApplication::translate("FailureTimes", "The times were not worked out: it was cancelled."), {}};
        const auto read = pasts.readRange(from, std::min(from + lot - 1, end));
        if (!read)
            return read.error();
        for (const ResultPast& past : *read)
            times.add(past);
        progress.done = std::min(from + lot - 1, end);
    }
    return times.bySeverity();
}

Result<void> fillFailingSince(const Database& database, std::vector<CheckResult>& rows)
{
    std::vector<qint64> unclear;
    for (CheckResult& row : rows) {
        const bool fails = row.state.outcome == Outcome::Failed;
        if (fails)
            row.failingSince = row.since;
        if ((fails || leavesFailureOpen(row.state)) && row.change == ChangeKind::Changed)
            unclear.push_back(row.key.value());
    }
    if (unclear.empty())
        return {};
    ResultPasts pasts(database);
    const auto read = pasts.read(unclear);
    if (!read)
        return read.error();
    QHash<qint64, std::pair<QDateTime, Severity>> failures;
    for (const ResultPast& past : *read)
        if (const auto failure = openFailure(past.changes, static_cast<int>(past.chain->runs().size())))
            failures.insert(past.result, {timeOf(past, failure->since), static_cast<Severity>(failure->severity)});
    for (CheckResult& row : rows)
        if (const auto exact = failures.constFind(row.key.value()); exact != failures.constEnd()) {
            row.failingSince = exact->first;
            row.failedAs = exact->second;
        }
    return {};
}

} // namespace waymark
