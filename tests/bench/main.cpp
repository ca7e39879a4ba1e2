// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <QCoreApplication>

using namespace waymark::bench;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::pair<const char*, int (*)(const QStringList&)> verbs[] = {
        {"findings-file", writeFindingsFile},
        {"sax-floor", measureSaxFloor},
        {"command", measureCommand},
        {"make-stories", makeStories},
        {"make-reviews", makeReviews},
        {"edits", measureEdits},
        {"edits-while-importing", measureEditsWhileImporting},
        {"edits-until-gone", measureEditsUntilGone},
        {"pages", measurePages},
        {"figures", measureFigures},
        {"make-programme", makeProgramme},
        {"dashboard", measureDashboard},
        {"compare", measureComparing},
        {"answers", measureAnswers},
        {"auto-plan", measureAutoPlan},
        {"backlog", measureBacklog},
        {"search", measureSearching},
        {"trace", measureTracing}};
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    for (const auto& [name, run] : verbs)
        if (!arguments.isEmpty() && arguments.front() == QLatin1String(name))
            return run(arguments.mid(1));
    return fail(QStringLiteral("no such measurement"));
}
