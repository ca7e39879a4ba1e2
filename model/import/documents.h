// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/detect.h"
#include "model/import/documentevents.h"

namespace waymark {

/// An object or a list begins here. Not at the end.
bool opensDocument(const ByteSource& source);

/// Whether a file that holds `null` alone is one without documents: some tools write that when they found nothing.
enum class NullAlone { Refused, NoDocument };

/// Feeds the documents of a source, one after the other, to `rows` and, as long as it wants them, to `watcher`. The
/// first may be what a script assigns to a variable ("name = {...};").
/// So many lines of text may stand between them, each read as if it were the document {"@line": line}; no format is told
/// by them.
/// Stops without an error when `rows` wants no more, or there are none and the watcher wants no more. Errors: those of
/// the source; Parse, with line and column, for what is no JSON; Invalid for a document that is neither object nor
/// array; what the projections say.
Result<void> readDocuments(ByteSource& source, Projection* rows, Detector* watcher,
                           NullAlone nullAlone = NullAlone::Refused, qsizetype mostLines = 0);

/// The same, for who wants all that the documents hold. Stops when it wants no more.
Result<void> readDocuments(ByteSource& source, DocumentEvents& all, Detector* watcher);

} // namespace waymark
