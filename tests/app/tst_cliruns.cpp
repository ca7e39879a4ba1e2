// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// waymark-cli runs, remove-run and restore-run.
class TestCliRuns : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startAnew();
        QCOMPARE(run({u"new"_s, m_workspace, u"--first-day"_s, u"2026-03-02"_s, u"--time-zone"_s, u"UTC"_s}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, write(u"first.json"_s, results({{u"a"_s, u"passed"_s}, {u"b"_s, u"failed"_s}}))}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, write(u"second.json"_s, results({{u"a"_s, u"failed"_s}, {u"b"_s, u"failed"_s}})),
                      u"--time"_s, u"2026-03-20T06:00:00Z"_s, u"--sprint"_s, u"0"_s}),
                 0);
    }

    void listsThemWithNumbers()
    {
        QCOMPARE(run({u"runs"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject first = runAt(1);
        QCOMPARE(first.value(u"file").toString(), u"first.json"_s);
        QCOMPARE(first.value(u"target").toString(), u"platform"_s);
        QCOMPARE(first.value(u"state").toString(), u"counted"_s);
        QCOMPARE(first.value(u"sprint").toInt(-1), 0); // by its date
        QCOMPARE(first.value(u"sprintTold").toBool(true), false);
        QCOMPARE(first.value(u"sha256").toString().size(), 64);
        QCOMPARE(runAt(2).value(u"sprint").toInt(-1), 0); // as told, whatever its date
        QCOMPARE(runAt(2).value(u"sprintTold").toBool(), true);
        QCOMPARE(run({u"runs"_s, m_workspace}), 0);
        QVERIFY2(m_output.contains("first.json") && m_output.contains("second.json"), m_output.constData());
    }

    void tellsWhatTheyChangeNow()
    {
        // When a run is imported late that saw just what the second did, and looked the day before
        QCOMPARE(run({u"import"_s, m_workspace, write(u"third.json"_s, results({{u"a"_s, u"failed"_s}, {u"b"_s, u"failed"_s}})),
                      u"--time"_s, u"2026-03-19T06:00:00Z"_s}),
                 0);
        // Then the second changes nothing any more
        QCOMPARE(run({u"runs"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject nothing{{u"new"_s, 0}, {u"changed"_s, 0}, {u"resolved"_s, 0}, {u"reopened"_s, 0}};
        QCOMPARE(runAt(2).value(u"changes").toObject(), nothing);
        // And one that doesn't count tells nothing
        QCOMPARE(run({u"remove-run"_s, m_workspace, u"3"_s}), 0);
        QCOMPARE(run({u"runs"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(runAt(3).value(u"changes").isNull());
        QVERIFY(runAt(2).value(u"changes").toObject() != nothing);
    }

    void removesAndRestores()
    {
        QCOMPARE(compliance(), 0.0);
        // When the second is removed, then the figures are those of the first
        QCOMPARE(run({u"remove-run"_s, m_workspace, u"2"_s}), 0);
        QVERIFY2(m_output.contains("second.json"), m_output.constData());
        QCOMPARE(compliance(), 50.0);
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
        // And it stays in the list, with its number
        QCOMPARE(run({u"runs"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(runAt(2).value(u"state").toString(), u"withdrawn"_s);
        const QString id = runAt(2).value(u"id").toString();
        QCOMPARE(run({u"remove-run"_s, m_workspace, u"2"_s}), 2);
        QVERIFY2(m_errors.contains("was removed before; see waymark-cli runs"), m_errors.constData());
        // When it is restored by the beginning of its id
        QCOMPARE(run({u"restore-run"_s, m_workspace, id.left(8)}), 0);
        QCOMPARE(compliance(), 0.0);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such number") << QStringList{u"remove-run"_s, u"3"_s};
        QTest::newRow("zero") << QStringList{u"remove-run"_s, u"0"_s};
        QTest::newRow("no such id") << QStringList{u"remove-run"_s, u"zzzz"_s};
        QTest::newRow("nothing to restore") << QStringList{u"restore-run"_s, u"3"_s};
        QTest::newRow("counts already") << QStringList{u"restore-run"_s, u"1"_s};
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run({arguments[0], m_workspace, arguments[1]}), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("waymark-cli runs"), m_errors.constData());
        QCOMPARE(compliance(), 0.0);
    }

    void listingTakesNoRun()
    {
        QCOMPARE(run({u"runs"_s, m_workspace, u"1"_s}), 2);
        QVERIFY(m_output.isEmpty());
    }

    void aFileThatIsNoneCanNotBeRead()
    {
        for (const QStringList& arguments : {QStringList{u"runs"_s, path(u"none.waymark"_s)},
                                             QStringList{u"remove-run"_s, path(u"none.waymark"_s), u"1"_s},
                                             QStringList{u"restore-run"_s, path(u"none.waymark"_s), u"1"_s}})
            QCOMPARE(run(arguments), 3);
    }

private:
    QJsonObject runAt(int number) const { return json().value(u"runs").toArray().at(number - 1).toObject(); }
    double compliance()
    {
        return run({u"status"_s, m_workspace, u"--json"_s}) == 0 ? json().value(u"compliance").toDouble(-1) : -1;
    }
};

QTEST_GUILESS_MAIN(TestCliRuns)
#include "tst_cliruns.moc"
