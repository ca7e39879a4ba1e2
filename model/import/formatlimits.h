// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace waymark {

/// Bounds on format files, which people get from anywhere. The built-in ones stay far below each; a file beyond one of
/// them is refused with words.
struct FormatLimits {
    static constexpr qint64 size = 128 << 10;        ///< bytes
    static constexpr int depth = 64;                 ///< values inside one another
    static constexpr size_t values = 100'000;        ///< read; those of "shared" once for each entry
    static constexpr size_t places = 200;            ///< of all entries
    static constexpr size_t tables = 100;
    static constexpr size_t pointers = 300;          ///< different ones of one entry or table
    static constexpr size_t steps = 64;              ///< of one pointer
    static constexpr qsizetype patternLength = 2000; ///< characters of a regular expression
    static constexpr size_t faults = 40;             ///< told; more nobody reads
};

} // namespace waymark
