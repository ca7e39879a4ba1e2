// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace waymark {

class Workspace;

/// Now by the workspace's clock, in its time zone.
QDateTime localNow(const Workspace& workspace);

} // namespace waymark
