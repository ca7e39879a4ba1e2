// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace waymark {

namespace {

QString tr(const char* text, const char* comment = nullptr)
{
    return QCoreApplication::translate("Numbers", text, comment);
}

} // namespace

QString percentText(std::optional<qint64> hundredths)
{
    if (!hundredths)
        return tr("no evidence");
    return tr("%1 %").arg(QLocale().toString(static_cast<double>(*hundredths) / 100.0, 'f', 2));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString countedStories(qint64 count)
{
    return count == 1 ? tr("1 story") : tr("%1 stories").arg(countText(count));
}

QString countedPoints(qint64 count)
{
    return count == 1 ? tr("1 point") : tr("%1 points").arg(countText(count));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString dayText(QDate day)
{
    return QLocale().toString(day, tr("d MMM", "a day without its year"));
}

QString dayText(QDate day, QDate today)
{
    return day.year() == today.year() ? dayText(day) : QLocale().toString(day, tr("d MMM yyyy"));
}

QString dayRangeText(QDate first, QDate last)
{
    return tr("%1 to %2", "days").arg(dayText(first, last), dayText(last));
}

QString momentText(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime local = moment.toTimeZone(now.timeZone());
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == now.date())
        return tr("Today %1").arg(time);
    if (local.date() == now.date().addDays(-1))
        return tr("Yesterday %1").arg(time);
    return tr("%1 %2", "day, time").arg(dayText(local.date(), now.date()), time);
}

} // namespace waymark
