// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/exceptedresults.h"
#include "tests/support/evidencebox.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// What exceptions cover that name resources: as the tallies count it, at any moment.
class ExceptedResultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void countsWhatStandsInTheWay();
    void twoExceptionsOfOneResultCountItOnce();
    void looksOnlyAtItsTarget();
    void agreesWithTheTalliesBeforeRowsAreSettled();
    void stagedResultsDontCount();
    void countsAsOfAMoment();
    void othersAreNotAskedAbout();
    void findsEachOfManyNames();
    void aNameGoesOnAfterANul();

private:
    static std::vector<Finding> findings(Outcome a, Outcome b)
    {
        return {aFinding(u"c"_s, u"a"_s, a), aFinding(u"c"_s, u"b"_s, b), aFinding(u"other"_s, u"a"_s, Outcome::Failed)};
    }
    ExceptionReach naming(const QStringList& resources) const
    {
        const qint64 check = m_box->number(u"SELECT id FROM check_unit WHERE check_id = 'c'"_s);
        return {.check = CheckKey(check), .resources = resources};
    }
    /// "failed 1, error 2"
    QString counted(const std::vector<ExceptionReach>& reaches, const std::optional<QDateTime>& asOf = {}) const
    {
        const auto counts = readExcepted(m_box->database(), reaches, asOf);
        if (!counts)
            return counts.error().message + counts.error().detail;
        QStringList texts;
        for (const ExceptedCount& count : *counts)
            texts << u"%1 %2"_s.arg(word(*count.state.outcome)).arg(count.count);
        return texts.join(u", "_s);
    }

    std::unique_ptr<EvidenceBox> m_box;
};

void ExceptedResultsTest::init()
{
    m_box = std::make_unique<EvidenceBox>();
    VERIFY_RESULT(m_box->import(1, findings(Outcome::Failed, Outcome::Passed)));
}

void ExceptedResultsTest::countsWhatStandsInTheWay()
{
    QCOMPARE(counted({naming({u"a"_s})}), u"failed 1"_s);
    QCOMPARE(counted({naming({u"a"_s, u"b"_s, u"nowhere"_s})}), u"failed 1"_s); // b passed
    QCOMPARE(counted({naming({u"A"_s})}), QString());                         // names are exact
    VERIFY_RESULT(m_box->import(2, findings(Outcome::Suppressed, Outcome::Error)));
    QCOMPARE(counted({naming({u"a"_s, u"b"_s})}), u"error 1, suppressed 1"_s);
    const auto counts = readExcepted(m_box->database(), std::vector{naming({u"a"_s})});
    VERIFY_RESULT(counts);
    QVERIFY(counts->at(0).scope == aFinding(u"c"_s, u"a"_s, Outcome::Failed).scope);
    QCOMPARE(counts->at(0).state.severity, Severity::Medium);
}

void ExceptedResultsTest::findsEachOfManyNames()
{
    std::vector<Finding> found;
    QStringList names;
    for (int i = 0; i < 45; ++i) {
        names << u"host/%1"_s.arg(i);
        found.push_back(aFinding(u"c"_s, names.back(), Outcome::Failed));
    }
    VERIFY_RESULT(m_box->import(2, found));
    for (const int count : {1, 19, 20, 21, 40, 45})
        QCOMPARE(counted({naming(names.first(count))}), u"failed %1"_s.arg(count));
}

void ExceptedResultsTest::aNameGoesOnAfterANul()
{
    const QString longer = u"host"_s + QChar(0) + u"one"_s;
    VERIFY_RESULT(m_box->import(2, {aFinding(u"c"_s, u"host"_s, Outcome::Failed), aFinding(u"c"_s, longer, Outcome::Error)}));
    QCOMPARE(counted({naming({longer})}), u"error 1"_s);
    QCOMPARE(counted({naming({u"host"_s})}), u"failed 1"_s);
}

void ExceptedResultsTest::twoExceptionsOfOneResultCountItOnce()
{
    VERIFY_RESULT(m_box->import(2, findings(Outcome::Failed, Outcome::Failed)));
    QCOMPARE(counted({naming({u"a"_s}), naming({u"a"_s, u"b"_s})}), u"failed 2"_s);
}

void ExceptedResultsTest::looksOnlyAtItsTarget()
{
    ExceptionReach reach = naming({u"a"_s});
    reach.target = TargetName{.kind = TargetKind::Account, .identity = u"111122223333"_s};
    QCOMPARE(counted({reach}), u"failed 1"_s);
    reach.target->identity = u"999"_s;
    QCOMPARE(counted({reach}), QString());
}

void ExceptedResultsTest::agreesWithTheTalliesBeforeRowsAreSettled()
{
    // Given a run that counts, whose rows still say what was so before it
    const auto run = m_box->stage(*m_box->staging(), EvidenceBox::aRun(2), findings(Outcome::Passed, Outcome::Failed));
    VERIFY_RESULT(run);
    VERIFY_RESULT(m_box->count(run->id));
    QVERIFY(m_box->number(u"SELECT count(*) FROM run WHERE lag > 0"_s) > 0);
    // Then a, which passes by now, is in nobody's way, and b is
    QCOMPARE(counted({naming({u"a"_s})}), QString());
    QCOMPARE(counted({naming({u"a"_s, u"b"_s})}), u"failed 1"_s);
    VERIFY_RESULT(m_box->settle());
    QCOMPARE(counted({naming({u"a"_s})}), QString());
    QCOMPARE(counted({naming({u"a"_s, u"b"_s})}), u"failed 1"_s);
    // And back, when the run is withdrawn
    VERIFY_RESULT(m_box->withdraw(run->id));
    QCOMPARE(counted({naming({u"a"_s, u"b"_s})}), u"failed 1"_s);
    QCOMPARE(counted({naming({u"b"_s})}), QString());
}

void ExceptedResultsTest::stagedResultsDontCount()
{
    auto found = findings(Outcome::Passed, Outcome::Failed);
    found.push_back(aFinding(u"c"_s, u"new"_s, Outcome::Failed));
    const auto staging = m_box->staging();
    const auto run = m_box->stage(*staging, EvidenceBox::aRun(2), found);
    VERIFY_RESULT(run);
    QCOMPARE(counted({naming({u"a"_s, u"b"_s, u"new"_s})}), u"failed 1"_s); // a
    VERIFY_RESULT(m_box->count(run->id));
    QCOMPARE(counted({naming({u"a"_s, u"b"_s, u"new"_s})}), u"failed 2"_s); // b and the new one
}

void ExceptedResultsTest::countsAsOfAMoment()
{
    VERIFY_RESULT(m_box->import(3, findings(Outcome::Passed, Outcome::Failed)));
    const std::vector<ExceptionReach> both = {naming({u"a"_s, u"b"_s})};
    QCOMPARE(counted(both, aDay(0)), QString());
    QCOMPARE(counted({naming({u"a"_s})}, aDay(1)), u"failed 1"_s);
    QCOMPARE(counted({naming({u"b"_s})}, aDay(2)), QString());
    QCOMPARE(counted({naming({u"a"_s})}, aDay(3)), QString());
    QCOMPARE(counted({naming({u"b"_s})}, aDay(3)), u"failed 1"_s);
}

void ExceptedResultsTest::othersAreNotAskedAbout()
{
    QCOMPARE(counted({naming({})}), QString()); // covers whole tallies, which needs no results
    ExceptionReach attestation = naming({u"a"_s});
    attestation.attested = Outcome::Passed;
    QCOMPARE(counted({attestation}), QString());
}

QTEST_GUILESS_MAIN(ExceptedResultsTest)
#include "tst_exceptedresults.moc"
