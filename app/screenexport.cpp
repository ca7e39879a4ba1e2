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

Result<void> exportPicture(MainWindow& window, Theme& theme, const PictureFolder& pictures, const QString& name)
{
    QDir().mkpath(pictures.folder);
    const std::pair<Theme::Choice, QString> looks[] = {{Theme::Choice::Light, QStringLiteral("light")},
                                                       {Theme::Choice::Dark, QStringLiteral("dark")}};
    for (const auto& [choice, look] : looks) {
        theme.apply(choice);
        const QString file = name + u'-' + look + pictures.suffix + QStringLiteral(".png");
        if (auto shot = shoot(window, QDir(pictures.folder).filePath(file)); !shot)
            return shot;
    }
    return {};
}

Result<void> exportScreens(MainWindow& window, Theme& theme, const PictureFolder& pictures, const QSize& size)
{
    window.resize(size);
    window.show();
    waitForJobs(); // a demo may still be in the making
    if (!window.workspaceView())
        return exportPicture(window, theme, pictures, QStringLiteral("start"));
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i) {
        window.workspaceView()->showScreen(static_cast<int>(i));
        if (auto shot = exportPicture(window, theme, pictures, QLatin1String(screens[i].id)); !shot)
            return shot;
    }
    return {};
}

} // namespace waymark
