// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/detect.h"
#include "model/import/projection.h"

#include <string>

namespace waymark {

/// The line at which the source stands, without its end; of a longer one no more than shows that it was cut.
std::string takeLine(ByteSource& source);

/// Feeds `rows` and, as long as it wants them, `watcher` with text as if the document {"lines": [{"text": line}, ...]}
/// stood there, so that a format says by data what a line means; that there are lines, pointers into JSON can't say. Of
/// a line, no more is kept than of any text. Errors: those of the source and of `rows`.
Result<void> readLines(ByteSource& source, Projection& rows, Detector& watcher);

/// Feeds `rows` with a line as if it were the document {"@line": line}; `start`: where it stands in the file. False: no
/// more is wanted.
bool giveLineBetween(Projection& rows, const std::string& line, qint64 start);

} // namespace waymark
