// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/numbers.h"

#include "model/domain/dayform.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

QString percentText(std::optional<qint64> hundredths)
{
    if (!hundredths)
        return Text::tr("no evidence");
    return Text::tr("%1 %").arg(QLocale().toString(static_cast<double>(*hundredths) / 100.0, 'f', 2));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString countedStories(qint64 count)
{
    return count == 1 ? Text::tr("1 story") : Text::tr("%1 stories").arg(countText(count));
}

QString countedPoints(qint64 count)
{
    return count == 1 ? Text::tr("1 point") : Text::tr("%1 points").arg(countText(count));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString dayText(QDate day)
{
    return dayWithoutYear(day);
}

QString dayText(QDate day, QDate today)
{
    return day.year() == today.year() ? dayWithoutYear(day) : wholeDay(day);
}

QString dayRangeText(QDate first, QDate last)
{
    return Text::tr("%1 to %2", "days").arg(dayText(first, last), dayText(last));
}

QString momentText(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime local = moment.toTimeZone(now.timeZone());
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == now.date())
        return Text::tr("Today %1").arg(time);
    if (local.date() == now.date().addDays(-1))
        return Text::tr("Yesterday %1").arg(time);
    return Text::tr("%1 %2", "day, time").arg(dayText(local.date(), now.date()), time);
}

} // namespace waymark
