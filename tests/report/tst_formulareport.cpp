// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/formulahtml.h"
#include "model/report/formulajson.h"
#include "model/report/html.h"
#include "model/score/formulas.h"
#include "tests/support/evidencebuilders.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ProgrammeFigures figuresOf(const std::vector<AssignedCheck>& checks)
{
    return scoreProgramme({.checks = checks});
}

ProgrammeFigures someFigures()
{
    return figuresOf({aTally(1).with(Outcome::Passed, 2), aTally(2).with(Outcome::Suppressed, 1), aTally(3).with(Outcome::Failed, 1)});
}

} // namespace

/// HTML and JSON say what the formulas say.
class TestFormulaReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonHasEachFormula()
    {
        const ProgrammeFigures figures = someFigures();
        const auto formulas = compareFormulas(figures.overall, figures.checks);
        const QJsonArray list = formulasJson(figures);
        QCOMPARE(list.size(), static_cast<qsizetype>(formulas.size()));
        for (qsizetype i = 0; i < list.size(); ++i) {
            const FormulaFigure& formula = formulas[static_cast<size_t>(i)];
            const QJsonObject object = list[i].toObject();
            QCOMPARE(object.value(u"id").toString(), word(formula.formula));
            QCOMPARE(object.value(u"value").toDouble(), static_cast<double>(*formula.figure.value) / 100);
            QCOMPARE(object.value(u"counted").toInteger(), formula.counted);
            QCOMPARE(object.value(u"leftOut").toInteger(), formula.leftOut);
            QCOMPARE(object.value(u"reasons").toArray().size(), static_cast<qsizetype>(formula.figure.reasons.size()));
        }
        const QJsonObject heimdall = list[2].toObject();
        QCOMPARE(heimdall.value(u"unit").toString(), u"checks"_s);
        QCOMPARE(heimdall.value(u"numerator").toInteger(), 1);
        QCOMPARE(heimdall.value(u"denominator").toInteger(), 2);
        QCOMPARE(heimdall.value(u"against").toString(), u"waymarkChecks"_s);
        QCOMPARE(heimdall.value(u"difference").toDouble(), 16.67);
        QVERIFY(heimdall.value(u"why").toString().startsWith(u"16.67 points more"_s));
        QVERIFY(list[0].toObject().value(u"against").isNull());
        QVERIFY(list[0].toObject().value(u"difference").isNull());
    }

    void jsonOfNothingIsNull()
    {
        for (const QJsonValue& each : formulasJson(figuresOf({}))) {
            QVERIFY(each.toObject().value(u"value").isNull());
            QVERIFY(each.toObject().value(u"difference").isNull());
            QCOMPARE(each.toObject().value(u"reasons").toArray().last().toObject().value(u"kind").toString(), u"missing"_s);
        }
    }

    void htmlHasEachFigureWithItsReasons()
    {
        const ProgrammeFigures figures = someFigures();
        const QString html = formulasHtml(figures);
        QVERIFY(html.contains(u"<h2>The same results by other formulas</h2>"_s));
        for (const FormulaFigure& formula : compareFormulas(figures.overall, figures.checks)) {
            QVERIFY2(html.contains(u"<td>%1</td><td>%2</td>"_s.arg(formulaName(formula.formula), percentageText(formula.figure.value))),
                     qPrintable(formulaName(formula.formula)));
            QVERIFY(html.contains(escapedHtml(formulaMethod(formula.formula))));
        }
        QVERIFY(html.contains(u"<td>2 checks</td><td>1 check</td><td>16.67 points more than Waymark, by checks:"_s));
        QVERIFY(html.contains(u"left out: muted in the tool"_s));
    }

    void htmlOfNothingSaysSo()
    {
        const QString html = formulasHtml(figuresOf({}));
        QCOMPARE(html.count(u"<td>no evidence</td>"_s), qsizetype(allFormulas.size()));
    }
};

QTEST_GUILESS_MAIN(TestFormulaReport)
#include "tst_formulareport.moc"
