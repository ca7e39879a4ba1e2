// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultcomparison.h"
#include "tests/support/randomevidence.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What a comparison says, without the keys of the tables.
struct Picture {
    DifferenceCounts counts = {};
    std::map<QString, DifferenceCounts> checks = {};
    std::map<Severity, DifferenceCounts> severities = {};
    std::map<EvidenceOracle::Name, Difference> results = {};
    std::map<QString, qint64> outside = {}; ///< by target
    qint64 scopes = 0;

    friend bool operator==(const Picture&, const Picture&) = default;

    void count(const QString& check, Severity severity, Difference kind)
    {
        ++counts[kind];
        ++checks[check][kind];
        ++severities[severity][kind];
    }
};

/// The same from the plain rules: each result's two states, one after the other.
class PlainComparison {
public:
    PlainComparison(const EvidenceOracle& oracle, const ComparisonPoint& from, const ComparisonPoint& to)
        : m_oracle(oracle)
        , m_fromTargets(targets(from))
        , m_toTargets(targets(to))
        , m_before(upTo(from).states())
        , m_start(upTo(from).provenStates())
        , m_after(upTo(to).states())
    {
    }

    Picture picture()
    {
        for (const QString& target : m_fromTargets)
            m_picture.scopes += m_toTargets.contains(target) ? 1 : 0;
        for (const std::set<QString>* mine : {&m_fromTargets, &m_toTargets})
            for (const QString& target : *mine)
                if (!m_fromTargets.contains(target) || !m_toTargets.contains(target))
                    m_picture.outside[target] = 0;
        std::map<EvidenceOracle::Name, ObservedState> known = m_before;
        known.insert(m_after.begin(), m_after.end());
        for (const auto& [name, state] : known)
            compare(name);
        return m_picture;
    }

private:
    EvidenceOracle upTo(const ComparisonPoint& point) const
    {
        const RunId* run = std::get_if<RunId>(&point);
        return run ? m_oracle.upTo(*run) : m_oracle.upTo(std::get<QDateTime>(point));
    }
    std::set<QString> targets(const ComparisonPoint& point) const
    {
        const RunId* run = std::get_if<RunId>(&point);
        return run ? m_oracle.targets(*run) : upTo(point).targets();
    }
    static std::optional<ObservedState> stateIn(const std::map<EvidenceOracle::Name, ObservedState>& states,
                                                const EvidenceOracle::Name& name)
    {
        const auto found = states.find(name);
        return found == states.end() ? std::nullopt : std::optional(found->second);
    }

    void compare(const EvidenceOracle::Name& name)
    {
        const auto before = stateIn(m_before, name);
        const auto after = stateIn(m_after, name);
        const bool seenBefore = before && before->outcome;
        const bool seenAfter = after && after->outcome;
        const bool inFrom = m_fromTargets.contains(name.first);
        const bool inTo = m_toTargets.contains(name.first);
        const QString check = m_oracle.checkOf(name);
        if (inFrom != inTo) {
            if (inFrom ? seenBefore : seenAfter) {
                m_picture.count(check, (inFrom ? before : after)->severity, Difference::OutOfScope);
                ++m_picture.outside[name.first];
            }
        } else if (inFrom && before == after) {
            if (seenAfter)
                m_picture.count(check, after->severity, Difference::Unchanged);
        } else if (inFrom && (seenBefore || seenAfter)) {
            const bool failuresOnly = name.first == RandomEvidence::failuresOnlyTarget();
            const Difference kind =
                after ? static_cast<Difference>(changeKind(stateIn(m_start, name), *after, failuresOnly)) : Difference::Gone;
            m_picture.count(check, (after ? after : before)->severity, kind);
            m_picture.results[name] = kind;
        }
    }

    const EvidenceOracle& m_oracle;
    std::set<QString> m_fromTargets;
    std::set<QString> m_toTargets;
    std::map<EvidenceOracle::Name, ObservedState> m_before;
    std::map<EvidenceOracle::Name, ObservedState> m_start; ///< before, errors and the like left out
    std::map<EvidenceOracle::Name, ObservedState> m_after;
    Picture m_picture;
};

