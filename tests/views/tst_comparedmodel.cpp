// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/pagedmodel.h"
#include "views/compliance/comparedmodel.h"
#include "views/compliance/differencesmodel.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A store of any number of differences, of which the first half are new and the others resolved.
struct FakeDifferences {
    std::atomic<int> results = 0;
    std::atomic<int> pagesRead = 0;
    std::atomic<qint64> purged = -1; ///< key of a result that is gone since
    QSemaphore answersAllowed{1'000'000};

    ComparisonSource source()
    {
        return {.compare = [this](const ComparisonRequest& request) { return compare(request); },
                .rows = [this](const Comparison& comparison, std::optional<Difference> kind, qint64 offset,
                               int limit) { return rows(comparison, kind, offset, limit); }};
    }

    Result<Comparison> compare(const ComparisonRequest& request)
    {
        answersAllowed.acquire();
        if (request.checkText == u"fail"_s)
            return Error{.message = u"gone"_s};
        Comparison comparison{.scopes = 1};
        const int count = request.checkText.isEmpty() ? results.load() : 3;
        for (int i = 0; i < count; ++i) {
            const Difference kind = i < count / 2 ? Difference::New : Difference::Resolved;
            comparison.results.push_back({.key = ResultKey(i), .kind = kind, .after = ObservedState{Outcome::Failed, Severity::High}});
            ++comparison.counts[kind];
            ++comparison.bySeverity[static_cast<size_t>(Severity::High)][kind];
        }
        return comparison;
    }

    Result<std::vector<ComparedRow>> rows(const Comparison& comparison, std::optional<Difference> kind, qint64 offset, int limit)
    {
        ++pagesRead;
        std::vector<ComparedRow> page;
        qint64 place = 0;
        for (const ComparedResult& result : comparison.results) {
            if (kind && result.kind != *kind)
                continue;
            if (place >= offset && place < offset + limit && result.key.value() != purged) {
                ComparedRow row{.compared = result};
                row.result.checkId = u"check_%1"_s.arg(result.key.value());
                page.push_back(row);
            }
            ++place;
        }
        return page;
    }
};

} // namespace

