// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// An ISO time as UTC, which it is in if it names no zone; none: it is no such.
std::optional<QDateTime> timeOf(const QString& text);

/// A moment, UTC, from an ISO day (its end in that time zone, an IANA name) or an ISO time (UTC if it names no zone).
/// Errors: Invalid, it is neither.
Result<QDateTime> momentOf(const QString& text, const QString& timeZone);

/// What --as-of names; nothing without it. Errors: in words about the option: it is no moment, or of a day that is still
/// to come. `now`: UTC.
Result<std::optional<QDateTime>> asOf(const Arguments& arguments, const Records& records, const QDateTime& now);

} // namespace waymark::cli
