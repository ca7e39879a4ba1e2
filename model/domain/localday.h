// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

class QTimeZone;

namespace waymark {

/// Whether there is a time zone of this IANA name.
bool isTimeZone(const QString& name);

/// The day on which a moment falls in a time zone, by its IANA name; in UTC if there is no such zone.
QDate localDay(const QDateTime& moment, const QString& timeZone);

/// The same moment as clocks there show it, likewise.
QDateTime localMoment(const QDateTime& moment, const QString& timeZone);

/// That in words, with the abbreviation of the zone, so that nobody has to guess it: "2026-03-02 10:30 CET". Empty if invalid.
QString zonedText(const QDateTime& moment, const QString& timeZone);
QString zonedText(const QDateTime& moment, const QTimeZone& zone);

/// The first moment of a day there, UTC.
QDateTime beginOfDay(QDate day, const QString& timeZone);

/// The last moment of a day there, to the millisecond, UTC.
QDateTime endOfDay(QDate day, const QString& timeZone);

} // namespace waymark
