// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <string_view>

namespace waymark {

/// The moment that a tool writes: ISO 8601 with "T" or a blank, with up to nine digits of a second, with a zone, "Z" or
/// none (then UTC); or seconds or milliseconds since 1970, as a number or a text. Invalid for anything else and for the
/// stand-ins of "unknown" (year 1, 1970-01-01T00:00:00Z).
QDateTime scanTime(std::string_view text);

} // namespace waymark
