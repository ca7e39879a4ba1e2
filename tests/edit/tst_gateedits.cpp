// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gateedits.h"

#include "model/domain/gatepolicyfile.h"
#include "model/edit/sprintedits.h"
#include "tests/support/planningbox.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Sprint 0, which is closed, and sprint 1.
struct GateBox : PlanningBox {
    Sprint closed = aSprint(0);
    Sprint open = aSprint(1);

    GateBox()
    {
        closed.state = SprintState::Closed;
        add(closed, open);
    }

    QString documentOf(const std::optional<SprintId>& sprint) const
    {
        for (const GatePolicyRecord& record : records().gatePolicies())
            if (record.sprint == sprint)
                return record.document;
        return {};
    }

    GateRecording recording(bool holds) const
    {
        return {.sprint = open.id,
                .lines = {u"[x] Musts: 2 of 2"_s, holds ? u"[x] Errors: 0"_s : u"[ ] Errors: 3"_s},
                .policy = gatePolicyDocument({}),
                .author = u"Anna"_s,
                .now = someTime()};
    }
};

QString aPolicy(int errors)
{
    return gatePolicyDocument({.rules = {GateRule::Errors}, .maxErrors = errors});
}

} // namespace

/// The steps on gate policies and decisions.
class TestGateEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOnePolicyPerSprint()
    {
        GateBox box;
        const std::optional<SprintId> sprint = box.open.id;
        QCOMPARE(box.faultOf([&](Edit& edit) { return setGatePolicy(edit, sprint, aPolicy(1)); }), QString());
        QCOMPARE(box.faultOf([&](Edit& edit) { return setGatePolicy(edit, std::nullopt, aPolicy(2)); }), QString());
        QCOMPARE(box.faultOf([&](Edit& edit) { return setGatePolicy(edit, sprint, u" "_s + aPolicy(3)); }), QString());
        QCOMPARE(box.faultOf([&](Edit& edit) { return setGatePolicy(edit, std::nullopt, aPolicy(4)); }), QString());
        QCOMPARE(box.records().gatePolicies().size(), size_t(2));
        QCOMPARE(box.documentOf(sprint), aPolicy(3));
        QCOMPARE(box.documentOf(std::nullopt), aPolicy(4));
        QCOMPARE(box.faultOf([&](Edit& edit) { return resetGatePolicy(edit, sprint); }), QString());
        QCOMPARE(box.documentOf(sprint), QString());
        QCOMPARE(box.faultOf([&](Edit& edit) { return resetGatePolicy(edit, std::nullopt); }), QString());
        QVERIFY(box.records().gatePolicies().empty());
    }

    void refusesPolicies_data()
    {
        QTest::addColumn<QString>("sprint");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("says");
        QTest::newRow("not a policy") << u"open"_s << u"{}"_s << u"clauses"_s;
        QTest::newRow("of a closed sprint") << u"closed"_s << aPolicy(1) << u"Sprint 0 is closed"_s;
        QTest::newRow("of no sprint") << u"gone"_s << aPolicy(1) << u"not there any more"_s;
    }

    void refusesPolicies()
    {
        QFETCH(QString, sprint);
        QFETCH(QString, document);
        QFETCH(QString, says);
        GateBox box;
        const SprintId id = sprint == u"open" ? box.open.id : sprint == u"closed" ? box.closed.id : SprintId::create();
        const QString refusal = box.refusalOf([&](Edit& edit) { return setGatePolicy(edit, id, document); });
        QVERIFY2(refusal.contains(says), qPrintable(refusal));
        QVERIFY(!box.refusalOf([&](Edit& edit) { return resetGatePolicy(edit, id); }).isEmpty());
    }

    void recordsWhatTheLinesSay()
    {
        for (const bool holds : {true, false}) {
            GateBox box;
            QCOMPARE(box.faultOf([&](Edit& edit) { return recordDecision(edit, box.recording(holds)); }), QString());
            QCOMPARE(box.records().gateDecisions().size(), size_t(1));
            const GateDecision& decision = box.records().gateDecisions().front();
            QVERIFY(decision.outcome == (holds ? GateOutcome::Holds : GateOutcome::Refused));
            QCOMPARE(decision.lines, box.recording(holds).lines);
            QCOMPARE(decision.policy, gatePolicyDocument({}));
            QCOMPARE(decision.author, u"Anna"_s);
            QCOMPARE(decision.decided, someTime());
            QVERIFY(decision.approver.isEmpty());
        }
    }

    void anOverrideIsRecordedAsOne()
    {
        GateBox box;
        GateRecording recording = box.recording(false);
        recording.reason = u" The pilot has no customers yet "_s;
        QCOMPARE(box.faultOf([&](Edit& edit) { return overrideGate(edit, recording, u" Bernd "_s); }), QString());
        const GateDecision& decision = box.records().gateDecisions().front();
        QVERIFY(decision.outcome == GateOutcome::Overridden);
        QCOMPARE(decision.approver, u"Bernd"_s);
        QCOMPARE(decision.reason, u"The pilot has no customers yet"_s);
    }

    void refusesOverrides_data()
    {
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("says");
        QTest::newRow("the gate holds") << true << u"Bernd"_s << u"Urgent"_s << u"the gate holds"_s;
        QTest::newRow("by nobody") << false << u"  "_s << u"Urgent"_s << u"person with a name"_s;
        QTest::newRow("by the author") << false << u"Anna"_s << u"Urgent"_s << u"of their own"_s;
        QTest::newRow("by the author, written otherwise") << false << u" aNNA "_s << u"Urgent"_s << u"of their own"_s;
        QTest::newRow("without a reason") << false << u"Bernd"_s << u" \n"_s << u"reason"_s;
        QTest::newRow("by a very long name") << false << QString(501, u'b') << u"Urgent"_s << u"500"_s;
    }

    void refusesOverrides()
    {
        QFETCH(bool, holds);
        QFETCH(QString, approver);
        QFETCH(QString, reason);
        QFETCH(QString, says);
        GateBox box;
        GateRecording recording = box.recording(holds);
        recording.reason = reason;
        const QString refusal = box.refusalOf([&](Edit& edit) { return overrideGate(edit, recording, approver); });
        QVERIFY2(refusal.contains(says), qPrintable(refusal));
    }

    void refusesRecordings_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("no clauses") << QStringList();
        QTest::newRow("clauses without marks") << QStringList{u"[x] Musts: 2 of 2"_s, u"Errors: 0"_s};
    }

    void refusesRecordings()
    {
        QFETCH(QStringList, lines);
        GateBox box;
        GateRecording recording = box.recording(true);
        recording.lines = lines;
        QVERIFY(!box.refusalOf([&](Edit& edit) { return recordDecision(edit, recording); }).isEmpty());
        recording = box.recording(true);
        recording.policy.clear();
        QVERIFY(!box.refusalOf([&](Edit& edit) { return recordDecision(edit, recording); }).isEmpty());
        recording = box.recording(true);
        recording.sprint = SprintId::create();
        QVERIFY(!box.refusalOf([&](Edit& edit) { return recordDecision(edit, recording); }).isEmpty());
    }

    /// Whatever is taken back, what was decided stays on record.
    void decisionsAreNoUndoStep()
    {
        // Given an edit, and then decisions
        GateBox box;
        QVERIFY(box.edit([&](Edit& edit) { return setGatePolicy(edit, box.open.id, aPolicy(1)); }));
        const QString step = box.workspace().history().undoText();
        QVERIFY(recordDecisionForGood(box.workspace(), box.recording(true)));
        GateRecording recording = box.recording(false);
        recording.reason = u"Urgent"_s;
        QVERIFY(overrideGateForGood(box.workspace(), recording, u"Bernd"_s));
        // Then undo takes back the edit, not even with their sprint do they go
        QCOMPARE(box.workspace().history().undoText(), step);
        QVERIFY(box.workspace().undo());
        QVERIFY(box.records().gatePolicies().empty());
        const auto refused = box.workspace().undo();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"decisions on its gate"_s), qPrintable(refused.error().message));
        QCOMPARE(box.records().gateDecisions().size(), size_t(2));
        QVERIFY(box.records().gateDecisions()[1].outcome == GateOutcome::Overridden);
        // And what is refused is told
        QVERIFY(!overrideGateForGood(box.workspace(), recording, u"Anna"_s));
    }

    /// A policy goes with its sprint; a sprint with decisions stays.
    void sprintsAndTheirGates()
    {
        GateBox box;
        QVERIFY(box.edit([&](Edit& edit) { return setGatePolicy(edit, box.open.id, aPolicy(1)); }));
        QCOMPARE(box.faultOf([&](Edit& edit) { return removeSprint(edit, box.open.id); }), QString());
        QVERIFY(box.records().gatePolicies().empty());
        QVERIFY(box.workspace().undo());
        QCOMPARE(box.records().gatePolicies().size(), size_t(1));
        QVERIFY(box.edit([&](Edit& edit) { return recordDecision(edit, box.recording(true)); }));
        const QString refusal = box.refusalOf([&](Edit& edit) { return removeSprint(edit, box.open.id); });
        QVERIFY2(refusal.contains(u"kept for good"_s), qPrintable(refusal));
        QVERIFY(box.edit([&](Edit& edit) { return addSprints(edit, std::vector{aSprint(2)}, true); }));
        QVERIFY(box.records().of<Sprint>().find(box.open.id));
    }
};

QTEST_GUILESS_MAIN(TestGateEdits)
#include "tst_gateedits.moc"
