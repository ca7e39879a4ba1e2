// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/compliance.h"

#include "model/score/exceptioncover.h"
#include "model/score/worstseverity.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Compliance", text);
}

void addState(CheckOutcome& check, Outcome outcome, Severity severity, bool byAbsence, bool& first)
{
    const bool isWorse = first || badness(outcome) < badness(check.outcome);
    if (isWorse) {
        check.outcome = outcome;
        check.severity = severity;
        check.byAbsence = byAbsence;
    } else if (outcome == check.outcome) {
        check.severity = worseOf(check.severity, severity);
        check.byAbsence = check.byAbsence && byAbsence;
    }
    first = false;
}

/// Adds one scope's counts. `first` stays true if nothing of it counts: all its results have gone.
void addTally(CheckOutcome& check, const CheckTally& tally, bool& first)
{
    bool counts = false;
    for (const auto& [state, count] : tally.counts) {
        if (count <= 0 || (!state.outcome && !tally.scope.failuresOnly))
            continue;
        counts = true;
        addState(check, state.outcome.value_or(Outcome::Passed), state.severity, !state.outcome, first);
        if (!tally.scope.failuresOnly)
            check.results[*state.outcome] += count;
        else if (state.outcome && *state.outcome != Outcome::Passed)
            check.open += count;
        else
            check.resolved += count;
    }
    if (counts && tally.lastRun.isValid() && (!check.oldestRun.isValid() || tally.lastRun < check.oldestRun))
        check.oldestRun = tally.lastRun;
}

QString reasonText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return tr("passed");
    case Outcome::Failed: return tr("failed");
    case Outcome::Error: return tr("could not be run to the end (error)");
    case Outcome::Skipped: return tr("not run or to be reviewed by a person (skipped)");
    case Outcome::NotApplicable: return tr("not applicable, left out of the percentage");
    case Outcome::Suppressed: return tr("muted in the tool (suppressed); counted as not reviewed");
    }
    Q_UNREACHABLE();
}

std::vector<Reason> checkReasons(std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested)
{
    std::vector<Reason> reasons;
    for (const Outcome outcome : allOutcomes) {
        Reason reason{.kind = outcome == Outcome::NotApplicable ? Reason::Kind::LeftOut : Reason::Kind::Counted,
                      .text = reasonText(outcome),
                      .outcome = outcome};
        for (const CheckOutcome& check : checks)
            if (check.outcome == outcome)
                reason.checks.push_back(check.check);
        reason.count = static_cast<qint64>(reason.checks.size());
        if (reason.count > 0)
            reasons.push_back(std::move(reason));
    }
    Reason absent{.text = tr("of them passed by absence: the tool reports only failures, and a later complete run no "
                             "longer had them"),
                  .outcome = Outcome::Passed};
    for (const CheckOutcome& check : checks)
        if (check.outcome == Outcome::Passed && check.byAbsence)
            absent.checks.push_back(check.check);
    absent.count = static_cast<qint64>(absent.checks.size());
    if (absent.count > 0)
        reasons.push_back(std::move(absent));
    std::ranges::move(exceptionReasons(checks, attested), std::back_inserter(reasons));
    if (checks.empty())
        reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No evidence: no check of these has run yet.")});
    return reasons;
}

std::vector<Reason> resultReasons(const Compliance& compliance, std::span<const CheckOutcome> checks)
{
    std::vector<Reason> reasons;
    for (const Outcome outcome : allOutcomes)
        if (const qint64 count = compliance.results[outcome]; count > 0)
            reasons.push_back({.kind = outcome == Outcome::NotApplicable ? Reason::Kind::LeftOut : Reason::Kind::Counted,
                               .text = reasonText(outcome),
                               .count = count,
                               .outcome = outcome});
    if (compliance.open + compliance.resolved > 0)
        reasons.push_back({.kind = Reason::Kind::LeftOut,
                           .text = tr("of tools that report only failures: %1 open, %2 no longer reported")
                                       .arg(compliance.open)
                                       .arg(compliance.resolved),
                           .count = compliance.open + compliance.resolved});
    Reason excepted{.text = tr("of all these are covered by exceptions in force: each stays what it is")};
    for (const CheckOutcome& check : checks) {
        excepted.count += check.excepted;
        if (check.excepted > 0)
            excepted.checks.push_back(check.check);
    }
    if (excepted.count > 0)
        reasons.push_back(std::move(excepted));
    if (compliance.results.total() == 0)
        reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No evidence: no such result was imported yet.")});
    return reasons;
}

} // namespace

