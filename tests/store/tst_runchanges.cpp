// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runchanges.h"
#include "tests/support/randomevidence.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

ChangesByRun plainChanges(const RandomEvidence& evidence)
{
    ChangesByRun changes;
    for (const RandomEvidence::Imported& imported : evidence.counting())
        changes.insert(imported.run.id, {});
    for (const auto& [name, history] : evidence.oracle().histories())
        for (const EvidenceOracle::Step& step : history) {
            RunChanges& own = changes[step.run];
            switch (step.kind) {
            case ChangeKind::New: ++own.added; break;
            case ChangeKind::Changed: ++own.changed; break;
            case ChangeKind::Resolved: ++own.resolved; break;
            case ChangeKind::Reopened: ++own.reopened; break;
            case ChangeKind::Gone: break;
            }
        }
    return changes;
}

qint64 newAtImport(EvidenceBox& box, const RunId& run)
{
    return box.number(u"SELECT new_results FROM run WHERE id = '%1'"_s.arg(run.toString()));
}

} // namespace

/// What each run changes, whatever was imported, deleted or restored since.
class TestRunChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules()
    {
        int different = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            // Given runs that came in any order, some of which were withdrawn and counted again
            RandomEvidence evidence(seed, 16);
            Progress progress;
            const auto changes = readRunChanges(evidence.box().database(), progress);
            VERIFY_RESULT(changes);
            // Then each changes what the histories say
            const ChangesByRun expected = plainChanges(evidence);
            QVERIFY2(*changes == expected, qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(progress.done.load(), static_cast<qint64>(expected.size()));
            for (auto run = expected.cbegin(); run != expected.cend(); ++run)
                different += newAtImport(evidence.box(), run.key()) != run->added ? 1 : 0;
        }
        QVERIFY(different > 20); // or the numbers of the import would do
    }

    void aRunThatComesLateTakesWhatWasNew()
    {
        EvidenceBox box;
        const auto later = box.import(5, {aFinding(u"c"_s, u"a"_s, Outcome::Failed)});
        VERIFY_RESULT(later);
        const auto earlier = box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Passed)});
        VERIFY_RESULT(earlier);
        Progress progress;
        auto changes = readRunChanges(box.database(), progress);
        VERIFY_RESULT(changes);
        QCOMPARE(changes->value(earlier->id), RunChanges{.added = 1});
        QCOMPARE(changes->value(later->id), RunChanges{.reopened = 1});
        // When it is withdrawn, then what it saw was never new
        VERIFY_RESULT(box.withdraw(earlier->id));
        changes = readRunChanges(box.database(), progress);
        VERIFY_RESULT(changes);
        QVERIFY(!changes->contains(earlier->id));
        QCOMPARE(changes->value(later->id), RunChanges{.added = 1});
    }

    void numbersStayWhenOthersArePurged()
    {
        EvidenceBox box;
        std::vector<RunId> runs;
        for (int day = 1; day <= 3; ++day) {
            const auto run = box.import(day, {aFinding(u"c"_s, u"a"_s, Outcome::Failed)});
            VERIFY_RESULT(run);
            runs.push_back(run->id);
        }
        VERIFY_RESULT(box.withdraw(runs[0]));
        VERIFY_RESULT(box.purge(runs[0]));
        const auto numbers = readRunNumbers(box.database());
        VERIFY_RESULT(numbers);
        QCOMPARE(*numbers, (QHash<RunId, qint64>{{runs[1], 2}, {runs[2], 3}}));
    }

    void canBeCancelled()
    {
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed)}));
        Progress progress;
        progress.cancelled = true;
        const auto changes = readRunChanges(box.database(), progress);
        QVERIFY(!changes);
        QCOMPARE(changes.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRunChanges)
#include "tst_runchanges.moc"
