// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/finding.h"
#include "model/domain/run.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace waymark {

/// The lifecycle rules in their plainest form: every run keeps all that it saw, and every question is answered by going
/// through all runs from the first. What the store must agree with.
class EvidenceOracle {
public:
    using Name = std::pair<QString, QByteArray>; ///< target and fingerprint
    struct Step {
        RunId run;
        ObservedState state;
        ChangeKind kind;
        friend bool operator==(const Step&, const Step&) = default;
    };
    using History = std::vector<Step>;
    /// Check and state to how many; by target.
    using Tally = std::map<std::tuple<QString, QString, ObservedState>, qint64>;

    void add(const Run& run, const std::vector<Finding>& findings, const std::vector<Scope>& scopes, bool counts)
    {
        Seen seen{.run = run, .order = m_next++, .counts = counts};
        for (const Scope& scope : scopes)
            seen.targets[scope.targetIdentity] = scope.failuresOnly;
        for (const Finding& finding : findings) {
            const Name name(finding.scope.targetIdentity, finding.fingerprint);
            m_checks[name] = finding.checkId;
            const ObservedState state{finding.outcome, finding.severity};
            const auto [known, fresh] = seen.states.try_emplace(name, state);
            const auto rank = [](const ObservedState& s) { return std::pair(badness(*s.outcome), s.severity); };
            if (!fresh && rank(state) < rank(known->second))
                known->second = state;
        }
        m_runs.push_back(std::move(seen));
        std::ranges::sort(m_runs, {}, [](const Seen& s) { return std::pair(s.run.time, s.order); });
    }
    void setCounts(const RunId& run, bool counts) { find(run)->counts = counts; }
    void forget(const RunId& run) { m_runs.erase(find(run)); }
    std::vector<RunId> runs(bool counting) const
    {
        std::vector<RunId> ids;
        for (const Seen& seen : m_runs)
            if (seen.counts == counting)
                ids.push_back(seen.run.id);
        return ids;
    }

    /// As if only those runs had been that looked at that moment or earlier.
    EvidenceOracle upTo(const QDateTime& moment) const
    {
        EvidenceOracle then = *this;
        std::erase_if(then.m_runs, [&](const Seen& seen) { return seen.run.time > moment; });
        return then;
    }
    /// As if those after this one had not been.
    EvidenceOracle upTo(const RunId& run) const
    {
        EvidenceOracle then = *this;
        then.m_runs.erase(std::next(then.find(run)), then.m_runs.end());
        return then;
    }
    /// Where runs that count looked; or the one run.
    std::set<QString> targets(const std::optional<RunId>& run = {}) const
    {
        std::set<QString> targets;
        for (const Seen& seen : m_runs)
            if (run ? seen.run.id == *run : seen.counts)
                for (const auto& [target, failuresOnly] : seen.targets)
                    targets.insert(target);
        return targets;
    }
    std::map<Name, ObservedState> states() const
    {
        std::map<Name, ObservedState> states;
        for (const auto& [name, history] : histories())
            states.emplace(name, history.back().state);
        return states;
    }
    QString checkOf(const Name& name) const { return m_checks.at(name); }
    std::set<QString> everFailed() const
    {
        std::set<QString> checks;
        for (const auto& [name, history] : histories())
            for (const Step& step : history)
                if (step.state.outcome == Outcome::Failed)
                    checks.insert(checkOf(name));
        return checks;
    }

    std::map<Name, History> histories() const
    {
        std::map<Name, History> all;
        for (const auto& [name, check] : m_checks)
            if (const History history = historyOf(name); !history.empty())
                all[name] = history;
        return all;
    }
    Tally tally() const
    {
        Tally tally;
        for (const auto& [name, history] : histories())
            ++tally[{name.first, m_checks.at(name), history.back().state}];
        return tally;
    }
    /// What one run brought to the tallies.
    Tally deltas(const RunId& run) const
    {
        Tally deltas;
        for (const auto& [name, history] : histories())
            for (size_t i = 0; i < history.size(); ++i) {
                if (history[i].run != run)
                    continue;
                ++deltas[{name.first, m_checks.at(name), history[i].state}];
                if (i > 0)
                    --deltas[{name.first, m_checks.at(name), history[i - 1].state}];
            }
        std::erase_if(deltas, [](const auto& entry) { return entry.second == 0; });
        return deltas;
    }

private:
    struct Seen {
        Run run;
        int order = 0;
        bool counts = true;
        std::map<QString, bool> targets = {}; ///< and whether failures only
        std::map<Name, ObservedState> states = {};
    };

    std::vector<Seen>::iterator find(const RunId& run)
    {
        return std::ranges::find(m_runs, run, [](const Seen& s) { return s.run.id; });
    }

    History historyOf(const Name& name) const
    {
        History history;
        for (const Seen& seen : m_runs) {
            const auto target = seen.targets.find(name.first);
            if (!seen.counts || target == seen.targets.end())
                continue;
            std::optional<ObservedState> before;
            if (!history.empty())
                before = history.back().state;
            std::optional<ObservedState> after = before;
            if (const auto state = seen.states.find(name); state != seen.states.end())
                after = state->second;
            else if (seen.run.complete && before)
                after = ObservedState{std::nullopt, before->severity};
            if (after && after != before)
                history.push_back({seen.run.id, *after, changeKind(before, *after, target->second)});
        }
        return history;
    }

    std::vector<Seen> m_runs;
    std::map<Name, QString> m_checks;
    int m_next = 0;
};

} // namespace waymark
