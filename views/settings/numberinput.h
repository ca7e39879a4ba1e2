// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/edit/propertyedits.h"

namespace waymark {

/// What the number in a field counts. The stored one is whole; per cents have two decimals, and are stored in hundredths.
enum class NumberUnit { Days, Hours, Sprints, Stories, Backups, Percent };

/// A number as a field shows it: "30", "97.5".
QString numberIn(NumberUnit unit, int stored);
/// A number with its unit: "30 days", "97.5 %".
QString amountText(NumberUnit unit, int stored);
/// "1 to 3,650 days"
QString rangeText(NumberUnit unit, const PropertyRange& range);
/// The number that somebody typed, with or without its unit, as it is stored. Errors: Invalid, with what may be typed instead.
Result<int> readNumber(NumberUnit unit, const PropertyRange& range, const QString& typed);

} // namespace waymark
