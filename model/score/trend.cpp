// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/trend.h"

#include "model/score/worstseverity.h"

#include <QHash>
#include <QSet>

namespace waymark {

namespace {

/// The tallies as of some moment, kept by adding deltas, with the checks' outcomes counted along.
class RunningTally {
public:
    explicit RunningTally(std::span<const TrendScope> scopes)
    {
        for (const TrendScope& scope : scopes)
            m_failuresOnly.insert(scope.scope, scope.failuresOnly);
    }

    void add(const std::vector<TallyDelta>& deltas)
    {
        QSet<CheckKey> touched;
        for (const TallyDelta& delta : deltas) {
            if (!m_failuresOnly.contains(delta.scope))
                continue;
            m_states[delta.check][{delta.scope, delta.state}] += delta.delta;
            touched.insert(delta.check);
        }
        for (const CheckKey check : touched)
            recount(check);
    }

    const OutcomeCounts& checks() const { return m_counts; }
    const OutcomeCounts& results() const { return m_results; }
    qint64 severe() const { return m_severe; }
    qint64 open() const { return m_open; }

private:
    using States = std::map<std::pair<ScopeKey, ObservedState>, qint64>;

    /// What one check adds to the sums.
    struct Share {
        std::optional<Outcome> outcome = {};
        Severity severity = Severity::Unrated; ///< worseOf() all results of that outcome
        OutcomeCounts results = {};
        qint64 open = 0;

        bool isSevere() const
        {
            return outcome == Outcome::Failed
                && (severity == Severity::Critical || severity == Severity::High || severity == Severity::Unrated);
        }
    };

    Share share(const States& states) const
    {
        Share share;
        for (const auto& [key, count] : states) {
            const auto& [scope, state] = key;
            const bool failuresOnly = m_failuresOnly.value(scope);
            if (count <= 0 || (!state.outcome && !failuresOnly))
                continue;
            const Outcome one = state.outcome.value_or(Outcome::Passed);
            if (!share.outcome || badness(one) < badness(*share.outcome)) {
                share.outcome = one;
                share.severity = state.severity;
            } else if (one == *share.outcome) {
                share.severity = worseOf(share.severity, state.severity);
            }
            if (!failuresOnly)
                share.results[one] += count;
            else if (one != Outcome::Passed)
                share.open += count;
        }
        return share;
    }

    void add(const Share& share, int sign)
    {
        if (share.outcome)
            m_counts[*share.outcome] += sign;
        for (const Outcome outcome : allOutcomes)
            m_results[outcome] += sign * share.results[outcome];
        m_severe += share.isSevere() ? sign : 0;
        m_open += sign * share.open;
    }

    void recount(CheckKey check)
    {
        add(m_shares.take(check), -1);
        const Share now = share(m_states[check]);
        add(now, 1);
        m_shares.insert(check, now);
    }

    QHash<ScopeKey, bool> m_failuresOnly;
    QHash<CheckKey, States> m_states;
    QHash<CheckKey, Share> m_shares;
    OutcomeCounts m_counts;
    OutcomeCounts m_results;
    qint64 m_severe = 0;
    qint64 m_open = 0;
};

} // namespace

std::vector<TrendPoint> complianceTrend(std::span<const RunDeltas> runs, std::span<const TrendScope> scopes)
{
    RunningTally tally(scopes);
    std::vector<TrendPoint> points;
    for (const RunDeltas& run : runs) {
        tally.add(run.deltas);
        if (!points.empty() && points.back().time == run.time)
            points.pop_back();
        points.push_back({.run = run.run,
                          .time = run.time,
                          .checks = tally.checks(),
                          .hundredths = complianceHundredths(tally.checks()),
                          .resultHundredths = complianceHundredths(tally.results()),
                          .severe = tally.severe(),
                          .open = tally.open()});
    }
    return points;
}

} // namespace waymark
