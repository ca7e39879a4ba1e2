// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// A file that proves something is named with its SHA-256, 64 hexadecimal digits in small letters, or not at all. A fault
/// comes in words that go on a sentence; none: there is none.
std::optional<QString> evidenceFileFault(const QString& file, const QString& sha256);

} // namespace waymark
