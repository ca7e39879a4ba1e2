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

/// Where pictures of the window go, and how they are named: NAME and `suffix`, then ".png".
struct PictureFolder {
    QString folder;
    QString suffix = {}; ///< "-light-1024x680", say
};

/// Writes a picture of each screen of the window's workspace once all that it shows is there, in the light theme as
/// NAME-light.png and in the dark one as NAME-dark.png. Errors: Io.
Result<void> exportScreens(MainWindow& window, Theme& theme, const QString& folder, const QSize& size);

/// Writes a picture of the window as it is, once no work is under way. Errors: Io.
Result<void> exportPicture(MainWindow& window, const PictureFolder& pictures, const QString& name);

} // namespace waymark
