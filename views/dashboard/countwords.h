// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// A count as a sentence begins with it: "Two" to "Twelve", else in digits. One has sentences of its own.
QString countWord(qint64 count);

} // namespace waymark
