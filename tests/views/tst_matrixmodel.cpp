// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/matrixmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

MatrixItem anItem(ItemKind kind, const QString& code, int ties)
{
    return {.name = {.item = {kind, code}, .code = code, .title = u"Title of "_s + code}, .ties = ties};
}

/// Three stories by two checks: the first is tied to both, the second to the first, the third to none.
std::shared_ptr<const CoverageMatrix> aMatrix()
{
    CoverageMatrix matrix{.rows = {anItem(ItemKind::UseCase, u"UC-1"_s, 2), anItem(ItemKind::UseCase, u"UC-2"_s, 1), anItem(ItemKind::UseCase, u"UC-3"_s, 0)},
                          .columns = {anItem(ItemKind::Check, u"c-1"_s, 2), anItem(ItemKind::Check, u"c-2"_s, 1)},
                          .cells = {{0, 1}, {0}, {}}};
    return std::make_shared<const CoverageMatrix>(std::move(matrix));
}

QStringList marks(const MatrixModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line = model.headerData(row, Qt::Vertical).toString() + u' ';
        for (int column = 0; column < model.columnCount(); ++column)
            line += model.isTied(model.index(row, column)) ? u'x' : u'-';
        lines << line;
    }
    return lines;
}

} // namespace

class MatrixModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAreTies()
    {
        MatrixModel model;
        QAbstractItemModelTester tester(&model);
        model.show(aMatrix());
        QCOMPARE(marks(model), (QStringList{u"UC-1 xx"_s, u"UC-2 x-"_s, u"UC-3 --"_s}));
        QCOMPARE(model.headerData(2, Qt::Vertical, MatrixModel::TiesRole).toInt(), 0);
        QCOMPARE(model.headerData(0, Qt::Horizontal, MatrixModel::TiesRole).toInt(), 2);
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u": tied"));
        QVERIFY(model.index(2, 0).data(Qt::AccessibleTextRole).toString().endsWith(u": not tied"));
    }

    void filters_data()
    {
        QTest::addColumn<MatrixFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("row words") << MatrixFilter{.rowWords = u"title uc-2"_s} << QStringList{u"UC-2 x-"_s};
        QTest::newRow("column words") << MatrixFilter{.columnWords = u"C-2"_s} << QStringList{u"UC-1 x"_s, u"UC-2 -"_s, u"UC-3 -"_s};
        QTest::newRow("row gaps") << MatrixFilter{.rowGaps = true} << QStringList{u"UC-3 --"_s};
        QTest::newRow("column gaps") << MatrixFilter{.columnGaps = true} << QStringList{u"UC-1 "_s, u"UC-2 "_s, u"UC-3 "_s};
    }
    void filters()
    {
        QFETCH(MatrixFilter, filter);
        QFETCH(QStringList, expected);
        MatrixModel model;
        QAbstractItemModelTester tester(&model);
        model.show(aMatrix());
        model.setFilter(filter);
        QCOMPARE(marks(model), expected);
        model.show(aMatrix()); // the filter stays
        QCOMPARE(marks(model), expected);
    }

    void findsItemsWhetherShownOrNot()
    {
        MatrixModel model;
        model.show(aMatrix());
        model.setFilter({.columnWords = u"c-2"_s});
        const ItemRef first{ItemKind::Check, u"c-1"_s};
        QVERIFY(model.hasColumn(first));
        QCOMPARE(model.shownColumn(first), -1);
        QCOMPARE(model.shownColumn({ItemKind::Check, u"c-2"_s}), 0);
        QCOMPARE(model.shownRow({ItemKind::UseCase, u"UC-3"_s}), 2);
        QCOMPARE(model.column(first)->ties, 2);
        QVERIFY(!model.column({ItemKind::Check, u"c-9"_s}));
    }

    void gapsAreSaidInWords()
    {
        QCOMPARE(gapsText(MatrixSide::Stories, 37, 213, MatrixSide::Checks), u"37 of 213 stories have no check"_s);
        QCOMPARE(gapsText(MatrixSide::Risks, 1, 9, MatrixSide::Checks), u"1 of 9 risks has no check"_s);
        QCOMPARE(gapsText(MatrixSide::Practices, 0, 9, MatrixSide::Checks), u"All 9 best practices have a check"_s);
        QCOMPARE(gapsText(MatrixSide::Risks, 0, 0, MatrixSide::Checks), u"There are no risks"_s);
        QCOMPARE(gapsText(MatrixSide::Tools, 9, 167, MatrixSide::Stories), u"9 of 167 services and tools have no story"_s);
    }

    /// Orphans are only checks that ran: whoever compares the two sees why they differ.
    void whichChecksCountIsSaid()
    {
        QCOMPARE(gapsText(MatrixSide::Checks, 50, 903, MatrixSide::Stories), u"50 of 903 checks, run or not, have no story"_s);
        QCOMPARE(gapsText(MatrixSide::Checks, 0, 9, MatrixSide::Epics), u"All 9 checks, run or not, have an epic"_s);
        QCOMPARE(gapsText(MatrixSide::Checks, 0, 0, MatrixSide::Epics), u"There are no checks"_s);
    }

    void holdsNoCellThatIsNotTied()
    {
        CoverageMatrix matrix;
        for (int i = 0; i < 10'000; ++i) {
            matrix.rows.push_back(anItem(ItemKind::UseCase, u"UC-%1"_s.arg(i), 1));
            matrix.cells.push_back({i % 1000});
        }
        for (int i = 0; i < 1000; ++i)
            matrix.columns.push_back(anItem(ItemKind::Check, u"c-%1"_s.arg(i), 10));
        MatrixModel model;
        model.show(std::make_shared<const CoverageMatrix>(std::move(matrix)));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.columnCount(), 1000);
        QVERIFY(model.isTied(model.index(9'999, 999)));
        QVERIFY(!model.isTied(model.index(9'999, 998)));
    }
};

QTEST_GUILESS_MAIN(MatrixModelTest)
#include "tst_matrixmodel.moc"
