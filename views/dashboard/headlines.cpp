// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/headlines.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Findings", text, comment, n);
}

/// "one check", "12 checks": without a translation file %n would read "1 check(s)".
QString checksText(qint64 count)
{
    return count == 1 ? tr("1 check") : tr("%1 checks").arg(countText(count));
}

} // namespace

Headline epicsHeadline(const ProgrammeFigures& figures, const TrendModel& trend, QDate today)
{
    Headline headline;
    const auto& value = figures.overall.checkLevel.value;
    headline.title = value ? tr("%1 of checks pass").arg(percentText(*value)) : tr("No check gives evidence yet");
    const TrendDay* previous = trend.previous();
    if (value && previous && previous->point.hundredths) {
        const double change = static_cast<double>(*value - *previous->point.hundredths) / 100.0;
        const QString amount = QLocale().toString(std::abs(change), 'f', 2);
        const QString since = dayText(previous->day, today);
        headline.title += change > 0 ? tr(", up %1 since %2").arg(amount, since)
            : change < 0            ? tr(", down %1 since %2").arg(amount, since)
                                    : tr(", as on %1").arg(since);
    }
    const auto silent = std::ranges::count_if(
        figures.epics, [](const EpicFigures& epic) { return epic.compliance.checks.total() == 0; });
    headline.second = tr("Share of %1 by epic").arg(checksText(figures.overall.checks.total()));
    if (silent == 1)
        headline.second += tr("; one epic has no evidence yet");
    else if (silent > 1)
        headline.second += tr("; %1 epics have no evidence yet").arg(silent);
    return headline;
}

Headline trendHeadline(const TrendModel& trend, QDate today)
{
    std::vector<TrendDay> days;
    std::ranges::copy_if(trend.rows(), std::back_inserter(days),
                         [](const TrendDay& day) { return day.point.hundredths.has_value(); });
    const QString second = tr("Checks that pass, at the end of each day with imports");
    if (days.empty())
        return {.title = tr("No course yet"), .second = second};
    const int first = *days.front().point.hundredths;
    const int last = *days.back().point.hundredths;
    const QString since = dayText(days.front().day, today);
    if (days.size() == 1)
        return {.title = tr("%1 on %2, the first day with imports").arg(percentText(last), since), .second = second};
    if (first == last)
        return {.title = tr("%1, as on %2").arg(percentText(last), since), .second = second};
    return {.title = (last > first ? tr("Up from %1 on %2") : tr("Down from %1 on %2")).arg(percentText(first), since),
            .second = second};
}

Headline failuresHeadline(const ProgrammeFigures& figures, const FailuresModel& failures)
{
    const QString second = tr("Failing checks, worst first, with the number of failing results");
    const qint64 severe = figures.severeFailures.value.value_or(0);
    if (failures.total() == 0)
        return {.title = tr("No check fails"), .second = second};
    if (severe == 0)
        return {.title = tr("%1 failing, none of them critical or high").arg(checksText(failures.total())), .second = second};
    if (severe == failures.total())
        return {.title = severe == 1 ? tr("The one failing check is critical or high") : tr("All %1 failing checks are critical or high").arg(countText(severe)),
                .second = second};
    return {.title = tr("%1 of %2 failing checks are critical or high").arg(countText(severe), countText(failures.total())),
            .second = second};
}

Headline sprintsHeadline(const SprintsModel& sprints, QDate today)
{
    const QString second = tr("Points of stories done, of those planned, by sprint");
    const int row = sprints.currentRow();
    if (row < 0)
        return {.title = tr("No sprint is planned"), .second = second};
    const SprintFigures& current = sprints.rowAt(row);
    const int number = current.sprint.number;
    if (today < current.sprint.start)
        return {.title = tr("Sprint %1: %2, from %3", "number, points, day")
                             .arg(QString::number(number), countedPoints(current.planned), dayText(current.sprint.start, today)),
                .second = second};
    return {.title = tr("Sprint %1: %2 of %3 points done, until %4")
                         .arg(number).arg(current.done).arg(current.planned).arg(dayText(current.sprint.end, today)),
            .second = second};
}

} // namespace waymark
