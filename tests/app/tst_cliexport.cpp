// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

#include <QFileInfo>

/// waymark-cli export and import-workspace: the plan as a file, and a workspace from it.
class TestCliExport : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startAnew();
        m_json = path(u"plan.json"_s);
        m_copy = path(u"copy.waymark"_s);
    }

    void theDemoGoesOutAndIn()
    {
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_json, u"--author"_s, u"Anna"_s}), 0);
        QVERIFY2(m_errors.isEmpty(), m_errors.constData());
        QCOMPARE(QFileInfo(m_json).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(run({u"import-workspace"_s, m_copy, m_json, u"--author"_s, u"Berta"_s}), 0);
        QVERIFY2(m_errors.isEmpty(), m_errors.constData());
        QCOMPARE(run({u"verify"_s, m_copy}), 0);
        // Then the copy goes out as it came in, but for its history and the runs, which stay behind
        const QString again = path(u"again.json"_s);
        QCOMPARE(run({u"export"_s, m_copy, u"--out"_s, again}), 0);
        QVERIFY(!plan(m_json).isEmpty());
        QCOMPARE(plan(again), plan(m_json));
        QVERIFY(!runs(m_json).isEmpty());
        QVERIFY(runs(again).isEmpty());
    }

    void replacesAnEarlierExport()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        write(u"plan.json"_s, "{}");
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_json}), 0);
        const QByteArray first = read(m_json);
        QVERIFY(first.size() > 1000);
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_json}), 0);
        QCOMPARE(read(m_json), first);
        // And the suffix may be in capitals
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, path(u"PLAN.JSON"_s)}), 0);
        QCOMPARE(read(path(u"PLAN.JSON"_s)), first);
    }

    void neverReplacesAWorkspace()
    {
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_json}), 0);
        QCOMPARE(run({u"import-workspace"_s, m_workspace, m_json}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("team.waymark"), m_errors.constData());
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: there is no file
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("missing") << QByteArray() << QByteArray("plan.json");
        QTest::newRow("empty") << QByteArray("") << QByteArray("byte");
        QTest::newRow("another object") << QByteArray("{}") << QByteArray("/format");
        QTest::newRow("escape") << QByteArray("{\"format\":\"\\u001b[31m\"}") << QByteArray("/format");
    }

    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, words);
        if (!content.isNull())
            write(u"plan.json"_s, content);
        QCOMPARE(run({u"import-workspace"_s, m_copy, m_json}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("plan.json") && m_errors.contains(words), m_errors.constData());
        QVERIFY(m_output.isEmpty());
        QVERIFY(!QFile::exists(m_copy));
    }

    /// A rule that only the database knows.
    void namesTheRowThatIsRefused()
    {
        QJsonObject document = exportedNew();
        QJsonArray sprints = document.value(u"sprint").toArray();
        QJsonObject second = sprints.at(1).toObject();
        second.insert(u"number"_s, sprints.at(0).toObject().value(u"number"));
        sprints.replace(1, second);
        document.insert(u"sprint"_s, sprints);
        write(u"plan.json"_s, QJsonDocument(document).toJson());
        QCOMPARE(run({u"import-workspace"_s, m_copy, m_json}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("plan.json") && m_errors.contains("[/sprint/1]"), m_errors.constData());
        QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}), QStringList());
    }

    /// A rule that edits keep, and the database doesn't know.
    void namesTheRuleThatIsBroken()
    {
        QJsonObject document = exportedNew();
        QJsonObject properties = document.value(u"properties").toObject();
        properties.insert(u"time_zone"_s, u"Mars/X"_s);
        document.insert(u"properties"_s, properties);
        write(u"plan.json"_s, QJsonDocument(document).toJson());
        QCOMPARE(run({u"import-workspace"_s, m_copy, m_json}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("/properties/time_zone") && m_errors.contains("Europe/Dublin"), m_errors.constData());
        QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}), QStringList());
    }

    void exportNeedsAWorkspace()
    {
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_json}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(!QFile::exists(m_json));
    }

    void refusesBadUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no --out") << QStringList{u"export"_s, u"w"_s};
        QTest::newRow("no JSON") << QStringList{u"export"_s, u"w"_s, u"--out"_s, u"plan.html"_s};
        QTest::newRow("no source") << QStringList{u"import-workspace"_s, u"w"_s};
        QTest::newRow("two sources") << QStringList{u"import-workspace"_s, u"w"_s, u"a.json"_s, u"b.json"_s};
        QTest::newRow("unknown option") << QStringList{u"import-workspace"_s, u"w"_s, u"a.json"_s, u"--force"_s};
    }

    void refusesBadUsage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_output.isEmpty());
    }

    void neverWritesOverTheWorkspace()
    {
        m_workspace = path(u"team.json"_s);
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, m_workspace}), 2);
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
    }

private:
    QJsonObject exportedNew()
    {
        if (run({u"new"_s, m_workspace}) != 0 || run({u"export"_s, m_workspace, u"--out"_s, m_json}) != 0)
            qFatal("%s", m_errors.constData());
        return QJsonDocument::fromJson(read(m_json)).object();
    }
    static QJsonObject plan(const QString& file)
    {
        QJsonObject document = QJsonDocument::fromJson(read(file)).object();
        document.remove(u"auditHead"_s);
        document.remove(u"evidence"_s);
        return document;
    }
    static QJsonArray runs(const QString& file)
    {
        return QJsonDocument::fromJson(read(file)).object().value(u"evidence").toObject().value(u"runs").toArray();
    }

    QString m_json;
    QString m_copy;
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
