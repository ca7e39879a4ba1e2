// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/randomevidence.h"

#include <QHash>

namespace waymark {

/// How old failures are by the plainest rules: each result's history is gone through from its first run.
class AgeOracle {
public:
    using Name = EvidenceOracle::Name;
    struct Failure {
        QDateTime since;
        Severity severity = Severity::Unrated;
    };

    explicit AgeOracle(const RandomEvidence& evidence)
        : m_oracle(evidence.oracle())
    {
        for (const RandomEvidence::Imported& imported : evidence.counting())
            m_times.insert(imported.run.id, imported.run.time);
    }

    /// What failed and nothing has ended, as of a moment; none: now.
    std::map<Name, Failure> failures(const std::optional<QDateTime>& asOf = {}) const
    {
        std::map<Name, Failure> failures;
        for (const auto& [name, history] : (asOf ? m_oracle.upTo(*asOf) : m_oracle).histories()) {
            std::optional<Failure> failure;
            for (const EvidenceOracle::Step& step : history) {
                if (ends(step.state))
                    failure.reset();
                if (step.state.outcome != Outcome::Failed)
                    continue;
                if (!failure)
                    failure = Failure{.since = m_times.value(step.run)};
                failure->severity = step.state.severity;
            }
            if (failure)
                failures.emplace(name, *failure);
        }
        return failures;
    }

    /// By target, check and severity.
    std::map<std::tuple<QString, QString, Severity>, qint64> overdue(const OverdueMoments& before,
                                                                     const std::optional<QDateTime>& asOf) const
    {
        std::map<std::tuple<QString, QString, Severity>, qint64> counts;
        for (const auto& [name, failure] : failures(asOf))
            if (isOverdue(failure, before))
                ++counts[{name.first, m_oracle.checkOf(name), failure.severity}];
        return counts;
    }
    static bool isOverdue(const Failure& failure, const OverdueMoments& before)
    {
        const auto& moment = before[static_cast<size_t>(failure.severity)];
        return moment && failure.since < *moment;
    }

    /// From failed to resolved, and what isn't resolved.
    ResolveTimesBySeverity times(const QDateTime& now) const
    {
        ResolveTimesBySeverity times;
        for (const auto& [name, history] : m_oracle.histories()) {
            std::optional<QDateTime> since;
            Severity severity = Severity::Unrated;
            for (const EvidenceOracle::Step& step : history) {
                const bool mended = step.state.outcome ? step.state.outcome == Outcome::Passed
                                                       : name.first == RandomEvidence::failuresOnlyTarget();
                if (since && mended) {
                    ++times[static_cast<size_t>(severity)].resolved;
                    times[static_cast<size_t>(severity)].resolvedMsecs += since->msecsTo(m_times.value(step.run));
                }
                if (ends(step.state))
                    since.reset();
                if (step.state.outcome != Outcome::Failed)
                    continue;
                since = since.value_or(m_times.value(step.run));
                severity = step.state.severity;
            }
        }
        for (const auto& [name, failure] : failures()) {
            ++times[static_cast<size_t>(failure.severity)].open;
            times[static_cast<size_t>(failure.severity)].openMsecs += failure.since.msecsTo(now);
        }
        return times;
    }

private:
    static bool ends(const ObservedState& state)
    {
        return !state.outcome || state.outcome == Outcome::Passed || state.outcome == Outcome::NotApplicable;
    }

    EvidenceOracle m_oracle;
    QHash<RunId, QDateTime> m_times;
};

} // namespace waymark
