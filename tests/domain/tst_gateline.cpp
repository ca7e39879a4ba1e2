// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Clauses of a gate, as records keep them.
class TestGateLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack()
    {
        QCOMPARE(gateLine(true, u"Musts: 2 of 2"_s), u"[x] Musts: 2 of 2"_s);
        for (const bool holds : {true, false}) {
            const QString line = gateLine(holds, u"[x] Musts"_s);
            QCOMPARE(lineHolds(line), std::optional(holds));
            QCOMPARE(lineWords(line), u"[x] Musts"_s);
        }
        QVERIFY(!lineHolds(u"Musts"_s));
        QCOMPARE(lineWords(u"Musts"_s), u"Musts"_s);
    }

    void factsStandLast()
    {
        const QString facts = u"0123456789abcdef"_s;
        const QString line = gateLine(false, u"Errors #1: 2"_s, facts);
        QCOMPARE(line, u"[ ] Errors #1: 2 #0123456789abcdef"_s);
        QCOMPARE(lineWords(line), u"Errors #1: 2"_s);
        QCOMPARE(lineFacts(line), facts);
        QCOMPARE(lineFacts(gateLine(false, u"Errors: #0123456789ABCDEF"_s)), QString()); // words, no facts
        QCOMPARE(lineWords(gateLine(false, u"Errors #0123"_s)), u"Errors #0123"_s);
        QCOMPARE(lineFacts(u"[ ] "_s), QString());
    }

    void allMustHold_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<bool>("hold");
        QTest::newRow("none") << QStringList() << false;
        QTest::newRow("all") << QStringList{u"[x] a"_s, u"[x] b"_s} << true;
        QTest::newRow("one not") << QStringList{u"[x] a"_s, u"[ ] b"_s} << false;
        QTest::newRow("one not marked") << QStringList{u"[x] a"_s, u"b"_s} << false;
    }

    void allMustHold()
    {
        QFETCH(QStringList, lines);
        QFETCH(bool, hold);
        QCOMPARE(linesHold(lines), hold);
    }
};

QTEST_GUILESS_MAIN(TestGateLine)
#include "tst_gateline.moc"
