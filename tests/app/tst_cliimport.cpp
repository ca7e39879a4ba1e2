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
        QCOMPARE(run({u"import"_s, m_workspace, cut, u"--json"_s}), 0);
        // Then the document says so
        QCOMPARE(onlyRun().value(u"complete").toBool(true), false);
        QVERIFY(onlyRun().value(u"incomplete").toString().contains(u"did not succeed"_s));
        QCOMPARE(onlyRun().value(u"warnings").toArray().size(), 1);
        // And so do the words
        QCOMPARE(run({u"import"_s, m_workspace, cut}), 0);
        QVERIFY2(m_output.contains("partial (") && m_output.contains("warning: The tool reports: a.c can't be parsed"),
                 m_output.constData());
        QCOMPARE(run({u"import"_s, m_workspace, whole, u"--partial"_s, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"incomplete").toString(), u"imported as partial"_s);
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
