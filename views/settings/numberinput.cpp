// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/numberinput.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NumberInput)
};

constexpr int hundred = 100;

int storedPerUnit(NumberUnit unit)
{
    return unit == NumberUnit::Percent ? hundred : 1;
}

/// With %1 for the number.
QString unitText(NumberUnit unit, bool one)
{
    switch (unit) {
    case NumberUnit::Days: return one ? Text::tr("%1 day") : Text::tr("%1 days");
    case NumberUnit::Hours: return one ? Text::tr("%1 hour") : Text::tr("%1 hours");
    case NumberUnit::Sprints: return one ? Text::tr("%1 sprint") : Text::tr("%1 sprints");
    case NumberUnit::Stories: return one ? Text::tr("%1 story") : Text::tr("%1 stories");
    case NumberUnit::Backups: return one ? Text::tr("%1 backup") : Text::tr("%1 backups");
    case NumberUnit::Percent: return Text::tr("%1 %");
    }
    Q_UNREACHABLE();
}

QString withoutUnit(NumberUnit unit, const QString& typed)
{
    QString number = typed.trimmed();
    for (const bool one : {false, true})
        if (const QString word = unitText(unit, one).arg(QString()).trimmed(); number.endsWith(word, Qt::CaseInsensitive))
            return number.chopped(word.size()).trimmed();
    return number;
}

/// Nothing: it is none, or has more decimals than are stored.
std::optional<int> storedIn(NumberUnit unit, const QString& text)
{
    bool ok = false;
    double number = QLocale().toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok); // as JSON, reports and other programs write it
    const double stored = number * storedPerUnit(unit);
    const bool isWhole = ok && std::abs(stored) < 1e9 && std::abs(stored - std::round(stored)) < 1e-6;
    return isWhole ? std::optional(static_cast<int>(std::lround(stored))) : std::nullopt;
}

} // namespace

QString numberIn(NumberUnit unit, int stored)
{
    const int per = storedPerUnit(unit);
    if (stored % per == 0)
        return QLocale().toString(stored / per);
    return QLocale().toString(static_cast<double>(stored) / per, 'f', stored % (per / 10) == 0 ? 1 : 2);
}

QString amountText(NumberUnit unit, int stored)
{
    return unitText(unit, stored == storedPerUnit(unit)).arg(numberIn(unit, stored));
}

QString rangeText(NumberUnit unit, const PropertyRange& range)
{
    return Text::tr("%1 to %2", "a range").arg(numberIn(unit, range.least), amountText(unit, range.most));
}

Result<int> readNumber(NumberUnit unit, const PropertyRange& range, const QString& typed)
{
    const auto refused = [&](const QString& why) {
        return Error{.code = Error::Code::Invalid, .message = Text::tr("%1 Type %2.", "why not, a range").arg(why, rangeText(unit, range))};
    };
    const QString text = withoutUnit(unit, typed);
    if (text.isEmpty())
        return refused(Text::tr("A number is needed here."));
    const auto stored = storedIn(unit, text);
    if (!stored)
        return refused(unit == NumberUnit::Percent ? Text::tr("“%1” is no number with two decimals at most.").arg(typed.trimmed())
                                                   : Text::tr("“%1” is no whole number.").arg(typed.trimmed()));
    if (!range.has(*stored))
        return refused(*stored < range.least ? Text::tr("%1 is too little.").arg(amountText(unit, *stored))
                                             : Text::tr("%1 is too much.").arg(amountText(unit, *stored)));
    return *stored;
}

} // namespace waymark
