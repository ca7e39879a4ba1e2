// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// waymark-cli status and report: the same figures for people, spreadsheets and programs.
class TestCliReport : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void figuresOfAnEnvironment()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const int all = json().value(u"runs").toInt();
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s, u"--environment"_s, u"production"_s}), 0);
        QVERIFY(json().value(u"runs").toInt() > 0);
        QVERIFY(json().value(u"runs").toInt() < all);
        const QString out = path(u"report.html"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out, u"--environment"_s, u"production"_s}), 0);
        QVERIFY(read(out).contains(", environment production"));
        // When it is one that no target has
        for (const QStringList& arguments :
             {QStringList{u"status"_s, m_workspace}, QStringList{u"report"_s, m_workspace, u"--out"_s, out}}) {
            QCOMPARE(run(arguments + QStringList{u"--environment"_s, u"Produktion"_s}), 2);
            // Then that is said, with those that there are
            QCOMPARE(m_errors.count('\n'), 1);
            QVERIFY2(m_errors.contains("production, test"), m_errors.constData());
            QVERIFY(m_output.isEmpty());
        }
    }

    void writesAReport()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--name"_s, u"<b>Team</b>"_s}), 0);
        const QString out = path(u"report.html"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out}), 0);
        const QByteArray html = read(out);
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("&lt;b&gt;Team&lt;/b&gt;"));
    }

    void writesEveryReport_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("start");
        for (const QString& kind : {u"dashboard"_s, u"compliance"_s})
            for (const auto& [suffix, start] : {std::pair(u"html"_s, "<!DOCTYPE html>"), std::pair(u"json"_s, "{"),
                                                std::pair(u"csv"_s, kind == u"compliance" ? "tool,check," : "epic,name,")})
                QTest::newRow(qPrintable(kind + u'.' + suffix)) << kind << suffix << QByteArray(start);
    }

    void writesEveryReport()
    {
        QFETCH(QString, kind);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, start);
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString file = write(u"unit.json"_s, results({{u"=cmd|x"_s, u"failed"_s}, {u"b"_s, u"passed"_s}}));
        QCOMPARE(run({u"import"_s, m_workspace, file}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject status = json();
        const QString out = path(u"report."_s + suffix);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, kind}), 0);
        const QByteArray report = read(out);
        QVERIFY2(report.startsWith(start), report.left(80).constData());
        QVERIFY(suffix == u"html" || kind == u"dashboard" || report.contains("cmd|x"));
        QVERIFY(!report.contains("\n=cmd") && !report.contains(",=cmd"));
        if (suffix != u"json")
            return;
        const QJsonObject document = QJsonDocument::fromJson(report).object();
        for (auto it = status.begin(); it != status.end(); ++it)
            QCOMPARE(document.value(it.key()), it.value());
        QCOMPARE(document.value(u"auditHead").toString().size(), 64);
        QCOMPARE(document.value(u"checkList").toArray().size(), kind == u"compliance" ? 2 : 0);
    }

    void aReportThatCannotBeWrittenIsTold()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, path(u"no/such/folder.html"_s)}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_errors.contains("folder.html"));
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
