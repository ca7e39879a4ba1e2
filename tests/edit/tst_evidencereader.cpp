// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"
#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "tests/support/resultsfile.h"
#include "tests/support/verifyresult.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Pages and counts against a plain list of the same results, filtered and sorted by the test itself.
class TestEvidenceReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_formats = FormatCatalogue::load({builtInFormatFolder()});
        auto made = Workspace::create(m_folder.filePath(u"w.waymark"_s), {.name = u"W"_s}, {.author = u"a"_s, .pollInterval = 0});
        VERIFY_RESULT(made);
        m_workspace = *std::move(made);
        QRandomGenerator random(11);
        ResultsFile first(u"2026-03-01T06:00:00Z"_s);
        ResultsFile other(u"2026-03-02T06:00:00Z"_s, u"annex"_s);
        ResultsFile second(u"2026-03-03T06:00:00Z"_s);
        for (int i = 0; i < 600; ++i) {
            const QString check = u"check_%1"_s.arg(i % 23);
            const QString resource = u"res/%1/50%_x"_s.arg(i / 23);
            const Outcome outcome = allOutcomes[random.bounded(6)];
            const Severity severity = allSeverities[random.bounded(6)];
            first.add(check, resource, outcome, severity);
            if (i % 3 == 0)
                other.add(check, resource, allOutcomes[random.bounded(6)], severity);
            second.add(check, resource, i % 5 == 0 ? Outcome::Passed : outcome, severity);
        }
        import(first.write(m_folder.filePath(u"1.json"_s)));
        import(other.write(m_folder.filePath(u"2.json"_s)));
        import(second.write(m_folder.filePath(u"3.json"_s)));
        auto all = reader().page({.includeGone = true, .sortBy = ResultColumn::Since}, 0, 100'000);
        VERIFY_RESULT(all);
        m_all = all->rows;
        QCOMPARE(m_all.size(), size_t(800));
    }

    void filters_data()
    {
        QTest::addColumn<ResultFilter>("filter");
        QTest::newRow("all") << ResultFilter{};
        QTest::newRow("failed") << ResultFilter{.outcomes = {Outcome::Failed}};
        QTest::newRow("passed or error") << ResultFilter{.outcomes = {Outcome::Passed, Outcome::Error}};
        QTest::newRow("critical") << ResultFilter{.severities = {Severity::Critical}};
        QTest::newRow("failed and high or unrated")
            << ResultFilter{.outcomes = {Outcome::Failed}, .severities = {Severity::High, Severity::Unrated}};
        QTest::newRow("check words") << ResultFilter{.checkText = u"CHECK_1"_s};
        QTest::newRow("two words") << ResultFilter{.checkText = u"title check_2"_s};
        QTest::newRow("resource") << ResultFilter{.resourceText = u"/7/"_s};
        QTest::newRow("wildcards are plain text") << ResultFilter{.resourceText = u"50%_x"_s};
        QTest::newRow("a wildcard that isn't there") << ResultFilter{.resourceText = u"res_"_s};
        const TargetName annex{.kind = TargetKind::Other, .identity = u"annex"_s};
        QTest::newRow("target") << ResultFilter{.targets = std::vector{annex}};
        QTest::newRow("target of another kind") << ResultFilter{.targets = std::vector{TargetName{.kind = TargetKind::Host, .identity = u"annex"_s}}};
        QTest::newRow("none of the targets") << ResultFilter{.targets = std::vector<TargetName>()};
        QTest::newRow("all at once") << ResultFilter{.outcomes = {Outcome::Failed, Outcome::Skipped},
                                                     .severities = {Severity::Low, Severity::Medium},
                                                     .checkText = u"1"_s,
                                                     .resourceText = u"res"_s,
                                                     .targets = std::vector{TargetName{.kind = TargetKind::Other, .identity = u"platform"_s}}};
    }

    void filters()
    {
        QFETCH(ResultFilter, filter);
        const auto expected = std::ranges::count_if(m_all, [&](const CheckResult& r) { return passes(r, filter); });
        const auto count = reader().count(filter);
        VERIFY_RESULT(count);
        QCOMPARE(*count, static_cast<qint64>(expected));
        const auto page = reader().page(filter, 0, 100'000);
        VERIFY_RESULT(page);
        QCOMPARE(static_cast<qint64>(page->rows.size()), static_cast<qint64>(expected));
        for (const CheckResult& row : page->rows)
            QVERIFY2(passes(row, filter), qPrintable(row.checkId + u' ' + row.resource));
    }

    void sorts_data()
    {
        QTest::addColumn<ResultColumn>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("checkText");
        const std::pair<const char*, ResultColumn> columns[] = {
            {"outcome", ResultColumn::Outcome},   {"severity", ResultColumn::Severity},
            {"check", ResultColumn::Check},       {"resource", ResultColumn::Resource},
            {"target", ResultColumn::Target},     {"since", ResultColumn::Since},
            {"change", ResultColumn::Change}};
        for (const auto& [name, column] : columns)
            for (const bool descending : {false, true})
                for (const QString& text : {QString(), u"check_1"_s})
                    QTest::addRow("%s %s %s", name, descending ? "descending" : "ascending", qPrintable(text))
                        << column << descending << text;
    }

    /// Rows come in order, and pages put together are the whole list: none twice, none missing.
    void sorts()
    {
        QFETCH(ResultColumn, column);
        QFETCH(bool, descending);
        QFETCH(QString, checkText);
        const ResultFilter filter{.checkText = checkText, .sortBy = column, .descending = descending};
        const auto whole = reader().page(filter, 0, 100'000);
        VERIFY_RESULT(whole);
        for (size_t i = 1; i < whole->rows.size(); ++i) {
            const QVariant before = rank(whole->rows[i - 1], column);
            const QVariant after = rank(whole->rows[i], column);
            QVERIFY(QVariant::compare(descending ? after : before, descending ? before : after) <= 0);
        }
        std::vector<qint64> paged;
        for (qint64 offset = 0; offset < static_cast<qint64>(whole->rows.size()); offset += 37) {
            const auto page = reader().page(filter, offset, 37);
            VERIFY_RESULT(page);
            QCOMPARE(page->offset, offset);
            for (const CheckResult& row : page->rows)
                paged.push_back(row.key.value());
        }
        std::vector<qint64> keys;
        for (const CheckResult& row : whole->rows)
            keys.push_back(row.key.value());
        QCOMPARE(paged, keys);
    }

    void beyondTheEndIsEmpty()
    {
        const auto page = reader().page({}, 5'000, 100);
        VERIFY_RESULT(page);
        QVERIFY(page->rows.empty());
    }

    void knowsWhatARunChanged()
    {
        for (const Run& run : m_workspace->records().runs()) {
            const auto count = reader().count({.changedBy = run.id});
            VERIFY_RESULT(count);
            QCOMPARE(*count, run.newResults + run.changed + run.resolved + run.reopened);
        }
    }

    void talliesAddUpToTheResults()
    {
        OutcomeCounts fromTallies;
        const auto tallies = reader().tallies();
        VERIFY_RESULT(tallies);
        for (const CheckTally& tally : *tallies)
            for (const auto& [state, count] : tally.counts)
                if (state.outcome)
                    fromTallies[*state.outcome] += count;
        OutcomeCounts fromRows;
        for (const CheckResult& row : m_all)
            ++fromRows[*row.state.outcome];
        QCOMPARE(fromTallies, fromRows);
    }

    void deltasAddUpToTheTallies()
    {
        std::map<std::pair<qint64, ObservedState>, qint64> sums;
        const auto deltas = reader().deltas();
        VERIFY_RESULT(deltas);
        QCOMPARE(deltas->size(), size_t(3));
        for (const RunDeltas& run : *deltas)
            for (const TallyDelta& delta : run.deltas)
                sums[{delta.check.value(), delta.state}] += delta.delta;
        const auto tallies = reader().tallies();
        VERIFY_RESULT(tallies);
        for (const CheckTally& tally : *tallies)
            for (const auto& [state, count] : tally.counts)
                sums[{tally.check.value(), state}] -= count;
        for (const auto& [key, sum] : sums)
            QCOMPARE(sum, 0);
    }

    void tellsAResultsHistory()
    {
        // Given a result that failed first and passes since the third file
        const auto found = std::ranges::find_if(m_all, [](const CheckResult& row) { return row.change == ChangeKind::Resolved; });
        QVERIFY(found != m_all.end());
        const auto detail = reader().detail(found->key);
        VERIFY_RESULT(detail);
        QCOMPARE(detail->history.size(), size_t(2));
        QCOMPARE(detail->history[0].kind, ChangeKind::Resolved);
        QCOMPARE(detail->history[0].state.outcome, std::optional(Outcome::Passed));
        QCOMPARE(detail->history[1].kind, ChangeKind::New);
        QCOMPARE(detail->history[1].state.outcome, std::optional(Outcome::Failed));
        QCOMPARE(detail->firstSeen, detail->history[1].time);
        QCOMPARE(detail->result.since, detail->history[0].time);
        QCOMPARE(detail->evidence, u"passed on %1"_s.arg(found->resource)); // as of now, not as of then
    }

    void refusesAResultThatIsNotThere()
    {
        const auto detail = reader().detail(ResultKey(1'000'000));
        QVERIFY(!detail);
        QCOMPARE(detail.error().code, Error::Code::NotFound);
    }

private:
    EvidenceReader reader() const
    {
        auto opened = EvidenceReader::open(m_workspace->file());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }

    void import(const QString& file)
    {
        Progress progress;
        auto staged = stageImports(m_workspace->file(), {{.file = file}}, m_formats, m_workspace->clock(), progress);
        VERIFY_RESULT(staged);
        QVERIFY(staged->rejected.empty());
        VERIFY_RESULT(acceptImports(*m_workspace, *staged));
        staged->lock.reset();
        VERIFY_RESULT(settle(m_workspace->file(), progress));
    }

    static bool passes(const CheckResult& row, const ResultFilter& filter)
    {
        const auto in = [](const auto& list, const auto& value) { return list.empty() || std::ranges::find(list, value) != list.end(); };
        const QString checkText = row.checkId + u' ' + row.title;
        for (const QString& word : filter.checkText.split(u' ', Qt::SkipEmptyParts))
            if (!checkText.contains(word, Qt::CaseInsensitive))
                return false;
        return in(filter.outcomes, *row.state.outcome) && in(filter.severities, row.state.severity)
            && row.resource.contains(filter.resourceText, Qt::CaseInsensitive)
            && (!filter.targets || std::ranges::find(*filter.targets, TargetName{row.targetKind, row.target}) != filter.targets->end());
    }

    static QVariant rank(const CheckResult& row, ResultColumn column)
    {
        switch (column) {
        case ResultColumn::Outcome: return badness(*row.state.outcome);
        case ResultColumn::Severity: return static_cast<int>(row.state.severity);
        case ResultColumn::Check: return row.checkId;
        case ResultColumn::Resource: return row.resource;
        case ResultColumn::Target: return row.target;
        case ResultColumn::Since: return row.since.toSecsSinceEpoch();
        case ResultColumn::Change: return static_cast<int>(row.change);
        }
        return {};
    }

    QTemporaryDir m_folder;
    FormatCatalogue m_formats;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<CheckResult> m_all;
};

QTEST_GUILESS_MAIN(TestEvidenceReader)
#include "tst_evidencereader.moc"
