// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gatepolicyfile.h"
#include "model/edit/evidencereader.h"
#include "model/edit/gateedits.h"
#include "model/programme/gatefigures.h"
#include "tests/app/commandline.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"

using namespace waymark;

/// What the command line says of a gate that was overridden in the app: that it was, and never that it holds.
class TestCliOverride : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void everyOutputNamesIt()
    {
        startAnew();
        PlanningBox box;
        const Sprint sprint = aSprint(4);
        box.add(sprint);
        const QStringList gate{u"gate"_s, box.file(), u"--sprint"_s, u"4"_s};
        QCOMPARE(run(gate + QStringList{u"--json"_s}), 1);
        QVERIFY(json().contains(u"override") && json().value(u"override").isNull());
        takeUpon(box, sprint.id);
        // Then it still doesn't hold, but everybody can see who took that upon themselves
        const QJsonObject expected{{u"approver"_s, u"Olga"_s},
                                   {u"author"_s, u"Anna"_s},
                                   {u"decided"_s, someTime().toString(Qt::ISODate)},
                                   {u"reason"_s, u"No customers yet"_s}};
        QCOMPARE(run(gate + QStringList{u"--json"_s}), 1);
        QVERIFY(!json().value(u"holds").toBool(true));
        QCOMPARE(json().value(u"override").toObject(), expected);
        QCOMPARE(run(gate), 1);
        QVERIFY2(m_output.startsWith("The gate of sprint 4 does not hold.\nOverridden: Olga approved that"), m_output.constData());
        QCOMPARE(run({u"status"_s, box.file(), u"--json"_s}), 0);
        const QJsonObject status = json().value(u"sprints").toArray().at(0).toObject();
        QCOMPARE(status.value(u"gate"), QJsonValue(false));
        QCOMPARE(status.value(u"override").toObject(), expected);
        QCOMPARE(run({u"status"_s, box.file()}), 0);
        QVERIFY2(m_output.contains("gate: does not hold, overridden by Olga"), m_output.constData());
    }

    void otherFactsEndIt()
    {
        startAnew();
        PlanningBox box;
        const Sprint sprint = aSprint(4);
        box.add(sprint);
        takeUpon(box, sprint.id);
        const QString file = write(u"r.json"_s, results({{u"a"_s, u"failed"_s}}));
        QCOMPARE(run({u"import"_s, box.file(), file, u"--time"_s, u"2026-03-04T06:00:00Z"_s}), 0);
        const QStringList gate{u"gate"_s, box.file(), u"--sprint"_s, u"4"_s};
        QCOMPARE(run(gate + QStringList{u"--json"_s}), 1);
        QVERIFY(json().value(u"override").isNull());
        QCOMPARE(run(gate), 1);
        QVERIFY2(m_output.contains("\nRefused again: the facts have changed since Olga approved an override"), m_output.constData());
        QCOMPARE(run({u"status"_s, box.file()}), 0);
        QVERIFY2(!m_output.contains("overridden"), m_output.constData());
    }

private:
    /// By what the gate says at that moment.
    static void takeUpon(PlanningBox& box, const SprintId& sprint)
    {
        const auto evidence = EvidenceReader::open(box.file());
        QVERIFY(evidence.has_value());
        const auto verdict = judgeGate(*evidence, box.records(), builtInCatalogues(), {.sprint = sprint, .now = someTime()});
        QVERIFY(verdict.has_value());
        const auto done = box.edit([&](Edit& edit) {
            return overrideGate(edit,
                                {.sprint = sprint,
                                 .lines = gateLines(*verdict),
                                 .policy = gatePolicyDocument({}),
                                 .author = u"Anna"_s,
                                 .now = someTime(),
                                 .reason = u"No customers yet"_s},
                                u"Olga"_s);
        });
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCliOverride)
#include "tst_clioverride.moc"
