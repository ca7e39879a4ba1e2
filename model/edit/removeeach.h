// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// Removes the rows of a kind of which `which(row)` holds, with a const T&, as the edit has left them so far.
template <typename T, typename Predicate>
Result<void> removeEach(Edit& edit, Predicate&& which)
{
    for (const T* row : edit.rows<T>())
        if (which(*row))
            if (auto removed = edit.remove(*row); !removed)
                return removed;
    return {};
}

} // namespace waymark
