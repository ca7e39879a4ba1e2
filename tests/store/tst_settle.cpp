// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/integrity.h"
#include "model/store/resulthistory.h"
#include "model/store/staterow.h"
#include "tests/support/evidencebox.h"
#include "tests/support/evidenceoracle.h"

#include <algorithm>
#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Runs come and go at random, in the store and in the oracle alike.
class RandomHistory {
public:
    explicit RandomHistory(quint32 seed, bool partialRuns) : m_random(seed), m_partialRuns(partialRuns) {}

    /// Empty, or what went wrong.
    QString step()
    {
        switch (below(9)) {
        case 8: return purgeOne();
        case 0: return flipOne(true);
        case 1:
        case 2: return flipOne(false);
        case 3: return check(m_box.settle());
        default: return import();
        }
    }

    QString compare()
    {
        if (const QString wrong = check(m_box.settle()); !wrong.isEmpty())
            return wrong;
        if (m_box.number(u"SELECT count(*) FROM run WHERE lag <> 0"_s) != 0)
            return u"still lagging"_s;
        if (tallyOf(u"SELECT scope_id, check_id, outcome, severity, count FROM tally"_s) != m_oracle.tally())
            return u"the tallies differ"_s;
        for (const RunId& run : m_oracle.runs(true))
            if (tallyOf(u"SELECT scope_id, check_id, outcome, severity, delta FROM run_tally"
                        " WHERE run_key = (SELECT key FROM run WHERE id = '%1')"_s.arg(run.toString()))
                != m_oracle.deltas(run))
                return u"the deltas of a run differ"_s;
        return compareResults();
    }

    /// The tables add up at any moment, settled or not.
    QString addsUp()
    {
        const qint64 wrong = m_box.number(
            u"SELECT count(*) FROM (SELECT 1 FROM (SELECT scope_id, check_id, outcome, severity, delta AS n FROM run_tally"
            " JOIN run ON run.key = run_key AND state = 'counted' UNION ALL SELECT scope_id, check_id, outcome, severity,"
            " -count FROM tally) GROUP BY scope_id, check_id, outcome, severity HAVING sum(n) <> 0)"_s);
        return wrong == 0 ? QString() : u"the tallies are not the sum of the runs' deltas"_s;
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    static QString check(const Result<void>& result) { return result ? QString() : result.error().message + result.error().detail; }

    Scope scope(int number) const
    {
        Scope scope = aFinding(u"c"_s, u"r"_s, Outcome::Passed).scope;
        scope.targetIdentity = u"account-%1"_s.arg(number);
        scope.failuresOnly = number == 1;
        return scope;
    }

    QString import()
    {
        const auto staging = m_box.staging();
        std::vector<RunId> staged;
        const int files = 1 + below(3);
        for (int file = 0; file < files; ++file) {
            if (const QString wrong = stageOne(*staging, staged); !wrong.isEmpty())
                return wrong;
        }
        if (below(6) == 0) {
            if (const QString wrong = check(staging->discard()); !wrong.isEmpty())
                return wrong;
            m_oracle.forget(staged.back());
            staged.pop_back();
        }
        std::ranges::sort(staged, {}, [&](const RunId& run) { return m_times[run.toString()]; });
        for (const RunId& run : staged) {
            if (const QString wrong = check(m_box.count(run)); !wrong.isEmpty())
                return wrong;
            m_oracle.setCounts(run, true);
        }
        return {};
    }

    QString stageOne(RunStaging& staging, std::vector<RunId>& staged)
    {
        std::vector<Scope> scopes;
        std::vector<Finding> findings;
        const int which = below(3);
        for (int number = 0; number < 2; ++number) {
            if (which != 2 && which != number)
                continue;
            scopes.push_back(scope(number));
            for (int i = below(8); i > 0; --i) {
                const auto outcome = static_cast<Outcome>(below(3) == 0 ? below(6) : below(2));
                findings.push_back(aFinding(u"check%1"_s.arg(below(2)), u"resource%1"_s.arg(below(4)), outcome,
                                            below(5) == 0 ? Severity::High : Severity::Low));
                findings.back().scope = scopes.back();
            }
        }
        const Run run = EvidenceBox::aRun(below(2) == 0 ? m_day++ : below(m_day + 1), !m_partialRuns || below(3) != 0);
        const bool settledFirst = staged.empty();
        if (settledFirst)
            if (const QString wrong = check(m_box.settle()); !wrong.isEmpty())
                return wrong;
        const auto written = m_box.stage(staging, run, findings, scopes);
        if (!written)
            return written.error().message + written.error().detail;
        staged.push_back(run.id);
        m_times[run.id.toString()] = run.time;
        m_oracle.add(run, findings, scopes, false);
        return compareNumbers(*written, staged);
    }

    /// The preview counts what would happen if the files staged so far were accepted.
    QString compareNumbers(const Run& run, const std::vector<RunId>& staged)
    {
        EvidenceOracle then = m_oracle;
        for (const RunId& id : staged)
            then.setCounts(id, true);
        std::map<ChangeKind, qint64> kinds;
        for (const auto& [name, history] : then.histories())
            for (const EvidenceOracle::Step& step : history)
                if (step.run == run.id)
                    ++kinds[step.kind];
        const auto expected = std::tuple(kinds[ChangeKind::New], kinds[ChangeKind::Changed], kinds[ChangeKind::Resolved],
                                         kinds[ChangeKind::Reopened]);
        if (std::tuple(run.newResults, run.changed, run.resolved, run.reopened) != expected)
            return u"the preview's numbers differ: new %1, changed %2, resolved %3, reopened %4"_s.arg(run.newResults)
                .arg(run.changed)
                .arg(run.resolved)
                .arg(run.reopened);
        return {};
    }

    QString flipOne(bool counting)
    {
        const std::vector<RunId> runs = m_oracle.runs(!counting);
        if (runs.empty())
            return {};
        const RunId run = runs[static_cast<size_t>(below(static_cast<int>(runs.size())))];
        m_oracle.setCounts(run, counting);
        return check(counting ? m_box.count(run) : m_box.withdraw(run));
    }

    QString purgeOne()
    {
        const std::vector<RunId> runs = m_oracle.runs(false);
        if (runs.empty())
            return {};
        const RunId run = runs[static_cast<size_t>(below(static_cast<int>(runs.size())))];
        m_oracle.forget(run);
        return check(m_box.purge(run));
    }

    EvidenceOracle::Tally tallyOf(const QString& sql)
    {
        EvidenceOracle::Tally tally;
        auto rows = Statement::prepare(m_box.database(),
                                       u"SELECT scope.target_identity, check_unit.check_id, t.outcome, t.severity, t.%2 FROM"
                                       " (%1) AS t JOIN scope ON scope.id = t.scope_id"
                                       " JOIN check_unit ON check_unit.id = t.check_id"_s
                                           .arg(sql, sql.contains(u"delta"_s) ? u"delta"_s : u"count"_s));
        if (!rows || !rows->run())
            return {};
        while (rows->next())
            tally[{rows->text(0), rows->text(1),
                   StateRow{static_cast<int>(rows->integer(2)), static_cast<int>(rows->integer(3))}.state()}] =
                rows->integer(4);
        return tally;
    }

    QString compareResults()
    {
        const auto expected = m_oracle.histories();
        auto rows = Statement::prepare(m_box.database(),
                                       u"SELECT result.id, target_identity, fingerprint, outcome IS NULL, run.id, change,"
                                       " outcome, severity FROM result JOIN scope ON scope.id = scope_id"
                                       " JOIN run ON run.key = since_run"_s);
        if (!rows || !rows->run())
            return u"results can't be read"_s;
        size_t known = 0;
        while (rows->next()) {
            const auto history = expected.find({rows->text(1), rows->value(2).toByteArray()});
            if ((history == expected.end()) != (rows->integer(3) != 0))
                return u"a result is known that should not be, or the reverse"_s;
            if (history == expected.end())
                continue;
            ++known;
            const EvidenceOracle::Step& last = history->second.back();
            if (rows->text(4) != last.run.toString() || rows->integer(5) != static_cast<int>(last.kind)
                || StateRow{static_cast<int>(rows->integer(6)), static_cast<int>(rows->integer(7))}.state() != last.state)
                return u"result %1 differs: outcome %2 instead of %3, change %4 instead of %5, since %6 instead of %7"_s
                    .arg(rows->integer(0))
                    .arg(rows->integer(6))
                    .arg(last.state.outcome ? static_cast<int>(*last.state.outcome) : -1)
                    .arg(rows->integer(5))
                    .arg(static_cast<int>(last.kind))
                    .arg(rows->text(4), last.run.toString());
            const auto detail = readResultDetail(m_box.database(), ResultKey(rows->integer(0)));
            if (!detail)
                return detail.error().message;
            EvidenceOracle::History told;
            for (const ResultChange& change : detail->history)
                told.insert(told.begin(), {change.run, change.state, change.kind});
            if (told != history->second)
                return u"a history differs"_s;
        }
        return known == expected.size() ? QString() : u"results are missing"_s;
    }

    std::mt19937 m_random;
    bool m_partialRuns;
    EvidenceBox m_box;
    EvidenceOracle m_oracle;
    std::map<QString, QDateTime> m_times;
    int m_day = 3;
};

} // namespace

