// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// The style sheet of every HTML report, colours for light and dark as CSS variables.
QString reportStyle();

} // namespace waymark
