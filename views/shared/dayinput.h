// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QDateTime>

namespace waymark {

/// The day that somebody typed whole, with its year: in the form in which the program shows days, which comes first; by
/// ISO 8601; with the month's name, full or cut; or as people of this language write it in short ("29/11/2026", "11/29/26").
/// Blanks and zeros that are left out don't matter. Two digits of a year are of this century. Errors: Invalid, with what to
/// type instead.
Result<QDate> readDay(const QString& typed);
/// The time of day that somebody typed, by 24 hours, with its seconds or without: "9:05", "14:05:30". Errors: as of readDay().
Result<QTime> readTime(const QString& typed);

} // namespace waymark
