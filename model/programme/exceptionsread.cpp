// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/exceptionsread.h"

#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/boundary.h"
#include "model/score/exceptioncover.h"
#include "model/score/exceptionstate.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

constexpr size_t mostLookedAt = 200; ///< a few look-ups for each of their resources

/// Those whose resources are to be looked at, the latest to end first.
std::vector<const ExceptionRecord*> expiredByName(const std::vector<ExceptionRecord>& exceptions, const QDateTime& moment,
                                                  const QString& timeZone)
{
    std::vector<const ExceptionRecord*> expired;
    for (const ExceptionRecord& exception : exceptions)
        if (!exception.resources.isEmpty() && exceptionState(exception, moment, timeZone) == ExceptionState::Expired)
            expired.push_back(&exception);
    std::ranges::stable_sort(expired, std::ranges::greater{}, &ExceptionRecord::expiry);
    expired.resize(std::min(expired.size(), mostLookedAt));
    return expired;
}

/// Whether the count is more than what exceptions in force cover without it.
bool isUncovered(const ExceptedCount& count, const std::vector<ExceptionReach>& inForce, const std::vector<ExceptedCount>& named)
{
    if (std::ranges::any_of(inForce, [&](const ExceptionReach& reach) { return reach.coversAllIn(count.scope); }))
        return false;
    const auto covered = std::ranges::find_if(named, [&](const ExceptedCount& other) {
        return other.check == count.check && other.scope == count.scope && other.state == count.state;
    });
    return covered == named.end() || covered->count < count.count;
}

/// `reach`: of an exception that is over.
Result<bool> standsUncovered(const ExceptionReach& reach, const EvidenceReader& evidence, const FigureRequest& request,
                             const Boundary& boundary, const ExceptionsRead& read)
{
    std::vector<ExceptionReach> inForce;
    for (const ExceptionReach& other : read.reaches)
        if (other.check == reach.check)
            inForce.push_back(other);
    std::vector<ExceptionReach> together = inForce;
    together.push_back(reach);
    const auto counts = evidence.excepted(together, request.asOf);
    if (!counts)
        return counts.error();
    return std::ranges::any_of(*counts, [&](const ExceptedCount& count) {
        return boundary.includes(count.scope) && isUncovered(count, inForce, read.named);
    });
}

Result<void> findMended(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                        const Boundary& boundary, ExceptionsRead& read)
{
    for (const ExceptionRecord* exception :
         expiredByName(read.exceptions, request.moment(), records.properties().timeZone)) {
        const auto reach = reachOf(*exception, records.targets());
        if (!reach)
            continue;
        const auto stands = standsUncovered(*reach, evidence, request, boundary, read);
        if (!stands)
            return stands.error();
        if (!*stands)
            read.mended.push_back(exception->id);
    }
    return {};
}

std::vector<CheckTally> withoutCounts(const QSet<CheckKey>& checks, std::span<const CheckUnit> units)
{
    std::vector<CheckTally> tallies;
    for (const CheckUnit& unit : units)
        if (checks.contains(unit.key))
            tallies.push_back({.check = unit.key, .tool = unit.tool, .checkId = unit.checkId, .title = unit.title});
    return tallies;
}

} // namespace

Result<ExceptionsRead> readExceptions(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                                      const Boundary& boundary)
{
    ExceptionsRead read;
    std::ranges::copy_if(records.exceptions(), std::back_inserter(read.exceptions),
                         [&](const ExceptionRecord& exception) { return boundary.includes(exception); });
    read.reaches = reachesInForce(read.exceptions, records.targets(), request.moment(), records.properties().timeZone);
    auto named = evidence.excepted(read.reaches, request.asOf);
    if (!named)
        return named.error();
    read.named = *std::move(named);
    if (auto found = findMended(evidence, records, request, boundary, read); !found)
        return found.error();
    return read;
}

std::vector<CheckTally> talliesOfExcepted(std::span<const ExceptionRecord> exceptions, std::span<const CheckUnit> units)
{
    QSet<CheckKey> checks;
    for (const ExceptionRecord& exception : exceptions)
        if (exception.check)
            checks.insert(*exception.check);
    return withoutCounts(checks, units);
}

std::vector<CheckTally> talliesOfAttested(std::span<const ExceptionReach> reaches, std::span<const CheckUnit> units)
{
    QSet<CheckKey> checks;
    for (const ExceptionReach& reach : reaches)
        if (reach.attested)
            checks.insert(reach.check);
    return withoutCounts(checks, units);
}

} // namespace waymark
