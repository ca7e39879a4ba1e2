// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// What --as-of names; nothing without it. Errors: in words about the option: it is no moment, or of a day that is still
/// to come. `now`: UTC.
Result<std::optional<QDateTime>> asOf(const Arguments& arguments, const Records& records, const QDateTime& now);

} // namespace waymark::cli
