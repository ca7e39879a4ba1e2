// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/compliance/checksfiltermodel.h"
#include "views/compliance/checksmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(waymark::CheckFilter)

namespace {

ProgrammeFigures someChecks()
{
    return figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Passed, Severity::High, 7),
                      CheckBuilder(2).of(u"iam"_s).with(Outcome::Failed, Severity::Low, 2).with(Outcome::Passed, Severity::Low, 5),
                      CheckBuilder(3).with(Outcome::Failed, Severity::Critical),
                      CheckBuilder(4).of(u"logging"_s).by(u"trivy"_s).reportingFailuresOnly().with(Outcome::Failed, Severity::High, 3).with(std::nullopt, Severity::High, 4)});
}

QList<qint64> keys(const QAbstractItemModel& model)
{
    QList<qint64> result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, 0).data(KeyRole).toLongLong();
    return result;
}

} // namespace

class TestChecksModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsResultsByOutcome()
    {
        ChecksModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someChecks());
        QCOMPARE(model.rowCount(), 4);
        const auto number = [&model](int row, int column) { return model.index(row, column).data().toLongLong(); };
        QCOMPARE(number(1, ChecksModel::FailedColumn), 2);
        QCOMPARE(number(1, ChecksModel::PassedColumn), 5);
        // open findings count as failed, those no longer reported as passed
        QCOMPARE(number(3, ChecksModel::FailedColumn), 3);
        QCOMPARE(number(3, ChecksModel::PassedColumn), 4);
        QCOMPARE(model.index(2, ChecksModel::EpicColumn).data().toString(), u"None"_s);
    }

    void takesNewFiguresWithoutAReset()
    {
        // Given checks that are shown
        ChecksModel model;
        QAbstractItemModelTester tester(&model);
        model.show(someChecks());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        // When one goes, one comes and one changes
        model.show(figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Failed, Severity::High), CheckBuilder(3).with(Outcome::Failed, Severity::Critical),
                              CheckBuilder(4).of(u"logging"_s).with(Outcome::Passed), CheckBuilder(9).with(Outcome::Passed)}));
        // Then just that is announced
        QCOMPARE(keys(model), (QList<qint64>{1, 3, 4, 9}));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(0, ChecksModel::OutcomeColumn).data(OutcomeRole).toInt(), static_cast<int>(Outcome::Failed));
    }

    void filters_data()
    {
        QTest::addColumn<CheckFilter>("filter");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("nothing") << CheckFilter() << QList<qint64>{3, 4, 2, 1};
        QTest::newRow("outcome") << CheckFilter{.outcome = Outcome::Failed} << QList<qint64>{3, 4, 2};
        QTest::newRow("severity") << CheckFilter{.severity = Severity::High} << QList<qint64>{4, 1};
        QTest::newRow("words of id and title, in any order") << CheckFilter{.words = u"title CHECK_2"_s} << QList<qint64>{2};
        QTest::newRow("epic") << CheckFilter{.epic = u"iam"_s} << QList<qint64>{2, 1};
        QTest::newRow("no epic") << CheckFilter{.epic = QString()} << QList<qint64>{3};
        QTest::newRow("tool") << CheckFilter{.tool = u"triv"_s} << QList<qint64>{4};
        QTest::newRow("keys") << CheckFilter{.checks = QSet<CheckKey>{CheckKey(1), CheckKey(3)}} << QList<qint64>{3, 1};
        QTest::newRow("all at once") << CheckFilter{.outcome = Outcome::Failed, .words = u"check"_s, .epic = u"iam"_s} << QList<qint64>{2};
    }

    void filters()
    {
        QFETCH(CheckFilter, filter);
        QFETCH(QList<qint64>, expected);
        // Given all checks, worst first
        ChecksModel model;
        ChecksFilterModel filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&filtered);
        model.show(someChecks());
        filtered.sort(ChecksModel::OutcomeColumn);
        // When the filter is set
        filtered.setFilter(filter);
        // Then only what it selects is there, equal outcomes by severity
        QCOMPARE(keys(filtered), expected);
    }

    void sortsNumbersAsNumbers()
    {
        ChecksModel model;
        ChecksFilterModel filtered;
        filtered.setSourceModel(&model);
        model.show(figuresOf({CheckBuilder(1).with(Outcome::Failed, Severity::Low, 9), CheckBuilder(2).with(Outcome::Failed, Severity::Low, 100)}));
        filtered.sort(ChecksModel::FailedColumn, Qt::DescendingOrder);
        QCOMPARE(keys(filtered), (QList<qint64>{2, 1}));
    }
};

QTEST_GUILESS_MAIN(TestChecksModel)
#include "tst_checksmodel.moc"
