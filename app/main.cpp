// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appcontext.h"
#include "app/mainwindow.h"
#include "app/reportexport.h"
#include "app/screenexport.h"
#include "model/domain/plaintext.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace waymark;

struct Options {
    QString workspace;
    bool demo = false;
    QString exportFolder;
    QSize size = {1440, 900};
    ReportExport report = {}; ///< written if it names a file
};

/// Of the report that is to be written.
QList<QCommandLineOption> reportOptions()
{
    return {QCommandLineOption(QStringLiteral("export"),
                               QCoreApplication::translate("Main", "Write a report of the workspace as PDF, and quit."),
                               QStringLiteral("file.pdf")),
            QCommandLineOption(QStringLiteral("kind"),
                               QCoreApplication::translate("Main", "Kind of that report: review."),
                               QStringLiteral("kind")),
            QCommandLineOption(QStringLiteral("workload"),
                               QCoreApplication::translate("Main", "Only reviews of this workload."),
                               QStringLiteral("name")),
            QCommandLineOption(QStringLiteral("lens"),
                               QCoreApplication::translate("Main", "Only reviews by the lens of this key."),
                               QStringLiteral("key")),
            QCommandLineOption(QStringLiteral("redact"),
                               QCoreApplication::translate("Main", "Hide account numbers and people's names in that report."))};
}

int fail(const Error& error)
{
    std::fputs(qPrintable(plainLine(error.message) + u'\n'), stderr);
    return 3;
}

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
    const QList<QCommandLineOption> report = reportOptions();
    parser.addOptions(report);
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QCoreApplication::translate("Main", "The workspace to open."),
                                 QStringLiteral("[workspace]"));
    if (!parser.parse(QCoreApplication::arguments())) { // process() would exit with 1, as if a gate didn't hold
        fail({.message = parser.errorText()});
        std::exit(2);
    }
    parser.process(application);
    Options options{.workspace = parser.positionalArguments().value(0),
                    .demo = parser.isSet(demo),
                    .exportFolder = parser.value(exported)};
    options.report = {.workspace = options.workspace,
                      .file = parser.value(report[0]),
                      .kind = parser.value(report[1]),
                      .reviews = {.workload = parser.value(report[2]), .lensKey = parser.value(report[3])},
                      .redact = parser.isSet(report[4])};
    const QStringList sides = parser.value(size).split(u'x');
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt()).expandedTo({800, 560});
    return options;
}

/// Exits as waymark-cli does: 2 if what is asked for can't be.
int exportReport(const AppContext& context, const Options& options)
{
    const auto done = waymark::exportReport(context, options.report);
    if (done)
        return 0;
    const int unreadable = fail(done.error());
    return done.error().code == Error::Code::Invalid ? 2 : unreadable;
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
    const auto done = exportScreens(window, theme, options.exportFolder, options.size);
    return done ? 0 : fail(done.error());
}

} // namespace

int main(int argc, char** argv)
{
    // Reports and pictures are also written where there is no display.
    const auto writesOnly = [](const char* argument) { return QByteArrayView(argument).startsWith("--export"); };
    if (std::any_of(argv, argv + argc, writesOnly) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
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
    Theme theme; // with the fonts, which a PDF has too
    if (!options.report.file.isEmpty())
        return exportReport(context, options);
    theme.apply(context.settings->theme());
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/waymark/waymark.svg")));
    MainWindow window(context, theme);
    open(window, options);
    window.show();
    return QApplication::exec();
}
