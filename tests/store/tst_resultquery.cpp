// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/nameblocks.h"
#include "model/store/resulthistory.h"
#include "model/store/resultquery.h"
#include "tests/support/evidencebox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList planOf(const Database& database, const QString& sql)
{
    QStringList plan;
    auto rows = Statement::prepare(database, u"EXPLAIN QUERY PLAN "_s + sql);
    if (!rows || !rows->run())
        return {u"can't be explained: "_s + sql};
    while (rows->next())
        plan << rows->text(3);
    return plan;
}

} // namespace

/// What makes a page cheap among a million results: every step goes through an index, and nothing is sorted.
class TestResultQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        std::vector<Finding> findings;
        for (int i = 0; i < 3000; ++i)
            findings.push_back(aFinding(u"check%1"_s.arg(i % 30), u"resource/%1"_s.arg(i / 30), allOutcomes[static_cast<size_t>(i % 6)],
                                        allSeverities[static_cast<size_t>(i % 5)]));
        QVERIFY(m_box.import(1, findings));
        QVERIFY(m_box.database().execute(u"ANALYZE"_s));
    }

    void pagesNeitherScanNorSort_data()
    {
        QTest::addColumn<ResultFilter>("filter");
        const std::pair<const char*, ResultColumn> columns[] = {
            {"severity", ResultColumn::Severity}, {"outcome", ResultColumn::Outcome}, {"check", ResultColumn::Check},
            {"resource", ResultColumn::Resource}, {"target", ResultColumn::Target},   {"change", ResultColumn::Change},
            {"since", ResultColumn::Since}};
        for (const auto& [name, column] : columns) {
            QTest::addRow("by %s", name) << ResultFilter{.sortBy = column};
            QTest::addRow("by %s, failed", name) << ResultFilter{.outcomes = {Outcome::Failed}, .sortBy = column};
        }
        QTest::newRow("as it comes") << ResultFilter{};
        QTest::newRow("as it comes, last first") << ResultFilter{.descending = true};
        OverdueMoments moments;
        moments.fill(aDay(100));
        QTest::newRow("overdue") << ResultFilter{.overdue = moments};
        QTest::newRow("words of checks") << ResultFilter{.checkText = u"check1"_s};
        QTest::newRow("words of resources") << ResultFilter{.resourceText = u"/7"_s};
    }
    void pagesNeitherScanNorSort()
    {
        QFETCH(ResultFilter, filter);
        auto query = ResultQuery::prepare(m_box.database(), filter);
        QVERIFY(query);
        const auto keys = query->keys(50, 100);
        QVERIFY(keys);
        QCOMPARE(keys->size(), size_t(100));
        QVERIFY(!query->statements().isEmpty());
        for (const QString& sql : query->statements())
            for (const QString& step : planOf(m_box.database(), sql)) {
                const bool small = step.contains(u" run"_s) || step.contains(u" scope"_s); // tables of tens of rows
                QVERIFY2(small || !step.startsWith(u"SCAN result"_s), qPrintable(step + u" in "_s + sql));
                QVERIFY2(small || sql.contains(u"FROM run"_s) || sql.contains(u"FROM scope"_s)
                             || !step.contains(u"TEMP B-TREE"_s),
                         qPrintable(step + u" in "_s + sql));
            }
    }

    void whatNeedsAttentionStandsFirst_data()
    {
        QTest::addColumn<ResultFilter>("filter");
        QTest::newRow("all, by an index") << ResultFilter{};
        QTest::newRow("few, gathered and sorted") << ResultFilter{.resourceText = u"on/"_s};
    }
    void whatNeedsAttentionStandsFirst()
    {
        QFETCH(ResultFilter, filter);
        // Given every outcome with every severity, the passed ones among them critical
        EvidenceBox box;
        std::vector<Finding> findings;
        for (const Severity severity : allSeverities)
            for (const Outcome outcome : allOutcomes)
                for (const QString& check : {u"b"_s, u"a"_s})
                    findings.push_back(aFinding(check, u"on/"_s + word(severity) + word(outcome), outcome, severity));
        QVERIFY(box.import(1, findings));
        // When they are asked for in the order that a filter has by itself
        auto query = ResultQuery::prepare(box.database(), filter);
        QVERIFY(query);
        const auto keys = query->keys(0, 1000);
        QVERIFY(keys);
        const auto rows = readResults(box.database(), *keys);
        QVERIFY(rows);
        QCOMPARE(rows->size(), findings.size());
        // Then they come by outcome from the worst on, then by severity, then by check
        const auto place = [](const CheckResult& row) {
            return std::tuple(badness(*row.state.outcome), static_cast<int>(row.state.severity), row.checkId);
        };
        QVERIFY(std::ranges::is_sorted(*rows, {}, place));
        QCOMPARE(*rows->front().state.outcome, Outcome::Failed);
        QCOMPARE(*rows->back().state.outcome, Outcome::NotApplicable);
        // And the database sorts nothing
        for (const QString& sql : query->statements())
            QVERIFY2(!sql.contains(u"ORDER BY"_s), qPrintable(sql));
    }

    void targetsAreKnownByKindAndIdentity()
    {
        // Given an account and a repository of one identity
        EvidenceBox box;
        const Finding account = aFinding(u"c"_s, u"in the account"_s, Outcome::Failed);
        Finding repository = aFinding(u"c"_s, u"in the repository"_s, Outcome::Failed);
        repository.scope.targetKind = TargetKind::Repository;
        QVERIFY(box.import(1, {account, repository}));
        const QString identity = account.scope.targetIdentity;
        // When the results of each are asked for
        const auto resources = [&](std::vector<TargetName> targets) {
            QStringList names;
            auto query = ResultQuery::prepare(box.database(), {.targets = std::move(targets)});
            const auto keys = query ? query->keys(0, 100) : Result<std::vector<qint64>>(query.error());
            const auto rows = keys ? readResults(box.database(), *keys) : Result<std::vector<CheckResult>>(keys.error());
            for (size_t i = 0; rows && i < rows->size(); ++i)
                names << (*rows)[i].resource;
            names.sort();
            return names;
        };
        // Then the other's stay out, though the identity is the same
        QCOMPARE(resources({{TargetKind::Account, identity}}), QStringList{u"in the account"_s});
        QCOMPARE(resources({{TargetKind::Repository, identity}}), QStringList{u"in the repository"_s});
        QCOMPARE(resources({{TargetKind::Host, identity}}), QStringList());
        QCOMPARE(resources({{TargetKind::Account, identity}, {TargetKind::Repository, identity}}).size(), 2);
        auto counting = ResultQuery::prepare(box.database(), {.targets = std::vector{TargetName{TargetKind::Account, identity}}});
        QVERIFY(counting);
        QCOMPARE(*counting->count(), 1);
    }

    void textsThatManyNamesHold_data()
    {
        QTest::addColumn<ResultFilter>("filter");
        QTest::addColumn<bool>("blocks");
        const std::pair<const char*, ResultColumn> columns[] = {
            {"outcome", ResultColumn::Outcome}, {"check", ResultColumn::Check}, {"resource", ResultColumn::Resource},
            {"target", ResultColumn::Target},   {"since", ResultColumn::Since}};
        for (const bool blocks : {false, true}) { // once made they stay
            const char* how = blocks ? "in blocks" : "one by one";
            for (const auto& [name, column] : columns)
                for (const QString& text : {u"even"_s, u"late"_s, u"HOST"_s, u"shared/1"_s}) // found early in most orders, and not
                    QTest::addRow("%s by %s, %s", qPrintable(text), name, how) << ResultFilter{.resourceText = text, .sortBy = column} << blocks;
            QTest::addRow("of failures, %s", how) << ResultFilter{.outcomes = {Outcome::Failed}, .resourceText = u"even"_s} << blocks;
            QTest::addRow("of some checks, %s", how) << ResultFilter{.checkText = u"check1"_s, .resourceText = u"host"_s} << blocks;
            QTest::addRow("few names, many results, %s", how)
                << ResultFilter{.checkText = u"check7"_s, .resourceText = u"shared/1"_s} << blocks;
        }
    }
    /// Page by page they are the same, in the same order, as those of all results whose names hold the text.
    void textsThatManyNamesHold()
    {
        QFETCH(ResultFilter, filter);
        QFETCH(bool, blocks);
        EvidenceBox& box = manyNames();
        if (blocks) {
            const auto connection = BulkConnection::open(box.file());
            VERIFY_RESULT(connection);
            VERIFY_RESULT(extendNameBlocks(**connection, Progress()));
        }
        QCOMPARE(box.number(u"SELECT count(*) > 0 FROM name_block"_s), blocks ? 1 : 0);
        const auto pages = [&](const ResultFilter& asked) {
            std::vector<qint64> all;
            for (int page = 0; page < 5; ++page) { // each by a query of its own, as on the screen
                auto query = ResultQuery::prepare(box.database(), asked);
                const auto keys = query ? query->keys(page * 8000, 8000) : Result<std::vector<qint64>>(query.error());
                if (keys)
                    all.insert(all.end(), keys->begin(), keys->end());
            }
            return all;
        };
        ResultFilter without = filter;
        without.resourceText.clear();
        std::set<qint64> named;
        auto rows = Statement::prepare(box.database(), u"SELECT result.id FROM result JOIN resource ON resource.id = resource_id"
                                                       " WHERE name LIKE ?"_s);
        QVERIFY(rows && rows->bind(0, u'%' + filter.resourceText + u'%').run());
        while (rows->next())
            named.insert(rows->integer(0));
        std::vector<qint64> expected = pages(without);
        std::erase_if(expected, [&](qint64 key) { return !named.contains(key); });
        QVERIFY(expected.size() > 100);
        const std::vector<qint64> found = pages(filter);
        QCOMPARE(found.size(), expected.size());
        for (size_t i = 0; i < found.size(); ++i)
            QCOMPARE(std::pair(i, found[i]), std::pair(i, expected[i]));
        auto query = ResultQuery::prepare(box.database(), filter);
        QVERIFY(query);
        QCOMPARE(*query->count(), static_cast<qint64>(expected.size()));
    }

    void countsWithoutReadingResults()
    {
        auto query = ResultQuery::prepare(m_box.database(), {.outcomes = {Outcome::Failed}, .checkText = u"check1"_s});
        QVERIFY(query);
        const auto count = query->count();
        QVERIFY(count);
        QCOMPARE(*count, m_box.number(u"SELECT count(*) FROM result JOIN check_unit ON check_unit.id = result.check_id"
                                      " WHERE outcome = 1 AND check_unit.check_id LIKE 'check1%'"_s));
        QVERIFY(query->statements().isEmpty());
    }

    void findsRowsWhileTheyLagBehindTheTallies()
    {
        // Given an import that was accepted and not settled
        EvidenceBox box;
        QVERIFY(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)}));
        const auto run = box.stage(*box.staging(), EvidenceBox::aRun(2),
                                   {aFinding(u"c"_s, u"a"_s, Outcome::Passed), aFinding(u"d"_s, u"b"_s, Outcome::Passed)});
        QVERIFY(run && box.count(run->id));
        // Then a page still shows each row once, as it stands
        auto query = ResultQuery::prepare(box.database(), {});
        QVERIFY(query);
        const auto keys = query->keys(0, 100);
        QVERIFY(keys);
        QCOMPARE(keys->size(), size_t(3));
        // And once settled, what is not seen any more is left out
        QVERIFY(box.settle());
        auto settled = ResultQuery::prepare(box.database(), {});
        QVERIFY(settled);
        QCOMPARE(settled->keys(0, 100)->size(), size_t(2));
        QCOMPARE(*settled->count(), 2);
    }

private:
    EvidenceBox& manyNames()
    {
        if (m_manyNames)
            return *m_manyNames;
        m_manyNames = std::make_unique<EvidenceBox>();
        std::vector<Finding> findings;
        for (int i = 0; i < 25'000; ++i) {
            const int check = i % 25;
            const QString name = (check == 9 ? u"late/host/%1"_s : i % 2 == 0 ? u"even/host/%1"_s : u"odd/host/%1"_s).arg(i);
            findings.push_back(aFinding(u"check%1"_s.arg(check), name, i % 7 == 0 ? Outcome::Failed : Outcome::Passed));
        }
        for (int i = 0; i < 12'000; ++i)
            findings.push_back(aFinding(u"check%1"_s.arg(i / 12 + 70), u"shared/1%1"_s.arg(i % 12), i % 7 == 0 ? Outcome::Failed : Outcome::Passed));
        if (const auto made = m_manyNames->import(1, findings); !made)
            qFatal("%s", qPrintable(made.error().detail));
        return *m_manyNames;
    }

    EvidenceBox m_box;
    std::unique_ptr<EvidenceBox> m_manyNames; ///< more results than are looked at one by one, made once
};

QTEST_GUILESS_MAIN(TestResultQuery)
#include "tst_resultquery.moc"
