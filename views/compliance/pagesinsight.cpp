// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/pagesinsight.h"

#include <algorithm>
#include <cstdlib>

namespace waymark {

namespace {

constexpr int pagesKept = 24;

} // namespace

void PagesInSight::set(int firstRow, int lastRow)
{
    m_first = std::max(firstRow, 0);
    m_last = std::max(lastRow, m_first);
}

QList<int> PagesInSight::wanted(int rows) const
{
    Q_ASSERT(rows > 0);
    const int end = (rows - 1) / pageSize;
    const int from = std::min(firstPage(), end);
    const int to = std::min(lastPage(), end);
    QList<int> pages;
    for (int page = from; page <= to; ++page)
        pages << page;
    pages << std::min(to + 1, end) << std::max(from - 1, 0);
    return pages;
}

bool PagesInSight::isFar(int page) const
{
    const int middle = (m_first + m_last) / 2 / pageSize;
    return std::abs(page - middle) > pagesKept / 2;
}

} // namespace waymark
