// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/importflow.h"

namespace waymark {

/// The import page that the shell shows from start() until closed(). Owned by `parent`.
ImportFlow* createImportFlow(const ScreenContext& context, QWidget* parent = nullptr);

} // namespace waymark
