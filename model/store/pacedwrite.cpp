// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/pacedwrite.h"

#include "model/store/bulkconnection.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>

namespace waymark {

namespace {

using namespace std::chrono_literals;

constexpr auto longestSlice = 20ms;
constexpr auto shortestSlice = 4ms;
constexpr auto aim = 27ms;         // a whole transaction, its commit included
constexpr int gapMilliseconds = 3; // others look each millisecond
constexpr int rowsBetweenLooks = 32;
constexpr int pagesBetweenCheckpoints = 16000; // 64 MB of log

} // namespace

Result<bool> PacedWrite::open()
{
    if (m_connection.inTransaction())
        return false;
    if (auto begun = m_connection.begin(); !begun)
        return begun.error();
    m_begun = Clock::now();
    return true;
}

Result<void> PacedWrite::breathe(int cost)
{
    m_sinceLook += cost;
    if (m_sinceLook < rowsBetweenLooks)
        return {};
    m_sinceLook = 0;
    if (m_progress && m_progress->cancelled) {
        if (m_connection.inTransaction())
            m_connection.rollback();
        return Error{Error::Code::Cancelled, QCoreApplication::translate("PacedWrite", "Cancelled.")};
    }
    if (m_connection.inTransaction() && Clock::now() - m_begun < m_slice)
        return {};
    return close();
}

Result<void> PacedWrite::close()
{
    if (!m_connection.inTransaction())
        return m_connection.status();
    if (auto committed = m_connection.commit(); !committed)
        return committed;
    adapt(Clock::now() - m_begun);
    if (m_connection.logPages() > pagesBetweenCheckpoints)
        m_connection.checkpoint();
    sqlite3_sleep(gapMilliseconds);
    return {};
}

/// A commit takes longer on a slow disk, and its time counts for those who wait.
void PacedWrite::adapt(Clock::duration whole)
{
    const Clock::duration next = whole > aim ? m_slice * 3 / 4 : m_slice + 1ms;
    m_slice = std::clamp<Clock::duration>(next, shortestSlice, longestSlice);
}

} // namespace waymark