EvidenceOracle::Name nameOf(const Database& database, ResultKey key)
{
    auto row = Statement::prepare(database, u"SELECT target_identity, fingerprint FROM result JOIN scope ON scope.id = scope_id"
                                            " WHERE result.id = ?"_s);
    if (!row || !row->bind(0, key.value()).run() || !row->next())
        qFatal("a result that was compared is not there");
    return {row->text(0), row->value(1).toByteArray()};
}

Picture pictureOf(const Database& database, const Comparison& comparison)
{
    Picture picture{.counts = comparison.counts, .scopes = comparison.scopes};
    for (const ComparedCheck& check : comparison.checks)
        picture.checks[check.check.checkId] = check.counts;
    for (const Severity severity : allSeverities)
        if (const auto& counts = comparison.bySeverity[static_cast<size_t>(severity)]; counts != DifferenceCounts())
            picture.severities[severity] = counts;
    for (const ComparedResult& result : comparison.results)
        picture.results[nameOf(database, result.key)] = result.kind;
    for (const ScopeOutside& outside : comparison.outside)
        picture.outside[outside.scope.targetIdentity] = outside.results;
    return picture;
}

QByteArray wordsOf(const Picture& picture)
{
    QString words = u"scopes %1, results %2:"_s.arg(picture.scopes).arg(picture.results.size());
    for (const auto& [kind, name] : Words<Difference>::list)
        words += u" %1 %2"_s.arg(QLatin1String(name)).arg(picture.counts[kind]);
    return words.toUtf8();
}

