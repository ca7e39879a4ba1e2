// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The contract of the command line: exit codes, JSON members, one line an error.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->filePath(u"team.waymark"_s);
    }

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

    void neverOverwritesAWorkspace()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"new"_s, m_workspace}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
    }

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

    void aDrillStandsOutsideEveryFigure()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"drill.json"_s, results({{u"a"_s, u"failed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--drill"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(json().value(u"compliance").isNull());
    }

    void writesAReport()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--name"_s, u"<b>Team</b>"_s}), 0);
        const QString out = m_folder->filePath(u"report.html"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out}), 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("&lt;b&gt;Team&lt;/b&gt;"));
    }

    void verificationSaysNo_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("tally") << u"UPDATE tally SET count = count + 1"_s << QByteArray("check unit a");
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
    }

    void verificationNeedsAWorkspace()
    {
        QCOMPARE(run({u"verify"_s, m_workspace}), 3);
        write(u"team.waymark"_s, QByteArray(8192, 'x'));
        QCOMPARE(run({u"verify"_s, m_workspace}), 3);
    }

    void listsFormats()
    {
        QCOMPARE(run({u"formats"_s, u"--json"_s}), 0);
        QStringList ids;
        for (const QJsonValue& format : json().value(u"formats").toArray()) {
            ids << format.toObject().value(u"id").toString();
            QVERIFY(!format.toObject().value(u"name").toString().isEmpty());
            QVERIFY(!format.toObject().value(u"tool").toString().isEmpty());
        }
        for (const QString& id : {u"ocsf"_s, u"aws-securityhub-asff"_s, u"docker-bench"_s, u"sarif"_s, u"trivy"_s, u"waymark-results"_s})
            QVERIFY2(ids.contains(id), qPrintable(id));
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
        QTest::newRow("bad sprint") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--sprint"_s, u"x"_s};
        QTest::newRow("unknown format") << QStringList{u"import"_s, u"w"_s, u"f"_s, u"--format"_s, u"nope"_s};
        QTest::newRow("bad date") << QStringList{u"new"_s, u"w"_s, u"--first-day"_s, u"2026-02-30"_s};
        QTest::newRow("unknown series") << QStringList{u"new"_s, u"w"_s, u"--series"_s, u"nope"_s};
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

private:
    int run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(WAYMARK_CLI), arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    /// Changes the workspace past Waymark.
    void tamper(const QString& sql)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            database.setDatabaseName(m_workspace);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
    }

    QJsonObject json() const { return QJsonDocument::fromJson(m_output).object(); }
    QJsonObject onlyRun() const
    {
        const QJsonArray runs = json().value(u"runs").toArray();
        return runs.size() == 1 ? runs.at(0).toObject() : QJsonObject();
    }

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a test file can't be written");
        file.write(content);
        return file.fileName();
    }

    static QByteArray results(const QList<std::pair<QString, QString>>& outcomes)
    {
        QJsonArray list;
        for (const auto& [id, status] : outcomes)
            list.append(QJsonObject{{u"id"_s, id}, {u"status"_s, status}, {u"severity"_s, u"high"_s}, {u"resource"_s, u"r"_s}});
        return QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                         {u"tool"_s, u"unit"_s},
                                         {u"target"_s, u"platform"_s},
                                         {u"time"_s, u"2026-03-02T06:00:00Z"_s},
                                         {u"results"_s, list}})
            .toJson();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    QByteArray m_output;
    QByteArray m_errors;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
