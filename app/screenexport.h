// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/shared/theme.h"

#include <QSize>

namespace waymark {

class MainWindow;

/// Runs the event loop until no job is under way: what the screens wait for has then arrived.
void waitForJobs();

/// Writes NAME-light.png and NAME-dark.png of each screen of the window's workspace into a folder, once all that they
/// show is there. Errors: Io.
Result<void> exportScreens(MainWindow& window, Theme& theme, const QString& folder, const QSize& size);

} // namespace waymark
