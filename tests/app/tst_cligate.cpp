// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include "tests/support/planningbox.h"

using namespace waymark;

namespace {

QJsonObject clause(const char* id, const QString& member = {}, const QJsonValue& value = {})
{
    QJsonObject object{{u"id"_s, QLatin1String(id)}};
    if (!member.isEmpty())
        object.insert(member, value);
    return object;
}

/// Sprint 4 began on 2026-03-02 and may go to production on the 3rd, until a test spoils that.
class Stage : public CommandLine {
public:
    using CommandLine::run;
    PlanningBox box;
    Story story = aStory(u"A-1"_s);
    Risk risk{.reference = u"R-1"_s, .title = u"A risk"_s, .currentLikelihood = 3, .currentImpact = 3};
    QMap<QString, std::pair<QString, QString>> checks; ///< status and severity by id
    bool isImported = true;
    bool isPartial = false;
    QJsonArray clauses = {clause("mustsDone"),
                          clause("checksPassed"),
                          clause("compliance", u"min"_s, 85),
                          clause("severeFailures", u"max"_s, 0),
                          clause("errors", u"max"_s, 0),
                          clause("fresh"),
                          clause("noExpiredException"),
                          clause("riskAppetite"),
                          clause("requiredScopes", u"scopes"_s, QJsonArray{QJsonObject{{u"tool"_s, u"unit"_s}, {u"target"_s, u"plat*"_s}}})};

    Stage()
    {
        startAnew();
        const Sprint sprint = aSprint(4);
        story.sprint = sprint.id;
        story.priority = Priority::Must;
        story.status = StoryStatus::Done;
        box.add(sprint, story, risk);
        box.prove(story.id, u"a"_s);
        for (const QString& id : u"a b c d e f g h i j"_s.split(u' '))
            checks.insert(id, {u"passed"_s, u"low"_s});
    }

    /// Exit code of the gate, after all results were imported.
    int judge(const QStringList& more = {u"--json"_s})
    {
        if (isImported && import(u"2026-03-02T06:00:00Z"_s, u"platform"_s, checks, isPartial) != 0)
            return -3;
        const QString policy = write(u"policy.json"_s, QJsonDocument(QJsonObject{{u"clauses"_s, clauses}}).toJson());
        return gate(QStringList{u"--as-of"_s, u"2026-03-03"_s, u"--policy"_s, policy} + more);
    }

    int gate(const QStringList& more) { return run(QStringList{u"gate"_s, box.file(), u"--sprint"_s, u"4"_s} + more); }

    int import(const QString& time, const QString& target, const QMap<QString, std::pair<QString, QString>>& outcomes, bool partial = false)
    {
        QJsonArray list;
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
            list.append(QJsonObject{{u"id"_s, it.key()}, {u"status"_s, it->first}, {u"severity"_s, it->second}, {u"resource"_s, u"r"_s}});
        const QString file = write(target + u".json"_s, QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                                                                  {u"tool"_s, u"unit"_s},
                                                                                  {u"target"_s, target},
                                                                                  {u"time"_s, time},
                                                                                  {u"results"_s, list}}).toJson());
        return run(QStringList{u"import"_s, box.file(), file} + (partial ? QStringList{u"--partial"_s} : QStringList()));
    }

    /// Approved, and run out the day before the gate is judged.
    void except(const QString& checkId, ExceptionKind kind)
    {
        const auto inserted = box.edit([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, checkId);
            if (!check)
                return check.error();
            ExceptionRecord exception{.reference = u"EX-1"_s, .kind = kind, .check = *check, .reason = u"Pilot"_s,
                                      .owner = u"Carla"_s, .requester = u"Anna"_s, .requested = someTime(),
                                      .approver = u"Bernd"_s, .approved = someTime(), .expiry = QDate(2026, 3, 2)};
            if (kind == ExceptionKind::Attestation) {
                exception.attested = Outcome::Passed;
                exception.evidence = u"Seen"_s;
            }
            return edit.insert(exception);
        });
        QVERIFY(inserted);
    }

    void change(const std::function<void(Story&)>& how)
    {
        Story after = box.story(u"A-1"_s);
        how(after);
        QVERIFY(box.edit([&](Edit& edit) { return edit.update(box.story(u"A-1"_s), after); }));
    }

    QStringList missed() const
    {
        QStringList ids;
        for (const QJsonValue& each : json().value(u"clauses").toArray())
            if (!each.toObject().value(u"holds").toBool())
                ids << each.toObject().value(u"id").toString();
        return ids;
    }
    QJsonObject document() const { return json(); }
    QByteArray output() const { return m_output; }
    QByteArray errors() const { return m_errors; }
    QString written(const QString& name, const QByteArray& content) { return write(name, content); }
};

using Spoil = void (*)(Stage&);

} // namespace