class TestSettle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules_data()
    {
        QTest::addColumn<bool>("partialRuns");
        QTest::newRow("complete runs") << false;
        QTest::newRow("partial runs among them") << true;
    }
    void agreesWithThePlainRules()
    {
        QFETCH(bool, partialRuns);
        for (quint32 seed = 1; seed <= 40; ++seed) {
            // Given a workspace, when runs come in any order, go and come back
            RandomHistory history(seed, partialRuns);
            for (int step = 0; step < 14; ++step) {
                QString wrong = history.step();
                if (wrong.isEmpty())
                    wrong = history.addsUp();
                if (wrong.isEmpty() && step % 3 == 2)
                    wrong = history.compare();
                // Then the store says what the rules say
                QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(wrong)));
            }
            const QString wrong = history.compare();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1 at the end: %2"_s.arg(seed).arg(wrong)));
        }
    }

    void figuresAreRightBeforeSettling()
    {
        // Given two runs, the second with one change
        EvidenceBox box;
        QVERIFY(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed), aFinding(u"c"_s, u"b"_s, Outcome::Passed)}));
        const auto run = box.stage(*box.staging(), EvidenceBox::aRun(2), {aFinding(u"c"_s, u"a"_s, Outcome::Passed),
                                                                         aFinding(u"c"_s, u"b"_s, Outcome::Passed)});
        QVERIFY(run);
        const QString passed = u"SELECT total(count) FROM tally WHERE outcome = 0"_s;
        QCOMPARE(box.number(passed), 1); // staged: nothing counts it
        // When it is accepted, and then taken back
        QVERIFY(box.count(run->id));
        QCOMPARE(box.number(passed), 2);
        QVERIFY(box.withdraw(run->id));
        // Then the tallies follow at once
        QCOMPARE(box.number(passed), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettle)
#include "tst_settle.moc"
