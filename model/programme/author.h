// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// The login name, which edits carry unless somebody gives another. A claim, not authenticated.
QString loginName();

} // namespace waymark
