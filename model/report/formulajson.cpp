// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/formulajson.h"

#include "model/report/jsonvalues.h"
#include "model/report/planwords.h"
#include "model/score/formulas.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// As programs read it, whatever the language.
QString pointNumber(qint64 hundredths)
{
    return QString::number(static_cast<double>(hundredths) / 100, 'f', 2);
}

QJsonObject toJson(const FormulaFigure& figure)
{
    QJsonArray reasons;
    for (const Reason& reason : figure.figure.reasons)
        reasons.append(QJsonObject{{u"kind"_s, kindWord(reason.kind)}, {u"count"_s, reason.count}, {u"text"_s, reason.text}});
    return {{u"id"_s, word(figure.formula)},
            {u"name"_s, formulaName(figure.formula)},
            {u"method"_s, formulaMethod(figure.formula)},
            {u"value"_s, fromHundredths(figure.figure.value)},
            {u"unit"_s, word(unitOf(figure.formula))},
            {u"numerator"_s, figure.numerator},
            {u"denominator"_s, figure.denominator},
            {u"counted"_s, figure.counted},
            {u"leftOut"_s, figure.leftOut},
            {u"against"_s, figure.against ? QJsonValue(word(*figure.against)) : QJsonValue(QJsonValue::Null)},
            {u"difference"_s, fromHundredths(figure.difference)},
            {u"why"_s, differenceText(figure, pointNumber)},
            {u"reasons"_s, reasons}};
}

} // namespace

QJsonArray formulasJson(const ProgrammeFigures& figures)
{
    QJsonArray list;
    for (const FormulaFigure& figure : compareFormulas(figures.overall, figures.checks))
        list.append(toJson(figure));
    return list;
}

} // namespace waymark
