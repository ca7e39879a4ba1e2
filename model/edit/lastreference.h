// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace waymark {

/// The highest number in use among references such as "EX-12". What is no such reference doesn't count, nor what looks
/// larger than any number that was ever given.
class LastReference {
public:
    /// `mark`: "EX-".
    explicit LastReference(QLatin1String mark) : m_mark(mark) {}

    void note(const QString& reference)
    {
        if (!reference.startsWith(m_mark))
            return;
        const int number = reference.mid(m_mark.size()).toInt(); // 0, if it is none
        if (number < 1'000'000'000)
            m_last = std::max(m_last, number);
    }
    QString next() const { return m_mark + QString::number(m_last + 1); }

private:
    QLatin1String m_mark;
    int m_last = 0;
};

} // namespace waymark
