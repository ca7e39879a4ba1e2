// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/findingreader.h"
#include "model/import/formatcatalogue.h"

namespace waymark {

/// Errors: those of the source; Invalid if the file holds nothing but blanks, and may not.
Result<void> openResults(ByteSource& source, const QString& file, bool mayBeEmpty);

/// The format that the person gave, else the one that the content shows, for which no more is read than the first match
/// needs.
Result<const Format*> chooseFormat(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                                   Progress& progress);

} // namespace waymark
