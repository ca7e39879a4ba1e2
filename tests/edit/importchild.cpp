// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a file and says on standard output how far it is, line by line: for tests that kill it on the way, or that edit
// the same workspace meanwhile. Arguments: workspace, file.
#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace waymark;

namespace {

void say(const char* what, qint64 number = 0)
{
    std::printf("%s %lld\n", what, static_cast<long long>(number));
    std::fflush(stdout);
}

int import(const QString& file, const QString& results, Progress& progress)
{
    auto workspace = Workspace::open(file, {.author = QStringLiteral("child"), .pollInterval = 0});
    if (!workspace)
        return 1;
    const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
    auto staged = stageImports(file, {{.file = results}}, formats, (*workspace)->clock(), progress);
    if (!staged || staged->runs.size() != 1)
        return 2;
    say("staged");
    if (!acceptImports(**workspace, *staged))
        return 3;
    say("accepted");
    if (!settle(file, progress))
        return 4;
    say("settled");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Progress progress;
    std::atomic<bool> over = false;
    say("begun");
    std::thread watcher([&] {
        for (qint64 said = 0; !over; std::this_thread::yield())
            if (const qint64 done = progress.done; done != said)
                say("at", said = done);
    });
    const int code = import(arguments.value(1), arguments.value(2), progress);
    over = true;
    watcher.join();
    return code;
}
