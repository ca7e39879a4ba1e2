// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/namedplaces.h"

#include "model/domain/localday.h"
#include "model/edit/records.h"
#include "model/programme/programmefigures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

std::optional<QDateTime> timeNamed(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no zone given
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<QDateTime> momentNamed(const QString& text, const QString& timeZone)
{
    if (text.size() == QStringLiteral("2026-03-02").size()) {
        const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (day.isValid())
            return beginOfDay(day.addDays(1), timeZone).addMSecs(-1);
    } else if (const auto time = timeNamed(text)) {
        return *time;
    }
    return Error{.message = u"\"%1\" is neither a day such as 2026-03-02 nor a time such as 2026-03-02T06:00:00Z"_s.arg(text)};
}

Result<QDateTime> pastMomentNamed(const QString& text, const Records& records, const QDateTime& now)
{
    const QString zone = records.properties().timeZone;
    const auto moment = momentNamed(text, zone);
    if (moment && localDay(*moment, zone) > localDay(now, zone))
        return Error{.message = u"%1 is still to come; name a day up to today"_s.arg(text)};
    return moment;
}

Result<QString> environmentNamed(const QString& name, const Records& records)
{
    const QStringList known = environmentNames(records);
    if (known.contains(name))
        return name;
    return Error{.message = u"there is no environment \"%1\"; %2"_s.arg(
                     name, known.isEmpty() ? u"no target is assigned to one"_s : u"there are "_s + known.join(u", "))};
}

Result<Sprint> sprintNamed(const QString& number, const Records& records)
{
    std::vector<Sprint> sprints(records.sprints().begin(), records.sprints().end());
    std::ranges::sort(sprints, {}, &Sprint::number);
    bool ok = false;
    const int wanted = number.toInt(&ok);
    QStringList known;
    for (const Sprint& sprint : sprints) {
        if (ok && sprint.number == wanted)
            return sprint;
        known << QString::number(sprint.number);
    }
    return Error{.message = u"there is no sprint \"%1\"; %2"_s.arg(
                     number, known.isEmpty() ? u"the workspace has none"_s : u"there are "_s + known.join(u", "))};
}

} // namespace waymark
