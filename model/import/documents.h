// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/projection.h"

namespace waymark {

/// Feeds the documents of a source, one after the other, to `rows` and, as long as it wants them, to `watcher`.
/// Stops without an error when `rows` wants no more, or there are none and the watcher wants no more. Errors: those of
/// the source; Parse, with line and column, for what is no JSON; Invalid for a document that is neither object nor
/// array; what the projections say.
Result<void> readDocuments(ByteSource& source, Projection* rows, Projection* watcher);

} // namespace waymark
