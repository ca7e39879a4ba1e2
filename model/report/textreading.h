// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace waymark {

/// A text as somebody reads it, and where each of its characters stands in the one that was written.
class TextReading {
public:
    TextReading() = default;
    /// As it is written.
    explicit TextReading(const QString& written);

    /// The next characters that are read, all of which stand for what is written from `from` to `to`.
    void add(QStringView shown, qsizetype from, qsizetype to);

    const QString& text() const { return m_text; }
    /// Where in the written text the character at `at` begins, and where it ends.
    qsizetype begin(qsizetype at) const;
    qsizetype end(qsizetype at) const;

private:
    struct Place {
        qsizetype from = 0;
        qsizetype to = 0;
    };
    QString m_text;
    std::vector<Place> m_places; ///< empty: each character is where it was written
};

/// All that a text may be read as: with its character references, percent signs (%C3%B6) and backslashes (\u00f6, \n) decoded, as often
/// as they were encoded, without what nobody sees (soft hyphens, characters without width), with composed letters and ASCII digits;
/// the same with its lines joined; and as it is. The last one always comes; the others if they differ.
std::vector<TextReading> readingsOf(const TextReading& written);

} // namespace waymark
