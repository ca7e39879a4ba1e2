// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csvreport.h"
#include "model/report/exceptionrows.h"
#include "model/report/formulahtml.h"
#include "model/report/formulajson.h"
#include "model/report/html.h"
#include "model/report/htmlreport.h"
#include "model/report/planwords.h"
#include "model/report/reviewcsv.h"
#include "model/report/riskcsv.h"
#include "model/report/riskjson.h"
#include "model/report/sprintcsv.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/otherlanguage.h"
#include "tests/support/reviewreportbuilders.h"
#include "tests/support/riskreportbuilders.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ProgrammeFigures someFigures()
{
    return scoreProgramme({.checks = {aTally(1).with(Outcome::Passed, 2), aTally(2).with(Outcome::NotApplicable, 1),
                                      aTally(3).with(Outcome::Suppressed, 1), aTally(4).with(Outcome::Failed, 1, Severity::Unrated)}});
}

} // namespace

/// What reports say in the language of people, and what not.
class TestReportWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersAreOfTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(meanText(123'450), u"1234,50"_s);
        QCOMPARE(percentageText(8590), u"85,90 %"_s);
    }

    /// In whatever language they are written.
    void whatProgramsReadStaysAsItIs()
    {
        const ProgrammeFigures figures = someFigures();
        const QString csv = programmeCsv(figures);
        const QJsonArray json = formulasJson(figures);
        QVERIFY2(csv.contains(u"33.33"_s), qPrintable(csv));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(programmeCsv(figures), csv);
        QCOMPARE(formulasJson(figures), json);
        const QString html = formulasHtml(figures);
        QVERIFY2(html.contains(u"33,33 %"_s) && !html.contains(u"33.33"_s), qPrintable(html));
    }

    /// Reasons in JSON are for people; what is in cells, and the values of members, are not.
    void wordsOfFilesAreNotTranslated()
    {
        const RiskReport risks = aRiskReport(u"T"_s);
        const std::vector<ReviewReport> reviews{aReviewReport()};
        const auto tables = [&] { return risksCsv(risks) + reviewsCsv(reviews); };
        const auto stories = [&] { return risksJson(risks, {}).value(u"risks").toArray().at(0).toObject().value(u"stories"); };
        const QString tablesHere = tables();
        const QJsonValue storiesHere = stories();
        QVERIFY(storiesHere.toArray().at(0).toObject().value(u"proof").toString() == u"confirmed"_s);
        const OtherLanguage other;
        QCOMPARE(tables(), tablesHere);
        QCOMPARE(stories(), storiesHere);
    }

    void pagesHaveNoWordsOfPrograms()
    {
        const ProgrammeFigures figures = someFigures();
        const QString html = complianceHtml(figures, {.workspace = u"W"_s});
        QVERIFY2(html.contains(u"<td>not applicable</td>"_s) && html.contains(u"<td>failed</td><td>not rated</td>"_s), qPrintable(html));
        QVERIFY(!html.contains(u"notApplicable"_s));
        QVERIFY(complianceCsv(figures).contains(u",notApplicable,,medium,"_s) && complianceCsv(figures).contains(u",unrated,"_s));
    }

    void outcomesAreSaidInFull()
    {
        CheckOutcome check;
        check.outcome = Outcome::NotApplicable;
        QCOMPARE(outcomeText(check), u"not applicable"_s);
        check.outcome = Outcome::Skipped;
        check.attested = Outcome::Passed;
        QCOMPARE(outcomeText(check), u"skipped, attested as passed"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportWords)
#include "tst_reportwords.moc"
