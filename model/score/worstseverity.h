// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/severity.h"

namespace waymark {

/// The worse of two severities of one check's results. What the tool did not rate stands right below high, so that a
/// milder one beside it never hides that it counts as high, or as whatever a gate's policy says.
constexpr Severity worseOf(Severity one, Severity other)
{
    const auto rank = [](Severity severity) {
        return severity == Severity::Unrated ? 2 * static_cast<int>(Severity::High) + 1 : 2 * static_cast<int>(severity);
    };
    return rank(one) <= rank(other) ? one : other;
}

} // namespace waymark
