// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gatestage.h"
#include "tests/support/reviewrecords.h"

using namespace waymark;

namespace {

using Spoil = void (*)(GateStage&);

/// A review of which one question is answered; all its choices clear that one's risk.
void review(GateStage& stage, const QStringList& selected)
{
    const Workload shop = aWorkload(u"Shop"_s);
    const LensRecord lens = aLensRecord();
    const Review made = aReview(shop, lens);
    stage.box.add(shop, lens, made);
    for (const Entity& row : answerRows(made.id, u"iam"_s, selected))
        stage.box.add(row);
    stage.clauses.append(clause("highRiskIssues"));
}

} // namespace

/// waymark-cli gate: what a pipeline asks before it promotes.
class TestCliGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds()
    {
        GateStage stage;
        QCOMPARE(stage.judge(), 0);
        QCOMPARE(stage.document().value(u"sprint").toInt(), 4);
        QVERIFY(stage.document().value(u"holds").toBool());
        QCOMPARE(stage.document().value(u"asOf").toString(), u"2026-03-03T23:59:59Z"_s);
        const QJsonArray clauses = stage.document().value(u"clauses").toArray();
        QCOMPARE(clauses.size(), stage.clauses.size());
        for (int i = 0; i < clauses.size(); ++i) {
            const QJsonObject each = clauses.at(i).toObject();
            QCOMPARE(each.keys(), (QStringList{u"evidence"_s, u"holds"_s, u"id"_s, u"text"_s}));
            QCOMPARE(each.value(u"id"), stage.clauses.at(i).toObject().value(u"id"));
            QVERIFY(each.value(u"holds").toBool() && !each.value(u"text").toString().isEmpty());
            QVERIFY(!each.value(u"evidence").toArray().isEmpty());
        }
    }

    void namesTheClauseThatDoesNot_data()
    {
        addSpoilColumns();
        addSpoil("a must is open", "mustsDone", [](GateStage& s) { s.change([](Story& story) { story.status = StoryStatus::Ready; }); });
        addSpoil("a linked check fails", "checksPassed", [](GateStage& s) { s.checks[u"a"_s].first = u"failed"_s; });
        addSpoil("compliance is too low", "compliance", [](GateStage& s) {
            s.checks[u"b"_s].first = u"skipped"_s;
            s.checks[u"c"_s].first = u"skipped"_s;
        });
        addSpoil("a high check fails", "severeFailures", [](GateStage& s) { s.checks[u"b"_s] = {u"failed"_s, u"high"_s}; });
        addSpoil("an error", "errors", [](GateStage& s) { s.checks[u"b"_s].first = u"error"_s; });
        addSpoil("a run from before the sprint", "fresh", [](GateStage& s) {
            QCOMPARE(s.import(u"2026-03-01T06:00:00Z"_s, u"annex"_s, {{u"z"_s, {u"passed"_s, u"low"_s}}}), 0);
        });
        addSpoil("it ran elsewhere before the sprint only", "fresh", [](GateStage& s) {
            QCOMPARE(s.import(u"2026-03-01T06:00:00Z"_s, u"annex"_s, {{u"b"_s, {u"passed"_s, u"low"_s}}}), 0);
        });
        addSpoil("an exception has run out", "noExpiredException", [](GateStage& s) {
            s.checks[u"b"_s].first = u"failed"_s;
            s.except(u"b"_s, ExceptionKind::Waiver);
        });
        addSpoil("a risk above the appetite", "riskAppetite", [](GateStage& s) {
            s.box.add(Risk{.reference = u"R-2"_s, .title = u"Another"_s, .currentLikelihood = 5, .currentImpact = 5});
        });
        addSpoil("only a part was looked at", "requiredScopes", [](GateStage& s) { s.isPartial = true; });
        addSpoil("a question at high risk", "highRiskIssues", [](GateStage& s) { review(s, {}); });
        addSpoil("a failure is older than its deadline", "overdue", [](GateStage& s) {
            s.checks[u"b"_s] = {u"failed"_s, u"medium"_s};
            QCOMPARE(s.import(u"2025-11-01T06:00:00Z"_s, u"platform"_s, {{u"b"_s, {u"failed"_s, u"medium"_s}}}), 0);
            s.clauses.append(clause("overdue"));
        });
    }
    void namesTheClauseThatDoesNot() { judgeSpoilt(); }

    void reviewsAtNoHighRiskHold()
    {
        GateStage stage;
        review(stage, {u"mfa"_s, u"roles"_s});
        QCOMPARE(stage.judge({}), 0);
        QVERIFY2(stage.output().contains("[x] highRiskIssues: "), stage.output().constData());
        QVERIFY2(stage.output().contains("Shop, Lens of tests: 2 of 3 questions are not answered"), stage.output().constData());
    }

    void nothingToProveIsNotProof_data()
    {
        addSpoilColumns();
        addSpoil("there is no must", "mustsDone", [](GateStage& s) { s.change([](Story& story) { story.priority = Priority::Should; }); });
        addSpoil("a linked check never ran", "checksPassed", [](GateStage& s) { s.box.prove(s.story.id, u"never"_s); });
        addSpoil("a story has no check", "checksPassed", [](GateStage& s) {
            Story other = aStory(u"A-2"_s);
            other.sprint = s.story.sprint;
            other.priority = Priority::Should;
            s.box.add(other);
        });
        addSpoil("an attestation of what never ran has run out", "noExpiredException",
                 [](GateStage& s) { s.except(u"never"_s, ExceptionKind::Attestation); });
        addSpoil("no risk at all", "riskAppetite", [](GateStage& s) {
            QVERIFY(s.box.edit([&](Edit& edit) { return edit.remove(*edit.find<Risk>(s.risk.id)); }));
        });
        addSpoil("a risk that nobody rated", "riskAppetite",
                 [](GateStage& s) { s.box.add(Risk{.reference = u"R-2"_s, .title = u"Another"_s}); });
        addSpoil("a tool did not run", "requiredScopes", [](GateStage& s) {
            s.clauses.replace(8, clause("requiredScopes", u"scopes"_s, QJsonArray{QJsonObject{{u"tool"_s, u"prowler"_s}}}));
        });
        addSpoil("no review", "highRiskIssues", [](GateStage& s) { s.clauses.append(clause("highRiskIssues")); });
        addSpoil("nothing ran", "checksPassed compliance severeFailures errors fresh requiredScopes overdue", [](GateStage& s) {
            s.isImported = false;
            s.clauses.append(clause("overdue"));
        });
    }
    void nothingToProveIsNotProof() { judgeSpoilt(); }

    void holdsByAnExceptionInForceAndSaysSo()
    {
        GateStage stage;
        stage.checks[u"a"_s] = {u"failed"_s, u"high"_s};
        stage.except(u"a"_s, ExceptionKind::Waiver, QDate(2026, 3, 20));
        QCOMPARE(stage.judge({}), 0);
        QVERIFY2(stage.output().contains("1 of these did not pass, but are validly excepted"), stage.output().constData());
        QVERIFY2(stage.output().contains("90 %, 9 of 10 checks"), stage.output().constData()); // which it doesn't raise
    }

    void printsALineAClause()
    {
        GateStage stage;
        stage.checks[u"b"_s] = {u"failed"_s, u"high"_s};
        QCOMPARE(stage.judge({}), 1);
        QVERIFY2(stage.output().startsWith("The gate of sprint 4 does not hold.\n"), stage.output().constData());
        QVERIFY(stage.output().contains("\n[x] mustsDone: All musts of this sprint and those before it are done\n      1 of 1\n"));
        QVERIFY(stage.output().contains("\n[ ] severeFailures: No critical or high check fails\n      1\n"));
    }

    void goesByTheDefaultPolicyAndToday()
    {
        GateStage stage;
        QCOMPARE(stage.gate({u"--json"_s}), 1);
        QVERIFY(stage.document().value(u"asOf").isNull());
        QCOMPARE(stage.document().value(u"clauses").toArray().size(), 6);
        QCOMPARE(stage.missed(), (QStringList{u"checksPassed"_s, u"compliance"_s, u"severeFailures"_s, u"errors"_s, u"fresh"_s}));
    }

    void judgesAsOfADay()
    {
        GateStage stage;
        QCOMPARE(stage.judge(), 0);
        QCOMPARE(stage.import(u"2026-03-05T06:00:00Z"_s, u"platform"_s, {{u"a"_s, {u"failed"_s, u"high"_s}}}), 0);
        const QString policy = stage.written(u"severe.json"_s, QJsonDocument(QJsonObject{{u"clauses"_s, QJsonArray{clause("severeFailures")}}}).toJson());
        QCOMPARE(stage.gate({u"--policy"_s, policy, u"--as-of"_s, u"2026-03-04"_s}), 0);
        QVERIFY2(stage.output().contains("as of 2026-03-04T23:59:59Z"), stage.output().constData());
        QCOMPARE(stage.gate({u"--policy"_s, policy, u"--as-of"_s, u"2026-03-05"_s}), 1);
        QCOMPARE(stage.gate({u"--policy"_s, policy, u"--as-of"_s, u"2026-03-05T05:59:59Z"_s}), 0);
        QCOMPARE(stage.gate({u"--policy"_s, policy, u"--as-of"_s, u"2026-03-01"_s}), 1); // nothing had run
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no sprint") << QStringList() << 2 << QByteArray("--sprint N");
        QTest::newRow("unknown sprint") << QStringList{u"--sprint"_s, u"9"_s} << 2 << QByteArray("there are 4");
        QTest::newRow("no number") << QStringList{u"--sprint"_s, u"four"_s} << 2 << QByteArray("four");
        QTest::newRow("no day") << QStringList{u"--sprint"_s, u"4"_s, u"--as-of"_s, u"yesterday"_s} << 2 << QByteArray("--as-of");
        QTest::newRow("no policy file") << QStringList{u"--sprint"_s, u"4"_s, u"--policy"_s, u"gone.json"_s} << 3 << QByteArray("gone.json");
        QTest::newRow("no JSON") << QStringList{u"--sprint"_s, u"4"_s, u"--policy"_s, u"{"_s} << 3 << QByteArray("no JSON");
        QTest::newRow("unknown clause") << QStringList{u"--sprint"_s, u"4"_s, u"--policy"_s, u"{\"clauses\": [{\"id\": \"x\"}]}"_s}
                                        << 3 << QByteArray("/clauses/0/id");
        QTest::newRow("no clause") << QStringList{u"--sprint"_s, u"4"_s, u"--policy"_s, u"{\"clauses\": []}"_s}
                                   << 3 << QByteArray("/clauses");
    }

    /// A policy that begins with a brace is written to a file first.
    void refusesWhatItCannotRead()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        GateStage stage;
        if (!arguments.isEmpty() && arguments.last().startsWith(u'{'))
            arguments.last() = stage.written(u"bad-policy.json"_s, arguments.last().toUtf8());
        QCOMPARE(stage.run(QStringList{u"gate"_s, stage.box.file(), u"--json"_s} + arguments), code);
        QVERIFY(stage.output().isEmpty());
        QCOMPARE(stage.errors().count('\n'), 1);
        QVERIFY2(stage.errors().contains(says), stage.errors().constData());
        QVERIFY(code == 2 || stage.errors().contains(".json"));
    }

    void aWorkspaceThatIsNoneCanNotBeRead()
    {
        GateStage stage;
        QCOMPARE(stage.run({u"gate"_s, stage.written(u"none.waymark"_s, "no workspace"), u"--sprint"_s, u"4"_s}), 3);
        QVERIFY(stage.output().isEmpty());
        QVERIFY2(stage.errors().contains("none.waymark"), stage.errors().constData());
    }

    void writesNothing()
    {
        GateStage stage;
        QCOMPARE(stage.judge(), 0);
        const auto before = stage.box.workspace().auditHead();
        QVERIFY(before.has_value());
        stage.isImported = false;
        QCOMPARE(stage.judge(), 0);
        const auto after = stage.box.workspace().auditHead();
        QVERIFY(after.has_value());
        QCOMPARE(*after, *before);
    }

    void aClosedSprintKeepsItsVerdict()
    {
        GateStage stage;
        const QString demo = stage.written(u"beside"_s, {}) + u".waymark"_s;
        QCOMPARE(stage.run({u"new"_s, demo, u"--demo"_s}), 0);
        QVERIFY(stage.run({u"gate"_s, demo, u"--sprint"_s, u"0"_s, u"--json"_s}) <= 1);
        QCOMPARE(stage.document().value(u"clauses").toArray().size(), 6);
        QVERIFY(stage.document().value(u"clauses").toArray().at(0).toObject().value(u"id").isNull());
        QCOMPARE(stage.run({u"gate"_s, demo, u"--sprint"_s, u"0"_s, u"--as-of"_s, u"2026-09-20"_s}), 2);
        QVERIFY2(stage.errors().contains("closed") && stage.errors().endsWith("date; see waymark-cli --help\n"),
                 stage.errors().constData());
    }

private:
    static void addSpoilColumns()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QStringList>("clauses");
    }
    /// `clauses`: those that don't hold then.
    static void addSpoil(const char* name, const char* clauses, Spoil spoil)
    {
        QTest::newRow(name) << spoil << QString::fromLatin1(clauses).split(u' ');
    }

    static void judgeSpoilt()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QStringList, clauses);
        GateStage stage;
        spoil(stage);
        QCOMPARE(stage.judge(), 1);
        QVERIFY(!stage.document().value(u"holds").toBool());
        QCOMPARE(stage.missed(), clauses);
        QVERIFY2(stage.errors().isEmpty(), stage.errors().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliGate)
#include "tst_cligate.moc"
