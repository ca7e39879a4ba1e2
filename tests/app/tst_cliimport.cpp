// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// waymark-cli import: what it counts, and what it says when it does not.
class TestCliImport : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void importsAndCounts()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, u"passed"_s}, {u"b"_s, u"failed"_s}, {u"c"_s, u"odd"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--json"_s}), 0);
        const QJsonObject first = onlyRun();
        QCOMPARE(first.value(u"format").toString(), u"waymark-results"_s);
        QCOMPARE(first.value(u"rows").toInt(), 3);
        QCOMPARE(first.value(u"passed").toInt(), 1);
        QCOMPARE(first.value(u"failed").toInt(), 1);
        QCOMPARE(first.value(u"skipped").toInt(), 1); // an unknown word is never passed
        QCOMPARE(first.value(u"new").toInt(), 3);
        QCOMPARE(first.value(u"sha256").toString().size(), 64);

        // When the same file comes again
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--json"_s}), 0);
        // Then nothing is new
        QCOMPARE(onlyRun().value(u"new").toInt(), 0);
        QCOMPARE(onlyRun().value(u"unchanged").toInt(), 3);

        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(json().value(u"compliance").toDouble(), 33.33);
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
    }

    void saysWhyAFileIsPartialAndWhatToKnow()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString whole = write(u"whole.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, whole, u"--json"_s}), 0);
        QVERIFY(onlyRun().contains(u"incomplete") && onlyRun().value(u"incomplete").isNull());
        QVERIFY(onlyRun().value(u"warnings").isArray());
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 0);
        // When a scan's run did not succeed
        const QString cut = write(u"cut.sarif"_s, "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"lint\"}},"
                                                  " \"invocations\": [{\"executionSuccessful\": false, \"toolExecutionNotifications\":"
                                                  " [{\"level\": \"error\", \"message\": {\"text\": \"a.c can't be parsed\"}}]}],"
                                                  " \"results\": []}]}");
        QCOMPARE(run({u"import"_s, m_workspace, cut, u"--target"_s, u"shop"_s, u"--json"_s}), 0);
        // Then the document says so
        QCOMPARE(onlyRun().value(u"complete").toBool(true), false);
        QVERIFY(onlyRun().value(u"incomplete").toString().contains(u"did not succeed"_s));
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 1);
        // And so do the words
        QCOMPARE(run({u"import"_s, m_workspace, cut, u"--target"_s, u"shop"_s}), 0);
        QVERIFY2(m_output.contains("partial (") && m_output.contains("warning: The tool reports: a.c can't be parsed"),
                 m_output.constData());
        QCOMPARE(run({u"import"_s, m_workspace, whole, u"--partial"_s, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"incomplete").toString(), u"imported as partial"_s);
    }

    /// What the import dropped, or could not use, is said in both.
    void saysWhatIsLeftOut()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QByteArray whole = "[{\"class_uid\": 2003, \"metadata\": {\"event_code\": \"a\"}, \"status_code\": \"PASS\"},"
                                 " {\"class_uid\": 2003, \"metadata\": {\"event_code\": \"b\"}, \"status_code\": \"PASS\"}]";
        const QByteArray less = "[{\"class_uid\": 2003, \"metadata\": {\"event_code\": \"a\"}, \"status_code\": \"XYZ\"},"
                                " {\"class_uid\": 6003, \"metadata\": {}}, {\"class_uid\": 6003, \"metadata\": {}}]";
        QCOMPARE(run({u"import"_s, m_workspace, write(u"whole.json"_s, whole), u"--target"_s, u"prod"_s, u"--time"_s, u"2026-03-01T06:00:00Z"_s, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"notSeen").toInt(-1), 0);
        QVERIFY(onlyRun().value(u"unknownWords").toObject(QJsonObject{{u"a"_s, 1}}).isEmpty());
        QVERIFY(onlyRun().value(u"passedOver").toObject(QJsonObject{{u"a"_s, 1}}).isEmpty());
        const QStringList next = {u"import"_s, m_workspace, write(u"less.json"_s, less), u"--target"_s, u"prod"_s, u"--time"_s, u"2026-03-02T06:00:00Z"_s};
        QCOMPARE(run(next + QStringList{u"--dry-run"_s, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"notSeen").toInt(), 1);
        QCOMPARE(onlyRun().value(u"unknownWords").toObject(), (QJsonObject{{u"XYZ"_s, 1}}));
        QCOMPARE(onlyRun().value(u"passedOver").toObject(), (QJsonObject{{u"OCSF class 6003"_s, 2}}));
        QCOMPARE(run(next), 0);
        for (const char* words : {"1 not seen any more", "unknown status \"XYZ\" in 1 rows", "no results: 2 (OCSF class 6003)"})
            QVERIFY2(m_output.contains(words), m_output.constData());
    }

    void aFileThatNamesNothingIsToldOf_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no run") << QByteArray("{\"version\": \"2.1.0\", \"runs\": []}");
        QTest::newRow("other classes") << QByteArray("[{\"class_uid\": 6003, \"metadata\": {}}]");
    }

    void aFileThatNamesNothingIsToldOf()
    {
        QFETCH(QByteArray, content);
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"nothing.json"_s, content);
        QCOMPARE(run({u"import"_s, m_workspace, file}), 0);
        QVERIFY2(m_output.contains("names nothing that was looked at") && !m_output.contains("of ,"), m_output.constData());
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 1);
    }

    /// Two repositories that their files don't name: neither makes the other's results go.
    void whatNamesNoTargetResolvesNothing()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QByteArray log = "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Semgrep\"}},"
                               " \"results\": [{\"ruleId\": \"%\"}]}]}";
        const QString first = write(u"a.sarif"_s, QByteArray(log).replace('%', "a"));
        const QString second = write(u"b.sarif"_s, QByteArray(log).replace('%', "b"));
        const QStringList call = {u"import"_s, m_workspace, u"--json"_s};
        QCOMPARE(run(call + QStringList{first, u"--time"_s, u"2026-03-01T06:00:00Z"_s}), 0);
        QCOMPARE(run(call + QStringList{second, u"--time"_s, u"2026-03-02T06:00:00Z"_s}), 0);
        QCOMPARE(onlyRun().value(u"resolved").toInt(-1), 0);
        QVERIFY(onlyRun().value(u"incomplete").toString().contains(u"names no target"_s));
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 1);
    }

    /// One line, which names no format but says where they are listed.
    void whatIsOfNoFormatIsToldShortly()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, write(u"odd.json"_s, "{\"a\": 1}")}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("waymark-cli formats") && !m_errors.contains("docker-bench"), m_errors.constData());
    }

    void aTargetThatWasNotUsedIsToldOf()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString names = write(u"names.json"_s, results({{u"a"_s, u"passed"_s}})); // "platform"
        const QStringList call = {u"import"_s, m_workspace, names, u"--json"_s, u"--target"_s};
        QCOMPARE(run(call + QStringList{u"shop"_s}), 0);
        QCOMPARE(onlyRun().value(u"target").toString(), u"platform"_s);
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 1);
        QVERIFY(onlyRun().value(u"warnings").toArray().at(0).toString().contains(u"names its own targets"_s));
        // Not where it is the same, nor where the file names none
        QCOMPARE(run(call + QStringList{u"platform"_s}), 0);
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 0);
        const QString bare = write(u"bare.sarif"_s, "{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}");
        QCOMPARE(run({u"import"_s, m_workspace, bare, u"--json"_s, u"--target"_s, u"shop"_s}), 0);
        QCOMPARE(onlyRun().value(u"target").toString(), u"shop"_s);
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 0);
    }

    void dryRunChangesNothing()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--dry-run"_s, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"new").toInt(), 1);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(json().value(u"compliance").isNull());
        QCOMPARE(json().value(u"runs").toInt(), 0);
    }

    void aBadFileDoesNotStopTheOthers()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString bad = write(u"bad.json"_s, "{\"schema\": \"results/1\", \"results\": [");
        const QString good = write(u"good.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, bad, good, u"--json"_s}), 3);
        QCOMPARE(json().value(u"runs").toArray().size(), 1);
        const QJsonArray rejected = json().value(u"rejected").toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.at(0).toObject().value(u"file").toString(), bad);
        QVERIFY(m_errors.contains("bad.json"));
        QCOMPARE(m_errors.count('\n'), 1);
    }

    /// cfn-lint lists only what is wrong, and never says where.
    void anEmptyListResolvesWhatItsTargetHad()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString dirty = write(u"dirty.json"_s, "[{\"Filename\": \"a.yaml\", \"Level\": \"Error\", \"Message\": \"odd\","
                                                     " \"Rule\": {\"Id\": \"E3012\"}}]");
        const QString clean = write(u"clean.json"_s, "[]\n");
        QCOMPARE(run({u"import"_s, m_workspace, dirty, u"--target"_s, u"shop"_s, u"--time"_s, u"2026-03-01T06:00:00Z"_s}), 0);
        // When a clean run names no target, or another, nothing is resolved
        const QStringList arguments = {u"import"_s, m_workspace, clean, u"--format"_s, u"cfn-lint"_s, u"--json"_s, u"--time"_s};
        QCOMPARE(run(arguments + QStringList{u"2026-03-02T06:00:00Z"_s}), 0);
        QCOMPARE(onlyRun().value(u"resolved").toInt(), 0);
        QCOMPARE(run(arguments + QStringList{u"2026-03-03T06:00:00Z"_s, u"--target"_s, u"till"_s}), 0);
        QCOMPARE(onlyRun().value(u"resolved").toInt(), 0);
        // When it names this one, what it had is
        QCOMPARE(run(arguments + QStringList{u"2026-03-04T06:00:00Z"_s, u"--target"_s, u"shop"_s}), 0);
        QCOMPARE(onlyRun().value(u"resolved").toInt(), 1);
        QCOMPARE(onlyRun().value(u"rows").toInt(), 0);
    }

    /// What counts by then is said, and so is what doesn't.
    void aWorkspaceThatFailsMidwayStopsTheImport()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        // Given a workspace that can take the first file, but not the second
        tamper(u"CREATE TRIGGER full BEFORE UPDATE OF state ON run WHEN NEW.file = 'second.json'"
               " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"_s);
        QStringList files;
        for (const QString& name : {u"first.json"_s, u"second.json"_s, u"third.json"_s})
            files << write(name, results({{u"a"_s, u"passed"_s}}));
        // When three are imported
        QCOMPARE(run(QStringList{u"import"_s, m_workspace, u"--json"_s} + files), 3);
        // Then the document tells the first as counted, the others as not
        QCOMPARE(onlyRun().value(u"file").toString(), files[0]);
        const QJsonArray rejected = json().value(u"rejected").toArray();
        QCOMPARE(rejected.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(rejected.at(i).toObject().value(u"file").toString(), files[i + 1]);
            QVERIFY(rejected.at(i).toObject().value(u"error").toString().contains(u"The disk is full"));
        }
        QCOMPARE(m_errors.count('\n'), 1);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(json().value(u"runs").toInt(), 1);
    }

    void aSprintMustBeOne()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--sprint"_s, u"99"_s}), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("0 to 6"), m_errors.constData());
        QVERIFY(m_output.isEmpty());
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--sprint"_s, u"6"_s}), 0);
    }

    /// A format of one's own that is faulty is told, and stops nothing.
    void aFaultyFormatIsTold()
    {
        QVERIFY(QDir(path({})).mkpath(u"config/waymark/formats"_s));
        write(u"config/waymark/formats/mine.json"_s, "{\"id\": \"mine\"}");
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"passed").toInt(), 1);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("mine.json"), m_errors.constData());
        // And is told, too, to who asks for it
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--format"_s, u"mine"_s}), 2);
        QVERIFY2(m_errors.contains("mine.json"), m_errors.constData());
        QCOMPARE(run({u"formats"_s}), 3);
        QVERIFY2(m_errors.contains("mine.json"), m_errors.constData());
    }

    void aDrillStandsOutsideEveryFigure()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"drill.json"_s, results({{u"a"_s, u"failed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--drill"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(json().value(u"compliance").isNull());
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
