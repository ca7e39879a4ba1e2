// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/scantime.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace waymark {

namespace {

constexpr double leastMilliseconds = 1e11; ///< smaller numbers are seconds: 1e11 s is the year 5138

/// Takes exactly `digits` digits off the front of the text; -1 if they aren't there.
int takeDigits(std::string_view& text, size_t digits)
{
    int number = 0;
    if (text.size() < digits)
        return -1;
    for (size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char c)
{
    const bool there = text.starts_with(c);
    text.remove_prefix(there ? 1 : 0);
    return there;
}

int takeMilliseconds(std::string_view& text)
{
    int milliseconds = 0;
    if (!take(text, '.') && !take(text, ','))
        return 0;
    for (int weight = 100; !text.empty() && text.front() >= '0' && text.front() <= '9'; weight /= 10)
        milliseconds += weight * takeDigits(text, 1);
    return milliseconds;
}

/// Seconds east of UTC; nothing if the rest is no zone.
std::optional<int> takeZone(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z" || text == " UTC")
        return 0;
    take(text, ' ');
    const bool west = text.starts_with('-');
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const int hours = takeDigits(text, 2);
    take(text, ':');
    const int minutes = text.empty() ? 0 : takeDigits(text, 2);
    if (hours < 0 || minutes < 0 || !text.empty())
        return std::nullopt;
    return (hours * 3600 + minutes * 60) * (west ? -1 : 1);
}

QDateTime isoTime(std::string_view text)
{
    const int year = takeDigits(text, 4);
    if (year < 0 || !take(text, '-'))
        return {};
    const int month = takeDigits(text, 2);
    if (!take(text, '-'))
        return {};
    const QDate date(year, month, takeDigits(text, 2));
    if (text.empty())
        return QDateTime(date, QTime(0, 0), Qt::UTC);
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' '))
        return {};
    const int hour = takeDigits(text, 2);
    const int minute = take(text, ':') ? takeDigits(text, 2) : -1;
    const int second = take(text, ':') ? takeDigits(text, 2) : 0;
    const QTime time(hour, minute, std::min(second, 59), takeMilliseconds(text));
    const auto zone = takeZone(text);
    return zone && time.isValid() ? QDateTime(date, time, Qt::UTC).addSecs(-*zone) : QDateTime();
}

} // namespace

QDateTime scanTime(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    QDateTime time;
    if (error != std::errc() || end != text.data() + text.size())
        time = isoTime(text);
    else if (number > 0 && number < leastMilliseconds * 100)
        time =
            QDateTime::fromMSecsSinceEpoch(std::llround(number < leastMilliseconds ? number * 1000 : number), Qt::UTC);
    return time.isValid() && time.date().year() > 1 && time.toMSecsSinceEpoch() > 0 ? time : QDateTime();
}

} // namespace waymark
