// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/fakeresults.h"
#include "tests/views/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestResultsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstPageBeforeItHasCounted()
    {
        // Given a million results that take their time to be counted
        FakeStore store;
        store.rows = 1'000'000;
        store.countsAllowed.acquire(1'000'000);
        ResultsModel model(store.source());
        QAbstractItemModelTester tester(&model);
        // When a filter is set
        model.setFilter({});
        // Then the first page is there, and not yet the count
        QTRY_COMPARE(model.rowCount(), ResultsModel::pageSize);
        QVERIFY(!model.isCounted());
        QCOMPARE(checkAt(model, 0), u"check_0_0"_s);
        // When they have been counted
        store.countsAllowed.release(1'000'000);
        // Then the rest has a row each
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        QVERIFY(model.isCounted());
    }

    void readsOnlyWhatIsInSight()
    {
        // Given a million results
        FakeStore store;
        store.rows = 1'000'000;
        ResultsModel model(store.source());
        model.setFilter({});
        QTRY_VERIFY(model.isCounted());
        // When somebody scrolls to the middle, then only what is there is read
        expectOnlyWhatIsInSight(model, store.pagesRead, 500'000, u"check_500010_0"_s);
        QCOMPARE(model.result(250'000), nullptr);
    }

    void forgetsPagesFarFromSight()
    {
        FakeStore store;
        store.rows = 100'000;
        ResultsModel model(store.source());
        model.setFilter({});
        QTRY_VERIFY(model.isCounted());
        QTRY_VERIFY(!model.isLoading());
        model.setSight(90'000, 90'020);
        QTRY_VERIFY(model.result(90'000));
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.result(0), nullptr);
    }

    void neverWaitsInTheCallersThread()
    {
        // Given a store that answers nothing for now
        FakeStore store;
        store.rows = 1000;
        store.pagesAllowed.acquire(1'000'000);
        ResultsModel model(store.source());
        // When pages are wanted
        model.setFilter({});
        model.setSight(0, 30);
        // Then the calls have come back, and rows come in once it answers
        QCOMPARE(model.rowCount(), 0);
        store.pagesAllowed.release(1'000'000);
        QTRY_COMPARE(model.rowCount(), 1000);
    }

    void keepsTheRowsUntilTheNextFilterHasItsFirst()
    {
        FakeStore store;
        store.rows = 1000;
        ResultsModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1000);
        QTRY_VERIFY(!model.isLoading());
        store.pagesAllowed.acquire(store.pagesAllowed.available());
        model.setFilter({.checkText = u"check"_s});
        QCOMPARE(model.rowCount(), 1000);
        store.pagesAllowed.release(1'000'000);
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void refreshesWithoutAReset()
    {
        // Given results that are shown
        FakeStore store;
        store.rows = 1000;
        ResultsModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1000);
        QTRY_VERIFY(!model.isLoading());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When they have changed and become fewer
        store.generation = 1;
        store.rows = 700;
        model.refresh();
        // Then the old stay in sight until the new are there, and nothing was reset
        QCOMPARE(checkAt(model, 5), u"check_5_0"_s);
        QTRY_COMPARE(checkAt(model, 5), u"check_5_1"_s);
        QTRY_COMPARE(model.rowCount(), 700);
        QCOMPARE(reset.size(), 0);
    }

    void whatIsNewIsRedOnlyIfItFails_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("tone"); // -1: the colour of its change
        QTest::newRow("failed") << int(Outcome::Failed) << int(ChangeKind::New) << -1;
        QTest::newRow("passed") << int(Outcome::Passed) << int(ChangeKind::New) << int(Tone::Passed);
        QTest::newRow("skipped") << int(Outcome::Skipped) << int(ChangeKind::New) << int(Tone::Muted);
        QTest::newRow("reopened") << int(Outcome::Skipped) << int(ChangeKind::Reopened) << -1;
    }
    void whatIsNewIsRedOnlyIfItFails()
    {
        QFETCH(int, outcome);
        QFETCH(int, change);
        QFETCH(int, tone);
        ResultsModel model({.page = [&](const ResultFilter&, qint64, int) -> Result<ResultPage> {
                                CheckResult result;
                                result.state.outcome = static_cast<Outcome>(outcome);
                                result.change = static_cast<ChangeKind>(change);
                                return ResultPage{.rows = {result}};
                            },
                            .count = [](const ResultFilter&) -> Result<qint64> { return 1; }});
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 1);
        const QVariant shown = model.index(0, ResultsModel::ChangeColumn).data(ToneRole);
        QCOMPARE(shown.isValid() ? shown.toInt() : -1, tone);
        QVERIFY(!model.index(0, ResultsModel::DueColumn).data(ToneRole).isValid());
    }

    void sortsInTheStore()
    {
        FakeStore store;
        store.rows = 10;
        ResultsModel model(store.source());
        model.setFilter({});
        QSignalSpy loaded(&model, &ResultsModel::loaded);
        model.sort(ResultsModel::SinceColumn, Qt::DescendingOrder);
        QCOMPARE(model.filter().sortBy, ResultColumn::Since);
        QVERIFY(model.filter().descending);
        QTRY_COMPARE(loaded.size(), 1);
    }

    void targetsOfOneIdentityKeepTheirOwnNames()
    {
        // Given an account and a repository that both are called shop by their tools
        ResultsModel model({.page = [](const ResultFilter&, qint64, int) -> Result<ResultPage> {
                                CheckResult account;
                                account.target = u"shop"_s;
                                account.targetKind = TargetKind::Account;
                                CheckResult repository = account;
                                repository.targetKind = TargetKind::Repository;
                                return ResultPage{.rows = {account, repository}};
                            },
                            .count = [](const ResultFilter&) -> Result<qint64> { return 2; }});
        // When people name the account
        QHash<TargetName, QString> names;
        names.insert(TargetName{.kind = TargetKind::Account, .identity = u"shop"_s}, u"Shop, live"_s);
        model.setTargetNames(names);
        model.setFilter({});
        // Then the repository is not called so
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ResultsModel::TargetColumn).data().toString(), u"Shop, live"_s);
        QCOMPARE(model.index(1, ResultsModel::TargetColumn).data().toString(), u"shop"_s);
    }

    void passesFailuresOn()
    {
        ResultsModel model({.page = [](const ResultFilter&, qint64, int) -> Result<ResultPage> { return Error{.message = u"gone"_s}; },
                            .count = [](const ResultFilter&) -> Result<qint64> { return 0; }});
        QSignalSpy failed(&model, &ResultsModel::failed);
        model.setFilter({});
        QTRY_COMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
