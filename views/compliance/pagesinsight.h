// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace waymark {

/// Which pages a table of very many rows holds: those around the rows in sight.
class PagesInSight {
public:
    static constexpr int pageSize = 200; ///< rows

    void set(int firstRow, int lastRow);
    int firstPage() const { return m_first / pageSize; }
    int lastPage() const { return m_last / pageSize; }
    /// The pages of a table of so many rows (at least one) in the order in which they are to be read: those in sight, then
    /// those beside them.
    QList<int> wanted(int rows) const;
    /// Whether a page may be forgotten.
    bool isFar(int page) const;

private:
    int m_first = 0;
    int m_last = 0;
};

} // namespace waymark
