// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gatepolicyfile.h"
#include "model/edit/gateedits.h"
#include "model/edit/sprintedits.h"
#include "model/programme/gatefigures.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/importbox.h"
#include "tests/support/reviewrecords.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString aPolicy(const QStringList& environments, std::vector<GateRule> rules = {GateRule::SevereFailures})
{
    return gatePolicyDocument({.environments = environments, .rules = std::move(rules), .scopes = {{.tool = u"unit"_s}}});
}

/// A sprint that has begun; a high check failed in production on its second day, all passes in test.
class GateStage {
public:
    GateStage()
    {
        edit([&](Edit& edit) { return edit.insert(m_sprint); });
        import(ResultsFile(u"2026-05-26T06:00:00Z"_s, u"shop"_s).add(u"a"_s, u"r"_s, Outcome::Failed, Severity::High), u"shop.json"_s);
        import(ResultsFile(u"2026-05-27T06:00:00Z"_s, u"annex"_s).add(u"b"_s, u"r"_s, Outcome::Passed), u"annex.json"_s);
        edit([](Edit& edit) {
            Result<void> done;
            for (const Target& target : edit.records().targets()) {
                Target assigned = target;
                assigned.environment = target.identity == u"shop" ? u"production"_s : u"test"_s;
                if (done)
                    done = edit.update(target, assigned);
            }
            return done;
        });
    }

    const SprintId& sprint() const { return m_sprint.id; }
    const Records& records() { return m_box.workspace().records(); }
    void edit(const std::function<Result<void>(Edit&)>& step) { ImportBox::done(m_box.workspace().edit(u"Step"_s, step)); }
    void import(const ResultsFile& file, const QString& name) { m_box.import({.file = file.write(m_box.path(name))}); }
    void setPolicy(const std::optional<SprintId>& sprint, const QString& document)
    {
        edit([&](Edit& edit) { return setGatePolicy(edit, sprint, document); });
    }

    Result<GateVerdict> tryJudge(const std::optional<QDateTime>& asOf = {}, const std::optional<SprintPolicy>& policy = {})
    {
        return judgeGate(m_box.reader(), records(), builtInCatalogues(),
                         {.sprint = sprint(), .policy = policy, .now = m_box.workspace().clock().now(), .asOf = asOf});
    }
    GateVerdict judge(const std::optional<QDateTime>& asOf = {}) { return ImportBox::value(tryJudge(asOf)); }
    /// As screens and reports show it.
    SprintFigures figures(const QString& environment = {})
    {
        return ImportBox::value(programmeFigures(m_box.reader(), records(), builtInCatalogues(),
                                                 m_box.workspace().clock().now(), environment))
            .sprints.front();
    }

private:
    Sprint m_sprint{.number = 3, .start = QDate(2026, 5, 25), .end = QDate(2026, 6, 7)};
    ImportBox m_box;
};

QDateTime at(int day)
{
    return QDateTime(QDate(2026, 5, day), QTime(12, 0), Qt::UTC);
}

} // namespace

