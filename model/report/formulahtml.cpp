// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/formulahtml.h"

#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/planwords.h"
#include "model/score/formulas.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString countedText(const FormulaFigure& figure, qint64 count)
{
    if (unitOf(figure.formula) == FormulaUnit::Checks)
        return count == 1 ? Text::tr("1 check") : Text::tr("%1 checks").arg(count);
    return count == 1 ? Text::tr("1 result") : Text::tr("%1 results").arg(count);
}

/// The figure opens how it is computed and its reasons.
QString card(const FormulaFigure& figure)
{
    std::vector<Reason> reasons = {{.text = formulaMethod(figure.formula)}};
    reasons.insert(reasons.end(), figure.figure.reasons.begin(), figure.figure.reasons.end());
    return html::figureCard(formulaName(figure.formula), percentageText(figure.figure.value), reasons);
}

} // namespace

QString formulasHtml(const ProgrammeFigures& figures)
{
    QString rows;
    QString cards;
    for (const FormulaFigure& figure : compareFormulas(figures.overall, figures.checks)) {
        rows += html::row({formulaName(figure.formula), percentageText(figure.figure.value), countedText(figure, figure.counted),
                           countedText(figure, figure.leftOut), differenceText(figure, meanText)});
        cards += card(figure);
    }
    return html::section(Text::tr("The same results by other formulas"),
                         html::table({Text::tr("Formula"), Text::tr("Passes"), Text::tr("Counts"), Text::tr("Leaves out"),
                                      Text::tr("Why it differs")},
                                     rows)
                             + u"<div class=\"figures\">"_s + cards + u"</div>"_s);
}

} // namespace waymark
