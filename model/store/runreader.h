// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/domain/result.h"
#include "model/domain/run.h"
#include "model/store/bulkconnection.h"
#include "model/store/evidencewindow.h"

#include <functional>
#include <memory>
#include <vector>

namespace waymark {

/// Reads what a stored run saw, as findings: each result once, with its outcome, severity and texts as of that run,
/// whether or not the run counts. Belongs to one thread at a time; reads a window at a time and holds no lock.
class RunReader {
public:
    /// Errors: NotFound, Storage.
    static Result<std::unique_ptr<RunReader>> open(const QString& file, const RunId& run);

    /// All that the run looked at, what it found nothing in included.
    const std::vector<Scope>& scopes() const { return m_scopes; }
    /// Hands over the findings in batches; an error of `take` ends it.
    Result<void> read(const std::function<Result<void>(std::vector<Finding>&&)>& take);

private:
    explicit RunReader(std::unique_ptr<BulkConnection> connection) : m_connection(std::move(connection)) {}
    Result<void> find(const RunId& run);
    Result<void> readScope(size_t index, const std::function<Result<void>(std::vector<Finding>&&)>& take);
    Finding finding(const Scope& scope, const WindowResult& result, const StateRow& state);
    void addTexts(const WindowResult& result, const ScopeChain& chain, int position, Finding& finding);
    bool takeTexts(BulkStatement& texts, Finding& finding);

    std::unique_ptr<BulkConnection> m_connection;
    qint64 m_run = 0;
    std::vector<qint64> m_keys;
    std::vector<Scope> m_scopes; ///< of the keys, in their order
};

} // namespace waymark
