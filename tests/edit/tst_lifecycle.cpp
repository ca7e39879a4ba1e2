// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/runedits.h"
#include "tests/support/runbox.h"

#include <algorithm>
#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Random files of one target; files of the same seed and number are the same.
QString randomFile(const ImportBox& box, quint32 seed, int number)
{
    std::mt19937 random(seed * 100 + static_cast<quint32>(number));
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    ResultsFile file(u"2026-03-0%1T06:00:00Z"_s.arg(number + 1));
    for (int check = 0; check < 3; ++check)
        for (int resource = 0; resource < 5; ++resource)
            if (below(3) != 0)
                file.add(u"check_%1"_s.arg(check), u"r%1"_s.arg(resource), below(2) == 0 ? Outcome::Failed : Outcome::Passed);
    return file.write(box.path(u"%1.json"_s.arg(number)));
}

/// What became of results from each day to each, and what the figures were then.
QStringList pastOf(const ImportBox& box)
{
    QStringList lines;
    const EvidenceReader reader = box.reader();
    const auto day = [](int number) { return QDateTime(QDate(2026, 2, 28).addDays(number), QTime(23, 0), Qt::UTC); };
    for (int from = 0; from < 4; ++from) {
        for (const CheckTally& tally : ImportBox::value(reader.tallies(day(from + 1))))
            for (const auto& [state, count] : tally.counts)
                lines << u"day %1: %2 %3 %4, last %5"_s.arg(from + 1).arg(tally.checkId)
                             .arg(state.outcome ? word(*state.outcome) : u"not seen"_s).arg(count)
                             .arg(tally.lastRun.toString(Qt::ISODate));
        for (int to = from + 1; to < 4; ++to) {
            const Comparison comparison = ImportBox::value(reader.compare({.from = day(from), .to = day(to)}));
            for (const auto& [kind, name] : Words<Difference>::list)
                lines << u"%1 to %2: %3 %4"_s.arg(from).arg(to).arg(QLatin1String(name)).arg(comparison.counts[kind]);
            for (const ComparedRow& row : ImportBox::value(reader.comparedRows(comparison, {}, 0, 1000)))
                lines << u"%1 to %2: %3 %4 is %5"_s.arg(from).arg(to)
                             .arg(row.result.checkId, row.result.resource, word(row.compared.kind));
        }
    }
    lines.sort();
    return lines;
}

} // namespace

