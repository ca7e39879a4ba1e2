// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace waymark {

/// As people order names: "R-2" before "R-10", "1.9" before "1.10", case ignored. Negative, 0 or positive, as compare() is; 0 only
/// for equal texts.
int naturalCompare(QStringView one, QStringView other);

} // namespace waymark
