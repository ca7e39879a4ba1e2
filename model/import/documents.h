// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/detect.h"

namespace waymark {

/// An object or a list begins here. Not at the end.
bool opensDocument(const ByteSource& source);

/// Feeds `rows` with text as if the document {"lines": [{"text": line}, ...]} stood there, so that a format says by
/// data what a line means; that there are lines, pointers into JSON can't say. Of a line, no more is kept than of any
/// text. Errors: those of the source and of `rows`.
Result<void> readLines(ByteSource& source, Projection& rows);

/// Whether a file that holds `null` alone is one without documents: some tools write that when they found nothing.
enum class NullAlone { Refused, NoDocument };

/// Feeds the documents of a source, one after the other, to `rows` and, as long as it wants them, to `watcher`. The
/// first may be what a script assigns to a variable ("name = {...};").
/// Stops without an error when `rows` wants no more, or there are none and the watcher wants no more. Errors: those of
/// the source; Parse, with line and column, for what is no JSON; Invalid for a document that is neither object nor
/// array; what the projections say.
Result<void> readDocuments(ByteSource& source, Projection* rows, Detector* watcher,
                           NullAlone nullAlone = NullAlone::Refused);

} // namespace waymark
