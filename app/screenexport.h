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

/// Where pictures of the window go, and how they are named: NAME-light.png and NAME-dark.png, with `suffix` before the
/// dot.
struct PictureFolder {
    QString folder;
    QString suffix = {}; ///< "-1024x680", say
};

/// Writes a picture of each screen of the window's workspace, light and dark, once all that they show is there.
/// Errors: Io.
Result<void> exportScreens(MainWindow& window, Theme& theme, const PictureFolder& pictures, const QSize& size);

/// Writes a picture of the window as it is, light and dark, once no work is under way. Errors: Io.
Result<void> exportPicture(MainWindow& window, Theme& theme, const PictureFolder& pictures, const QString& name);

} // namespace waymark
