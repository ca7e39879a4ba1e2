// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// waymark-cli about the past: figures as of a moment, and what became of results between two of them.
class TestCliAsOf : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    /// Given results of two days: "a" failed on the first and passed on the second, "b" came with the second.
    void init()
    {
        startAnew();
        QCOMPARE(run({u"new"_s, m_workspace, u"--time-zone"_s, u"Europe/Vienna"_s}), 0);
        const QString first = write(u"first.json"_s, results({{u"a"_s, u"failed"_s}, {u"c"_s, u"passed"_s}}));
        const QString second =
            write(u"second.json"_s, results({{u"a"_s, u"passed"_s}, {u"b"_s, u"failed"_s}, {u"c"_s, u"passed"_s}}));
        // In the wrong order of time
        QCOMPARE(run({u"import"_s, m_workspace, second, u"--time"_s, u"2026-03-04T22:30:00Z"_s}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, first, u"--time"_s, u"2026-03-02T06:00:00Z"_s}), 0);
    }

    void statusAsOf_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("runs");
        QTest::addColumn<QJsonValue>("compliance");
        QTest::newRow("before all") << u"2026-03-01"_s << 0 << QJsonValue();
        QTest::newRow("the first day") << u"2026-03-02"_s << 1 << QJsonValue(50.0);
        QTest::newRow("the end of a day where the programme is") << u"2026-03-04"_s << 2 << QJsonValue(66.66);
        QTest::newRow("just before a run") << u"2026-03-02T05:59:59Z"_s << 0 << QJsonValue();
        QTest::newRow("at a run") << u"2026-03-02T06:00:00Z"_s << 1 << QJsonValue(50.0);
        QTest::newRow("in another zone") << u"2026-03-02T07:00:00+01:00"_s << 1 << QJsonValue(50.0);
        QTest::newRow("without a zone") << u"2026-03-02T06:00:00"_s << 1 << QJsonValue(50.0);
        QTest::newRow("after all") << u"2026-03-20"_s << 2 << QJsonValue(66.66);
    }
    void statusAsOf()
    {
        QFETCH(QString, date);
        QFETCH(int, runs);
        QFETCH(QJsonValue, compliance);
        QCOMPARE(run({u"status"_s, m_workspace, u"--as-of"_s, date, u"--json"_s}), 0);
        QCOMPARE(json().value(u"runs").toInt(), runs);
        QCOMPARE(json().value(u"compliance"), compliance);
        QVERIFY(json().value(u"asOf").isString());
        // And people are told what is of the past
        QCOMPARE(run({u"status"_s, m_workspace, u"--as-of"_s, date}), 0);
        QVERIFY2(m_output.contains("Checks, runs and exceptions are as of 2026-03-"), m_output.constData());
    }

    void aDayEndsWhereTheProgrammeIs()
    {
        QCOMPARE(run({u"status"_s, m_workspace, u"--as-of"_s, u"2026-03-04"_s, u"--json"_s}), 0);
        QCOMPARE(json().value(u"asOf").toString(), u"2026-03-04T22:59:59Z"_s);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(json().contains(u"asOf") && json().value(u"asOf").isNull());
        QVERIFY(!m_output.contains("2026-03-04T22:59"));
    }

    void reportsSayWhichMomentTheyAreOf_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("words");
        for (const QString& kind : {u"dashboard"_s, u"compliance"_s}) {
            QTest::newRow(qPrintable(kind + u" html"_s)) << kind << u"html"_s << QByteArray("as of 2026-03-02 23:59 CET");
            QTest::newRow(qPrintable(kind + u" json"_s)) << kind << u"json"_s << QByteArray("\"asOf\": \"2026-03-02T22:59:59Z\"");
            QTest::newRow(qPrintable(kind + u" csv"_s)) << kind << u"csv"_s << QByteArray("2026-03-02T22:59:59Z");
        }
    }
    void reportsSayWhichMomentTheyAreOf()
    {
        QFETCH(QString, kind);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, words);
        const QString out = path(u"report."_s + suffix);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, kind, u"--as-of"_s, u"2026-03-02"_s}), 0);
        QVERIFY2(read(out).contains(words), read(out).constData());
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, kind}), 0);
        QVERIFY(!read(out).contains(words));
    }

    void badDatesAreBadUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no date") << QStringList{u"status"_s, u"--as-of"_s, u"yesterday"_s};
        QTest::newRow("no such day") << QStringList{u"status"_s, u"--as-of"_s, u"2026-02-30"_s};
        QTest::newRow("no value") << QStringList{u"status"_s, u"--as-of"_s};
        QTest::newRow("still to come") << QStringList{u"status"_s, u"--as-of"_s, u"9990-01-01"_s};
        QTest::newRow("a moment still to come") << QStringList{u"report"_s, u"--out"_s, u"r.html"_s, u"--as-of"_s, u"9990-01-01T06:00:00Z"_s};
        QTest::newRow("two dates") << QStringList{u"status"_s, u"--as-of"_s, u"2026-03-02"_s, u"--as-of=2026-03-03"_s};
        QTest::newRow("report") << QStringList{u"report"_s, u"--out"_s, u"r.html"_s, u"--as-of"_s, u"1"_s};
        QTest::newRow("the plan has no past") << QStringList{u"report"_s, u"--out"_s, u"r.html"_s, u"--kind"_s, u"sprint"_s,
                                                             u"--as-of"_s, u"2026-03-02"_s};
        QTest::newRow("compare with one") << QStringList{u"compare"_s, u"2026-03-02"_s};
        QTest::newRow("compare with what is nothing") << QStringList{u"compare"_s, u"2026-03-02"_s, u"0123abc"_s};
        QTest::newRow("compare with an unknown run")
            << QStringList{u"compare"_s, u"2026-03-02"_s, u"11111111-2222-3333-4444-555555555555"_s};
    }
    void badDatesAreBadUsage()
    {
        QFETCH(QStringList, arguments);
        arguments.insert(1, m_workspace);
        QCOMPARE(run(arguments), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_output.isEmpty());
    }

    void compares_data()
    {
        QTest::addColumn<bool>("byRun");
        QTest::newRow("days") << false;
        QTest::newRow("runs") << true;
    }
    void compares()
    {
        QFETCH(bool, byRun);
        const QString from = byRun ? runOf(u"first.json"_s).value(u"id").toString() : u"2026-03-02"_s;
        const QString to = byRun ? QString::number(runOf(u"second.json"_s).value(u"number").toInt()) : u"2026-03-04"_s;
        QCOMPARE(run({u"compare"_s, m_workspace, from, to, u"--json"_s}), 0);
        const QJsonObject counts = json().value(u"counts").toObject();
        const QJsonObject expected{{u"new"_s, 1},  {u"resolved"_s, 1},  {u"reopened"_s, 0},  {u"changed"_s, 0},
                                   {u"gone"_s, 0}, {u"unchanged"_s, 1}, {u"outOfScope"_s, 0}};
        QCOMPARE(counts, expected);
        QCOMPARE(json().value(u"from").toObject().value(u"file").toString(), byRun ? u"first.json"_s : QString());
        const QJsonArray list = json().value(u"results").toArray();
        QCOMPARE(list.size(), 2);
        const QJsonObject fresh = list.at(0).toObject();
        QCOMPARE(fresh.value(u"kind").toString(), u"new"_s);
        QCOMPARE(fresh.value(u"check").toString(), u"b"_s);
        QVERIFY(fresh.value(u"before").isNull());
        QCOMPARE(fresh.value(u"after").toString(), u"failed"_s);
        QCOMPARE(list.at(1).toObject().value(u"kind").toString(), u"resolved"_s);
        // And for people
        QCOMPARE(run({u"compare"_s, m_workspace, from, to}), 0);
        QVERIFY2(m_output.contains("1 new, 1 resolved, 0 reopened, 0 changed, 0 gone, 1 unchanged, 0 out of scope"),
                 m_output.constData());
        QVERIFY2(m_output.contains("a of platform, r: failed -> passed"), m_output.constData());
    }

    void aFileThatIsNoneCanNotBeCompared()
    {
        QCOMPARE(run({u"compare"_s, path(u"none.waymark"_s), u"2026-03-02"_s, u"2026-03-04"_s}), 3);
        QVERIFY(m_output.isEmpty());
        QVERIFY2(m_errors.contains("none.waymark"), m_errors.constData());
    }

    /// The model's sentence, and where help is, in one line.
    void aRunThatDoesNotCountIsBadUsage()
    {
        QCOMPARE(run({u"remove-run"_s, m_workspace, u"1"_s}), 0);
        QCOMPARE(run({u"compare"_s, m_workspace, u"1"_s, u"2026-03-04"_s}), 2);
        QVERIFY2(m_errors.contains("; see waymark-cli ") && !m_errors.contains(".;"), m_errors.constData());
    }

    void comparingWithATimeBeforeAllIsOutOfScope()
    {
        QCOMPARE(run({u"compare"_s, m_workspace, u"2026-03-01"_s, u"2026-03-02"_s}), 0);
        QVERIFY2(m_output.contains("nothing in common") && m_output.contains("all 2 results are out of scope"),
                 m_output.constData());
        QCOMPARE(run({u"compare"_s, m_workspace, u"2026-02-01"_s, u"2026-02-02"_s}), 0);
        QVERIFY2(m_output.contains("Neither had looked at anything"), m_output.constData());
    }

    void aLongListIsCutInTextOnly()
    {
        QList<std::pair<QString, QString>> failed;
        QList<std::pair<QString, QString>> passed;
        for (int i = 0; i < 1203; ++i) {
            failed.append({u"check-%1"_s.arg(i), u"failed"_s});
            passed.append({u"check-%1"_s.arg(i), u"passed"_s});
        }
        const QString before = write(u"before.json"_s, results(failed));
        const QString after = write(u"after.json"_s, results(passed));
        QCOMPARE(run({u"import"_s, m_workspace, before, u"--time"_s, u"2026-03-10T06:00:00Z"_s}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, after, u"--time"_s, u"2026-03-11T06:00:00Z"_s}), 0);
        QCOMPARE(run({u"compare"_s, m_workspace, u"2026-03-10"_s, u"2026-03-11"_s}), 0);
        QCOMPARE(m_output.count("failed -> passed"), 1000);
        QVERIFY2(m_output.contains("and 203 more"), m_output.right(200).constData());
        QCOMPARE(run({u"compare"_s, m_workspace, u"2026-03-10"_s, u"2026-03-11"_s, u"--json"_s}), 0);
        QCOMPARE(json().value(u"results").toArray().size(), 1203);
        QCOMPARE(json().value(u"counts").toObject().value(u"resolved").toInt(), 1203);
    }

private:
    /// As the list of runs has it.
    QJsonObject runOf(const QString& file)
    {
        if (run({u"runs"_s, m_workspace, u"--json"_s}) == 0)
            for (const QJsonValue& listed : json().value(u"runs").toArray())
                if (listed.toObject().value(u"file").toString() == file)
                    return listed.toObject();
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCliAsOf)
#include "tst_cliasof.moc"
