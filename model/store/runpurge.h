// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/store/bulkconnection.h"
#include "model/store/evidencewindow.h"
#include "model/store/pacedwrite.h"

#include <QSet>

#include <vector>

namespace waymark {

/// How a run's column `importer` tells that it is no record any more (see Tables::remove()): its evidence is still to be
/// deleted, or is. A row that was purged is kept only where a result that it made known is known to other runs too.
inline constexpr auto purgeWaits = "purge";
inline constexpr auto purgeDone = "purged";

/// Runs whose evidence is to be deleted.
std::vector<qint64> runsToPurge(BulkConnection& connection);

/// Deletes the evidence of a run that will never count again, a few rows at a time. What other runs saw, counted or not,
/// stays as it is after every step, so that it can be cut off and done again. Needs results that are settled, and nobody
/// who imports.
class RunPurge {
public:
    RunPurge(BulkConnection& connection, Progress& progress, qint64 run);
    Result<void> purge();

private:
    Result<void> purgeScope(qint64 scope);
    Result<void> purgeResult(WindowResult& result, const ScopeChain& chain, int position);
    void handOn(WindowResult& result, const ScopeChain& chain, int position, const StateRow& state);
    bool isSeenByOthers(const WindowResult& result, const ScopeChain& chain) const;
    qint64 resourceOf(const WindowResult& result);
    void removeResult(const WindowResult& result);
    Result<void> handOnTallies(qint64 scope);
    Result<void> removeAll(const char* sql);
    Result<void> removeRest();
    Result<void> removeEmpty();
    std::vector<qint64> keys(const char* sql, qint64 bound);

    BulkConnection& m_connection;
    Progress& m_progress;
    PacedWrite m_pace;
    qint64 m_run;
    qint64 m_scope = 0;      ///< at hand
    QSet<qint64> m_gone;     ///< runs that are no records any more
    QSet<qint64> m_scopes;   ///< scopes with results that the run made known and others saw
    qint64 m_first = 0;      ///< keys of those results
    qint64 m_last = 0;
};

} // namespace waymark
