// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark {

/// Most characters of a text that stands on one line: a title, a name. No field of a screen takes more, and no file
/// brings more.
inline constexpr int longestLine = 500;

/// Most characters of the notes on a review, an answer or a choice.
inline constexpr int longestNotes = 20'000;

} // namespace waymark
