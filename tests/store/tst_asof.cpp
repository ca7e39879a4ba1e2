// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/tallies.h"
#include "tests/support/randomevidence.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using AsOf = std::optional<QDateTime>;

EvidenceOracle::Tally talliesOf(Database& database, const AsOf& asOf)
{
    EvidenceOracle::Tally tally;
    const auto tallies = readTallies(database, asOf);
    if (!tallies)
        qFatal("%s", qPrintable(tallies.error().detail));
    for (const CheckTally& check : *tallies)
        for (const auto& [state, count] : check.counts)
            if (count != 0)
                tally[{check.scope.targetIdentity, check.checkId, state}] = count;
    return tally;
}

std::set<QString> everFailed(const Database& database, const AsOf& asOf)
{
    std::set<QString> names;
    const auto failed = readEverFailed(database, asOf);
    const auto checks = readChecks(database);
    if (!failed || !checks)
        qFatal("checks can't be read");
    for (const CheckUnit& check : *checks)
        if (failed->contains(check.key))
            names.insert(check.checkId);
    return names;
}

std::set<QString> scopesOf(const Database& database, const AsOf& asOf)
{
    std::set<QString> targets;
    const auto scopes = readScopes(database, asOf);
    if (!scopes)
        qFatal("%s", qPrintable(scopes.error().detail));
    for (const auto& [key, scope] : *scopes)
        targets.insert(scope.targetIdentity);
    return targets;
}

/// All that figures are made of, but for the keys of the tables, as text that compares.
QStringList pictureOf(Database& database, const AsOf& asOf)
{
    QStringList lines;
    const auto tallies = readTallies(database, asOf);
    const auto deltas = readDeltas(database, asOf);
    if (!tallies || !deltas)
        qFatal("tallies can't be read");
    for (const CheckTally& check : *tallies)
        for (const auto& [state, count] : check.counts)
            if (count != 0)
                lines << u"%1 %2 %3 %4/%5: %6, last run %7"_s.arg(
                    check.scope.targetIdentity, check.checkId, check.title,
                    state.outcome ? word(*state.outcome) : u"not seen"_s, word(state.severity), QString::number(count),
                    check.lastRun.toString(Qt::ISODate));
    for (const RunDeltas& run : *deltas)
        lines << u"run of %1"_s.arg(run.time.toString(Qt::ISODate));
    lines.sort();
    return lines;
}

} // namespace

/// The past of the evidence: what the runs up to a moment brought, and nothing of those after it.
class TestAsOf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            // Given runs that came in any order, some of which were withdrawn
            RandomEvidence evidence(seed, 14);
            Database& database = evidence.box().database();
            for (int day = -1; day <= RandomEvidence::days; ++day) {
                // Then as of any moment the tallies are those of the runs until then
                const QDateTime moment = aDay(day);
                const EvidenceOracle then = evidence.oracle().upTo(moment);
                const QByteArray where = u"seed %1, day %2"_s.arg(seed).arg(day).toUtf8();
                QVERIFY2(talliesOf(database, moment) == then.tally(), where.constData());
                QVERIFY2(everFailed(database, moment) == then.everFailed(), where.constData());
                QVERIFY2(scopesOf(database, moment) == then.targets(), where.constData());
                // And a moment before a run is a moment without it
                QVERIFY2(talliesOf(database, moment.addMSecs(-1)) == evidence.oracle().upTo(moment.addMSecs(-1)).tally(),
                         where.constData());
            }
            // And as of the last moment they are those of now
            QCOMPARE(pictureOf(database, aDay(RandomEvidence::days)), pictureOf(database, {}));
        }
    }

    void isAsIfTheLaterRunsHadNotBeenImported()
    {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            RandomEvidence evidence(seed, 12);
            for (int day = 0; day < RandomEvidence::days; day += 2) {
                // Given another workspace into which only the runs until that day were imported, in the order of time
                EvidenceBox only;
                for (const RandomEvidence::Imported& imported : evidence.counting())
                    if (imported.run.time <= aDay(day)) {
                        VERIFY_RESULT(only.stage(*only.staging(), imported.run, imported.findings, imported.scopes));
                        VERIFY_RESULT(only.count(imported.run.id));
                        VERIFY_RESULT(only.settle());
                    }
                // Then its evidence is that of the first, as of that day
                QCOMPARE(pictureOf(evidence.box().database(), aDay(day)), pictureOf(only.database(), {}));
            }
        }
    }

    void leavesDrillsOutOfTallies()
    {
        // Given a run against a target that was broken on purpose
        EvidenceBox box;
        Run run = EvidenceBox::aRun(1);
        run.drill = true;
        Finding finding = aFinding(u"c"_s, u"r"_s, Outcome::Failed);
        finding.scope.drill = true;
        VERIFY_RESULT(box.stage(*box.staging(), run, {finding}));
        VERIFY_RESULT(box.count(run.id));
        // Then the check was seen to fail, from then on, and counts nowhere else
        QVERIFY(talliesOf(box.database(), aDay(1)).empty());
        QVERIFY(everFailed(box.database(), aDay(0)).empty());
        QCOMPARE(everFailed(box.database(), aDay(1)).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAsOf)
#include "tst_asof.moc"
