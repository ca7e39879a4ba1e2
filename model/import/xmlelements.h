// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/detect.h"
#include "model/import/projection.h"

namespace waymark {

/// Feeds `rows` and, as long as it wants more, `watcher` with an XML file as if a document stood there in which each element is an object of its name:
///   {"suite": {"@name": "a", "in": [{"case": {"@name": "b", "text": "words"}}, {"case": {}}]}}
/// so that a format says by data what elements mean. Elements repeat and mix, which members of an object can't: hence
/// the list. Memory stays flat. Without `rows` it stops when the watcher wants no more. Errors: those of the source and of `rows`; Parse, with line and column, for what is no
/// XML.
Result<void> readXml(ByteSource& source, Projection* rows, Detector& watcher);

} // namespace waymark
