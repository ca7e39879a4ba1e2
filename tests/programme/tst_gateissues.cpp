// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gatepolicyfile.h"
#include "model/edit/gateedits.h"
#include "model/programme/gatefigures.h"
#include "tests/programme/reviewbox.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A sprint of which nothing is asked but that no question is at high risk: what is answered clears the risk.
struct IssuesStage : ReviewBox {
    Sprint sprint{.number = 3, .start = QDate(2026, 5, 25), .end = QDate(2026, 6, 7)};

    explicit IssuesStage(const QStringList& environments = {})
    {
        edit([this](Edit& edit) { return edit.insert(sprint); });
        edit([&](Edit& edit) {
            return setGatePolicy(edit, sprint.id, gatePolicyDocument({.environments = environments, .rules = {GateRule::HighRiskIssues}}));
        });
    }

    GateVerdict judge(const std::optional<QDateTime>& asOf = {})
    {
        return value(judgeGate(reader(), records(), builtInCatalogues(), {.sprint = sprint.id, .now = workspace().clock().now(), .asOf = asOf}));
    }
    ProgrammeFigures figuresOfAll() { return value(programmeFigures(reader(), records(), builtInCatalogues(), request())); }
};

} // namespace

/// The gate's clause about reviews goes by what tests prove, not by what somebody ticked.
class TestGateIssues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAtNoRiskThatTestsContradict_data()
    {
        QTest::addColumn<QStringList>("environments");
        QTest::newRow("all") << QStringList();
        QTest::newRow("of the workload") << QStringList{u"production"_s};
        QTest::newRow("another") << QStringList{u"test"_s}; // workloads state their own scopes
    }

    void nothingIsAtNoRiskThatTestsContradict()
    {
        QFETCH(QStringList, environments);
        IssuesStage stage(environments);
        stage.runBoth();
        QVERIFY(stage.judge().holds);
        QVERIFY(!stage.judge().clauses.front().evidence.join(u'\n').contains(u"as proven"_s));
        stage.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
        for (const GateVerdict& verdict : {stage.judge(), *stage.figuresOfAll().sprints.front().gate}) {
            QVERIFY(!verdict.holds);
            const GateClause& clause = verdict.clauses.front();
            QCOMPARE(clause.evidence.front(), u"1"_s);
            QVERIFY(clause.evidence.contains(u"Shop, Lens of tests: high risk in iam as proven by tests, which contradict what is selected there"_s));
            QVERIFY(clause.evidence.contains(u"as answered: 0; as proven by tests: 1"_s));
            QCOMPARE(clause.reviews.size(), size_t(1));
            QVERIFY(clause.reviews.front().reach.review == stage.shopReview.id);
            QVERIFY(clause.reviews.front().reach.questions == ReviewQuestions::Contradicted);
        }
        // The dashboard has the same figure
        QCOMPARE(highRiskIssues(stage.figuresOfAll().reviews).value, std::optional<qint64>(1));
        // The day before nothing contradicted it
        QVERIFY(stage.judge(QDateTime(QDate(2026, 5, 30), QTime(12, 0), Qt::UTC)).holds);
    }
};

QTEST_GUILESS_MAIN(TestGateIssues)
#include "tst_gateissues.moc"
