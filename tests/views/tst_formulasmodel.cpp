// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/compliance/formulasmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::vector<FormulaFigure> formulasOf(const std::vector<AssignedCheck>& checks)
{
    const ProgrammeFigures figures = figuresOf(checks);
    return compareFormulas(figures.overall, figures.checks);
}

std::vector<FormulaFigure> someFormulas()
{
    return formulasOf({CheckBuilder(1).with(Outcome::Passed, Severity::High, 1500), CheckBuilder(2).with(Outcome::Suppressed),
                       CheckBuilder(3).with(Outcome::Failed, Severity::High, 500)});
}

} // namespace

class TestFormulasModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aRowSaysWhatAFormulaMakes()
    {
        FormulasModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someFormulas());
        QCOMPARE(model.rowCount(), int(allFormulas.size()));
        const auto at = [&model](Formula formula, int column) { return model.index(static_cast<int>(formula), column); };
        QCOMPARE(at(Formula::Heimdall, FormulasModel::FormulaColumn).data().toString(), u"Heimdall, by controls"_s);
        QCOMPARE(at(Formula::Heimdall, FormulasModel::ValueColumn).data(PercentRole).toLongLong(), 5'000);
        QCOMPARE(at(Formula::Heimdall, FormulasModel::ValueColumn).data().toString(), u"50.00"_s);
        QCOMPARE(at(Formula::Heimdall, FormulasModel::CountedColumn).data().toString(), u"2 checks"_s);
        QCOMPARE(at(Formula::Heimdall, FormulasModel::LeftOutColumn).data().toString(), u"1 check"_s);
        QCOMPARE(at(Formula::PassRate, FormulasModel::CountedColumn).data().toString(), u"2,000 results"_s);
        QCOMPARE(at(Formula::PassRate, FormulasModel::LeftOutColumn).data().toString(), u"1 result"_s);
        QVERIFY(at(Formula::PassRate, FormulasModel::WhyColumn).data().toString().startsWith(u"0.04 points more than Waymark, by results: "_s));
        QVERIFY(at(Formula::PassRate, FormulasModel::FormulaColumn).data(Qt::ToolTipRole).toString().contains(u"passed / (passed + failed)"_s));
        QCOMPARE(model.headerData(FormulasModel::LeftOutColumn, Qt::Horizontal).toString(), u"Leaves out"_s);
    }

    /// Points are written as the percentages beside them are.
    void sentencesAreInTheLanguageOfTheSystem()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        FormulasModel model;
        model.show(someFormulas());
        const QString why = model.index(static_cast<int>(Formula::PassRate), FormulasModel::WhyColumn).data().toString();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(why.startsWith(u"0,04 "_s), qPrintable(why));
    }

    void whatHasNoValueSaysSo()
    {
        FormulasModel model;
        QAbstractItemModelTester tester(&model);
        model.show(formulasOf({}));
        const QModelIndex value = model.index(0, FormulasModel::ValueColumn);
        QCOMPARE(value.data().toString(), u"no evidence"_s);
        QVERIFY(!value.data(PercentRole).isValid());
        QVERIFY(value.data(SortRole).toLongLong() < 0);
        QCOMPARE(model.headline(), u"No evidence: no formula has anything to count"_s);
    }

    void theHeadlineSpansTheFigures()
    {
        FormulasModel model;
        model.show(someFormulas());
        QCOMPARE(model.headline(), u"The same results make 33.33 % to 75.00 %, by the formula"_s);
        model.show(formulasOf({CheckBuilder(1).with(Outcome::Passed)}));
        QCOMPARE(model.headline(), u"Every formula makes 100.00 % of the same results"_s);
    }

    void takesNewFiguresWithoutAReset()
    {
        FormulasModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someFormulas());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // When they are the same, then nothing is told
        model.show(someFormulas());
        QCOMPARE(changed.size(), 0);
        // When they are others, then the rows change in their places
        model.show(formulasOf({CheckBuilder(1).with(Outcome::Passed)}));
        QVERIFY(changed.size() > 0);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowCount(), int(allFormulas.size()));
    }
};

QTEST_GUILESS_MAIN(TestFormulasModel)
#include "tst_formulasmodel.moc"
