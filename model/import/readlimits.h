// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace waymark {

/// Bounds on hostile input, so that memory stays flat whatever the file holds; a file beyond one of them is refused
/// with words. templates/formats/README.md tells people of them, and tst_limits tries each. Beside them stand those of
/// format files (FormatLimits) and of a single value of JSON (ByteSource::mostBlocksPerValue).
struct ReadLimits {
    int depth = 256;
    qint64 rows = 20'000'000;
    qint64 textLength = 1 << 20;   ///< bytes of one string that Waymark wants; longer ones are cut and marked
    qint64 findingSize = 8 << 20;  ///< bytes captured of one object
    qint64 contextSize = 48 << 20; ///< bytes kept, in one document, of what its results refer to
    qint64 memberSize = 16 << 20;  ///< bytes of names in one object all of whose members count
    qsizetype repeats = 100'000;   ///< names met again, whose earlier value held results
    qsizetype groups = 100'000;    ///< that results belong to, across the documents of the file
    qsizetype scopes = 10'000;     ///< tools, targets and classes of scanners that one file names
    qsizetype linesBetween = 100'000; ///< of text, between the documents of a format that has such lines
    qsizetype words = 1'000;       ///< different status words that the format doesn't know; reasons to pass rows over
};

} // namespace waymark
