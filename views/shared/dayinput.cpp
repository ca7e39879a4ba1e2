// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/dayinput.h"

#include "model/domain/dayform.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DayInput)
};

constexpr int earliestYear = 1900;    ///< what has fewer digits, or begins with zeros, is a slip
constexpr qsizetype longestShown = 40; ///< characters of what was typed that a sentence repeats

/// With the zeros of day and month, or without.
QString withoutZeros(QString pattern)
{
    static const QRegularExpression day(u"(?<!d)dd(?!d)"_s);
    static const QRegularExpression month(u"(?<!M)MM(?!M)"_s);
    return pattern.replace(day, u"d"_s).replace(month, u"M"_s);
}

/// By one pattern; invalid: it isn't written so.
QDate dayBy(const QLocale& locale, const QString& text, const QString& pattern)
{
    const QDate day = locale.toDate(text, pattern);
    if (!day.isValid() || pattern.contains(u"yyyy"_s))
        return day.year() < earliestYear ? QDate() : day;
    return day.addYears(100); // Qt takes two digits for the last century's
}

/// As the language has it in short, with two digits of the year and with four.
QDate shortDay(const QLocale& locale, const QString& text)
{
    const QString pattern = withoutZeros(locale.dateFormat(QLocale::ShortFormat));
    QString whole = pattern;
    if (!whole.contains(u"yyyy"_s))
        whole.replace(u"yy"_s, u"yyyy"_s);
    const QDate day = dayBy(locale, text, whole);
    return day.isValid() || whole == pattern ? day : dayBy(locale, text, pattern);
}

/// As the program itself writes days.
QDate ownDay(const QString& text)
{
    const QLocale locale = dayForm() == DayForm::System ? QLocale::system() : QLocale();
    const QString named = dayPattern(DayForm::DayMonth);
    for (const auto& [of, pattern] : {std::pair(locale, withoutZeros(dayPattern())), std::pair(QLocale::c(), u"yyyy-MM-dd"_s),
                                      std::pair(QLocale(), named), std::pair(QLocale(), QString(named).replace(u"MMM"_s, u"MMMM"_s))})
        if (const QDate day = dayBy(of, text, pattern); day.isValid())
            return day;
    return {};
}

/// "29 Nov 2026 or 2026-11-29"
QString examples()
{
    const QDate day(2026, 11, 29);
    const QString own = wholeDay(day);
    const QString iso = day.toString(Qt::ISODate);
    return own == iso ? iso : Text::tr("%1 or %2", "examples of a day").arg(own, iso);
}

/// Of what was typed, as much as a sentence has room for.
QString cut(const QString& text)
{
    return text.size() > longestShown ? text.left(longestShown - 1) + u'…' : text;
}

Error refusal(const QString& why)
{
    return {.code = Error::Code::Invalid, .message = Text::tr("%1 Type one like %2.", "why not, examples of a day").arg(why, examples())};
}

} // namespace

Result<QDate> readDay(const QString& typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return refusal(Text::tr("A day is needed here."));
    if (const QDate own = ownDay(text); own.isValid())
        return own;
    if (const QDate day = shortDay(QLocale(), text); day.isValid())
        return day;
    return refusal(Text::tr("“%1” is no day with its year.").arg(cut(text)));
}

Result<QTime> readTime(const QString& typed)
{
    const QString text = typed.simplified();
    static const QRegularExpression whole(u"^(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?$"_s);
    const auto match = whole.match(text);
    if (const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()); match.hasMatch() && time.isValid())
        return time;
    return Error{.code = Error::Code::Invalid,
                 .message = text.isEmpty() ? Text::tr("A time of day is needed here. Type one like 14:05 or 14:05:30.")
                                           : Text::tr("“%1” is no time of day. Type one like 14:05 or 14:05:30.").arg(cut(text))};
}

} // namespace waymark
