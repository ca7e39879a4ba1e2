// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/finding.h"
#include "model/domain/run.h"

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

    void add(const Run& run, const std::vector<Finding>& findings, const std::vector<Scope>& scopes, bool counts);
    void setCounts(const RunId& run, bool counts) { find(run)->counts = counts; }
    void forget(const RunId& run) { m_runs.erase(find(run)); }
    std::vector<RunId> runs(bool counting) const;

    /// As if only those runs had been that looked at that moment or earlier.
    EvidenceOracle upTo(const QDateTime& moment) const;
    /// As if those after this one had not been.
    EvidenceOracle upTo(const RunId& run) const;
    /// Where runs that count looked; or the one run.
    std::set<QString> targets(const std::optional<RunId>& run = {}) const;
    std::map<Name, ObservedState> states() const;
    /// Of each result the latest state that proved anything, errors, skipped and suppressed left out; of what never was in
    /// one, the first.
    std::map<Name, ObservedState> provenStates() const;
    QString checkOf(const Name& name) const { return m_checks.at(name); }
    std::set<QString> everFailed() const;

    std::map<Name, History> histories() const;
    Tally tally() const;
    /// What one run brought to the tallies.
    Tally deltas(const RunId& run) const;

private:
    struct Seen {
        Run run;
        int order = 0;
        bool counts = true;
        std::map<QString, bool> targets = {}; ///< and whether failures only
        std::map<Name, ObservedState> states = {};
    };

    std::vector<Seen>::iterator find(const RunId& run);

    History historyOf(const Name& name) const;
    static ObservedState lastProven(const History& history);

    std::vector<Seen> m_runs;
    std::map<Name, QString> m_checks;
    int m_next = 0;
};

} // namespace waymark
