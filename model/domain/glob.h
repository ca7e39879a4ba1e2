// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace waymark {

/// Whether the whole text matches a pattern in which * stands for any run of characters and ? for one; case is ignored.
/// Linear in practice and never exponential, as patterns come from files.
bool globMatches(QStringView pattern, QStringView text);

} // namespace waymark
