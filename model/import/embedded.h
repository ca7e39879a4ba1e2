// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/import/projection.h"

#include <functional>
#include <string_view>

namespace waymark {

/// The text begins as an object or a list of JSON does in base64, blanks in front of it included. What doesn't is taken
/// as the text that it is.
bool holdsDocument(std::string_view text);

/// Feeds `rows` with the JSON document that a text is in base64, of the usual or the URL-safe alphabet, with or without
/// padding and line ends. `position` is asked for that of each key. False: `rows` wants no more. Takes as much memory
/// as the text has, which is bounded as each value is (ByteSource::mostBlocksPerValue).
/// Errors: Parse, with the character or byte, for what is no base64, or no JSON within it.
Result<bool> readEmbedded(std::string_view text, Projection& rows, const std::function<qint64()>& position);

} // namespace waymark
