// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asof.h"

#include "model/domain/localday.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

std::optional<QDateTime> timeOf(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no zone given
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<QDateTime> momentOf(const QString& text, const QString& timeZone)
{
    if (text.size() == QStringLiteral("2026-03-02").size()) {
        const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (day.isValid())
            return beginOfDay(day.addDays(1), timeZone).addMSecs(-1);
    } else if (const auto time = timeOf(text)) {
        return *time;
    }
    return Error{.message = u"\"%1\" is neither a day such as 2026-03-02 nor a time such as 2026-03-02T06:00:00Z"_s.arg(text)};
}

Result<std::optional<QDateTime>> asOf(const Arguments& arguments, const Records& records, const QDateTime& now)
{
    if (!arguments.has(u"as-of"_s))
        return std::optional<QDateTime>();
    const QString zone = records.properties().timeZone;
    const auto moment = momentOf(arguments.value(u"as-of"_s), zone);
    if (!moment)
        return Error{.message = u"--as-of: "_s + moment.error().message};
    if (localDay(*moment, zone) > localDay(now, zone))
        return Error{.message = u"--as-of: %1 is still to come; name a day up to today"_s.arg(arguments.value(u"as-of"_s))};
    return std::optional(*moment);
}

} // namespace waymark::cli
