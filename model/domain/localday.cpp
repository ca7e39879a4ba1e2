// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"

#include <QTimeZone>

namespace waymark {

namespace {

QTimeZone zoneOf(const QString& name)
{
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

bool isTimeZone(const QString& name)
{
    return !name.isEmpty() && QTimeZone(name.toLatin1()).isValid(); // Qt takes none for that of the computer
}

QDate localDay(const QDateTime& moment, const QString& timeZone)
{
    return localMoment(moment, timeZone).date();
}

QDateTime localMoment(const QDateTime& moment, const QString& timeZone)
{
    return moment.toTimeZone(zoneOf(timeZone));
}

QString zonedText(const QDateTime& moment, const QString& timeZone)
{
    return zonedText(moment, zoneOf(timeZone));
}

QString zonedText(const QDateTime& moment, const QTimeZone& zone)
{
    return moment.isValid() ? moment.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm t")) : QString();
}

QDateTime beginOfDay(QDate day, const QString& timeZone)
{
    return day.startOfDay(zoneOf(timeZone)).toUTC();
}

QDateTime endOfDay(QDate day, const QString& timeZone)
{
    return beginOfDay(day.addDays(1), timeZone).addMSecs(-1);
}

} // namespace waymark
