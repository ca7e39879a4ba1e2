// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::cli;

namespace {

void printHelp(const Command& command)
{
    printText(u"  waymark-cli %1 %2"_s.arg(QLatin1String(command.name), QLatin1String(command.synopsis)));
    printText(u"      "_s + QLatin1String(command.purpose));
}

void printHelp()
{
    printText(u"Waymark's command line. Exit: 0 fine, 1 the gate, a verification or a strict check says no, 2 bad usage, 3 can't be read."_s);
    printText({});
    for (const Command& command : commands())
        printHelp(command);
}

/// Whether --help stands among the options of a verb.
bool asksForHelp(const QStringList& arguments)
{
    const qsizetype options = arguments.indexOf(u"--"_s);
    return arguments.mid(0, options).contains(u"--help"_s);
}

Exit run(const QStringList& arguments)
{
    if (arguments.isEmpty())
        return badUsage(u"no verb"_s);
    if (arguments.front() == u"--help" || arguments.front() == u"help") {
        printHelp();
        return Exit::Fine;
    }
    if (arguments.front() == u"--version") {
        printText(QCoreApplication::applicationVersion());
        return Exit::Fine;
    }
    const auto command = std::ranges::find_if(
        commands(), [&](const Command& candidate) { return arguments.front() == QLatin1String(candidate.name); });
    if (command == commands().end())
        return badUsage(u"unknown verb \"%1\""_s.arg(arguments.front()));
    if (asksForHelp(arguments)) {
        printHelp(*command);
        return Exit::Fine;
    }
    const auto parsed = Arguments::parse(arguments.mid(1), command->grammar);
    if (!parsed)
        return badUsage(u"%1: %2"_s.arg(arguments.front(), parsed.error().message));
    // At once with the catalogues: the two take as long, and together are most of a short command's time.
    auto reading = std::async(std::launch::async, &FormatCatalogue::load, QStringList{builtInFormatFolder(), userFormatFolder()});
    const auto catalogues = Catalogues::loadBuiltIn();
    const FormatCatalogue formats = reading.get();
    if (!catalogues)
        return fail(catalogues.error());
    return command->run(*parsed, {.catalogues = *catalogues, .formats = formats, .clock = std::make_shared<SystemClock>()});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QLocale::setDefault(QLocale::c()); // it speaks English only, and so do its numbers
    return static_cast<int>(run(QCoreApplication::arguments().mid(1)));
}
