// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <vector>

namespace waymark::bench {

/// One verb of the bench program: arguments behind its name, exit code.
int writeFindingsFile(const QStringList& arguments);   ///< FILE COUNT ACCOUNT [PERCENT-FLIPPED [DAY]]
int measureSaxFloor(const QStringList& arguments);     ///< FILE
int measureCommand(const QStringList& arguments);      ///< COMMAND ARG...
int makeStories(const QStringList& arguments);         ///< WORKSPACE COUNT
int makeReviews(const QStringList& arguments);         ///< WORKSPACE; exceptions in force too
int measureEdits(const QStringList& arguments);        ///< WORKSPACE
int measureEditsWhileImporting(const QStringList& arguments); ///< WORKSPACE FILE
int measureEditsUntilGone(const QStringList& arguments);      ///< WORKSPACE PID
int measurePages(const QStringList& arguments);        ///< WORKSPACE
int measureFigures(const QStringList& arguments);      ///< WORKSPACE, after make-reviews
int makeProgramme(const QStringList& arguments);       ///< WORKSPACE, a new one: sprints with 10,000 stories, worked on day by day
int measureDashboard(const QStringList& arguments);    ///< WORKSPACE FILE...; of make-programme, with results; small files to import
int measureComparing(const QStringList& arguments);    ///< WORKSPACE
int measureAnswers(const QStringList& arguments);      ///< WORKSPACE, after make-reviews
int measureAutoPlan(const QStringList& arguments);     ///< COUNT
int measureBacklog(const QStringList& arguments);      ///< WORKSPACE
int measureSearching(const QStringList& arguments);    ///< of 10,000 stories and of 50,000 items that it makes up
int measureTracing(const QStringList& arguments);      ///< none: makes what it needs

/// UTC: the moment that figures of make-reviews' workspace are of. The files' results are fresh then, and some failures overdue.
QDateTime judgedAt();

/// Milliseconds since it was made.
class Stopwatch {
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Prints "name value unit" on a line of its own, which run.sh reads.
void print(const char* name, double value, const char* unit);

/// Prints median, 95th percentile and maximum of milliseconds.
void printSpread(const char* name, std::vector<double> milliseconds);

/// Says on standard error why a measurement can't be made.
int fail(const QString& reason);

} // namespace waymark::bench
