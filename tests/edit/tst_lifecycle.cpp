// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"

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

} // namespace

class TestLifecycle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Whether a file came late says nothing of when its run was.
    void theOrderOfFilesDoesNotMatter()
    {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QStringList expected;
            std::vector<int> order = {0, 1, 2};
            do {
                ImportBox box;
                for (const int number : order)
                    box.import({.file = randomFile(box, seed, number)});
                if (expected.isEmpty())
                    expected = box.picture();
                QCOMPARE(box.picture(), expected);
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
            // And when that is undone, as if nothing had happened
            VERIFY_RESULT(box.workspace().undo());
            box.settleNow();
            QCOMPARE(box.picture(), all);
        }
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
