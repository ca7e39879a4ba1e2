// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

#include <array>

namespace waymark {

/// From worst to mildest. `Unrated` is what the tool did not rate: shown as such, and counted as high by gates unless
/// a policy says otherwise.
enum class Severity { Critical, High, Medium, Low, Info, Unrated };

inline constexpr std::array allSeverities = {Severity::Critical, Severity::High, Severity::Medium,
                                             Severity::Low,      Severity::Info, Severity::Unrated};

template <>
struct Words<Severity> {
    static constexpr std::pair<Severity, const char*> list[] = {
        {Severity::Critical, "critical"}, {Severity::High, "high"}, {Severity::Medium, "medium"},
        {Severity::Low, "low"},           {Severity::Info, "info"}, {Severity::Unrated, "unrated"}};
};

} // namespace waymark
