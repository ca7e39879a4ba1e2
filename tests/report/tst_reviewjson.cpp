// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewcsv.h"
#include "model/report/reviewhtml.h"
#include "model/report/reviewjson.h"
#include "tests/support/reviewreportbuilders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// As a program reads it.
QJsonObject written(const std::vector<ReviewReport>& reports)
{
    return QJsonDocument::fromJson(QJsonDocument(reviewsReportJson(reports, someReportFacts())).toJson()).object();
}

/// Every number in a document, wherever.
void collect(const QJsonValue& value, QSet<QString>& numbers)
{
    if (value.isDouble())
        numbers.insert(QString::number(value.toInteger()));
    for (const QJsonValue& each : value.toArray())
        collect(each, numbers);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), numbers);
}

} // namespace

class TestReviewJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAllFigures()
    {
        const QJsonObject document = written({aReviewReport(u"T"_s)});
        QCOMPARE(document.value(u"workspace").toString(), u"Programme"_s);
        QCOMPARE(document.value(u"author").toString(), u"Anna"_s);
        QCOMPARE(document.value(u"auditHead").toString().size(), 64);
        const QJsonObject review = document.value(u"reviews").toArray().at(0).toObject();
        QCOMPARE(review.value(u"lens").toObject(),
                 (QJsonObject{{u"key"_s, u"lens-of-tests"_s}, {u"name"_s, u"Lens of tests"_s}, {u"version"_s, u"7"_s}}));
        QCOMPARE(review.value(u"counts").toObject(),
                 (QJsonObject{{u"total"_s, 3}, {u"HIGH"_s, 1}, {u"MEDIUM"_s, 1}, {u"NONE"_s, 0}, {u"UNANSWERED"_s, 1},
                              {u"NOT_APPLICABLE"_s, 0}, {u"UNRATED"_s, 0}}));
        QCOMPARE(review.value(u"proven").toObject().value(u"HIGH").toInt(), 2);
        QCOMPARE(review.value(u"contradicted").toInt(), 1);
        const QJsonObject question =
            review.value(u"pillars").toArray().at(0).toObject().value(u"questions").toArray().at(0).toObject();
        QCOMPARE(question.value(u"risk").toString(), u"MEDIUM"_s);
        QCOMPARE(question.value(u"provenRisk").toString(), u"HIGH"_s);
        QCOMPARE(question.value(u"rule").toString(), u"a"_s);
        const QJsonObject check = question.value(u"choices").toArray().at(0).toObject().value(u"checks").toArray().at(0).toObject();
        QCOMPARE(check.value(u"standing").toString(), u"failed"_s);
        QCOMPARE(check.value(u"failed").toInt(), 3);
        QCOMPARE(check.value(u"lastRun").toString(), u"2026-03-02T06:00:00Z"_s);
        const QJsonObject set = review.value(u"plan").toArray().at(0).toObject().value(u"sets").toArray().at(0).toObject();
        QCOMPARE(set.value(u"choices").toArray().at(0).toObject().value(u"stories").toArray(), QJsonArray{u"T T (inProgress)"_s});
    }

    void whatIsNotKnownIsNull()
    {
        ReviewReport report = aReviewReport(u"T"_s);
        report.improvements[0].sets.clear();
        const QJsonObject review = written({report}).value(u"reviews").toArray().at(0).toObject();
        const QJsonObject plan = review.value(u"plan").toArray().at(0).toObject();
        QVERIFY(plan.value(u"points").isNull() && plan.contains(u"points"));
        const QJsonObject broken = review.value(u"milestones").toArray().at(1).toObject();
        QVERIFY(broken.value(u"counts").isNull() && broken.contains(u"counts"));
        QCOMPARE(broken.value(u"fault").toString(), u"It can't be read."_s);
    }

    /// Nobody learns a number from one report that another one hides.
    void htmlHasEveryNumber()
    {
        const ReviewReport report = aReviewReport(u"T"_s);
        QSet<QString> numbers;
        collect(QJsonValue(written({report})), numbers);
        QVERIFY(numbers.contains(u"61"_s) && numbers.contains(u"29"_s) && numbers.contains(u"13"_s));
        const QString html = reviewsHtml(std::vector<ReviewReport>{report}, someReportFacts());
        const QString body = html.mid(html.indexOf(u"<main>"_s));
        for (const QString& number : std::as_const(numbers))
            QVERIFY2(body.contains(QRegularExpression(u"\\b%1\\b"_s.arg(number))), qPrintable(number));
    }

    void csvAgrees()
    {
        const ReviewReport report = aReviewReport(u"T"_s);
        const QString csv = reviewsCsv(std::vector<ReviewReport>{report});
        const QJsonObject review = written({report}).value(u"reviews").toArray().at(0).toObject();
        QCOMPARE(csv.count(u",contradicted,"_s), review.value(u"contradicted").toInt());
        const int nones = 1; // "none of these" claims nothing
        QCOMPARE(csv.count(u",SELECTED,"_s) - nones, review.value(u"selected").toInt());
    }

    void noReviewsAreAnEmptyList()
    {
        QVERIFY(written({}).value(u"reviews").isArray());
        QVERIFY(written({}).value(u"reviews").toArray().isEmpty());
    }

    void textsStayWhatTheyAre()
    {
        const QString text = u"<b>\"%1\"\n=1+1"_s;
        const QJsonObject review = written({aReviewReport(text)}).value(u"reviews").toArray().at(0).toObject();
        QCOMPARE(review.value(u"notes").toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestReviewJson)
#include "tst_reviewjson.moc"
