// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace waymark::bench {

/// Wall time and peak resident memory of a whole process.
int measureCommand(const QStringList& arguments)
{
    std::vector<QByteArray> bytes;
    std::vector<char*> argv;
    for (const QString& argument : arguments)
        bytes.push_back(argument.toLocal8Bit());
    for (QByteArray& argument : bytes)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    const Stopwatch watch;
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
        ::execvp(argv[0], argv.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child)
        return fail(QStringLiteral("the command can't be started"));
    print("wall", watch.milliseconds() / 1000, "s");
    print("peak", static_cast<double>(usage.ru_maxrss) / 1024, "MB");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace waymark::bench
