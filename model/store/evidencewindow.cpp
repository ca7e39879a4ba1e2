// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/evidencewindow.h"

#include <algorithm>

namespace waymark {

EvidenceWindow::EvidenceWindow(BulkConnection& connection, qint64 scope, const ScopeChain& chain)
    : m_connection(connection)
    , m_scope(scope)
    , m_chain(chain)
    , m_results(m_connection.lend("SELECT id, check_id, first_run, first_outcome, first_severity, since_run, outcome,"
                                  " severity, change FROM result WHERE id BETWEEN ? AND ? AND +scope_id = ?"))
    , m_rows(m_connection.lend("SELECT result_id, run_key, outcome, severity FROM result_change"
                               " WHERE result_id BETWEEN ? AND ? ORDER BY result_id"))
{
}

std::vector<std::pair<qint64, qint64>> EvidenceWindow::windows() const
{
    std::vector<std::pair<qint64, qint64>> windows;
    for (const ChainRun& run : m_chain.runs())
        for (qint64 from = run.resultFrom; from <= run.resultTo; from += width)
            windows.emplace_back(from, std::min(from + width - 1, run.resultTo));
    return windows;
}

const std::vector<WindowResult>& EvidenceWindow::read(qint64 from, qint64 to)
{
    m_read.clear();
    m_results->bind(1, from).bind(2, to).bind(3, m_scope);
    while (m_results->next()) {
        WindowResult result{.key = m_results->integer(0),
                            .check = m_results->integer(1),
                            .firstRun = m_results->integer(2),
                            .first = {static_cast<int>(m_results->integer(3)), static_cast<int>(m_results->integer(4))},
                            .sinceRun = m_results->integer(5),
                            .presentSeverity = static_cast<int>(m_results->integer(7)),
                            .change = static_cast<int>(m_results->integer(8))};
        if (!m_results->isNull(6))
            result.present = StateRow{static_cast<int>(m_results->integer(6)), result.presentSeverity};
        if (const auto position = m_chain.positionOf(result.firstRun))
            result.rows.push_back({*position, result.first});
        m_read.push_back(std::move(result));
    }
    if (!m_read.empty())
        readRows(from, to);
    return m_read;
}

void EvidenceWindow::readRows(qint64 from, qint64 to)
{
    auto result = m_read.begin();
    m_rows->bind(1, from).bind(2, to);
    while (m_rows->next()) {
        result = std::find_if(result, m_read.end(), [&](const WindowResult& r) { return r.key >= m_rows->integer(0); });
        if (result == m_read.end())
            break;
        const auto position = m_chain.positionOf(m_rows->integer(1));
        if (result->key == m_rows->integer(0) && position)
            result->rows.push_back({*position, {static_cast<int>(m_rows->integer(2)), static_cast<int>(m_rows->integer(3))}});
    }
    m_rows->reset();
    for (WindowResult& read : m_read)
        std::ranges::sort(read.rows, {}, &ChainRow::position);
}

std::optional<ObservedState> readChangeStart(BulkConnection& connection, qint64 scope, const ScopeChain& chain, qint64 result,
                                             int position)
{
    EvidenceWindow window(connection, scope, chain);
    const std::vector<WindowResult>& read = window.read(result, result);
    return read.empty() ? std::nullopt : changeStart(chain.history(result, read.front().rows), position);
}

} // namespace waymark