class TestLifecycle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Whether a file came late says nothing of when its run was.
    void theOrderOfFilesDoesNotMatter()
    {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QStringList expected;
            QStringList expectedPast;
            QStringList expectedTexts;
            std::vector<int> order = {0, 1, 2};
            do {
                ImportBox box;
                for (const int number : order)
                    box.import({.file = randomFile(box, seed, number)});
                if (expected.isEmpty()) {
                    expected = box.picture();
                    expectedPast = pastOf(box);
                    expectedTexts = textsOf(box);
                }
                QCOMPARE(box.picture(), expected);
                QCOMPARE(pastOf(box), expectedPast);
                QCOMPARE(textsOf(box), expectedTexts);
                VERIFY_RESULT(Workspace::verify(box.workspace().file()));
            } while (std::ranges::next_permutation(order).found);
        }
    }

    void norDoesWhetherTheyComeTogether()
    {
        ImportBox oneByOne;
        for (const int number : {0, 1, 2})
            oneByOne.import({.file = randomFile(oneByOne, 9, number)});
        ImportBox together;
        std::vector<ImportRequest> requests;
        for (const int number : {2, 0, 1})
            requests.push_back({.file = randomFile(together, 9, number)});
        auto staged = ImportBox::value(together.stage(requests));
        VERIFY_RESULT(acceptImports(together.workspace(), staged));
        together.settleNow();
        QCOMPARE(together.picture(), oneByOne.picture());
        // One import is one step, whatever the number of its files
        VERIFY_RESULT(together.workspace().undo());
        together.settleNow();
        QCOMPARE(together.counted().total(), 0);
        QCOMPARE(ImportBox::value(together.reader().count({.includeGone = true})), 0);
    }

    void aWithdrawnRunWasNeverThere()
    {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            // Given three imports
            ImportBox box;
            for (const int number : {0, 1, 2})
                box.import({.file = randomFile(box, seed, number)});
            const QStringList all = box.picture();
            // When the middle one is withdrawn, then all is as if only the others had been imported
            ImportBox without;
            for (const int number : {0, 2})
                without.import({.file = randomFile(without, seed, number)});
            const Run middle = *std::ranges::find(box.workspace().records().runs(), u"1.json"_s, &Run::file);
            VERIFY_RESULT(box.workspace().edit(u"Delete"_s, [&](Edit& edit) {
                Run withdrawn = middle;
                withdrawn.state = RunState::Withdrawn;
                return edit.update(middle, withdrawn);
            }));
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
            box.settleNow();
            QCOMPARE(box.picture(), without.picture());
            QCOMPARE(pastOf(box), pastOf(without));
            QCOMPARE(textsOf(box), textsOf(without));
            // And when that is undone, as if nothing had happened
            VERIFY_RESULT(box.workspace().undo());
            box.settleNow();
            QCOMPARE(box.picture(), all);
        }
    }

    /// A run that relied on an earlier one's words keeps them, whatever comes in between and whatever is purged.
    void textsAreThoseOfTheStateThatIsShown()
    {
        // Given what passed, failed, and failed again, and between the latter two a late file in which it passed
        ImportBox box;
        const std::pair<int, Outcome> seen[] = {
            {1, Outcome::Passed}, {2, Outcome::Failed}, {4, Outcome::Failed}, {3, Outcome::Passed}};
        for (const auto& [day, outcome] : seen)
            box.import({.file = ResultsFile(u"2026-03-0%1T06:00:00Z"_s.arg(day)).add(u"c"_s, u"r"_s, outcome).write(box.path(u"%1.json"_s.arg(day)))});
        const QStringList failed{u"platform|c|r|failed on r|failed"_s};
        QCOMPARE(textsOf(box), failed);
        // When the run whose words they are goes for good
        const Run second = runOf(box, u"2.json"_s);
        VERIFY_RESULT(box.workspace().edit(u"Delete"_s, [&](Edit& edit) { return removeRun(edit, second.id); }));
        box.settleNow();
        QCOMPARE(textsOf(box), failed);
        VERIFY_RESULT(purgeRuns(box.workspace(), std::vector{second.id}));
        VERIFY_RESULT(removePurgedRuns(box.workspace().file(), box.progress()));
        // Then they are still there; and with the last run gone as well, those of the late one
        QCOMPARE(textsOf(box), failed);
        const Run last = runOf(box, u"4.json"_s);
        VERIFY_RESULT(box.workspace().edit(u"Delete"_s, [&](Edit& edit) { return removeRun(edit, last.id); }));
        box.settleNow();
        QCOMPARE(textsOf(box), QStringList{u"platform|c|r|passed on r|passed"_s});
    }

    void tellsKindsOfChange_data()
    {
        QTest::addColumn<std::vector<Outcome>>("outcomes");
        QTest::addColumn<ChangeKind>("kind");
        using Outcomes = std::vector<Outcome>;
        QTest::newRow("new") << Outcomes{Outcome::Failed} << ChangeKind::New;
        QTest::newRow("resolved") << Outcomes{Outcome::Failed, Outcome::Passed} << ChangeKind::Resolved;
        QTest::newRow("reopened") << Outcomes{Outcome::Passed, Outcome::Failed} << ChangeKind::Reopened;
        QTest::newRow("changed") << Outcomes{Outcome::Failed, Outcome::Suppressed} << ChangeKind::Changed;
        QTest::newRow("resolved after errors") << Outcomes{Outcome::Failed, Outcome::Error, Outcome::Skipped, Outcome::Passed}
                                               << ChangeKind::Resolved;
        QTest::newRow("reopened after an error") << Outcomes{Outcome::Passed, Outcome::Error, Outcome::Failed}
                                                 << ChangeKind::Reopened;
        QTest::newRow("never ended") << Outcomes{Outcome::Failed, Outcome::Error, Outcome::Failed} << ChangeKind::Changed;
        QTest::newRow("never failed") << Outcomes{Outcome::Passed, Outcome::Error, Outcome::Passed} << ChangeKind::Changed;
        QTest::newRow("nothing proven before") << Outcomes{Outcome::Error, Outcome::Failed} << ChangeKind::Changed;
        QTest::newRow("unchanged keeps its kind") << Outcomes{Outcome::Failed, Outcome::Passed, Outcome::Passed}
                                                  << ChangeKind::Resolved;
    }
    void tellsKindsOfChange()
    {
        QFETCH(std::vector<Outcome>, outcomes);
        QFETCH(ChangeKind, kind);
        ImportBox box;
        int day = 1;
        for (const Outcome outcome : outcomes)
            box.import({.file = ResultsFile(u"2026-03-0%1T06:00:00Z"_s.arg(day++)).add(u"c"_s, u"r"_s, outcome).write(box.path(u"f.json"_s))});
        const auto page = ImportBox::value(box.reader().page({}, 0, 10));
        QCOMPARE(page.rows.size(), size_t(1));
        QCOMPARE(page.rows[0].change, kind);
        QCOMPARE(page.rows[0].state.outcome, std::optional(outcomes.back()));
        QCOMPARE(ImportBox::value(box.reader().detail(page.rows[0].key)).history.front().kind, kind);
    }

    /// A failure that an error hid for a while, however its files come.
    void theRunThatEndsAFailureResolvesIt_data()
    {
        QTest::addColumn<std::vector<std::vector<int>>>("imports"); // days, of the files of each
        using Imports = std::vector<std::vector<int>>;
        QTest::newRow("one by one") << Imports{{1}, {2}, {3}};
        QTest::newRow("the error last") << Imports{{1}, {3}, {2}};
        QTest::newRow("the failure last") << Imports{{2}, {3}, {1}};
        QTest::newRow("together") << Imports{{1, 2, 3}};
        QTest::newRow("two together") << Imports{{1}, {2, 3}};
    }
    void theRunThatEndsAFailureResolvesIt()
    {
        QFETCH(std::vector<std::vector<int>>, imports);
        ImportBox box;
        const Outcome outcomes[] = {Outcome::Failed, Outcome::Error, Outcome::Passed};
        for (const std::vector<int>& days : imports) {
            std::vector<ImportRequest> requests;
            for (const int day : days)
                requests.push_back({.file = ResultsFile(u"2026-03-0%1T06:00:00Z"_s.arg(day))
                                                .add(u"c"_s, u"r"_s, outcomes[day - 1])
                                                .write(box.path(u"%1.json"_s.arg(day)))});
            auto staged = ImportBox::value(box.stage(requests));
            VERIFY_RESULT(acceptImports(box.workspace(), staged));
            box.settleNow();
        }
        QCOMPARE(ImportBox::value(box.reader().count({.changes = {ChangeKind::Resolved}})), 1);
        const ChangesByRun changes = ImportBox::value(box.reader().runChanges(box.progress()));
        QCOMPARE(changes.size(), 3);
        for (const Run& run : box.workspace().records().runs())
            QCOMPARE(changes.value(run.id).resolved, run.file == u"3.json"_s ? 1 : 0);
    }

    void aHistoryNamesItsRuns()
    {
        // Given a result that passed, failed and was mended, read in the wrong order of time
        ImportBox box;
        const std::pair<int, Outcome> seen[] = {{3, Outcome::Passed}, {1, Outcome::Passed}, {2, Outcome::Failed}};
        for (const auto& [day, outcome] : seen)
            box.import({.file = ResultsFile(u"2026-03-0%1T06:00:00Z"_s.arg(day)).add(u"c"_s, u"r"_s, outcome).write(box.path(u"%1.json"_s.arg(day)))});
        const auto page = ImportBox::value(box.reader().page({}, 0, 10));
        QCOMPARE(page.rows.size(), size_t(1));
        const ResultDetail detail = ImportBox::value(box.reader().detail(page.rows[0].key));
        // Then each change has its file and format, and the first failure is known
        QCOMPARE(detail.history.size(), size_t(3));
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(detail.history[i].file, u"%1.json"_s.arg(3 - i));
            QCOMPARE(detail.history[i].format, u"waymark-results"_s);
            QCOMPARE(detail.history[i].time.date().day(), static_cast<int>(3 - i));
        }
        QCOMPARE(detail.history[1].kind, ChangeKind::Reopened);
        QVERIFY(detail.firstFailed.has_value());
        QCOMPARE(detail.firstFailed->date(), QDate(2026, 3, 2));
    }

    void equalRowsOfAFileMergeTheWorstWins()
    {
        ImportBox box;
        const QString file = ResultsFile(u"2026-03-01T06:00:00Z"_s)
                                 .add(u"c"_s, u"r"_s, Outcome::Passed, Severity::Low)
                                 .add(u"c"_s, u"r"_s, Outcome::Failed, Severity::Medium)
                                 .add(u"c"_s, u"r"_s, Outcome::Failed, Severity::High)
                                 .add(u"c"_s, u"r"_s, Outcome::Skipped, Severity::Critical)
                                 .write(box.path(u"a.json"_s));
        for (const QString& time : {u"2026-03-01T06:00:00Z"_s, u"2026-03-02T06:00:00Z"_s}) {
            const Run run = box.import({.file = file, .time = QDateTime::fromString(time, Qt::ISODate)});
            QCOMPARE(run.rows, 4);
            QCOMPARE(run.results, 1);
            const auto page = ImportBox::value(box.reader().page({}, 0, 10));
            QCOMPARE(page.rows.size(), size_t(1));
            QCOMPARE(page.rows[0].state, (ObservedState{Outcome::Failed, Severity::High}));
            QCOMPARE(page.rows[0].change, ChangeKind::New);
        }
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
