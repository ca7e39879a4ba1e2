// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewcsv.h"
#include "tests/support/reviewreportbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestReviewCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasALineForEachChoice()
    {
        const QStringList lines = linesOf({aReviewReport(u"T"_s)});
        QVERIFY(lines.front().startsWith(u"workload,lens,version,pillar,question,title,choice,"_s));
        // q1: a, b; q2: c, d, q2_no; q3: e
        QCOMPARE(lines.size(), 1 + 6);
        QCOMPARE(lines[1],
                 u"Payments,lens-of-tests,7,Name of security,q1,Title of q1,a,T,T1-BP01,SELECTED,NONE,contradicted,"
                  "\"unit T: failed, 3 of 61 results failed, last run 2026-03-02\",MEDIUM,HIGH,answered,NONE,T,T"_s);
        QVERIFY2(lines[4].contains(u",d,Title of d,,NOT_APPLICABLE,"_s), qPrintable(lines[4]));
        QVERIFY2(lines[6].contains(u",UNANSWERED,UNANSWERED,open,"_s), qPrintable(lines[6]));
    }

    void aQuestionWithoutChoicesHasALine()
    {
        ReviewReport report = aReviewReport(u"T"_s);
        report.figures.pillars[1].questions[0].choices.clear();
        const QStringList lines = linesOf({report});
        QCOMPARE(lines.size(), 1 + 6);
        QCOMPARE(lines[6].count(u','), lines[0].count(u','));
        QVERIFY(lines[6].contains(u",q3,Title of q3,,,"_s));
    }

    void noTextIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"=cmd|x"_s, u"+1+1"_s, u"-2+3"_s, u"@sum(a)"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void noTextIsAFormula()
    {
        QFETCH(QString, text);
        const QString csv = reviewsCsv(std::vector<ReviewReport>{aReviewReport(text)});
        QVERIFY(csv.contains(u",'"_s + text));
        QVERIFY(!csv.contains(u','+ text) && !csv.contains(u'\n' + text));
    }

    void noReviewsAreOnlyTheHead() { QCOMPARE(linesOf({}).size(), 1); }

private:
    static QStringList linesOf(const std::vector<ReviewReport>& reports)
    {
        return reviewsCsv(reports).split(u"\r\n"_s, Qt::SkipEmptyParts);
    }
};

QTEST_GUILESS_MAIN(TestReviewCsv)
#include "tst_reviewcsv.moc"
