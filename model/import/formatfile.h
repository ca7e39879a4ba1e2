// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/import/format.h"

#include <QByteArray>

namespace waymark {

/// Reads a format file strictly. `name` is what people call the file, for errors. Errors: Parse (no JSON), Invalid
/// (beyond FormatLimits; or the first fault with its JSON pointer; all of them, one a line, in `detail`).
Result<Format> readFormat(const QByteArray& json, const QString& name);

} // namespace waymark
