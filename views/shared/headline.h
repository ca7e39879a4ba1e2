// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// What a section's head says: the finding, and what is drawn.
struct Headline {
    QString title = {};
    QString second = {};
};

} // namespace waymark