/// The list of what differs between two points.
class TestComparedModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhatIsInSight()
    {
        // Given a hundred thousand differences
        FakeDifferences store;
        store.results = 100'000;
        ComparedModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.compare({});
        QTRY_COMPARE(model.rowCount(), 100'000);
        QTRY_COMPARE(checkAt(model, 0), u"check_0"_s);
        // When somebody scrolls to the middle, then only what is there is read
        expectOnlyWhatIsInSight(model, store.pagesRead, 50'000, u"check_50010"_s);
        QCOMPARE(model.row(25'000), nullptr);
        // And what is far away is dropped
        QCOMPARE(model.row(0), nullptr);
    }

    void neverWaitsInTheCallersThread()
    {
        FakeDifferences store;
        store.results = 10;
        store.answersAllowed.acquire(1'000'000);
        ComparedModel model(store.source());
        model.compare({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isComparing());
        store.answersAllowed.release(1'000'000);
        QTRY_COMPARE(model.rowCount(), 10);
    }

    void showsOneKindOrAll()
    {
        FakeDifferences store;
        store.results = 1000;
        ComparedModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.compare({});
        QTRY_COMPARE(model.rowCount(), 1000);
        // When only what was resolved is wanted
        model.setKind(Difference::Resolved);
        // Then it is listed from its first
        QCOMPARE(model.rowCount(), 500);
        QTRY_COMPARE(checkAt(model, 0), u"check_500"_s);
        QCOMPARE(model.index(0, ComparedModel::KindColumn).data().toString(), u"Resolved"_s);
        // When a kind of which there are none is wanted, then the list is empty
        model.setKind(Difference::Gone);
        QCOMPARE(model.rowCount(), 0);
        model.setKind({});
        QTRY_COMPARE(checkAt(model, 0), u"check_0"_s);
        QCOMPARE(model.rowCount(), 1000);
    }

    /// Each row stands in the place of its result, also where the workspace has one no longer.
    void aResultThatIsGoneSinceSaysSo()
    {
        FakeDifferences store;
        store.results = 10;
        store.purged = 4;
        ComparedModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.compare({});
        QTRY_COMPARE(checkAt(model, 5), u"check_5"_s);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(checkAt(model, 4), u"Not in the workspace any more"_s);
        QVERIFY(!model.index(4, 0).data(LoadingRole).toBool());
        QCOMPARE(model.row(4), nullptr);
    }

    void keepsTheRowsUntilTheNextAnswer()
    {
        FakeDifferences store;
        store.results = 10;
        ComparedModel model(store.source());
        QAbstractItemModelTester tester(&model);
        model.compare({});
        QTRY_COMPARE(model.rowCount(), 10);
        store.answersAllowed.acquire(store.answersAllowed.available());
        model.compare({.checkText = u"check"_s});
        QCOMPARE(model.rowCount(), 10);
        store.answersAllowed.release(1'000'000);
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void passesFailuresOn()
    {
        FakeDifferences store;
        ComparedModel model(store.source());
        QSignalSpy failed(&model, &ComparedModel::failed);
        model.compare({.checkText = u"fail"_s});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!model.comparison());
    }

    void statesHaveTheirWords_data()
    {
        QTest::addColumn<int>("outcome"); // -1: not seen, -2: not known
        QTest::addColumn<bool>("failuresOnly");
        QTest::addColumn<QString>("text");
        QTest::newRow("failed") << static_cast<int>(Outcome::Failed) << false << u"Failed"_s;
        QTest::newRow("not seen") << -1 << false << u"Not seen"_s;
        QTest::newRow("absent") << -1 << true << u"Passed, by absence"_s;
        QTest::newRow("not known") << -2 << true << u"Not known"_s;
    }
    void statesHaveTheirWords()
    {
        QFETCH(int, outcome);
        QFETCH(bool, failuresOnly);
        std::optional<ObservedState> state;
        if (outcome > -2)
            state = ObservedState();
        if (outcome >= 0)
            state->outcome = static_cast<Outcome>(outcome);
        QTEST(comparedStateText(state, failuresOnly), "text");
    }

    void countsBySeverity()
    {
        FakeDifferences store;
        store.results = 4;
        const auto comparison = store.compare({});
        QVERIFY(comparison);
        DifferencesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(differencesBySeverity(*comparison));
        QCOMPARE(model.rowCount(), 1); // no other severity has any
        QCOMPARE(model.index(0, DifferencesModel::SeverityColumn).data().toString(), u"High"_s);
        QCOMPARE(model.index(0, DifferencesModel::NewColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, DifferencesModel::ResolvedColumn).data().toString(), u"2"_s);
        QVERIFY(model.index(0, DifferencesModel::GoneColumn).data(MutedRole).toBool());
        QVERIFY(!model.index(0, DifferencesModel::NewColumn).data(ToneRole).isValid()); // they failed: the colour of new
    }

    void whatIsNewHasTheColourOfWhatItIs_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("tone"); // -1: the colour of its change
        QTest::newRow("failed") << int(Outcome::Failed) << -1;
        QTest::newRow("error") << int(Outcome::Error) << -1;
        QTest::newRow("passed") << int(Outcome::Passed) << int(Tone::Passed);
        QTest::newRow("skipped") << int(Outcome::Skipped) << int(Tone::Muted);
    }
    void whatIsNewHasTheColourOfWhatItIs()
    {
        QFETCH(int, outcome);
        QFETCH(int, tone);
        const ObservedState after{static_cast<Outcome>(outcome), Severity::High};
        Comparison comparison{.scopes = 1};
        comparison.results.push_back({.key = ResultKey(1), .kind = Difference::New, .after = after});
        ++comparison.bySeverity[static_cast<size_t>(Severity::High)][Difference::New];
        const ComparisonSource source{
            .compare = [&comparison](const ComparisonRequest&) -> Result<Comparison> { return comparison; },
            .rows = [&comparison](const Comparison&, std::optional<Difference>, qint64, int) -> Result<std::vector<ComparedRow>> {
                ComparedRow row;
                row.compared = comparison.results.front();
                return std::vector<ComparedRow>{row};
            }};
        ComparedModel model(source);
        model.compare({});
        QTRY_VERIFY(model.rowCount() == 1 && model.row(0));
        const QModelIndex kind = model.index(0, ComparedModel::KindColumn);
        QCOMPARE(kind.data(ChangeRole).toInt(), int(ChangeKind::New));
        const QVariant shown = kind.data(ToneRole);
        QCOMPARE(shown.isValid() ? shown.toInt() : -1, tone);
        DifferencesModel counts;
        counts.show(model.bySeverity()); // which came with the comparison
        QCOMPARE(counts.index(0, DifferencesModel::NewColumn).data(ToneRole).isValid(), tone != -1);
    }
};

QTEST_GUILESS_MAIN(TestComparedModel)
#include "tst_comparedmodel.moc"
