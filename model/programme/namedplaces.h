// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/sprint.h"

#include <QDateTime>

#include <optional>

namespace waymark {

class Records;

// What options of command lines name. Errors: Invalid, in words that go on behind the option's name, with what there is.

/// An ISO time as UTC, which it is in if it names no zone; none: it is no such.
std::optional<QDateTime> timeNamed(const QString& text);
/// A moment, UTC, from an ISO day (its end in that time zone, an IANA name) or an ISO time.
Result<QDateTime> momentNamed(const QString& text, const QString& timeZone);
/// The same, which is no day that is still to come. `now`: UTC.
Result<QDateTime> pastMomentNamed(const QString& text, const Records& records, const QDateTime& now);

/// One that a target is assigned to.
Result<QString> environmentNamed(const QString& name, const Records& records);
/// By its number.
Result<Sprint> sprintNamed(const QString& number, const Records& records);

} // namespace waymark
