// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/jsonvalue.h"

#include <QByteArray>

namespace waymark {

inline constexpr qint64 largestLensFile = 16
                                          << 20; ///< in bytes: far beyond any lens, in whatever encoding and wrapping

/// A lens file as JSON, out of its encoding and of what `aws wellarchitected export-lens` wraps it in.
struct LensText {
    JsonValue root = {};
    qsizetype bytes = 0;  ///< of the lens itself in UTF-8
    bool isUtf16 = false; ///< the file was; JSON is UTF-8
};

/// Errors: Parse, with position and reason.
Result<LensText> readLensText(const QByteArray& document);

} // namespace waymark
