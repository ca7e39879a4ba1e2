// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/csvline.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Cells that no spreadsheet takes for a formula, and that read back.
class TestCsvLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guardsAndGivesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("plain") << u"plain"_s << u"plain"_s;
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("at") << u"@x"_s << u"'@x"_s;
        QTest::newRow("full width") << u"\uFF1Dx"_s << u"'\uFF1Dx"_s;
        QTest::newRow("control character") << u"\ax"_s << u"'\ax"_s;
        QTest::newRow("number") << u"-5"_s << u"-5"_s;
        QTest::newRow("guarded already") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("an apostrophe") << u"'s-Hertogenbosch"_s << u"'s-Hertogenbosch"_s;
        QTest::newRow("apostrophe alone") << u"'"_s << u"'"_s;
    }

    void guardsAndGivesBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(csvLine({text}), written + u"\r\n"_s);
        QCOMPARE(withoutFormulaGuard(written), text);
    }
};

QTEST_GUILESS_MAIN(TestCsvLine)
#include "tst_csvline.moc"
