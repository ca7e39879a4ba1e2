// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/runsprint.h"
#include "model/edit/runedits.h"
#include "tests/support/runbox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Result<void> edit(ImportBox& box, const std::function<Result<void>(Edit&)>& perform)
{
    return box.workspace().edit(u"Change runs"_s, perform);
}

/// What a workspace shows that imported only these files, in a random order.
QStringList pictureOf(const RandomFiles& files, std::vector<int> numbers, std::mt19937& random)
{
    ImportBox box;
    std::ranges::shuffle(numbers, random);
    for (const int number : numbers)
        box.import({.file = files.write(box, number)});
    return box.picture();
}

/// Deletes and restores at random, takes back and does again; what counts is read from the records.
class RandomRuns {
public:
    explicit RandomRuns(quint32 seed) : m_files(seed), m_random(seed)
    {
        std::vector<int> order = {0, 1, 2, 3, 4, 5};
        std::ranges::shuffle(order, m_random);
        for (const int number : order)
            m_box.import({.file = m_files.write(m_box, number)});
    }

    Result<void> step()
    {
        Workspace& workspace = m_box.workspace();
        switch (m_random() % 6) {
        case 0: return workspace.history().canUndo() ? workspace.undo() : Result<void>();
        case 1: return workspace.history().canRedo() ? workspace.redo() : Result<void>();
        case 2: return flip(RunState::Withdrawn);
        default: return flip(RunState::Counted);
        }
    }

    QString difference()
    {
        m_box.settleNow();
        std::vector<int> counted;
        for (const Run& run : m_box.workspace().records().runs())
            if (run.state == RunState::Counted)
                counted.push_back(run.file.section(u'.', 0, 0).toInt());
        if (m_box.picture() != pictureOf(m_files, counted, m_random))
            return u"what is shown is not what counts"_s;
        const auto verified = Workspace::verify(m_box.workspace().file());
        return verified ? QString() : verified.error().message;
    }

private:
    /// Of the runs in a state, one or several at once.
    Result<void> flip(RunState from)
    {
        std::vector<Run> chosen;
        for (const Run& run : m_box.workspace().records().runs())
            if (run.state == from && m_random() % 3 == 0)
                chosen.push_back(run);
        return edit(m_box, [&](Edit& edit) {
            return from == RunState::Counted ? removeRuns(edit, chosen) : restoreRuns(edit, chosen);
        });
    }

    RandomFiles m_files;
    std::mt19937 m_random;
    ImportBox m_box;
};

} // namespace

/// Deleting and restoring runs, and the sprint that they are tied to.
class TestRunEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatCountsShows()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            RandomRuns runs(seed);
            for (int round = 0; round < 4; ++round) {
                for (int step = 0; step < 3; ++step)
                    VERIFY_RESULT(runs.step());
                const QString wrong = runs.difference();
                QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, round %2: %3"_s.arg(QString::number(seed), QString::number(round), wrong)));
            }
        }
    }

    void aRunThatIsSoAlreadyIsRefused()
    {
        ImportBox box;
        const RandomFiles files(1);
        const RunId run = box.import({.file = files.write(box, 0)}).id;
        QCOMPARE(edit(box, [&](Edit& edit) { return restoreRun(edit, run); }).error().code, Error::Code::Invalid);
        VERIFY_RESULT(edit(box, [&](Edit& edit) { return removeRun(edit, run); }));
        QCOMPARE(edit(box, [&](Edit& edit) { return removeRun(edit, run); }).error().code, Error::Code::Invalid);
        QCOMPARE(edit(box, [&](Edit& edit) { return removeRun(edit, RunId::create()); }).error().code, Error::Code::NotFound);
        VERIFY_RESULT(edit(box, [&](Edit& edit) { return restoreRun(edit, run); }));
        QCOMPARE(box.workspace().records().runs().front().state, RunState::Counted);
    }

    void whatAnotherDidSinceIsNotOverlooked()
    {
        // Given a run as one person saw it, which another deletes and restores
        ImportBox box;
        const RandomFiles files(1);
        box.import({.file = files.write(box, 0)});
        const std::vector<Run> seen = {runOf(box, RandomFiles::name(0))};
        VERIFY_RESULT(edit(box, [&](Edit& edit) { return removeRuns(edit, seen); }));
        VERIFY_RESULT(box.workspace().undo());
        // When it is deleted by what was seen, then that is refused
        const auto refused = edit(box, [&](Edit& edit) { return removeRuns(edit, seen); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
    }

    void aSprintIsToldOrNot()
    {
        ImportBox box;
        const RandomFiles files(1);
        const RunId run = box.import({.file = files.write(box, 0)}).id;
        VERIFY_RESULT(edit(box, [](Edit& edit) {
            return edit.insert(Sprint{.number = 3, .start = QDate(2026, 3, 1), .end = QDate(2026, 3, 14)});
        }));
        VERIFY_RESULT(edit(box, [&](Edit& edit) { return setSprintOfRun(edit, run, 3); }));
        QCOMPARE(box.workspace().records().runs().front().sprint, std::optional(3));
        const auto refused = edit(box, [&](Edit& edit) { return setSprintOfRun(edit, run, 4); });
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        VERIFY_RESULT(box.workspace().undo());
        QVERIFY(!box.workspace().records().runs().front().sprint);
    }

    void theSprintIsThatOfTheDateUnlessTold_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("told"); // -1: none
        QTest::addColumn<int>("sprint");
        const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 3, day), QTime(hour, 30), Qt::UTC); };
        QTest::newRow("first day") << at(2, 0) << u"UTC"_s << -1 << 1;
        QTest::newRow("last day") << at(15, 23) << u"UTC"_s << -1 << 1;
        QTest::newRow("next sprint") << at(16, 0) << u"UTC"_s << -1 << 2;
        QTest::newRow("next day there") << at(15, 23) << u"Europe/Berlin"_s << -1 << 2;
        QTest::newRow("before all") << at(1, 12) << u"UTC"_s << -1 << -1;
        QTest::newRow("told") << at(2, 0) << u"UTC"_s << 7 << 7;
    }
    void theSprintIsThatOfTheDateUnlessTold()
    {
        QFETCH(QDateTime, time);
        QFETCH(QString, zone);
        QFETCH(int, told);
        QFETCH(int, sprint);
        const std::vector<Sprint> sprints = {{.number = 1, .start = QDate(2026, 3, 2), .end = QDate(2026, 3, 15)},
                                             {.number = 2, .start = QDate(2026, 3, 16), .end = QDate(2026, 3, 29)}};
        Run run{.time = time};
        if (told >= 0)
            run.sprint = told;
        QCOMPARE(runSprint(run, sprints, zone).value_or(-1), sprint);
    }
};

QTEST_GUILESS_MAIN(TestRunEdits)
#include "tst_runedits.moc"
