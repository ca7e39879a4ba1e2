// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// A check that ran, with one result unless told otherwise.
class CheckBuilder {
public:
    explicit CheckBuilder(qint64 key)
    {
        m_check.tally.check = CheckKey(key);
        m_check.tally.tool = QStringLiteral("prowler");
        m_check.tally.checkId = QStringLiteral("check_%1").arg(key);
        m_check.tally.title = QStringLiteral("Title %1").arg(key);
    }
    CheckBuilder& of(const QString& epic) { m_check.epic = epic; return *this; }
    CheckBuilder& by(const QString& tool) { m_check.tally.tool = tool; return *this; }
    CheckBuilder& reportingFailuresOnly() { m_check.tally.scope.failuresOnly = true; return *this; }
    CheckBuilder& with(std::optional<Outcome> outcome, Severity severity = Severity::Medium, qint64 count = 1)
    {
        m_check.tally.counts[{outcome, severity}] += count;
        return *this;
    }
    operator AssignedCheck() const { return m_check; }

private:
    AssignedCheck m_check;
};

inline std::vector<EpicName> twoEpics()
{
    return {{QStringLiteral("iam"), QStringLiteral("IAM"), QStringLiteral("Identity and access management")},
            {QStringLiteral("logging"), QStringLiteral("LOG"), QStringLiteral("Logging and monitoring")}};
}

inline Run aRun(const QString& tool, const QDateTime& time, RunState state = RunState::Counted)
{
    Run run;
    run.tool = tool;
    run.format = tool;
    run.file = tool + QStringLiteral(".json");
    run.time = time;
    run.imported = time;
    run.results = 10;
    run.state = state;
    return run;
}

inline QDateTime utc(int year, int month, int day, int hour = 6)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC);
}

inline TrendPoint aPoint(const QDateTime& time, int passed, int failed)
{
    TrendPoint point;
    point.time = time;
    point.checks[Outcome::Passed] = passed;
    point.checks[Outcome::Failed] = failed;
    point.hundredths = complianceHundredths(point.checks);
    return point;
}

/// Figures of these checks after one counted run.
inline ProgrammeFigures figuresOf(const std::vector<AssignedCheck>& checks)
{
    const std::vector<Run> runs = {aRun(QStringLiteral("prowler"), utc(2026, 5, 4))};
    return scoreProgramme({.checks = checks, .epics = twoEpics(), .runs = runs});
}

} // namespace waymark
