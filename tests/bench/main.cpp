// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace waymark::bench;

namespace waymark::bench {

void print(const char* name, double value, const char* unit)
{
    std::printf("%s %.3f %s\n", name, value, unit);
}

void printSpread(const char* name, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds[std::min(milliseconds.size() - 1,
                                     static_cast<size_t>(share * static_cast<double>(milliseconds.size())))];
    };
    std::printf("%s median %.3f p95 %.3f max %.3f ms of %zu\n", name, at(0.5), at(0.95), milliseconds.back(),
                milliseconds.size());
}

int fail(const QString& reason)
{
    std::fprintf(stderr, "waymark-bench: %s\n", qPrintable(reason));
    return 3;
}

} // namespace waymark::bench

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::pair<const char*, int (*)(const QStringList&)> verbs[] = {
        {"findings-file", writeFindingsFile},
        {"sax-floor", measureSaxFloor},
        {"command", measureCommand},
        {"make-stories", makeStories},
        {"edits", measureEdits},
        {"edits-while-importing", measureEditsWhileImporting},
        {"edits-until-gone", measureEditsUntilGone},
        {"pages", measurePages},
        {"figures", measureFigures},
        {"backlog", measureBacklog}};
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    for (const auto& [name, run] : verbs)
        if (!arguments.isEmpty() && arguments.front() == QLatin1String(name))
            return run(arguments.mid(1));
    return fail(QStringLiteral("no such measurement"));
}
