// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/percentfield.h"

namespace waymark {

namespace {

constexpr int whole = 100;   ///< hundredths in a per cent
constexpr int most = 10'000;

} // namespace

PercentField::PercentField(QWidget* parent)
    : QSpinBox(parent)
{
    setRange(0, most);
    setSingleStep(whole);
    setSuffix(tr(" %"));
}

QString PercentField::textFromValue(int hundredths) const
{
    return locale().toString(hundredths / 100.0, 'f', hundredths % whole == 0 ? 0 : 2);
}

QString PercentField::numberIn(const QString& text) const
{
    QString number = text.trimmed();
    if (number.endsWith(suffix().trimmed()))
        number.chop(suffix().trimmed().size());
    return number.trimmed();
}

int PercentField::valueFromText(const QString& text) const
{
    bool ok = false;
    const double percent = locale().toDouble(numberIn(text), &ok);
    return ok ? qRound(percent * whole) : value();
}

QValidator::State PercentField::validate(QString& text, int&) const
{
    const QString number = numberIn(text);
    if (number.isEmpty())
        return QValidator::Intermediate;
    const qsizetype point = number.indexOf(locale().decimalPoint());
    const bool unfinished = point >= 0 && point + 1 == number.size();
    bool ok = false;
    const double percent = locale().toDouble(unfinished ? number.left(point) : number, &ok);
    const bool fine = ok && percent >= 0 && percent <= 100 && (point < 0 || number.size() - point <= 3);
    if (!fine)
        return QValidator::Invalid;
    return unfinished ? QValidator::Intermediate : QValidator::Acceptable;
}

} // namespace waymark
