// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenexport.h"

#include "app/mainwindow.h"
#include "app/screens.h"
#include "app/workspaceview.h"
#include "model/domain/heldfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

namespace waymark {

namespace {

Result<void> shoot(MainWindow& window, const QString& file)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    waitForJobs();
    if (window.grab().save(file))
        return {};
    return Error{.code = Error::Code::Io,
                 .message =
                     QCoreApplication::translate("ScreenExport", "The picture %1 can't be written: see whether the "
                                                                 "folder may be written to and has space.")
                         .arg(QDir::toNativeSeparators(file))};
}

} // namespace

void waitForJobs()
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (JobBase::underWay() == 0)
            loop.quit();
    });
    look.start(20);
    loop.exec();
    QCoreApplication::processEvents();
}

Result<void> exportPicture(MainWindow& window, const PictureFolder& pictures, const QString& name)
{
    QDir().mkpath(pictures.folder);
    return shoot(window, QDir(pictures.folder).filePath(name + pictures.suffix + QStringLiteral(".png")));
}

Result<void> exportScreens(MainWindow& window, Theme& theme, const QString& folder, const QSize& size)
{
    window.resize(size);
    window.show();
    waitForJobs(); // a demo may still be in the making
    const std::pair<Theme::Choice, QString> looks[] = {{Theme::Choice::Light, QStringLiteral("-light")},
                                                       {Theme::Choice::Dark, QStringLiteral("-dark")}};
    for (const auto& [choice, look] : looks) { // each once: all widgets get another style with it
        theme.apply(choice);
        const PictureFolder pictures{.folder = folder, .suffix = look};
        if (!window.workspaceView()) {
            if (auto shot = exportPicture(window, pictures, QStringLiteral("start")); !shot)
                return shot;
            continue;
        }
        const auto screens = screenTable();
        for (size_t i = 0; i < screens.size(); ++i) {
            window.workspaceView()->showScreen(static_cast<int>(i));
            if (auto shot = exportPicture(window, pictures, QLatin1String(screens[i].id)); !shot)
                return shot;
        }
    }
    return {};
}

} // namespace waymark
