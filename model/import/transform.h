// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/valuerule.h"

#include <string>
#include <string_view>

namespace waymark {

std::string transformed(std::string_view text, const Transform& transform);

/// "{0}", "{1}", ... replaced by the arguments, "{{" and "}}" by one brace; places without an argument stay, and so
/// does all if there are none. Cut, and marked, at what one text may have (ReadLimits::textLength).
std::string withArguments(std::string_view text, const std::vector<std::string>& arguments);

} // namespace waymark
