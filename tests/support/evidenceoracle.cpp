// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/evidenceoracle.h"

#include <algorithm>
#include <iterator>

namespace waymark {

void EvidenceOracle::add(const Run& run, const std::vector<Finding>& findings, const std::vector<Scope>& scopes, bool counts)
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

std::vector<RunId> EvidenceOracle::runs(bool counting) const
{
    std::vector<RunId> ids;
    for (const Seen& seen : m_runs)
        if (seen.counts == counting)
            ids.push_back(seen.run.id);
    return ids;
}

EvidenceOracle EvidenceOracle::upTo(const QDateTime& moment) const
{
    EvidenceOracle then = *this;
    std::erase_if(then.m_runs, [&](const Seen& seen) { return seen.run.time > moment; });
    return then;
}

EvidenceOracle EvidenceOracle::upTo(const RunId& run) const
{
    EvidenceOracle then = *this;
    then.m_runs.erase(std::next(then.find(run)), then.m_runs.end());
    return then;
}

std::set<QString> EvidenceOracle::targets(const std::optional<RunId>& run) const
{
    std::set<QString> targets;
    for (const Seen& seen : m_runs)
        if (run ? seen.run.id == *run : seen.counts)
            for (const auto& [target, failuresOnly] : seen.targets)
                targets.insert(target);
    return targets;
}

std::map<EvidenceOracle::Name, ObservedState> EvidenceOracle::states() const
{
    std::map<Name, ObservedState> states;
    for (const auto& [name, history] : histories())
        states.emplace(name, history.back().state);
    return states;
}

std::map<EvidenceOracle::Name, ObservedState> EvidenceOracle::provenStates() const
{
    std::map<Name, ObservedState> states;
    for (const auto& [name, history] : histories())
        states.emplace(name, lastProven(history));
    return states;
}

std::set<QString> EvidenceOracle::everFailed() const
{
    std::set<QString> checks;
    for (const auto& [name, history] : histories())
        for (const Step& step : history)
            if (step.state.outcome == Outcome::Failed)
                checks.insert(checkOf(name));
    return checks;
}

std::map<EvidenceOracle::Name, EvidenceOracle::History> EvidenceOracle::histories() const
{
    std::map<Name, History> all;
    for (const auto& [name, check] : m_checks)
        if (const History history = historyOf(name); !history.empty())
            all[name] = history;
    return all;
}

EvidenceOracle::Tally EvidenceOracle::tally() const
{
    Tally tally;
    for (const auto& [name, history] : histories())
        ++tally[{name.first, m_checks.at(name), history.back().state}];
    return tally;
}

EvidenceOracle::Tally EvidenceOracle::deltas(const RunId& run) const
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

std::vector<EvidenceOracle::Seen>::iterator EvidenceOracle::find(const RunId& run)
{
    return std::ranges::find(m_runs, run, [](const Seen& s) { return s.run.id; });
}

EvidenceOracle::History EvidenceOracle::historyOf(const Name& name) const
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
        if (!after || after == before)
            continue;
        const auto start = history.empty() ? std::nullopt : std::optional(lastProven(history));
        history.push_back({seen.run.id, *after, changeKind(start, *after, target->second)});
    }
    return history;
}

ObservedState EvidenceOracle::lastProven(const History& history)
{
    const auto proves = [](const Step& step) {
        return step.state.outcome != Outcome::Error && step.state.outcome != Outcome::Skipped
            && step.state.outcome != Outcome::Suppressed;
    };
    const auto last = std::find_if(history.rbegin(), history.rend(), proves);
    return last == history.rend() ? history.front().state : last->state;
}

} // namespace waymark
