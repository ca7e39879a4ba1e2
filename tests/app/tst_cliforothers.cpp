// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include "tests/report/oscalrules.h"

/// waymark-cli export --format and --redact: what others read, and what they may not.
class TestCliForOthers : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startAnew();
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        QCOMPARE(run({u"status"_s, m_workspace, u"--json"_s}), 0);
        m_checks = json().value(u"checks").toObject();
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, path(u"all.json"_s)}), 0);
        m_all = QJsonDocument::fromJson(read(path(u"all.json"_s))).object();
        QVERIFY(!m_checks.isEmpty() && !m_all.isEmpty());
        m_demo = std::move(m_folder);
    }
    void init() { startAnew(); }

    void theDemoIsValidOscal_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("root");
        QTest::newRow("results") << u"oscal-ar"_s << u"assessment-results"_s;
        QTest::newRow("plan") << u"oscal-poam"_s << u"plan-of-action-and-milestones"_s;
    }
    void theDemoIsValidOscal()
    {
        QFETCH(QString, format);
        QFETCH(QString, root);
        takeDemo();
        for (const QStringList& more : {QStringList(), QStringList{u"--redact"_s}}) {
            const QString out = path(u"oscal.json"_s);
            QCOMPARE(run(QStringList{u"export"_s, m_workspace, u"--format"_s, format, u"--out"_s, out} + more), 0);
            QVERIFY2(m_errors.isEmpty(), m_errors.constData());
            const QJsonObject document = QJsonDocument::fromJson(read(out)).object();
            QCOMPARE(document.keys(), QStringList{root});
            const QStringList faults = waymark::OscalRules::faultsOf(document);
            QVERIFY2(faults.isEmpty(), qPrintable(QStringList(faults.mid(0, 20)).join(u'\n')));
            QCOMPARE(m_output.contains("Redacted"), !more.isEmpty());
        }
    }

    void whatIsWrittenCanBeImported_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("readAs");
        QTest::newRow("oscal") << u"oscal-ar"_s << u"oscal-ar"_s;
        QTest::newRow("hdf") << u"hdf"_s << u"inspec-hdf"_s;
    }
    void whatIsWrittenCanBeImported()
    {
        QFETCH(QString, format);
        QFETCH(QString, readAs);
        takeDemo();
        const QString out = path(u"out.json"_s);
        QCOMPARE(run({u"export"_s, m_workspace, u"--format"_s, format, u"--out"_s, out}), 0);
        const QString other = path(u"other.waymark"_s);
        QCOMPARE(run({u"new"_s, other}), 0);
        QCOMPARE(run({u"import"_s, other, out, u"--json"_s}), 0);
        const QJsonObject imported = onlyRun();
        QCOMPARE(imported.value(u"format").toString(), readAs);
        QCOMPARE(imported.value(u"passed").toInt(), m_checks.value(u"passed").toInt());
        if (format == u"hdf")
            for (const QString& outcome : {u"failed"_s, u"error"_s, u"skipped"_s, u"notApplicable"_s, u"suppressed"_s})
                QVERIFY2(imported.value(outcome).toInt() == m_checks.value(outcome).toInt(), qPrintable(outcome));
    }

    void aPackIsAFolderOrAnArchive()
    {
        takeDemo();
        const QString folder = path(u"pack"_s);
        QCOMPARE(run({u"export"_s, m_workspace, u"--format"_s, u"pack"_s, u"--out"_s, folder}), 0);
        QVERIFY(QFile::exists(folder + u"/manifest.json"_s));
        QCOMPARE(run({u"export"_s, m_workspace, u"--format"_s, u"pack"_s, u"--out"_s, folder + u".zip"_s}), 0);
        QVERIFY(read(folder + u".zip"_s).startsWith("PK"));
        // And what is there is not touched
        QCOMPARE(run({u"export"_s, m_workspace, u"--format"_s, u"pack"_s, u"--out"_s, folder}), 3);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY2(m_errors.contains("there already"), m_errors.constData());
    }

    void redactedReportsHideTheAuthor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("out");
        QTest::newRow("plan") << QStringList{u"export"_s} << u"plan.json"_s;
        QTest::newRow("html") << QStringList{u"report"_s, u"--kind"_s, u"risks"_s} << u"risks.html"_s;
        QTest::newRow("csv") << QStringList{u"report"_s, u"--kind"_s, u"compliance"_s} << u"checks.csv"_s;
        QTest::newRow("json") << QStringList{u"report"_s, u"--kind"_s, u"compliance"_s} << u"checks.json"_s;
        QTest::newRow("reviews") << QStringList{u"report"_s, u"--kind"_s, u"review"_s} << u"reviews.html"_s;
    }
    /// Every person of the demo, by what it says itself.
    void redactedReportsHideTheAuthor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, out);
        takeDemo();
        arguments.insert(1, m_workspace);
        QCOMPARE(run(arguments + QStringList{u"--out"_s, path(out), u"--redact"_s, u"--author"_s, u"Wanda Writer"_s}), 0);
        QVERIFY2(m_errors.isEmpty(), m_errors.constData());
        const QString shown = QString::fromUtf8(read(path(out)));
        QVERIFY(!shown.contains(u"Wanda"));
        const QJsonArray people = m_all.value(u"person").toArray();
        QVERIFY(!people.isEmpty());
        for (const QJsonValue& person : people)
            QVERIFY2(!shown.contains(person.toObject().value(u"name").toString()), qPrintable(person.toObject().value(u"name").toString()));
        static const QRegularExpression account(u"^\\d{12}$"_s);
        for (const QJsonValue& target : m_all.value(u"target").toArray())
            if (const QString identity = target.toObject().value(u"identity").toString(); account.match(identity).hasMatch())
                QVERIFY2(!shown.contains(identity), qPrintable(identity));
    }

    void aRedactedPlanReadsBack()
    {
        takeDemo();
        QCOMPARE(run({u"export"_s, m_workspace, u"--redact"_s, u"--out"_s, path(u"plan.json"_s)}), 0);
        QCOMPARE(run({u"import-workspace"_s, path(u"copy.waymark"_s), path(u"plan.json"_s)}), 0);
        QVERIFY2(m_errors.isEmpty(), m_errors.constData());
        QCOMPARE(run({u"verify"_s, path(u"copy.waymark"_s)}), 0);
    }

    void refusesBadUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("format") << QStringList{u"--format"_s, u"pdf"_s, u"--out"_s, u"x.json"_s};
        QTest::newRow("no JSON") << QStringList{u"--format"_s, u"hdf"_s, u"--out"_s, u"x.html"_s};
        QTest::newRow("pack as JSON") << QStringList{u"--format"_s, u"pack"_s, u"--out"_s, u"x.json"_s};
        QTest::newRow("no place") << QStringList{u"--format"_s, u"pack"_s};
        QTest::newRow("value of a switch") << QStringList{u"--redact=yes"_s, u"--out"_s, u"x.json"_s};
    }
    void refusesBadUsage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(QStringList{u"export"_s, m_workspace} + arguments), 2);
        QCOMPARE(m_errors.count('\n'), 1);
        QVERIFY(m_output.isEmpty());
    }

private:
    /// The demo, which takes a while to make, as the workspace of this test: with whatever lies beside the file.
    void takeDemo()
    {
        const QDir from(m_demo->path());
        for (const QString& name : from.entryList({u"team.waymark*"_s}, QDir::Files))
            QVERIFY2(QFile::copy(from.filePath(name), path(name)), qPrintable(name));
        QVERIFY(QFile::exists(m_workspace));
    }

    std::unique_ptr<QTemporaryDir> m_demo; ///< made once
    QJsonObject m_checks;                  ///< of the demo, by what status says
    QJsonObject m_all;                     ///< of the demo, as exported
};

QTEST_GUILESS_MAIN(TestCliForOthers)
#include "tst_cliforothers.moc"
