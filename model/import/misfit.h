// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>

namespace waymark {

/// Values where results should be, or what holds them, that are of a kind in which none can be. What such a file
/// lacks was perhaps only not understood.
struct Misfit {
    std::string pointer = {}; ///< of the first, with the indexes of lists; empty: an entry of the list at the root
    bool list = false;        ///< there may stand a list
    bool object = false;      ///< there may stand an object
    qint64 count = 0;
};

} // namespace waymark
