// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace waymark {

/// Objects and lists that endOfPlainValue() follows, one in the other.
inline constexpr int plainDepth = 16;

/// Where the value of a member ends whose name was just read: `at` stands behind the name, before the colon. Null for all
/// that is left to the parser, which alone says what is wrong with a file: a value that isn't whole before `end`, that is
/// nested deeper than `plainDepth`, or that isn't plain, what stands behind it included. Plain is JSON (RFC 8259) in ASCII, without surrogates, exponents
/// and numbers of more than 18 digits, which holds more than brackets and null.
const char* endOfPlainValue(const char* at, const char* end);

/// The text that is that value, without its quotation marks, if it is plain and without escapes.
std::optional<std::string_view> plainText(const char* at, const char* end);

} // namespace waymark
