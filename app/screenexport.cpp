// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenexport.h"

#include "app/mainwindow.h"
#include "app/screens.h"
#include "app/workspaceview.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

namespace waymark {

namespace {

Result<void> shoot(MainWindow& window, const QString& folder, const QString& name)
{
    waitForJobs();
    const QString file = QDir(folder).filePath(name + QStringLiteral(".png"));
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

Result<void> exportScreens(MainWindow& window, Theme& theme, const QString& folder, const QSize& size)
{
    QDir().mkpath(folder);
    window.resize(size);
    window.show();
    waitForJobs();
    const std::pair<Theme::Choice, QString> looks[] = {{Theme::Choice::Light, QStringLiteral("light")},
                                                       {Theme::Choice::Dark, QStringLiteral("dark")}};
    for (const auto& [choice, look] : looks) {
        theme.apply(choice);
        const auto screens = screenTable();
        for (size_t i = 0; window.workspaceView() && i < screens.size(); ++i) {
            window.workspaceView()->showScreen(static_cast<int>(i));
            if (auto shot = shoot(window, folder, QLatin1String(screens[i].id) + u'-' + look); !shot)
                return shot;
        }
        if (window.workspaceView())
            continue;
        if (auto shot = shoot(window, folder, QStringLiteral("start-") + look); !shot)
            return shot;
    }
    return {};
}

} // namespace waymark
