// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace waymark {

/// Numbers and dates as people read them, in the program's language; days in the form that is chosen, see DayForm.

QString percentText(std::optional<qint64> hundredths); ///< "85.90 %"; nothing: "no evidence"
QString countText(qint64 count);                       ///< "31,406"
/// Without a translation file %n would read "1 stories", so each has a text of its own for one.
QString countedStories(qint64 count); ///< "1 story", "1,240 stories"
QString countedPoints(qint64 count);  ///< "1 point", "12 points"
QString bytesText(qint64 bytes);                       ///< "3.4 MB"
QString dayText(QDate day);                            ///< "27 Apr", with the year when it is not `today`'s
QString dayText(QDate day, QDate today);
QString dayRangeText(QDate first, QDate last); ///< "27 Apr to 8 May"
/// "Today 06:12", "Yesterday 22:10", "2 May 03:00", with the year when it is not this one. Both in the zone of `now`.
QString momentText(const QDateTime& moment, const QDateTime& now);

} // namespace waymark
