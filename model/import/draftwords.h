// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"

#include <optional>
#include <span>

namespace waymark {

/// Names, letters and digits in lower case, that tools give to what a field wants; the likeliest first.
std::span<const char* const> namesOf(DraftField field);

/// The usual meaning of a word of status; nothing: it has none. `saysTrouble`: true of the member is bad.
std::optional<Outcome> outcomeOf(const QString& word, bool saysTrouble);

/// The usual meaning of a word of severity; nothing: it has none.
std::optional<Severity> severityOf(const QString& word);

/// Whether a member of this name is true of what is wrong: "failed", "vulnerable".
bool namesTrouble(const QString& name);

} // namespace waymark