/// waymark-cli gate: what a pipeline asks before it promotes.
class TestCliGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds()
    {
        Stage stage;
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
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QStringList>("clauses");
        const auto row = [](const char* name, const char* clauses, Spoil spoil) {
            QTest::newRow(name) << spoil << QString::fromLatin1(clauses).split(u' ');
        };
        row("a must is open", "mustsDone", [](Stage& s) { s.change([](Story& story) { story.status = StoryStatus::Ready; }); });
        row("there is no must", "mustsDone", [](Stage& s) { s.change([](Story& story) { story.priority = Priority::Should; }); });
        row("a linked check fails", "checksPassed", [](Stage& s) { s.checks[u"a"_s].first = u"failed"_s; });
        row("a linked check never ran", "checksPassed", [](Stage& s) { s.box.prove(s.story.id, u"never"_s); });
        row("compliance is too low", "compliance", [](Stage& s) {
            s.checks[u"b"_s].first = u"skipped"_s;
            s.checks[u"c"_s].first = u"skipped"_s;
        });
        row("a high check fails", "severeFailures", [](Stage& s) { s.checks[u"b"_s] = {u"failed"_s, u"high"_s}; });
        row("an error", "errors", [](Stage& s) { s.checks[u"b"_s].first = u"error"_s; });
        row("a run from before the sprint", "fresh", [](Stage& s) {
            QCOMPARE(s.import(u"2026-03-01T06:00:00Z"_s, u"annex"_s, {{u"z"_s, {u"passed"_s, u"low"_s}}}), 0);
        });
        row("it ran elsewhere before the sprint only", "fresh", [](Stage& s) {
            QCOMPARE(s.import(u"2026-03-01T06:00:00Z"_s, u"annex"_s, {{u"b"_s, {u"passed"_s, u"low"_s}}}), 0);
        });
        row("an exception has run out", "noExpiredException", [](Stage& s) {
            s.checks[u"b"_s].first = u"failed"_s;
            s.except(u"b"_s, ExceptionKind::Waiver);
        });
        row("an attestation of what never ran has run out", "noExpiredException",
            [](Stage& s) { s.except(u"never"_s, ExceptionKind::Attestation); });
        row("a risk above the appetite", "riskAppetite", [](Stage& s) {
            s.box.add(Risk{.reference = u"R-2"_s, .title = u"Another"_s, .currentLikelihood = 5, .currentImpact = 5});
        });
        row("no risk at all", "riskAppetite", [](Stage& s) {
            QVERIFY(s.box.edit([&](Edit& edit) { return edit.remove(*edit.find<Risk>(s.risk.id)); }));
        });
        row("only a part was looked at", "requiredScopes", [](Stage& s) { s.isPartial = true; });
        row("a tool did not run", "requiredScopes", [](Stage& s) {
            s.clauses.replace(8, clause("requiredScopes", u"scopes"_s, QJsonArray{QJsonObject{{u"tool"_s, u"prowler"_s}}}));
        });
        row("no review", "highRiskIssues", [](Stage& s) { s.clauses.append(clause("highRiskIssues")); });
        row("a failure is older than its deadline", "overdue", [](Stage& s) {
            s.checks[u"b"_s] = {u"failed"_s, u"medium"_s};
            QCOMPARE(s.import(u"2025-11-01T06:00:00Z"_s, u"platform"_s, {{u"b"_s, {u"failed"_s, u"medium"_s}}}), 0);
            s.clauses.append(clause("overdue"));
        });
        row("nothing ran", "checksPassed compliance severeFailures errors fresh requiredScopes overdue", [](Stage& s) {
            s.isImported = false;
            s.clauses.append(clause("overdue"));
        });
    }

    void namesTheClauseThatDoesNot()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QStringList, clauses);
        Stage stage;
        spoil(stage);
        QCOMPARE(stage.judge(), 1);
        QVERIFY(!stage.document().value(u"holds").toBool());
        QCOMPARE(stage.missed(), clauses);
        QVERIFY2(stage.errors().isEmpty(), stage.errors().constData());
    }

    void printsALineAClause()
    {
        Stage stage;
        stage.checks[u"b"_s] = {u"failed"_s, u"high"_s};
        QCOMPARE(stage.judge({}), 1);
        QVERIFY2(stage.output().startsWith("The gate of sprint 4 does not hold.\n"), stage.output().constData());
        QVERIFY(stage.output().contains("\n[x] mustsDone: All musts of this sprint and those before it are done\n      1 of 1\n"));
        QVERIFY(stage.output().contains("\n[ ] severeFailures: No critical or high check fails\n      1\n"));
    }

    void goesByTheDefaultPolicyAndToday()
    {
        Stage stage;
        QCOMPARE(stage.gate({u"--json"_s}), 1);
        QVERIFY(stage.document().value(u"asOf").isNull());
        QCOMPARE(stage.document().value(u"clauses").toArray().size(), 6);
        QCOMPARE(stage.missed(), (QStringList{u"checksPassed"_s, u"compliance"_s, u"severeFailures"_s, u"errors"_s, u"fresh"_s}));
    }

    void judgesAsOfADay()
    {
        Stage stage;
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
        Stage stage;
        if (!arguments.isEmpty() && arguments.last().startsWith(u'{'))
            arguments.last() = stage.written(u"bad-policy.json"_s, arguments.last().toUtf8());
        QCOMPARE(stage.run(QStringList{u"gate"_s, stage.box.file(), u"--json"_s} + arguments), code);
        QVERIFY(stage.output().isEmpty());
        QCOMPARE(stage.errors().count('\n'), 1);
        QVERIFY2(stage.errors().contains(says), stage.errors().constData());
        QVERIFY(code == 2 || stage.errors().contains(".json"));
    }

    void writesNothing()
    {
        Stage stage;
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
        Stage stage;
        const QString demo = stage.written(u"beside"_s, {}) + u".waymark"_s;
        QCOMPARE(stage.run({u"new"_s, demo, u"--demo"_s}), 0);
        QVERIFY(stage.run({u"gate"_s, demo, u"--sprint"_s, u"0"_s, u"--json"_s}) <= 1);
        QCOMPARE(stage.document().value(u"clauses").toArray().size(), 6);
        QVERIFY(stage.document().value(u"clauses").toArray().at(0).toObject().value(u"id").isNull());
        QCOMPARE(stage.run({u"gate"_s, demo, u"--sprint"_s, u"0"_s, u"--as-of"_s, u"2026-09-20"_s}), 2);
        QVERIFY2(stage.errors().contains("closed"), stage.errors().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliGate)
#include "tst_cligate.moc"
