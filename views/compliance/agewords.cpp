// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/agewords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AgeWords)
};

QString daysText(qint64 days)
{
    return days == 1 ? Text::tr("1 day") : Text::tr("%1 days").arg(countText(days));
}

QString meanText(double days)
{
    return Text::tr("%1 days on average").arg(QLocale().toString(days, 'f', 1));
}

} // namespace

QString failingText(QDate since, QDate today)
{
    const qint64 days = since.daysTo(today);
    return days < 1 ? Text::tr("failing since today") : Text::tr("failing for %1").arg(daysText(days));
}

QString unprovenText(QDate since, QDate today)
{
    return Text::tr("not passed since it failed on %1").arg(dayText(since, today));
}

QString dueText(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return Text::tr("overdue by %1").arg(daysText(-days));
    return days == 0 ? Text::tr("due today") : Text::tr("due %1, in %2", "day, days").arg(dayText(due, today), daysText(days));
}

QString shortDueText(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return Text::tr("%1 over", "days").arg(daysText(-days));
    return days == 0 ? Text::tr("Today") : dayText(due, today);
}

QString resolvedText(const ResolveTimes& times)
{
    const auto mean = times.meanDays();
    return mean ? Text::tr("%1, %2 resolved").arg(meanText(*mean), countText(times.resolved))
                : Text::tr("no evidence, none was resolved");
}

QString openText(const ResolveTimes& times)
{
    const auto mean = times.meanOpenDays();
    return mean ? Text::tr("%1, %2 not resolved yet").arg(meanText(*mean), countText(times.open)) : Text::tr("none", "failures");
}

QString cutOffText()
{
    return Text::tr("There is more history than was looked at: these are the times of a part of it.");
}

} // namespace waymark