std::vector<CheckOutcome> checkOutcomes(std::span<const AssignedCheck> checks)
{
    struct Entry {
        CheckOutcome outcome;
        bool first = true;
    };
    std::vector<Entry> entries;
    QHash<CheckKey, size_t> index;
    for (const AssignedCheck& assigned : checks) {
        const CheckTally& tally = assigned.tally;
        const auto found = index.constFind(tally.check);
        const size_t at = found == index.cend() ? entries.size() : *found;
        if (at == entries.size()) {
            index.insert(tally.check, at);
            entries.push_back({.outcome = {.check = tally.check,
                                           .tool = tally.tool,
                                           .checkId = tally.checkId,
                                           .title = tally.title,
                                           .epic = assigned.epic,
                                           .placement = assigned.placement}});
        }
        addTally(entries[at].outcome, tally, entries[at].first);
        QDateTime& lastRun = entries[at].outcome.lastRun;
        if (!lastRun.isValid() || tally.lastRun > lastRun)
            lastRun = tally.lastRun;
    }
    std::vector<CheckOutcome> result;
    for (Entry& entry : entries)
        if (!entry.first)
            result.push_back(std::move(entry.outcome));
    return result;
}

std::optional<int> complianceHundredths(const OutcomeCounts& counts)
{
    const qint64 denominator = counts.total() - counts[Outcome::NotApplicable];
    if (denominator == 0)
        return std::nullopt;
    return static_cast<int>(10'000 * counts[Outcome::Passed] / denominator);
}

Compliance compliance(std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested)
{
    Compliance result;
    for (const CheckOutcome& check : checks) {
        ++result.checks[check.outcome];
        result.results += check.results;
        result.open += check.open;
        result.resolved += check.resolved;
        result.excepted += check.allExcepted ? 1 : 0;
        result.attested += check.attested == Outcome::Passed ? 1 : 0;
    }
    result.attested += std::ranges::count(attested, Outcome::Passed, &AttestedCheck::attested);
    const auto asValue = [](std::optional<int> hundredths) {
        return hundredths ? std::optional<qint64>(*hundredths) : std::nullopt;
    };
    result.checkLevel = {.value = asValue(complianceHundredths(result.checks)), .reasons = checkReasons(checks, attested)};
    result.resultLevel = {.value = asValue(complianceHundredths(result.results)), .reasons = resultReasons(result, checks)};
    return result;
}

Figure severeFailures(std::span<const CheckOutcome> checks)
{
    Figure figure;
    if (checks.empty()) {
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No evidence: no check has run yet.")});
        return figure;
    }
    figure.value = 0;
    const std::pair<Severity, QString> lines[] = {{Severity::Critical, tr("failed, critical")},
                                                  {Severity::High, tr("failed, high")},
                                                  {Severity::Unrated, tr("failed, not rated by the tool: counted as high")}};
    Reason excepted{.text = tr("of them validly excepted: they stay failed, but in no gate's way"), .outcome = Outcome::Failed};
    for (const auto& [severity, text] : lines) {
        Reason reason{.text = text, .outcome = Outcome::Failed};
        for (const CheckOutcome& check : checks)
            if (check.outcome == Outcome::Failed && check.severity == severity) {
                reason.checks.push_back(check.check);
                if (satisfies(check))
                    excepted.checks.push_back(check.check);
            }
        reason.count = static_cast<qint64>(reason.checks.size());
        *figure.value += reason.count;
        if (reason.count > 0)
            figure.reasons.push_back(std::move(reason));
    }
    excepted.count = static_cast<qint64>(excepted.checks.size());
    if (excepted.count > 0)
        figure.reasons.push_back(std::move(excepted));
    if (figure.reasons.empty())
        figure.reasons.push_back({.text = tr("No check fails at critical or high severity."), .count = 0});
    return figure;
}

bool satisfies(const CheckOutcome& check)
{
    if (check.attested == Outcome::Failed)
        return false;
    return check.outcome == Outcome::Passed || check.outcome == Outcome::NotApplicable || check.allExcepted
        || check.attested == Outcome::Passed;
}

} // namespace waymark
