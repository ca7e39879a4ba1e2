// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/dashboard/epicbarsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestEpicBarsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEpicsInOrderAndTheUnassignedLast()
    {
        // Given checks of one epic and of none
        EpicBarsModel model;
        QAbstractItemModelTester tester(&model);
        // When their figures are shown
        model.show(figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Passed), CheckBuilder(2).of(u"iam"_s).with(Outcome::Failed),
                              CheckBuilder(3).with(Outcome::Passed)}));
        // Then each epic has a row, the one without evidence says so, and the unassigned come last
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, EpicBarsModel::EpicColumn).data(ShortRole).toString(), u"IAM"_s);
        QCOMPARE(model.index(0, EpicBarsModel::PassingColumn).data(PercentRole).toLongLong(), 5000);
        QCOMPARE(model.index(1, EpicBarsModel::ShareColumn).data().toString(), u"no evidence"_s);
        QVERIFY(!model.index(1, EpicBarsModel::PassingColumn).data(PercentRole).isValid());
        QCOMPARE(model.index(2, EpicBarsModel::EpicColumn).data(KeyRole).toString(), QString());
        QCOMPARE(model.index(2, EpicBarsModel::ChecksColumn).data().toLongLong(), 1);
    }

    void changesOnlyWhatDiffers()
    {
        // Given figures that are shown
        EpicBarsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Failed), CheckBuilder(2).of(u"logging"_s).with(Outcome::Passed)}));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When one epic's check passes
        model.show(figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Passed), CheckBuilder(2).of(u"logging"_s).with(Outcome::Passed)}));
        // Then only its row has changed
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void namesEachCheckOfAnEpicOnce()
    {
        // Given a check that passed by absence, so that two reasons name it
        const ProgrammeFigures figures = figuresOf({CheckBuilder(1).of(u"iam"_s).reportingFailuresOnly().with(std::nullopt)});
        // When the epic's checks are asked for
        const auto checks = EpicBarsModel::checksOf(figures.epics.front());
        // Then it is there once
        QCOMPARE(checks, std::vector{CheckKey(1)});
    }
};

QTEST_GUILESS_MAIN(TestEpicBarsModel)
#include "tst_epicbarsmodel.moc"
