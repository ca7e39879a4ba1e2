// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rescoping.h"
#include "model/edit/runedits.h"
#include "tests/support/runbox.h"

#include <set>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A workspace in which people import files in any order of time, delete, restore, re-scope and purge runs, and take that
/// back and do it again, settled now and then.
class RunHistory {
public:
    RunHistory(quint32 seed, int steps) : m_random(seed), m_files(seed)
    {
        for (int step = 0; step < steps; ++step) {
            makeOne();
            if (below(2) == 0)
                m_box.settleNow();
        }
        m_box.settleNow();
    }

    ImportBox& box() { return m_box; }
    /// Of the runs that count, each imported as it is read by now, in the order of time.
    void importWhatCounts(ImportBox& other)
    {
        std::vector<Run> runs = runsIn(RunState::Counted);
        std::ranges::sort(runs, {}, &Run::time);
        for (const Run& run : runs)
            other.import({.file = m_files.write(other, run.file.section(u'.', 0, 0).toInt(), run.target),
                          .time = run.time,
                          .partial = !run.complete,
                          .drill = run.drill});
    }

private:
    int below(unsigned limit) { return static_cast<int>(m_random() % limit); }
    /// No two runs have the same.
    QDateTime freshTime() { return RandomFiles::time(below(40)).addSecs(++m_times); }
    QString anyTarget() { return below(4) == 0 ? u"other"_s : u"platform"_s; }
    std::vector<Run> runsIn(RunState state)
    {
        std::vector<Run> runs;
        for (const Run& run : m_box.workspace().records().runs())
            if (run.state == state)
                runs.push_back(run);
        return runs;
    }
    std::optional<Run> anyRun(RunState state)
    {
        const std::vector<Run> runs = runsIn(state);
        return runs.empty() ? std::nullopt : std::optional(runs[static_cast<size_t>(below(static_cast<unsigned>(runs.size())))]);
    }

    void makeOne()
    {
        switch (below(10)) {
        case 0: return flip(RunState::Counted);
        case 1: return flip(RunState::Withdrawn);
        case 2:
        case 3: return rescope();
        case 4: return purge();
        case 5: // refused, if what is to be taken back was purged
        case 6: return static_cast<void>(m_box.workspace().undo());
        case 7: return static_cast<void>(m_box.workspace().redo());
        default: return import();
        }
    }

    void import()
    {
        auto staged = ImportBox::value(m_box.stage({{.file = m_files.write(m_box, m_number++, anyTarget()),
                                                     .time = freshTime(),
                                                     .partial = below(4) == 0,
                                                     .drill = below(8) == 0}}));
        ImportBox::done(acceptImports(m_box.workspace(), staged));
    }

    void flip(RunState from)
    {
        const auto run = anyRun(from);
        if (!run)
            return;
        ImportBox::done(m_box.workspace().edit(u"Flip"_s, [&](Edit& edit) {
            return from == RunState::Counted ? removeRun(edit, run->id) : restoreRun(edit, run->id);
        }));
    }

    void rescope()
    {
        const auto run = anyRun(RunState::Counted);
        if (!run)
            return;
        Rescoping rescoping{.time = freshTime()}; // the run itself may come back
        switch (below(4)) {
        case 0: rescoping.target = run->target == u"other"_s ? u"platform"_s : u"other"_s; break;
        case 1: rescoping.drill = !run->drill; break;
        case 2: rescoping.complete = !run->complete; break;
        default: break;
        }
        auto staged = ImportBox::value(
            stageRescoping(m_box.workspace().file(), *run, rescoping, m_box.workspace().clock(), m_box.progress()));
        ImportBox::done(acceptRescoping(m_box.workspace(), staged));
    }

    void purge()
    {
        const auto run = anyRun(RunState::Withdrawn);
        if (!run)
            return;
        ImportBox::done(purgeRuns(m_box.workspace(), std::vector{run->id}));
        if (below(2) == 0)
            ImportBox::done(removePurgedRuns(m_box.workspace().file(), m_box.progress()));
    }

    std::mt19937 m_random;
    RandomFiles m_files;
    ImportBox m_box;
    int m_number = 0;
    int m_times = 0;
};

/// The figures of single days, and what became of results between them.
QStringList pastOf(const ImportBox& box)
{
    QStringList lines;
    const EvidenceReader reader = box.reader();
    const auto day = [](int number) { return RandomFiles::time(number).addSecs(-3600); };
    for (int number = 5; number <= 40; number += 5) {
        const QString date = day(number).toString(Qt::ISODate);
        for (const CheckTally& tally : ImportBox::value(reader.tallies(day(number))))
            for (const auto& [state, count] : tally.counts)
                if (count != 0)
                    lines << QStringList{date, tally.scope.targetIdentity, tally.checkId,
                                         state.outcome ? word(*state.outcome) : u"not seen"_s, QString::number(count),
                                         tally.lastRun.toString(Qt::ISODate)}
                                 .join(u'|');
        const Comparison comparison = ImportBox::value(reader.compare({.from = day(number - 5), .to = day(number)}));
        for (const ComparedRow& row : ImportBox::value(reader.comparedRows(comparison, {}, 0, 1000)))
            lines << QStringList{date, row.result.target, row.result.checkId, row.result.resource, word(row.compared.kind)}.join(u'|');
    }
    lines.sort();
    return lines;
}

/// Names of the checks that any run saw fail, those of drills too.
QStringList everFailedIn(const ImportBox& box)
{
    const EvidenceReader reader = box.reader();
    const std::set<CheckKey> failed = ImportBox::value(reader.everFailed());
    QStringList names;
    for (const CheckUnit& check : ImportBox::value(reader.checks()))
        if (failed.contains(check.key))
            names << check.checkId;
    names.sort();
    return names;
}

} // namespace

/// Whatever was done to runs, and in whatever order, all is as if only what counts had been imported, in the order of time.
class TestRunHistories : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsWhatCountsInOrderOfTime_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void equalsWhatCountsInOrderOfTime()
    {
        QFETCH(quint32, seed);
        // Given thirty steps at random
        RunHistory history(seed, 30);
        // When what counts is imported into a new workspace
        ImportBox expected;
        history.importWhatCounts(expected);
        // Then both show the same, now and as of any day
        QCOMPARE(history.box().picture(), expected.picture());
        QCOMPARE(textsOf(history.box()), textsOf(expected));
        QCOMPARE(pastOf(history.box()), pastOf(expected));
        QCOMPARE(everFailedIn(history.box()), everFailedIn(expected));
        VERIFY_RESULT(Workspace::verify(history.box().workspace().file()));
    }
};

QTEST_GUILESS_MAIN(TestRunHistories)
#include "tst_runhistories.moc"
