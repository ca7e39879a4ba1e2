// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appcontext.h"
#include "app/mainwindow.h"
#include "app/screenexport.h"
#include "model/domain/plaintext.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace waymark;

struct Options {
    QString workspace;
    bool demo = false;
    QString exportFolder;
    QSize size = {1440, 900};
};

Options parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "Plans security epics and proves them by compliance tests."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("Main", "Open a demo workspace that is safe to play with."));
    const QCommandLineOption exported(
        QStringLiteral("export-screens"),
        QCoreApplication::translate("Main", "Write a picture of each screen, light and dark, and quit."),
        QStringLiteral("folder"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QCoreApplication::translate("Main", "Size of those pictures, 1440x900 for example."),
                                  QStringLiteral("WxH"));
    parser.addOptions({demo, exported, size});
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QCoreApplication::translate("Main", "The workspace to open."),
                                 QStringLiteral("[workspace]"));
    parser.process(application);
    Options options{.workspace = parser.positionalArguments().value(0),
                    .demo = parser.isSet(demo),
                    .exportFolder = parser.value(exported)};
    const QStringList sides = parser.value(size).split(u'x');
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt()).expandedTo({800, 560});
    return options;
}

int fail(const Error& error)
{
    std::fputs(qPrintable(plainLine(error.message) + u'\n'), stderr);
    return 3;
}

/// Opens what the command line names.
void open(MainWindow& window, const Options& options)
{
    if (!options.workspace.isEmpty())
        window.files().open(options.workspace);
    else if (options.demo)
        window.files().openDemo();
}

/// Nothing of the person's settings is read or changed for pictures.
int exportPictures(AppContext& context, const Options& options)
{
    const QTemporaryDir folder;
    context.settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    Theme theme;
    MainWindow window(context, theme);
    QString failure;
    QObject::connect(&window.files(), &WorkspaceFiles::messageRaised, &window, [&](const Message& message) {
        if (message.kind == Message::Kind::Failure)
            failure = message.text;
    });
    open(window, options);
    waitForJobs(); // a demo may still be in the making
    if ((options.demo || !options.workspace.isEmpty()) && !window.workspaceView())
        return fail({.message = QCoreApplication::translate("Main", "No pictures were written. %1").arg(failure)});
    const auto done = exportScreens(window, theme, {.folder = options.exportFolder}, options.size);
    return done ? 0 : fail(done.error());
}

} // namespace

int main(int argc, char** argv)
{
    // The system's file dialogs run in this process and look into files, which costs an open workspace its locks.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymark"));
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("Main", "Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    const Options options = parse(application);

    auto app = AppContext::create();
    if (!app)
        return fail(app.error());
    AppContext& context = **app;
    if (!options.exportFolder.isEmpty())
        return exportPictures(context, options);
    Theme theme;
    theme.apply(context.settings->theme());
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/waymark/waymark.svg")));
    MainWindow window(context, theme);
    open(window, options);
    window.show();
    return QApplication::exec();
}
