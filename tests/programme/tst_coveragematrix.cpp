// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/coveragematrix.h"
#include "model/programme/itemlinks.h"
#include "tests/support/tracestage.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ItemKind kindOf(MatrixSide side)
{
    switch (side) {
    case MatrixSide::Stories: return ItemKind::UseCase;
    case MatrixSide::Checks: return ItemKind::Check;
    case MatrixSide::Risks: return ItemKind::Risk;
    case MatrixSide::Practices: return ItemKind::Practice;
    case MatrixSide::Capabilities: return ItemKind::Capability;
    case MatrixSide::Controls: return ItemKind::Control;
    case MatrixSide::Policies: return ItemKind::Policy;
    case MatrixSide::Epics: return ItemKind::Epic;
    case MatrixSide::Tools: return ItemKind::Tool;
    }
    Q_UNREACHABLE();
}

QStringList codes(const std::vector<MatrixItem>& items)
{
    QStringList list;
    for (const MatrixItem& item : items)
        list << item.name.code;
    return list;
}

bool isTiedIn(const TraceIndex& index, const ItemRef& one, const ItemRef& other)
{
    return std::ranges::count(index.tiedTo(one), other) > 0;
}

} // namespace

/// Which items are tied to which.
class CoverageMatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachCellIsATie_data();
    void eachCellIsATie();
    void gapsAreWhatHasNoTies();
    void whatNothingIsAskedOfIsNoGap();
    void whatStandsOppositeCanBeTied();
    void nothingMakesAnEmptyMatrix();
};

void CoverageMatrixTest::eachCellIsATie_data()
{
    QTest::addColumn<MatrixSide>("rows");
    QTest::addColumn<MatrixSide>("columns");
    for (const auto& [rows, one] : Words<MatrixSide>::list)
        for (const auto& [columns, other] : Words<MatrixSide>::list)
            QTest::addRow("%s x %s", one, other) << rows << columns;
}

void CoverageMatrixTest::eachCellIsATie()
{
    QFETCH(MatrixSide, rows);
    QFETCH(MatrixSide, columns);
    const RandomTraceStage stage(11);
    const TraceIndex index = stage.index();
    const CoverageMatrix matrix = coverageMatrix(rows, columns, index, stage.sources());
    QCOMPARE(matrix.rowSide, rows);
    QCOMPARE(matrix.columnSide, columns);
    QCOMPARE(matrix.cells.size(), matrix.rows.size());
    std::vector<int> below(matrix.columns.size(), 0);
    for (size_t row = 0; row < matrix.rows.size(); ++row) {
        const std::vector<ItemRef> tied = index.tiedTo(matrix.rows[row].name.item);
        int across = 0;
        for (size_t column = 0; column < matrix.columns.size(); ++column) {
            const bool isTied = std::ranges::find(tied, matrix.columns[column].name.item) != tied.end();
            QCOMPARE(matrix.isTied(int(row), int(column)), isTied);
            across += isTied ? 1 : 0;
            below[column] += isTied ? 1 : 0;
        }
        QCOMPARE(matrix.rows[row].ties, across);
        QVERIFY(std::ranges::is_sorted(matrix.cells[row]));
    }
    for (size_t column = 0; column < matrix.columns.size(); ++column)
        QCOMPARE(matrix.columns[column].ties, below[column]);
    QCOMPARE(matrix.rowGaps(), int(std::ranges::count(matrix.rows, 0, &MatrixItem::ties)));
    QCOMPARE(matrix.columnGaps(), int(std::ranges::count(below, 0)));
}

void CoverageMatrixTest::gapsAreWhatHasNoTies()
{
    TraceStage stage;
    const Story tenth = stage.add(TraceStage::aUseCase(u"U-10"_s));
    stage.add(TraceStage::anAbuseCase(u"U-9"_s));
    const CheckKey proves = stage.addCheck(u"a"_s, Outcome::Failed);
    stage.addCheck(u"b"_s, std::nullopt);
    stage.prove(tenth, proves);
    const CoverageMatrix matrix = coverageMatrix(MatrixSide::Stories, MatrixSide::Checks, stage.index(), stage.sources());
    QCOMPARE(codes(matrix.rows), (QStringList{u"U-9"_s, u"U-10"_s}));
    QCOMPARE(codes(matrix.columns), (QStringList{u"unit a"_s, u"unit b"_s}));
    QVERIFY(matrix.isTied(1, 0));
    QVERIFY(!matrix.isTied(0, 0));
    QVERIFY(!matrix.isTied(2, 0));
    QVERIFY(!matrix.isTied(-1, 0));
    QCOMPARE(matrix.rowGaps(), 1);
    QCOMPARE(matrix.columnGaps(), 1);
    QVERIFY(isTiedIn(stage.index(), itemRef(proves), TraceStage::refOf(tenth)));
}

void CoverageMatrixTest::whatNothingIsAskedOfIsNoGap()
{
    TraceStage stage;
    Story never = TraceStage::aUseCase(u"U-1"_s);
    never.priority = Priority::Wont;
    stage.add(never);
    stage.add(TraceStage::aUseCase(u"U-2"_s));
    stage.records.load(Risk{.reference = u"R-1"_s, .status = RiskStatus::Closed});
    stage.records.load(Risk{.reference = u"R-2"_s, .status = RiskStatus::Accepted});
    stage.records.load(Policy{.reference = u"P-1"_s, .status = PolicyStatus::Withdrawn});
    stage.records.load(Policy{.reference = u"P-2"_s, .status = PolicyStatus::Draft});
    const auto along = [&](MatrixSide side) { return codes(coverageMatrix(side, MatrixSide::Checks, stage.index(), stage.sources()).rows); };
    QCOMPARE(along(MatrixSide::Stories), QStringList{u"U-2"_s});
    QCOMPARE(along(MatrixSide::Risks), QStringList{u"R-2"_s});
    QCOMPARE(along(MatrixSide::Policies), QStringList{u"P-2"_s});
}

void CoverageMatrixTest::whatStandsOppositeCanBeTied()
{
    for (const auto& [side, one] : Words<MatrixSide>::list) {
        const std::vector<MatrixSide> opposite = oppositeOf(side);
        for (const auto& [other, text] : Words<MatrixSide>::list) {
            if (other == side)
                continue;
            const bool isOpposite = std::ranges::find(opposite, other) != opposite.end();
            QVERIFY2(isOpposite == canLink(kindOf(side), kindOf(other)), qPrintable(word(side) + u' ' + word(other)));
        }
        QVERIFY(std::ranges::find(opposite, side) == opposite.end());
        QVERIFY(!opposite.empty());
    }
}

void CoverageMatrixTest::nothingMakesAnEmptyMatrix()
{
    const CoverageMatrix matrix = coverageMatrix(MatrixSide::Risks, MatrixSide::Checks, TraceIndex(), ItemSources{});
    QVERIFY(matrix.rows.empty());
    QVERIFY(matrix.columns.empty());
    QCOMPARE(matrix.rowGaps(), 0);
}

QTEST_GUILESS_MAIN(CoverageMatrixTest)
#include "tst_coveragematrix.moc"
