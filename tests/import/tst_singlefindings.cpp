// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// A finding of a service of AWS that somebody fetched by its id, or that an event brought.
class tst_SingleFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sayNothingOfOthers_data();
    void sayNothingOfOthers();
};

void tst_SingleFindings::sayNothingOfOthers_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"aws-guardduty", "aws-macie", "aws-inspector2"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_SingleFindings::sayNothingOfOthers()
{
    QFETCH(QString, format);
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/") + format + u"/single.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray finding = file.readAll();
    const auto alone = readText(finding);
    QVERIFY2(alone.facts, qPrintable(alone.facts ? QString() : alone.facts.error().message));
    QCOMPARE(alone.facts->format, format);
    QVERIFY(!alone.facts->complete);
    QVERIFY2(alone.facts->incompleteReason.contains(u"a single finding"_s), qPrintable(alone.facts->incompleteReason));
    // As an event it doesn't either; those of GuardDuty spell their members otherwise
    if (format != u"aws-guardduty"_s) {
        const auto event = readText("{\"detail\":" + finding + "}");
        QVERIFY(event.facts && !event.facts->complete);
    }
    // But a list of one is what a scan may give
    const auto list = readText("[" + finding + "]");
    QVERIFY2(list.facts && list.facts->complete, qPrintable(list.facts ? list.facts->incompleteReason : QString()));
    QVERIFY(list.facts->scopes == alone.facts->scopes);
}

QTEST_GUILESS_MAIN(tst_SingleFindings)
#include "tst_singlefindings.moc"
