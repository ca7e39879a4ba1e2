// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appcontext.h"
#include "app/language.h"
#include "app/mainwindow.h"
#include "app/reportexport.h"
#include "app/screenexport.h"
#include "app/workspaceview.h"
#include "model/domain/plaintext.h"
#include "model/domain/wholefile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>

namespace {

using namespace waymark;

struct Options {
    QString workspace;
    bool demo = false;
    QString exportFolder;
    QSize size = {1440, 900};
    ReportExport report = {}; ///< written if it names a file
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// Of the report that is to be written, under the names that requestOf() knows.
QList<QCommandLineOption> reportOptions()
{
    return {QCommandLineOption(QStringLiteral("kind"),
                               Text::tr("Kind of that report: programme (without it), sprint, review, risks or compliance."),
                               QStringLiteral("kind")),
            QCommandLineOption(QStringLiteral("sprint"), Text::tr("Of sprint: only this one, with its stories."), QStringLiteral("number")),
            QCommandLineOption(QStringLiteral("workload"), Text::tr("Of review: only reviews of this workload."), QStringLiteral("name")),
            QCommandLineOption(QStringLiteral("lens"), Text::tr("Of review: only reviews by the lens of this key."), QStringLiteral("key")),
            QCommandLineOption(QStringLiteral("environment"), Text::tr("Only results of targets of that environment count."),
                               QStringLiteral("name")),
            QCommandLineOption(QStringLiteral("as-of"), Text::tr("Of programme and compliance: as things were at the end of that day."),
                               QStringLiteral("day"))};
}

/// Of the program itself.
QList<QCommandLineOption> ownOptions()
{
    return {QCommandLineOption(QStringLiteral("demo"), Text::tr("Open a demo workspace that is safe to play with.")),
            QCommandLineOption(QStringLiteral("export-screens"), Text::tr("Write a picture of each screen, light and dark, and quit."),
                               QStringLiteral("folder")),
            QCommandLineOption(QStringLiteral("size"), Text::tr("Size of pictures, 1440x900 for example."), QStringLiteral("WxH")),
            QCommandLineOption(QStringLiteral("export"),
                               Text::tr("Write a report of the workspace as PDF, or a picture of its dashboard as PNG, and quit."),
                               QStringLiteral("file.pdf|file.png")),
            QCommandLineOption(QStringLiteral("redact"), Text::tr("Hide account numbers and people's names in that report.")),
            QCommandLineOption(QStringLiteral("language"), Text::tr("Language of the window, whatever is set: en or de."), QStringLiteral("code"))};
}

int fail(const QString& text)
{
    std::fputs(qPrintable(QStringLiteral("waymark: ") + plainLine(text) + u'\n'), stderr);
    return 3;
}

/// As waymark-cli does: what is asked for can't be.
[[noreturn]] void refuse(const QString& text)
{
    fail(text);
    std::exit(2);
}

constexpr QSize smallestPicture(800, 560);
constexpr QSize largestPicture(7680, 4320);

/// None: no size, or one that is too small for a screen or too large for a picture.
std::optional<QSize> sizeOf(const QString& text)
{
    const QStringList sides = text.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const bool fits = size.expandedTo(smallestPicture) == size && size.boundedTo(largestPicture) == size;
    return sides.size() == 2 && fits ? std::optional(size) : std::nullopt;
}

ReportExport reportOf(const QCommandLineParser& parser, const QList<QCommandLineOption>& ofReport)
{
    ReportExport report{.workspace = parser.positionalArguments().value(0),
                        .file = parser.value(QStringLiteral("export")),
                        .redact = parser.isSet(QStringLiteral("redact")),
                        .isSized = parser.isSet(QStringLiteral("size"))};
    for (const QCommandLineOption& option : ofReport)
        if (parser.isSet(option))
            report.options.insert(option.names().constFirst(), parser.value(option));
    return report;
}

Options parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Plans security epics and proves them by compliance tests."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QList<QCommandLineOption> ofReport = reportOptions();
    parser.addOptions(ownOptions());
    parser.addOptions(ofReport);
    parser.addPositionalArgument(QStringLiteral("workspace"), Text::tr("The workspace to open."), QStringLiteral("[workspace]"));
    if (!parser.parse(QCoreApplication::arguments())) // process() would exit with 1, as if a gate didn't hold
        refuse(parser.errorText());
    parser.process(application);
    Options options{.workspace = parser.positionalArguments().value(0),
                    .demo = parser.isSet(QStringLiteral("demo")),
                    .exportFolder = parser.value(QStringLiteral("export-screens")),
                    .report = reportOf(parser, ofReport)};
    if (options.report.isSized) {
        const auto size = sizeOf(parser.value(QStringLiteral("size")));
        if (!size)
            refuse(Text::tr("--size takes a width and a height such as 1440x900, from 800x560 to 7680x4320."));
        options.size = *size;
    }
    const QString language = QStringLiteral("language");
    if (parser.isSet(language) && !Language::isSpoken(parser.value(language)))
        refuse(Text::tr("--language takes en or de."));
    if (parser.isSet(QStringLiteral("export")))
        if (const auto checked = checkExport(options.report); !checked)
            refuse(checked.error().message);
    return options;
}

/// Files that are written without a window are the same for everybody.
QString wantedLanguage(const QStringList& arguments, bool onlyWrites)
{
    if (const auto asked = Language::askedFor(arguments))
        return *asked;
    return onlyWrites ? QStringLiteral("en") : Settings().preferences().values().language;
}

/// Opens what the command line names.
void open(MainWindow& window, const Options& options)
{
    if (!options.workspace.isEmpty())
        window.files().open(options.workspace);
    else if (options.demo)
        window.files().openDemo();
}

/// Lets pictures be taken of a window that no person sees: nothing of anybody's settings is read or changed.
int takePictures(AppContext& context, const Options& options, const std::function<Result<void>(MainWindow&, Theme&)>& take)
{
    if (!options.workspace.isEmpty() && !QFileInfo::exists(options.workspace))
        return fail(Text::tr("No pictures were written. %1: there is no such file.").arg(options.workspace));
    const QTemporaryDir folder;
    context.settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    // Pictures show a folder that is nobody's; nothing is backed up meanwhile.
    context.settings->preferences().set(&PreferenceValues::backups, BackupPlan{.isOn = false, .folder = QStringLiteral("/backups")});
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
        return fail(Text::tr("No pictures were written. %1").arg(failure));
    const auto done = take(window, theme);
    return done ? 0 : fail(done.error().message);
}

/// The dashboard alone, in the light theme, whole or not at all.
Result<void> exportDashboard(MainWindow& window, Theme& theme, const Options& options)
{
    const QTemporaryDir folder;
    theme.apply(Theme::Choice::Light);
    window.resize(options.size);
    window.show();
    window.workspaceView()->showScreen(QStringLiteral("dashboard"));
    const QString name = QStringLiteral("dashboard");
    if (auto shot = exportPicture(window, {.folder = folder.path()}, name); !shot)
        return shot;
    QFile picture(folder.filePath(name + QStringLiteral(".png")));
    const QByteArray content = picture.open(QIODevice::ReadOnly) ? picture.readAll() : QByteArray();
    if (content.isEmpty())
        return Error{.code = Error::Code::Io, .message = Text::tr("The picture can't be read again: %1.").arg(picture.errorString())};
    return writeWholeFile(options.report.file, content, Text::tr("The picture can't be written to %1: %2. Choose another folder."));
}

/// Exits as waymark-cli does: 2 if what is asked for isn't there.
int exportFile(AppContext& context, const Options& options)
{
    if (options.report.isPicture())
        return takePictures(context, options, [&](MainWindow& window, Theme& theme) { return exportDashboard(window, theme, options); });
    const Theme theme; // with the fonts, which a PDF has too
    const auto done = exportReport(context, options.report);
    if (done)
        return 0;
    const int unreadable = fail(done.error().message);
    return done.error().code == Error::Code::Invalid ? 2 : unreadable;
}

/// What --export and --export-screens ask for.
int write(AppContext& context, const Options& options)
{
    if (options.exportFolder.isEmpty())
        return exportFile(context, options);
    return takePictures(context, options, [&](MainWindow& window, Theme& theme) {
        return exportScreens(window, theme, options.exportFolder, options.size);
    });
}

int showWindow(AppContext& context, Theme& theme, const Options& options)
{
    const PreferenceValues& preferences = context.settings->preferences().values();
    theme.apply(preferences.theme);
    setDayForm(preferences.dayForm);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/waymark/waymark.svg")));
    context.paintsWindowFirst = true;
    MainWindow window(context, theme);
    open(window, options);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // Reports and pictures are also written, and questions answered, where there is no display.
    const auto writesOnly = [](const char* argument) { return QByteArrayView(argument).startsWith("--export"); };
    const bool onlyWrites = std::any_of(argv, argv + argc, writesOnly);
    const auto asksOnly = [](const char* argument) { return QByteArrayList{"-h", "--help", "--help-all", "-v", "--version"}.contains(argument); };
    const bool isShown = !onlyWrites && std::none_of(argv, argv + argc, asksOnly);
    if (!isShown && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The system's file dialogs run in this process and look into files, which costs an open workspace its locks.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setApplicationName(QStringLiteral("waymark"));
    QApplication application(argc, argv);
    const Language language(wantedLanguage(QCoreApplication::arguments(), onlyWrites));
    QGuiApplication::setApplicationDisplayName(Text::tr("Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    const Options options = parse(application);

    TemplatesAhead templates; // no sooner: parse() may exit, which no other thread may be in the midst of
    std::optional<Theme> theme;
    if (options.exportFolder.isEmpty() && options.report.file.isEmpty())
        theme.emplace(); // it finds the fonts while the templates are being read
    const auto app = AppContext::create(std::move(templates));
    if (!app)
        return fail(app.error().message);
    return theme ? showWindow(**app, *theme, options) : write(**app, options);
}
