// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"

#include "model/edit/evidenceshelf.h"
#include "model/store/database.h"
#include "model/store/exceptedresults.h"
#include "model/store/failuretimes.h"
#include "model/store/overdueresults.h"
#include "model/store/plandays.h"
#include "model/store/resultcomparison.h"
#include "model/store/resulthistory.h"
#include "model/store/resultquery.h"
#include "model/store/runchanges.h"
#include "model/store/tallies.h"
#include "model/store/transaction.h"

#include <type_traits>

namespace waymark {

namespace {

using Kind = EvidenceShelf::Kind;

/// From the shelf, or as `read` finds it out.
template <typename Read>
std::invoke_result_t<Read> kept(EvidenceShelf* shelf, const QString& state, const EvidenceShelf::Question& question, const Read& read)
{
    return shelf ? shelf->get<typename std::invoke_result_t<Read>::value_type>(state, question, read) : read();
}

} // namespace

EvidenceReader::EvidenceReader(std::unique_ptr<Database> database, EvidenceShelf* shelf, QString state)
    : m_database(std::move(database))
    , m_shelf(shelf)
    , m_state(std::move(state))
{
}

EvidenceReader::EvidenceReader(EvidenceReader&&) noexcept = default;
EvidenceReader& EvidenceReader::operator=(EvidenceReader&&) noexcept = default;
EvidenceReader::~EvidenceReader() = default;

Result<EvidenceReader> EvidenceReader::open(const QString& workspaceFile, EvidenceShelf* shelf)
{
    auto database = Database::open(workspaceFile, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    // Asked first: what is read later is of this state or a younger one, and a younger one is told from it by the next reader.
    auto state = shelf ? readEvidenceState(**database) : Result(QString());
    if (!state)
        return state.error();
    return EvidenceReader(std::move(*database), shelf, *std::move(state));
}

Result<std::vector<CheckTally>> EvidenceReader::tallies(const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::Tallies, .asOf = asOf},
                [&] { return readTallies(*m_database, asOf); });
}

Result<std::vector<std::pair<ScopeKey, Scope>>> EvidenceReader::scopes(const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::Scopes, .asOf = asOf},
                [&] { return readScopes(*m_database, asOf); });
}

Result<std::vector<std::pair<RunId, Scope>>> EvidenceReader::runScopes() const
{
    return readRunScopes(*m_database);
}

Result<ChangesByRun> EvidenceReader::runChanges(Progress& progress) const
{
    return readRunChanges(*m_database, progress);
}

Result<QHash<RunId, qint64>> EvidenceReader::runNumbers() const
{
    return readRunNumbers(*m_database);
}

Result<std::vector<RunDeltas>> EvidenceReader::deltas(const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::Deltas, .asOf = asOf},
                [&] { return readDeltas(*m_database, asOf); });
}

Result<std::vector<CheckUnit>> EvidenceReader::checks() const
{
    return readChecks(*m_database);
}

Result<std::set<CheckKey>> EvidenceReader::everFailed(const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::EverFailed, .asOf = asOf},
                [&] { return readEverFailed(*m_database, asOf); });
}

Result<std::set<CheckKey>> EvidenceReader::onlyInDrills(const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::OnlyInDrills, .asOf = asOf},
                [&] { return readOnlyInDrills(*m_database, asOf); });
}

Result<std::vector<ExceptedCount>> EvidenceReader::excepted(std::span<const ExceptionReach> reaches,
                                                            const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state, {.kind = Kind::Excepted, .asOf = asOf, .reaches = {reaches.begin(), reaches.end()}},
                [&] { return readExcepted(*m_database, reaches, asOf); });
}

Result<std::vector<OverdueCount>> EvidenceReader::overdue(const OverdueMoments& before,
                                                          std::span<const ExceptionReach> reaches,
                                                          const std::optional<QDateTime>& asOf) const
{
    return kept(m_shelf, m_state,
                {.kind = Kind::Overdue, .asOf = asOf, .before = before, .reaches = {reaches.begin(), reaches.end()}},
                [&] { return readOverdue(*m_database, before, reaches, asOf); });
}

Result<ResolveTimes> EvidenceReader::timeToResolve(CheckKey check, const QDateTime& now) const
{
    return readTimeToResolve(*m_database, check, now, timesBound);
}

Result<ResolveTimesBySeverity> EvidenceReader::timesToResolve(const QDateTime& now, Progress& progress) const
{
    return readTimesToResolve(*m_database, now, progress);
}

Result<std::vector<PlanDay>> EvidenceReader::planDays() const
{
    return PlanDays(*m_database).all();
}

Result<ResultPage> EvidenceReader::page(const ResultFilter& filter, qint64 offset, int limit) const
{
    const auto oneMoment = Transaction::beginReading(*m_database);
    if (!oneMoment)
        return oneMoment.error();
    auto query = ResultQuery::prepare(*m_database, filter);
    if (!query)
        return query.error();
    const auto keys = query->keys(offset, limit);
    if (!keys)
        return keys.error();
    auto rows = readResults(*m_database, *keys);
    if (!rows)
        return rows.error();
    if (auto filled = fillFailingSince(*m_database, *rows); !filled)
        return filled.error();
    return ResultPage{.offset = offset, .rows = std::move(*rows)};
}

Result<qint64> EvidenceReader::count(const ResultFilter& filter) const
{
    const auto oneMoment = Transaction::beginReading(*m_database);
    if (!oneMoment)
        return oneMoment.error();
    auto query = ResultQuery::prepare(*m_database, filter);
    return query ? query->count() : Result<qint64>(query.error());
}

Result<ResultDetail> EvidenceReader::detail(ResultKey key) const
{
    return readResultDetail(*m_database, key);
}

Result<Comparison> EvidenceReader::compare(const ComparisonRequest& request) const
{
    return compareResults(*m_database, request);
}

Result<std::vector<ComparedRow>> EvidenceReader::comparedRows(const Comparison& comparison, std::optional<Difference> kind,
                                                              qint64 offset, int limit) const
{
    return readComparedRows(*m_database, comparison, kind, offset, limit);
}

Result<CheckReferences> EvidenceReader::references(CheckKey check) const
{
    return readReferences(*m_database, check);
}

} // namespace waymark
