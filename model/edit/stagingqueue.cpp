// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/stagingqueue.h"

namespace waymark {

namespace {

constexpr qsizetype mostBytes = 24 << 20;
constexpr size_t mostFindings = 8192;

} // namespace

Result<void> StagingQueue::take(std::vector<Finding>&& findings)
{
    qsizetype bytes = 0;
    for (const Finding& finding : findings)
        bytes += sizeOf(finding);
    return put({.findings = std::move(findings)}, bytes);
}

Result<void> StagingQueue::restart()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_items.clear();
        m_bytes = 0;
        m_count = 0;
    }
    return put({.restart = true}, 0);
}

Result<void> StagingQueue::put(Item item, qsizetype bytes)
{
    std::unique_lock lock(m_mutex);
    // A single batch may be larger than the bound; it then passes alone.
    m_roomOrRefusal.wait(lock, [&] {
        return m_refusal || m_items.empty() || (m_bytes + bytes <= mostBytes && m_count < mostFindings);
    });
    if (m_refusal)
        return *m_refusal;
    m_count += item.findings.size();
    m_bytes += bytes;
    m_items.push_back({std::move(item), bytes});
    m_itemOrEnd.notify_one();
    return {};
}

void StagingQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_itemOrEnd.notify_one();
}

void StagingQueue::refuse(const Error& error)
{
    const std::scoped_lock lock(m_mutex);
    m_refusal = error;
    m_roomOrRefusal.notify_one();
}

std::optional<StagingQueue::Item> StagingQueue::tryNext()
{
    const std::scoped_lock lock(m_mutex);
    if (m_items.empty())
        return std::nullopt;
    Sized next = std::move(m_items.front());
    m_items.pop_front();
    m_bytes -= next.bytes;
    m_count -= next.item.findings.size();
    m_roomOrRefusal.notify_one();
    return std::move(next.item);
}

void StagingQueue::wait(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    m_itemOrEnd.wait_for(lock, atMost, [&] { return m_closed || !m_items.empty(); });
}

bool StagingQueue::isOver()
{
    const std::scoped_lock lock(m_mutex);
    return m_closed && m_items.empty();
}

} // namespace waymark
