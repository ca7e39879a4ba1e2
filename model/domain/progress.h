// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace waymark {

/// How far a long task is, shared between the thread that works and the one that watches, who may ask it to stop.
struct Progress {
    std::atomic<qint64> done = 0;  ///< in the task's own unit, bytes for imports
    std::atomic<qint64> total = 0; ///< 0: not known yet
    std::atomic<bool> cancelled = false;
};

} // namespace waymark