/// The gate of a sprint: by its policy, on the evidence of the environments that this names.
class TestGateFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesByTheNearestPolicy()
    {
        GateStage stage;
        QVERIFY(policyFor(stage.records(), stage.sprint()).source == SprintPolicy::Source::Default);
        QVERIFY(policyFor(stage.records(), stage.sprint()).policy == GatePolicy());
        QCOMPARE(stage.judge().clauses.size(), GatePolicy().rules.size());
        stage.setPolicy(std::nullopt, aPolicy({}, {GateRule::Errors}));
        QVERIFY(policyFor(stage.records(), stage.sprint()).source == SprintPolicy::Source::Workspace);
        QCOMPARE(stage.judge().clauses.front().id, u"errors"_s);
        stage.setPolicy(stage.sprint(), aPolicy({}, {GateRule::Compliance}));
        QVERIFY(policyFor(stage.records(), stage.sprint()).source == SprintPolicy::Source::Sprint);
        QVERIFY(generalPolicy(stage.records()).source == SprintPolicy::Source::Workspace);
        QCOMPARE(stage.judge().clauses.front().id, u"compliance"_s);
        QCOMPARE(stage.figures().gate->clauses.front().id, u"compliance"_s);
        QCOMPARE(stage.figures().policy.document, aPolicy({}, {GateRule::Compliance}));
        const SprintPolicy given{.policy = {.rules = {GateRule::Fresh}}, .source = SprintPolicy::Source::Given};
        QCOMPARE(ImportBox::value(stage.tryJudge({}, given)).clauses.front().id, u"fresh"_s);
    }

    void aPolicyThatCannotBeReadHoldsNothing()
    {
        GateStage stage;
        stage.edit([](Edit& edit) { return edit.insert(GatePolicyRecord{.document = u"{\"clauses\": 1}"_s}); });
        QVERIFY(!policyFor(stage.records(), stage.sprint()).fault.isEmpty());
        for (const GateVerdict& verdict : {stage.judge(), *stage.figures().gate}) {
            QVERIFY(!verdict.holds);
            QCOMPARE(verdict.clauses.size(), size_t(1));
            QCOMPARE(verdict.clauses.front().id, u"policy"_s);
            QVERIFY(verdict.clauses.front().evidence.front().contains(u"/clauses"_s));
        }
    }

    void namesWhatNobodyAssigned()
    {
        GateStage stage;
        stage.setPolicy(stage.sprint(), aPolicy({u"test"_s}));
        QVERIFY(stage.judge().unjudged.isEmpty());
        stage.import(ResultsFile(u"2026-05-27T06:00:00Z"_s, u"new"_s).add(u"a"_s, u"r"_s, Outcome::Failed, Severity::Critical),
                     u"new.json"_s);
        for (const GateVerdict& verdict : {stage.judge(), *stage.figures().gate, *stage.figures(u"production"_s).gate}) {
            QVERIFY(verdict.holds); // it is in no environment that the policy names
            QCOMPARE(verdict.unjudged, QStringList{u"new"_s});
            QVERIFY(unjudgedText(verdict).contains(u"new"_s));
        }
        stage.setPolicy(stage.sprint(), aPolicy({})); // judges all of them
        QVERIFY(!stage.judge().holds);
        QVERIFY(stage.judge().unjudged.isEmpty());
        QVERIFY(unjudgedText(stage.judge()).isEmpty());
    }

    void judgesTheEnvironmentsOfThePolicy_data()
    {
        QTest::addColumn<QStringList>("environments");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("says");
        QTest::newRow("all") << QStringList() << false << u"1"_s;
        QTest::newRow("production") << QStringList{u"production"_s} << false << u"1"_s;
        QTest::newRow("test") << QStringList{u"test"_s} << true << u"0"_s;
        QTest::newRow("both") << QStringList{u"test"_s, u"production"_s} << false << u"1"_s;
        QTest::newRow("none of any target") << QStringList{u"nowhere"_s} << false << u"no evidence, no check has run"_s;
    }

    void judgesTheEnvironmentsOfThePolicy()
    {
        QFETCH(QStringList, environments);
        QFETCH(bool, holds);
        QFETCH(QString, says);
        GateStage stage;
        stage.setPolicy(stage.sprint(), aPolicy(environments));
        for (const GateVerdict& verdict : {stage.judge(), *stage.figures().gate}) {
            QCOMPARE(verdict.holds, holds);
            QCOMPARE(verdict.clauses.front().evidence.front(), says);
        }
        // Whatever the screens are restricted to
        if (!environments.isEmpty())
            QCOMPARE(stage.figures(u"test"_s).gate->holds, holds);
        else
            QVERIFY(stage.figures(u"test"_s).gate->holds);
    }

    void overdueIsJudgedWhereThePolicyLooks_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("says");
        QTest::newRow("production") << u"production"_s << false << u"1"_s;
        QTest::newRow("test") << u"test"_s << true << u"0"_s;
        QTest::newRow("none of any target") << u"nowhere"_s << false << u"no evidence, no check has run"_s;
    }

    void overdueIsJudgedWhereThePolicyLooks()
    {
        QFETCH(QString, environment);
        QFETCH(bool, holds);
        QFETCH(QString, says);
        GateStage stage;
        stage.edit([](Edit& edit) {
            const WorkspaceProperties before = edit.records().properties();
            WorkspaceProperties after = before;
            after.deadlineHigh = 1;
            return edit.update(before, after);
        });
        stage.setPolicy(stage.sprint(), aPolicy({environment}, {GateRule::Overdue}));
        for (const GateVerdict& verdict : {stage.judge(), *stage.figures().gate, *stage.figures(u"test"_s).gate}) {
            QCOMPARE(verdict.holds, holds);
            QCOMPARE(verdict.clauses.front().evidence.front(), says);
        }
    }

    void judgesAsOfADay()
    {
        GateStage stage;
        stage.setPolicy(stage.sprint(), aPolicy({}));
        QVERIFY(!stage.judge(at(25)).holds);
        QCOMPARE(stage.judge(at(25)).clauses.front().evidence.front(), u"no evidence, no check has run"_s);
        QVERIFY(!stage.judge(at(26)).holds);
        stage.import(ResultsFile(u"2026-05-28T06:00:00Z"_s, u"shop"_s).add(u"a"_s, u"r"_s, Outcome::Passed, Severity::High), u"better.json"_s);
        QVERIFY(stage.judge().holds);
        QVERIFY(stage.judge(at(28)).holds);
        QVERIFY(!stage.judge(at(27)).holds);
    }

    void requiresScopes()
    {
        GateStage stage;
        const auto says = [&](const QString& document) {
            stage.setPolicy(stage.sprint(), document);
            const GateVerdict verdict = stage.judge();
            return verdict.holds ? u"holds"_s : verdict.clauses.front().evidence.join(u'\n');
        };
        const auto policy = [](const RequiredScope& scope, const QStringList& environments = {}) {
            return gatePolicyDocument({.environments = environments, .rules = {GateRule::RequiredScopes}, .scopes = {scope}});
        };
        QCOMPARE(says(policy({.tool = u"unit"_s})), u"holds"_s);
        QCOMPARE(says(policy({.tool = u"unit"_s, .target = u"sh?p"_s, .environment = u"production"_s})), u"holds"_s);
        QVERIFY(says(policy({.tool = u"unit"_s, .target = u"shop"_s, .environment = u"test"_s})).contains(u"never ran"_s));
        QVERIFY(says(policy({.tool = u"unit"_s, .target = u"shop"_s}, {u"test"_s})).contains(u"never ran"_s));
        QCOMPARE(says(policy({.tool = u"unit"_s, .scannerClass = ScannerClass::Test})), u"holds"_s);
        QVERIFY(says(policy({.tool = u"unit"_s, .scannerClass = ScannerClass::Secret})).contains(u"unit (secret) on *: no evidence, it never ran"_s));
        QVERIFY(says(policy({.tool = u"prowler"_s})).contains(u"prowler on *: no evidence, it never ran"_s));
        stage.import(ResultsFile(u"2026-04-20T06:00:00Z"_s, u"old"_s).add(u"b"_s, u"r"_s, Outcome::Passed), u"old.json"_s);
        QVERIFY(says(policy({.tool = u"unit"_s, .target = u"old"_s})).contains(u"2026-04-20, before the sprint began"_s));
    }

    void highRiskIssuesAreThoseOfReviews()
    {
        GateStage stage;
        stage.setPolicy(stage.sprint(), aPolicy({u"test"_s}, {GateRule::HighRiskIssues}));
        QVERIFY(!stage.judge().holds);
        QCOMPARE(stage.judge().clauses.front().evidence, QStringList{u"no evidence, no review has been made: describe a workload and review it by a lens"_s});
        // A review of which nothing is answered is none
        const Workload shop = aWorkload(u"Shop"_s);
        const LensRecord lens = aLensRecord();
        const Review review = aReview(shop, lens);
        const auto insert = [&](const std::vector<Entity>& rows) {
            stage.edit([&](Edit& edit) {
                Result<void> inserted;
                for (const Entity& row : rows)
                    if (inserted)
                        inserted = edit.insert(row);
                return inserted;
            });
        };
        insert({shop, lens, review});
        QVERIFY(!stage.judge().holds);
        QCOMPARE(stage.judge().clauses.front().evidence.front(), u"no evidence, no question of a review has been answered"_s);
        // One question at no risk, another at high risk: whatever the environment of the policy
        insert(answerRows(review.id, u"iam"_s, {u"mfa"_s, u"roles"_s}));
        QVERIFY(stage.judge().holds);
        QCOMPARE(stage.judge().clauses.front().evidence,
                 (QStringList{u"0"_s, u"Shop, Lens of tests: 2 of 3 questions are not answered"_s}));
        insert(answerRows(review.id, u"data"_s, {}));
        for (const GateVerdict& verdict : {stage.judge(), *stage.figures().gate}) {
            QVERIFY(!verdict.holds);
            QCOMPARE(verdict.clauses.front().evidence.mid(0, 2), (QStringList{u"1"_s, u"Shop, Lens of tests: high risk in data"_s}));
        }
        // Answers have no past, and the clause says so
        const GateClause past = stage.judge(at(25)).clauses.front();
        QCOMPARE(past.evidence.front(), u"1"_s);
        QVERIFY(past.evidence.back().contains(u"no past"_s));
    }

    void aLensThatCannotBeReadHoldsNoGate()
    {
        GateStage stage;
        stage.setPolicy(stage.sprint(), aPolicy({}, {GateRule::HighRiskIssues}));
        const Workload shop = aWorkload(u"Shop"_s);
        LensRecord lens = aLensRecord();
        lens.document = u"{}"_s;
        const Review review = aReview(shop, lens);
        stage.edit([&](Edit& edit) {
            for (const Entity& row : {Entity(shop), Entity(lens), Entity(review)})
                if (auto inserted = edit.insert(row); !inserted)
                    return inserted;
            return Result<void>();
        });
        QVERIFY(!stage.judge().holds);
        QVERIFY(stage.judge().clauses.front().evidence.front().contains(u"Lens of tests"_s));
        QVERIFY(stage.figures().gate && !stage.figures().gate->holds);
    }

    void aClosedSprintKeepsItsVerdict()
    {
        GateStage stage;
        stage.edit([&](Edit& edit) {
            return closeSprint(edit, {.sprint = stage.sprint(), .now = at(30), .author = u"Anna"_s, .gate = false,
                                      .gateLines = {u"[ ] Musts: 1 of 2"_s}});
        });
        QVERIFY(!stage.judge().holds);
        QCOMPARE(stage.judge().clauses.front().text, u"Musts"_s);
        QVERIFY(!stage.tryJudge(at(26)));
        QVERIFY(!stage.tryJudge({}, SprintPolicy{}));
    }

    void oneClosedWithoutAVerdictDoesNotHold()
    {
        GateStage stage;
        stage.edit([&](Edit& edit) {
            return closeSprint(edit, {.sprint = stage.sprint(), .now = at(30), .author = u"Anna"_s});
        });
        QVERIFY(!stage.judge().holds);
        QVERIFY(stage.judge().clauses.front().evidence.front().contains(u"no evidence"_s));
    }
};

QTEST_GUILESS_MAIN(TestGateFigures)
#include "tst_gatefigures.moc"
