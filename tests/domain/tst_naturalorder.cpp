// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/naturalorder.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Names as people order them.
class TestNaturalOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("numbers") << u"R-2"_s << u"R-10"_s;
        QTest::newRow("parts") << u"cis-docker/1.9"_s << u"cis-docker/1.10"_s;
        QTest::newRow("a part more") << u"1.1"_s << u"1.1.1"_s;
        QTest::newRow("case") << u"anna"_s << u"Bo"_s;
        QTest::newRow("beyond any integer") << u"x99999999999999999999"_s << u"x100000000000000000000"_s;
        QTest::newRow("zeros before") << u"IAM-UC-09"_s << u"IAM-UC-10"_s;
        QTest::newRow("nothing") << QString() << u"a"_s;
        QTest::newRow("alike but for zeros") << u"a01"_s << u"a1"_s;
    }

    void orders()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QVERIFY(naturalCompare(before, after) < 0);
        QVERIFY(naturalCompare(after, before) > 0);
        QCOMPARE(naturalCompare(before, before), 0);
    }
};

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
