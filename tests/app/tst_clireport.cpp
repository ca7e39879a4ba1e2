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
        // And the suffix may be in capitals
        const QString loud = path(u"REPORT.HTML"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, loud}), 0);
        QVERIFY(read(loud).startsWith("<!DOCTYPE html>"));
    }

    void theWorkspaceIsNotOverwritten()
    {
        const QString file = path(u"team.json"_s);
        QCOMPARE(run({u"new"_s, file}), 0);
        QCOMPARE(run({u"report"_s, file, u"--out"_s, file}), 3);
        QVERIFY2(m_errors.contains("open here"), m_errors.constData());
        QCOMPARE(run({u"verify"_s, file}), 0);
    }

    void writesEveryReport_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("start");
        for (const QString& kind : {u"programme"_s, u"dashboard"_s, u"compliance"_s})
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
        QVERIFY(suffix == u"html" || kind != u"compliance" || report.contains("cmd|x"));
        QVERIFY(!report.contains("\n=cmd") && !report.contains(",=cmd"));
        if (suffix != u"json")
            return;
        const QJsonObject document = QJsonDocument::fromJson(report).object();
        for (auto it = status.begin(); it != status.end(); ++it)
            QCOMPARE(document.value(it.key()), it.value());
        QCOMPARE(document.value(u"auditHead").toString().size(), 64);
        QCOMPARE(document.value(u"checkList").toArray().size(), kind == u"compliance" ? 2 : 0);
    }

    /// The report that was called so before.
    void theDashboardIsTheProgramme()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QList<QByteArray> written;
        for (const QStringList& kind : {QStringList(), QStringList{u"--kind"_s, u"dashboard"_s}, QStringList{u"--kind"_s, u"programme"_s}}) {
            QCOMPARE(run(QStringList{u"report"_s, m_workspace, u"--out"_s, path(u"r.json"_s)} + kind), 0);
            QJsonObject document = QJsonDocument::fromJson(read(path(u"r.json"_s))).object();
            QVERIFY(document.contains(u"leading"));
            document.remove(u"written"_s);
            document.remove(u"maturityHistory"_s); // which ends with the moment
            written << QJsonDocument(document).toJson();
        }
        QCOMPARE(written[1], written[0]);
        QCOMPARE(written[2], written[0]);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, path(u"r.pdf"_s)}), 2);
        QVERIFY2(m_errors.contains("waymark --export FILE.pdf"), m_errors.constData());
    }

    /// The demo has closed sprints, and one story or more that was carried over.
    void reportsTheSprints()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject status = json();
        const QJsonObject all = QJsonDocument::fromJson(sprintReport(u"json"_s)).object();
        QCOMPARE(all.value(u"forecast"), status.value(u"forecast"));
        QCOMPARE(all.value(u"auditHead").toString().size(), 64);
        const QJsonArray sprints = all.value(u"sprints").toArray();
        QCOMPARE(sprints.size(), 7);
        QCOMPARE(sprints.at(0).toObject().value(u"state").toString(), u"closed"_s);
        for (const QString& figure : {u"planned"_s, u"done"_s, u"capacity"_s, u"gate"_s, u"carried"_s})
            for (int i = 0; i < 7; ++i)
                QCOMPARE(sprints.at(i).toObject().value(figure),
                         status.value(u"sprints").toArray().at(i).toObject().value(figure));
        QVERIFY(sprintReport(u"html"_s).startsWith("<!DOCTYPE html>"));
        const QByteArray csv = sprintReport(u"csv"_s);
        QVERIFY2(csv.startsWith("sprint,start,end,"), csv.constData());
        QCOMPARE(csv.count("\r\n"), 8);
    }

    void reportsOneSprint()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        const QJsonArray sprints =
            QJsonDocument::fromJson(sprintReport(u"json"_s, u"0"_s)).object().value(u"sprints").toArray();
        QCOMPARE(sprints.size(), 1);
        const QJsonArray stories = sprints.at(0).toObject().value(u"stories").toArray();
        QVERIFY(!stories.isEmpty());
        int points = 0;
        for (const QJsonValue& story : stories)
            points += story.toObject().value(u"points").toInt();
        QCOMPARE(sprints.at(0).toObject().value(u"planned").toInt(), points);
        const QByteArray csv = sprintReport(u"csv"_s, u"0"_s);
        QVERIFY2(csv.startsWith("sprint,reference,title,"), csv.constData());
        QCOMPARE(csv.count("\r\n"), stories.size() + 1);
        QVERIFY(sprintReport(u"html"_s, u"0"_s).contains("<h2>Sprint 0, "));
    }

    void aSprintThatIsNoneIsTold_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("unknown") << u"sprint"_s << u"99"_s
                                 << QByteArray("there is no sprint \"99\"; there are 0, 1, 2, 3, 4, 5, 6");
        QTest::newRow("no number") << u"sprint"_s << u"next"_s << QByteArray("there are 0, 1, 2, 3, 4, 5, 6");
        QTest::newRow("another kind") << u"programme"_s << u"0"_s << QByteArray("--kind sprint");
    }

    void aSprintThatIsNoneIsTold()
    {
        QFETCH(QString, kind);
        QFETCH(QString, number);
        QFETCH(QByteArray, error);
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        const QString out = path(u"sprint.html"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, kind, u"--sprint"_s, number}), 2);
        QVERIFY2(m_errors.contains(error), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(!QFile::exists(out));
    }

    /// The demo has risks, some of them above the appetite, and a closed one.
    void reportsTheRisks()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        const QJsonObject status = json().value(u"risks").toObject();
        QVERIFY(status.value(u"exposure").toInt() > 0);
        const QJsonObject document = QJsonDocument::fromJson(riskReport(u"json"_s)).object();
        for (const QString& figure : {u"open"_s, u"aboveAppetite"_s, u"exposure"_s, u"overdueReviews"_s, u"expiredAcceptances"_s})
            QCOMPARE(document.value(figure), status.value(figure));
        QCOMPARE(document.value(u"auditHead").toString().size(), 64);
        const QJsonArray risks = document.value(u"risks").toArray();
        QVERIFY(risks.size() >= 6);
        int exposure = 0;
        for (const QJsonValue& risk : risks) {
            if (risk.toObject().value(u"status").toString() != u"closed"_s) // which are listed, and add nothing
                exposure += risk.toObject().value(u"current").toObject().value(u"level").toInt();
            QVERIFY(!risk.toObject().value(u"checks").toArray().isEmpty());
        }
        QCOMPARE(exposure, document.value(u"exposure").toInt());
        const QByteArray html = riskReport(u"html"_s);
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.contains("<svg"));
        const QByteArray csv = riskReport(u"csv"_s);
        QVERIFY2(csv.startsWith("reference,title,category,"), csv.constData());
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, path(u"r.html"_s), u"--kind"_s, u"risks"_s, u"--as-of"_s, u"2026-03-02"_s}), 2);
        QVERIFY2(m_errors.contains("--as-of"), m_errors.constData());
        QVERIFY(!QFile::exists(path(u"r.html"_s)));
    }

    void statusTellsThePlan()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--first-day"_s, u"2126-03-04"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace}), 0);
        QVERIFY2(m_output.contains("  sprint 0  2126-03-04 to 2126-03-17  0 of 0 points done, capacity "),
                 m_output.constData());
        QVERIFY2(m_output.contains(", gate: no evidence\n"), m_output.constData());
        QVERIFY2(m_output.contains("  Velocity: No evidence: no sprint has been closed yet.\n"), m_output.constData());
        QVERIFY2(m_output.contains("  Baseline done: No evidence: no story with points belongs to it.\n"),
                 m_output.constData());
    }

    void aReportThatCannotBeWrittenIsTold()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"report"_s, m_workspace, u"--out"_s, path(u"no/such/folder.html"_s)}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_errors.contains("folder.html"));
    }

private:
    /// Empty if the program refuses.
    QByteArray riskReport(const QString& suffix)
    {
        const QString out = path(u"risks."_s + suffix);
        return run({u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, u"risks"_s}) == 0 ? read(out) : QByteArray();
    }

    /// The report of all sprints or of one; empty if the program refuses.
    QByteArray sprintReport(const QString& suffix, const QString& number = {})
    {
        const QString out = path(u"sprint."_s + suffix);
        QStringList arguments{u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, u"sprint"_s};
        if (!number.isEmpty())
            arguments << u"--sprint"_s << number;
        return run(arguments) == 0 ? read(out) : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
