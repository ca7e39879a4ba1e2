// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

/// A lens in a pipeline.
class TestCliLens : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void soundLensPasses()
    {
        const QString file = sample(u"hub_custom-lens-athena-sql-v1.0.json"_s);
        QCOMPARE(run({u"lens"_s, file, u"--strict"_s, u"--json"_s}), 0);
        QVERIFY(!json().value(u"name").toString().isEmpty());
        QCOMPARE(json().value(u"pillars").toInt(), 4);
        QCOMPARE(json().value(u"questions").toInt(), 16);
        QCOMPARE(json().value(u"choices").toInt(), 52);
        QCOMPARE(json().value(u"rules").toInt(), 46);
        QVERIFY(json().value(u"faults").isArray() && json().value(u"faults").toArray().isEmpty());
        QCOMPARE(run({u"lens"_s, file}), 0);
        QVERIFY2(m_output.contains("4 pillars, 16 questions, 52 choices, 46 rules"), m_output.constData());
        QVERIFY2(m_output.contains("No faults"), m_output.constData());
    }

    void faultsCountOnlyStrictly()
    {
        const QString file = sample(u"hub_custom-lens-elasticache-v2.0_.json"_s);
        QCOMPARE(run({u"lens"_s, file, u"--json"_s}), 0);
        const QJsonArray faults = json().value(u"faults").toArray();
        QCOMPARE(faults.size(), 22);
        QCOMPARE(faults.first().toObject().value(u"pointer").toString(), u"/pillars/0/questions/0/riskRules"_s);
        QVERIFY(!faults.first().toObject().value(u"message").toString().isEmpty());
        QCOMPARE(run({u"lens"_s, file, u"--strict"_s, u"--json"_s}), 1);
        QCOMPARE(json().value(u"faults").toArray().size(), 22);
        QCOMPARE(run({u"lens"_s, file, u"--strict"_s}), 1);
        QVERIFY2(m_output.contains("22 faults") && m_output.contains("/pillars/4/questions/1/riskRules: "),
                 m_output.constData());
        QVERIFY2(m_errors.isEmpty(), m_errors.constData());
    }

    void whatCannotBeReadExitsThree_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no JSON") << QByteArray("{\n  what\n}") << QByteArray("line 2, column 3");
        QTest::newRow("no lens") << QByteArray("{}") << QByteArray("holds no question");
        QTest::newRow("missing") << QByteArray() << QByteArray("can't be read");
    }

    void whatCannotBeReadExitsThree()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, words);
        const QString file = content.isEmpty() ? path(u"our-lens.json"_s) : write(u"our-lens.json"_s, content);
        QCOMPARE(run({u"lens"_s, file, u"--strict"_s, u"--json"_s}), 3);
        QVERIFY2(m_output.isEmpty(), m_output.constData());
        QVERIFY2(m_errors.contains(words) && m_errors.contains("our-lens.json"), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
    }

    void usageIsChecked()
    {
        QCOMPARE(run({u"lens"_s}), 2);
        QCOMPARE(run({u"lens"_s, u"a"_s, u"b"_s}), 2);
        QCOMPARE(run({u"lens"_s, u"a"_s, u"--lenient"_s}), 2);
        QCOMPARE(run({u"lens"_s, u"--help"_s}), 0);
        QVERIFY2(m_output.contains("lens FILE [--strict] [--json]"), m_output.constData());
    }

private:
    static QString sample(const QString& name) { return QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/") + name; }
};

QTEST_GUILESS_MAIN(TestCliLens)
#include "tst_clilens.moc"
