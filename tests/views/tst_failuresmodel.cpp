// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/dashboard/failuresmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> keys(const FailuresModel& model)
{
    QList<qint64> result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, 0).data(KeyRole).toLongLong();
    return result;
}

} // namespace

class TestFailuresModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsWorstFirst()
    {
        // Given failing checks of several severities, one unrated, one open in a failures-only tool, and one that passes
        FailuresModel model;
        QAbstractItemModelTester tester(&model);
        model.show(figuresOf({CheckBuilder(1).with(Outcome::Failed, Severity::Low, 90),
                              CheckBuilder(2).with(Outcome::Failed, Severity::High, 2),
                              CheckBuilder(3).with(Outcome::Failed, Severity::Unrated, 3),
                              CheckBuilder(4).with(Outcome::Passed, Severity::Critical),
                              CheckBuilder(5).reportingFailuresOnly().with(Outcome::Failed, Severity::Critical, 4)}));
        // Then they are ordered by severity, the unrated among the high, then by count
        QCOMPARE(keys(model), (QList<qint64>{5, 3, 2, 1}));
        QCOMPARE(model.index(0, FailuresModel::FailingColumn).data().toLongLong(), 4);
    }

    void movesARowInsteadOfResetting()
    {
        // Given two failing checks
        FailuresModel model;
        QAbstractItemModelTester tester(&model);
        model.show(figuresOf({CheckBuilder(1).with(Outcome::Failed, Severity::High, 5), CheckBuilder(2).with(Outcome::Failed, Severity::High, 3)}));
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When the second overtakes the first
        model.show(figuresOf({CheckBuilder(1).with(Outcome::Failed, Severity::High, 5), CheckBuilder(2).with(Outcome::Failed, Severity::High, 9)}));
        // Then a row moved
        QCOMPARE(keys(model), (QList<qint64>{2, 1}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void keepsToItsLimitButCountsAll()
    {
        FailuresModel model;
        QAbstractItemModelTester tester(&model);
        const ProgrammeFigures figures = figuresOf({CheckBuilder(1).with(Outcome::Failed), CheckBuilder(2).with(Outcome::Failed),
                                                    CheckBuilder(3).with(Outcome::Failed)});
        model.show(figures, 2);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.total(), 3);
        model.show(figures, 3);
        QCOMPARE(model.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFailuresModel)
#include "tst_failuresmodel.moc"
