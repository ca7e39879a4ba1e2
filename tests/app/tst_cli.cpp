// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// The contract of the command line: exit codes, JSON members, one line an error.
class TestCli : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void makesAWorkspaceWithItsSprints()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--first-day"_s, u"2026-03-02"_s, u"--name"_s, u"Card payments"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject status = json();
        QCOMPARE(status.value(u"workspace").toString(), u"Card payments"_s);
        QCOMPARE(status.value(u"epics").toArray().size(), 10);
        const QJsonArray sprints = status.value(u"sprints").toArray();
        QCOMPARE(sprints.size(), 7);
        QCOMPARE(sprints.at(0).toObject().value(u"start").toString(), u"2026-03-02"_s);
        QCOMPARE(sprints.at(6).toObject().value(u"end").toString(), u"2026-06-07"_s);
        QVERIFY(status.value(u"compliance").isNull());
    }

    /// Series that somebody saved are known by name and id; a file that can't be used is told of, and that is all.
    void makesSprintsByOnesOwnSeries_data()
    {
        QTest::addColumn<QString>("series");
        QTest::newRow("name") << u"Short ones"_s;
        QTest::newRow("id") << u"short-ones"_s;
    }

    void makesSprintsByOnesOwnSeries()
    {
        QFETCH(QString, series);
        QVERIFY(QDir().mkpath(path(u"config/waymark/series"_s)));
        write(u"config/waymark/series/short-ones.json"_s,
              R"({"series": [{"id": "short-ones", "name": "Short ones", "sprintDays": 5, "capacity": 9,
                              "sprints": [{"number": 0}, {"number": 1}]}]})");
        write(u"config/waymark/series/broken.json"_s, "{");
        QCOMPARE(run({u"new"_s, m_workspace, u"--series"_s, series, u"--first-day"_s, u"2026-03-02"_s}), 0);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("broken.json"), m_errors.constData());
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const QJsonArray sprints = json().value(u"sprints").toArray();
        QCOMPARE(sprints.size(), 2);
        QCOMPARE(sprints.at(1).toObject().value(u"start").toString(), u"2026-03-07"_s);
    }

    /// The demo is what it is: an option that could say otherwise is refused rather than ignored.
    void theDemoTakesNoOtherProgramme_data()
    {
        QTest::addColumn<QStringList>("option");
        for (const QStringList& option : {QStringList{u"--name"_s, u"Own"_s}, QStringList{u"--series"_s, u"sprint-0-6"_s},
                                          QStringList{u"--first-day"_s, u"2026-03-02"_s}, QStringList{u"--time-zone"_s, u"UTC"_s}})
            QTest::newRow(qPrintable(option.front())) << option;
    }

    void theDemoTakesNoOtherProgramme()
    {
        QFETCH(QStringList, option);
        QCOMPARE(run(QStringList{u"new"_s, m_workspace, u"--demo"_s} + option), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains(option.front().toUtf8()), m_errors.constData());
        QVERIFY(!QFile::exists(m_workspace));
    }

    void neverOverwritesAWorkspace()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"new"_s, m_workspace}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
    }

    /// A status word, a file's name, a workspace's: none may command the terminal or deceive who reads it.
    void foreignTextIsHarmless()
    {
        const QString evil = u"\x1b]0;owned\x07\u202Edrow\u009b31m"_s;
        QCOMPARE(run({u"new"_s, m_workspace, u"--name"_s, evil}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, evil}}));
        const QList<std::pair<QStringList, int>> calls = {
            {{u"import"_s, m_workspace, file}, 0},
            {{u"import"_s, m_workspace, path(evil)}, 3},
            {{u"import"_s, m_workspace, file, u"--format"_s, evil}, 2},
            {{u"status"_s, m_workspace}, 0},
            {{u"status"_s, m_workspace, u"--json"_s}, 0},
            {{u"status"_s, m_workspace, u"--environment"_s, evil}, 2},
            {{u"dance\x1b"_s}, 2},
        };
        for (const auto& [arguments, exit] : calls) {
            QCOMPARE(run(arguments), exit);
            const QString shown = QString::fromUtf8(m_output + m_errors);
            QVERIFY(shown.contains(arguments.size() == 1 ? u"dance" : u"owned"));
            for (const QChar c : shown)
                QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c != u'\u202E'),
                         qPrintable(arguments.join(u' ')));
        }
        // And yet a program that reads the JSON gets the text as it is
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(json().value(u"workspace").toString(), evil);
    }

    void listsFormats()
    {
        QCOMPARE(run({u"formats"_s, u"--json"_s}), 0);
        QStringList ids;
        for (const QJsonValue& format : json().value(u"formats").toArray()) {
            ids << format.toObject().value(u"id").toString();
            QVERIFY(!format.toObject().value(u"name").toString().isEmpty());
            QVERIFY(!format.toObject().value(u"tool").toString().isEmpty());
            QVERIFY(format.toObject().value(u"reads").toString().startsWith(u"JSON"_s));
            const bool text = format.toObject().value(u"id") == u"git-secrets"_s; // which writes no JSON of its own
            QVERIFY(!text || format.toObject().value(u"note").toString().contains(u"no JSON"_s));
            QVERIFY(!text || format.toObject().value(u"reads") == u"JSON, or lines of text"_s);
        }
        for (const QString& id : {u"ocsf"_s, u"aws-securityhub-asff"_s, u"docker-bench"_s, u"sarif"_s, u"trivy"_s, u"waymark-results"_s})
            QVERIFY2(ids.contains(id), qPrintable(id));
    }

    void verificationSaysNo_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("tally") << u"UPDATE tally SET count = count + 1"_s << QByteArray("check unit a");
        QTest::newRow("results") << u"UPDATE result SET outcome = 1 WHERE outcome = 0"_s << QByteArray("results of check unit a");
        QTest::newRow("record") << u"UPDATE workspace SET name = 'x'"_s << QByteArray("not as the audit log says");
        QTest::newRow("unreadable record")
            << u"UPDATE sprint SET start_day = '2026-02-30' WHERE number = 0"_s << QByteArray("start_day");
        QTest::newRow("audit entry")
            << u"UPDATE audit_entry SET author = 'x' WHERE sequence = 1"_s << QByteArray("broken at entry 1");
        QTest::newRow("dangling key") << u"UPDATE result SET resource_id = 99"_s << QByteArray("table result");
    }

    /// 1, as something was tampered with; 3 is for what can't be read at all.
    void verificationSaysNo()
    {
        QFETCH(QString, sql);
        QFETCH(QByteArray, words);
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"a"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file}), 0);
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
        tamper(sql);
        QCOMPARE(run({u"verify"_s, m_workspace}), 1);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains(words), m_errors.constData());
        QVERIFY2(m_errors.contains("team.waymark"), m_errors.constData());
    }

    /// Of a row in the middle that somebody tampered with: its number, who made it and when.
    void verificationNamesTheFirstBrokenLink()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
            QCOMPARE(run({u"import"_s, m_workspace, write(name + u".json"_s, results({{name, u"passed"_s}}))}), 0);
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
        tamper(u"UPDATE audit_entry SET author = 'Eve', at = '2026-02-03T04:05:06.000Z' WHERE sequence >= 2"_s);
        QCOMPARE(run({u"verify"_s, m_workspace}), 1);
        QCOMPARE(m_errors.count('\n'), 1);
        for (const char* words : {"broken at entry 2", "Eve", "2026-02-03 04:05:06 UTC"})
            QVERIFY2(m_errors.contains(words), m_errors.constData());
    }

    void verificationNeedsAWorkspace()
    {
        QCOMPARE(run({u"verify"_s, m_workspace}), 3);
        write(u"team.waymark"_s, QByteArray(8192, 'x'));
        QCOMPARE(run({u"verify"_s, m_workspace}), 3);
    }

    /// What can't be opened can't be verified: as other verbs say, it can't be read.
    void aFileThatIsCutOffCannotBeRead()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QFile file(m_workspace);
        QVERIFY(file.resize(file.size() / 2));
        for (const QString& verb : {u"verify"_s, u"status"_s}) {
            QCOMPARE(run({verb, m_workspace}), 3);
            QCOMPARE(m_errors.count('\n'), 1);
            QVERIFY2(m_errors.contains("damaged") && m_errors.contains("team.waymark"), m_errors.constData());
        }
    }

    void eachVerbHasItsHelp()
    {
        for (const QStringList& arguments : {QStringList{u"import"_s, u"--help"_s}, QStringList{u"import"_s, u"w.waymark"_s, u"--help"_s}}) {
            QCOMPARE(run(arguments), 0);
            QVERIFY(m_errors.isEmpty());
            QVERIFY2(m_output.contains("waymark-cli import WORKSPACE FILE...") && m_output.contains("of files that name none"),
                     m_output.constData());
            QVERIFY(!m_output.contains("waymark-cli status"));
        }
        // Behind "--" it is a file's name
        QCOMPARE(run({u"import"_s, m_workspace, u"--"_s, u"--help"_s}), 3);
    }

    void hintsAndNamesStandOnce()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, u"f"_s, u"--format"_s, u"nope"_s}), 2);
        QVERIFY2(m_errors.contains("see waymark-cli formats") && !m_errors.contains("--help"), m_errors.constData());
        QCOMPARE(run({u"dance"_s}), 2);
        QVERIFY2(m_errors.contains("see waymark-cli --help"), m_errors.constData());
        QCOMPARE(run({u"import"_s, m_workspace, u"nofile.json"_s}), 3);
        QCOMPARE(m_errors.count("nofile.json"), 1);
    }

    void refusesBadUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"dance"_s};
        QTest::newRow("no workspace") << QStringList{u"status"_s};
        QTest::newRow("unknown option") << QStringList{u"status"_s, u"w"_s, u"--nope"_s};
        QTest::newRow("no file to import") << QStringList{u"import"_s, u"w"_s};
        QTest::newRow("bad time") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--time"_s, u"noon"_s};
        QTest::newRow("a time to come")
            << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--time"_s, u"2999-01-01T00:00:00Z"_s};
        QTest::newRow("bad sprint") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--sprint"_s, u"x"_s};
        QTest::newRow("unknown format") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--format"_s, u"nope"_s};
        QTest::newRow("bad date") << QStringList{u"new"_s, u"w"_s, u"--first-day"_s, u"2026-02-30"_s};
        QTest::newRow("unknown series") << QStringList{u"new"_s, u"w"_s, u"--series"_s, u"nope"_s};
        QTest::newRow("unknown time zone") << QStringList{u"new"_s, u"w"_s, u"--time-zone"_s, u"Mars/Base"_s};
        QTest::newRow("no target's name") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--target"_s, u""_s};
        QTest::newRow("report of an unknown type") << QStringList{u"report"_s, u"w"_s, u"--out"_s, u"a.docx"_s};
        QTest::newRow("report without a name") << QStringList{u"report"_s, u"w"_s};
        QTest::newRow("unknown kind") << QStringList{u"report"_s, u"w"_s, u"--out"_s, u"a.html"_s, u"--kind"_s, u"poem"_s};
    }

    void refusesBadUsage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_output.isEmpty());
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content"); // of the workspace file; null: there is none
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("not a database") << QByteArray(8192, 'x');
    }

    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, content);
        if (!content.isNull())
            write(u"team.waymark"_s, content);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("team.waymark"), m_errors.constData());
        QVERIFY(m_output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
