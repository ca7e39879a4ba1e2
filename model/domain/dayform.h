// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

#include <QDate>

namespace waymark {

/// How days are written for people. Reports and exports write them by ISO 8601, whatever is chosen.
enum class DayForm {
    DayMonth, ///< "30 Nov", and the year where it is another one: "30 Nov 2026"
    Iso,      ///< "2026-11-30"
    System    ///< as the computer's settings have it, with all digits of the year
};

template <>
struct Words<DayForm> {
    static constexpr std::pair<DayForm, const char*> list[] = {
        {DayForm::DayMonth, "dayMonth"}, {DayForm::Iso, "iso"}, {DayForm::System, "system"}};
};

/// Of the whole process: set once, at its start. DayMonth unless somebody sets another. Any thread.
void setDayForm(DayForm form);
DayForm dayForm();

/// A day with its year in that form, as QLocale and date fields take it: "d MMM yyyy".
QString dayPattern(DayForm form = dayForm());
QString wholeDay(QDate day, DayForm form = dayForm()); ///< "30 Nov 2026", "2026-11-30"
/// The same, without the year in the form that can leave it out: "30 Nov".
QString dayWithoutYear(QDate day);

} // namespace waymark
