// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

Exit runExport(const Arguments& arguments, const Session& session);
Exit runImportWorkspace(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
