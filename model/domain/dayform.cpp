// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/dayform.h"

#include <QCoreApplication>
#include <QLocale>

#include <atomic>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DayForm)
};

std::atomic<DayForm> chosenForm = DayForm::DayMonth;

/// Some systems cut the year to two digits.
QString systemPattern()
{
    QString pattern = QLocale::system().dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(QLatin1String("yyyy")))
        pattern.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return pattern;
}

} // namespace

void setDayForm(DayForm form)
{
    chosenForm = form;
}

DayForm dayForm()
{
    return chosenForm;
}

QString dayPattern(DayForm form)
{
    switch (form) {
    case DayForm::DayMonth: return Text::tr("d MMM yyyy", "a day");
    case DayForm::Iso: return QStringLiteral("yyyy-MM-dd");
    case DayForm::System: return systemPattern();
    }
    Q_UNREACHABLE();
}

QString wholeDay(QDate day, DayForm form)
{
    return (form == DayForm::System ? QLocale::system() : QLocale()).toString(day, dayPattern(form));
}

QString dayWithoutYear(QDate day)
{
    return dayForm() == DayForm::DayMonth ? QLocale().toString(day, Text::tr("d MMM", "a day without its year")) : wholeDay(day);
}

} // namespace waymark