/// A moment, or one of the runs that count.
ComparisonPoint randomPoint(RandomEvidence& evidence)
{
    const std::vector<RunId> runs = evidence.oracle().runs(true);
    if (evidence.below(2) == 0 && !runs.empty())
        return runs[static_cast<size_t>(evidence.below(static_cast<int>(runs.size())))];
    return aDay(evidence.below(RandomEvidence::days + 1) - 1);
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            // Given runs that came in any order, some of which were withdrawn
            RandomEvidence evidence(seed, 14);
            Database& database = evidence.box().database();
            for (int round = 0; round < 12; ++round) {
                // When any two of the runs and moments are compared, the earlier one first or not
                const ComparisonPoint from = randomPoint(evidence);
                const ComparisonPoint to = randomPoint(evidence);
                const auto comparison = compareResults(database, {.from = from, .to = to});
                VERIFY_RESULT(comparison);
                // Then each result is what its two states make it
                const Picture told = pictureOf(database, *comparison);
                const Picture expected = PlainComparison(evidence.oracle(), from, to).picture();
                QVERIFY2(told == expected, (u"seed %1, round %2: "_s.arg(seed).arg(round).toUtf8() + wordsOf(told)
                                            + " instead of " + wordsOf(expected))
                                               .constData());
            }
        }
    }

    void tellsKinds_data()
    {
        QTest::addColumn<std::optional<Outcome>>("before");
        QTest::addColumn<std::optional<Outcome>>("after");
        QTest::addColumn<Difference>("kind");
        using Seen = std::optional<Outcome>;
        QTest::newRow("new") << Seen() << Seen(Outcome::Passed) << Difference::New;
        QTest::newRow("resolved") << Seen(Outcome::Failed) << Seen(Outcome::Passed) << Difference::Resolved;
        QTest::newRow("reopened") << Seen(Outcome::Passed) << Seen(Outcome::Failed) << Difference::Reopened;
        QTest::newRow("changed") << Seen(Outcome::Failed) << Seen(Outcome::Suppressed) << Difference::Changed;
        QTest::newRow("gone") << Seen(Outcome::Failed) << Seen() << Difference::Gone;
        QTest::newRow("unchanged") << Seen(Outcome::Failed) << Seen(Outcome::Failed) << Difference::Unchanged;
    }
    void tellsKinds()
    {
        QFETCH(std::optional<Outcome>, before);
        QFETCH(std::optional<Outcome>, after);
        QFETCH(Difference, kind);
        // Given two complete runs of one scope
        EvidenceBox box;
        std::vector<RunId> runs;
        int day = 1;
        for (const auto& outcome : {before, after}) {
            std::vector<Finding> findings = {aFinding(u"other"_s, u"r"_s, Outcome::Passed)};
            if (outcome)
                findings.push_back(aFinding(u"c"_s, u"r"_s, *outcome));
            const auto run = box.import(day++, findings);
            VERIFY_RESULT(run);
            runs.push_back(run->id);
        }
        // Then they differ in that, whether they are named as runs or as days
        for (const auto& [from, to] : {std::pair<ComparisonPoint, ComparisonPoint>(runs[0], runs[1]),
                                       std::pair<ComparisonPoint, ComparisonPoint>(aDay(1), aDay(2))}) {
            const auto comparison = compareResults(box.database(), {.from = from, .to = to, .checkText = u"TITLE of c"_s});
            VERIFY_RESULT(comparison);
            DifferenceCounts counts;
            counts[kind] = 1;
            QVERIFY2(comparison->counts == counts, wordsOf(pictureOf(box.database(), *comparison)).constData());
            QCOMPARE(comparison->from, aDay(1));
            QCOMPARE(comparison->to, aDay(2));
            QVERIFY(comparison->settled);
        }
    }

    void runsOfDifferentScopesHaveNothingInCommon()
    {
        EvidenceBox box;
        Finding finding = aFinding(u"c"_s, u"r"_s, Outcome::Failed);
        const auto one = box.import(1, {finding});
        finding.scope.targetIdentity = u"another"_s;
        const auto other = box.import(2, {finding});
        VERIFY_RESULT(one);
        VERIFY_RESULT(other);
        const auto comparison = compareResults(box.database(), {.from = one->id, .to = other->id});
        VERIFY_RESULT(comparison);
        QCOMPARE(comparison->scopes, 0);
        QCOMPARE(comparison->counts[Difference::OutOfScope], 2);
        QCOMPARE(comparison->outside.size(), size_t(2));
        QVERIFY(comparison->outside[0].onlyBefore != comparison->outside[1].onlyBefore);
        QVERIFY(comparison->results.empty());
    }

    void pagesThroughOneKind()
    {
        // Given a run after which seven results passed that had failed, and two are new, one of them severe
        EvidenceBox box;
        std::vector<Finding> findings;
        for (int i = 0; i < 7; ++i)
            findings.push_back(aFinding(u"c"_s, u"r%1"_s.arg(i), Outcome::Failed));
        VERIFY_RESULT(box.import(1, findings));
        for (Finding& finding : findings)
            finding.outcome = Outcome::Passed;
        findings.push_back(aFinding(u"mild"_s, u"r"_s, Outcome::Failed, Severity::Low));
        findings.push_back(aFinding(u"severe"_s, u"r"_s, Outcome::Failed, Severity::Critical));
        VERIFY_RESULT(box.import(2, findings));
        const auto comparison = compareResults(box.database(), {.from = aDay(1), .to = aDay(2)});
        VERIFY_RESULT(comparison);
        // Then each kind has its pages, the worst first
        const auto page = [&](std::optional<Difference> kind, qint64 offset, int limit) {
            QStringList rows;
            const auto read = readComparedRows(box.database(), *comparison, kind, offset, limit);
            for (const ComparedRow& row : read ? *read : std::vector<ComparedRow>())
                rows << word(row.compared.kind) + u' ' + row.result.checkId + u' ' + row.result.resource;
            return rows;
        };
        QCOMPARE(page(Difference::New, 0, 10), (QStringList{u"new severe r"_s, u"new mild r"_s}));
        QCOMPARE(page(Difference::Resolved, 5, 10), (QStringList{u"resolved c r5"_s, u"resolved c r6"_s}));
        QCOMPARE(page({}, 1, 2), (QStringList{u"new mild r"_s, u"resolved c r0"_s}));
        QCOMPARE(page(Difference::Gone, 0, 10), QStringList());
        QCOMPARE(page({}, 100, 10), QStringList());
    }

    void refusesWhatDoesNotCount()
    {
        EvidenceBox box;
        const auto run = box.import(1, {aFinding(u"c"_s, u"r"_s, Outcome::Failed)});
        VERIFY_RESULT(run);
        const auto unknown = compareResults(box.database(), {.from = RunId::create(), .to = aDay(1)});
        QCOMPARE(unknown.error().code, Error::Code::NotFound);
        VERIFY_RESULT(box.withdraw(run->id));
        const auto withdrawn = compareResults(box.database(), {.from = aDay(1), .to = run->id});
        QCOMPARE(withdrawn.error().code, Error::Code::Invalid);
        QVERIFY(withdrawn.error().message.contains(u"deleted"_s));
        QCOMPARE(compareResults(box.database(), {.from = QDateTime(), .to = aDay(1)}).error().code, Error::Code::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
