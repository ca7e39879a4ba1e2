// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/formulas.h"
#include "tests/support/evidencebuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Tallies = std::vector<AssignedCheck>;
using Hundredths = QList<qint64>; ///< of allFormulas; -1: no value

std::vector<FormulaFigure> compared(const std::vector<CheckOutcome>& checks)
{
    return compareFormulas(compliance(checks), checks);
}

Hundredths valuesOf(const std::vector<FormulaFigure>& figures)
{
    Hundredths values;
    for (const FormulaFigure& figure : figures)
        values << figure.figure.value.value_or(-1);
    return values;
}

const FormulaFigure& of(const std::vector<FormulaFigure>& figures, Formula formula)
{
    return figures[static_cast<size_t>(formula)];
}

qint64 sumOf(const FormulaFigure& figure, Reason::Kind kind)
{
    qint64 sum = 0;
    for (const Reason& reason : figure.figure.reasons)
        sum += reason.kind == kind ? reason.count : 0;
    return sum;
}

QString difference(const Tallies& tallies, Formula formula)
{
    return differenceText(of(compared(checkOutcomes(tallies)), formula),
                          [](qint64 hundredths) { return QString::number(static_cast<double>(hundredths) / 100, 'f', 2); });
}

const Tallies oneMuted = {aTally(1).with(Outcome::Passed, 2), aTally(2).with(Outcome::Suppressed, 1), aTally(3).with(Outcome::Failed, 1)};
const Tallies severeFailure = {aTally(1).with(Outcome::Failed, 1, Severity::Critical), aTally(2).with(Outcome::Passed, 1, Severity::Info),
                               aTally(3).with(Outcome::Error, 1)};

} // namespace

class TestFormulas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFormulaMakesItsOwnFigure_data()
    {
        QTest::addColumn<Tallies>("tallies");
        QTest::addColumn<Hundredths>("expected"); // Waymark by checks, by results, Heimdall, ThreatScore, pass rate
        QTest::newRow("nothing is not proof") << Tallies() << Hundredths{-1, -1, -1, -1, -1};
        QTest::newRow("nothing that applies") << Tallies{aTally(1).with(Outcome::NotApplicable, 5)} << Hundredths{-1, -1, -1, -1, -1};
        QTest::newRow("only errors") << Tallies{aTally(1).with(Outcome::Error, 2), aTally(2).with(Outcome::Error, 1)}
                                     << Hundredths{0, 0, 0, -1, -1};
        QTest::newRow("only skipped") << Tallies{aTally(1).with(Outcome::Skipped, 2)} << Hundredths{0, 0, 0, -1, -1};
        QTest::newRow("only suppressed") << Tallies{aTally(1).with(Outcome::Suppressed, 2)} << Hundredths{0, 0, -1, -1, -1};
        QTest::newRow("nothing to disagree about") << Tallies{aTally(1).with(Outcome::Passed, 1), aTally(2).with(Outcome::Failed, 1)}
                                                   << Hundredths{5'000, 5'000, 5'000, 5'000, 5'000};
        QTest::newRow("one muted") << oneMuted << Hundredths{3'333, 5'000, 5'000, 6'666, 6'666};
        QTest::newRow("muted beside one that passed")
            << Tallies{aTally(1).with(Outcome::Passed, 3).with(Outcome::Suppressed, 1), aTally(2).with(Outcome::Failed, 1)}
            << Hundredths{0, 6'000, 5'000, 7'500, 7'500};
        QTest::newRow("skipped beside one that passed")
            << Tallies{aTally(1).with(Outcome::Passed, 3).with(Outcome::Skipped, 1), aTally(2).with(Outcome::Failed, 1)}
            << Hundredths{0, 6'000, 5'000, 7'500, 7'500};
        QTest::newRow("an error beside others")
            << Tallies{aTally(1).with(Outcome::Error, 1).with(Outcome::Failed, 1).with(Outcome::Passed, 1)}
            << Hundredths{0, 3'333, 0, 5'000, 5'000};
        QTest::newRow("severities weigh") << severeFailure << Hundredths{3'333, 3'333, 3'333, 1'666, 5'000};
        QTest::newRow("what isn't rated weighs as high")
            << Tallies{aTally(1).with(Outcome::Failed, 1, Severity::Unrated), aTally(2).with(Outcome::Passed, 3, Severity::High)}
            << Hundredths{5'000, 7'500, 5'000, 7'500, 7'500};
        QTest::newRow("passed by absence")
            << Tallies{aTally(1).failuresOnly().notSeen(2), aTally(2).with(Outcome::Passed, 1), aTally(3).with(Outcome::Failed, 1)}
            << Hundredths{6'666, 5'000, 5'000, 5'000, 5'000};
        QTest::newRow("open findings") << Tallies{aTally(1).failuresOnly().with(Outcome::Failed, 3), aTally(2).with(Outcome::Passed, 1)}
                                       << Hundredths{5'000, 10'000, 5'000, 10'000, 10'000};
        QTest::newRow("reported as passed by a tool of failures") << Tallies{aTally(1).failuresOnly().with(Outcome::Passed, 1)}
                                                                  << Hundredths{10'000, -1, 10'000, -1, -1};
        QTest::newRow("truncated, never 100 while one fails")
            << Tallies{aTally(1).with(Outcome::Passed, 99'999, Severity::Critical).with(Outcome::Failed, 1, Severity::Critical)}
            << Hundredths{0, 9'999, 0, 9'999, 9'999};
    }

    void eachFormulaMakesItsOwnFigure()
    {
        QFETCH(Tallies, tallies);
        QFETCH(Hundredths, expected);
        QCOMPARE(valuesOf(compared(checkOutcomes(tallies))), expected);
    }

    void whatCountsAndWhatIsLeftOutAddUp_data() { eachFormulaMakesItsOwnFigure_data(); }

    void whatCountsAndWhatIsLeftOutAddUp()
    {
        QFETCH(Tallies, tallies);
        const auto checks = checkOutcomes(tallies);
        qint64 results = 0;
        for (const CheckOutcome& check : checks)
            results += check.results.total() + check.open + check.resolved;
        for (const FormulaFigure& figure : compared(checks)) {
            const QByteArray name = word(figure.formula).toUtf8();
            const bool ofChecks = unitOf(figure.formula) == FormulaUnit::Checks;
            QVERIFY2(figure.counted + figure.leftOut == (ofChecks ? static_cast<qint64>(checks.size()) : results), name);
            QVERIFY2(figure.figure.value.has_value() == (figure.denominator > 0), name);
            if (figure.figure.value)
                QVERIFY2(*figure.figure.value == 10'000 * figure.numerator / figure.denominator, name);
            if (figure.formula == Formula::WaymarkChecks || figure.formula == Formula::WaymarkResults)
                continue; // theirs are those of compliance()
            QVERIFY2(sumOf(figure, Reason::Kind::Counted) == figure.counted, name);
            QVERIFY2(sumOf(figure, Reason::Kind::LeftOut) == figure.leftOut, name);
            QVERIFY2(figure.figure.value || figure.figure.reasons.back().kind == Reason::Kind::Missing, name);
        }
    }

    void ownFiguresAreThoseOfEverywhereElse()
    {
        const auto checks = checkOutcomes(oneMuted);
        const Compliance own = compliance(checks);
        const auto figures = compareFormulas(own, checks);
        QCOMPARE(of(figures, Formula::WaymarkChecks).figure.value, own.checkLevel.value);
        QCOMPARE(of(figures, Formula::WaymarkChecks).figure.reasons.size(), own.checkLevel.reasons.size());
        QCOMPARE(of(figures, Formula::WaymarkResults).figure.value, own.resultLevel.value);
        QCOMPARE(of(figures, Formula::WaymarkResults).figure.reasons.size(), own.resultLevel.reasons.size());
    }

    void everyLineOfOthersIsADoor()
    {
        const Tallies tallies = {aTally(1).with(Outcome::Passed, 2).with(Outcome::Skipped, 1), aTally(2).with(Outcome::Suppressed, 1),
                                 aTally(3).with(Outcome::Failed, 4, Severity::Low), aTally(4).failuresOnly().notSeen(1),
                                 aTally(5).with(Outcome::NotApplicable, 2), aTally(6).with(Outcome::Error, 1)};
        const auto figures = compared(checkOutcomes(tallies));
        for (const Formula formula : {Formula::Heimdall, Formula::ThreatScore, Formula::PassRate})
            for (const Reason& reason : of(figures, formula).figure.reasons)
                QVERIFY2(reason.count == 0 || !reason.checks.empty(), qPrintable(reason.text));
        const auto& lines = of(figures, Formula::PassRate).figure.reasons;
        const auto skipped = std::ranges::find(lines, std::optional(Outcome::Skipped), &Reason::outcome);
        QVERIFY(skipped != lines.end());
        QCOMPARE(skipped->kind, Reason::Kind::LeftOut);
        QCOMPARE(skipped->checks, std::vector{CheckKey(1)});
    }

    /// Neither Waymark's exceptions nor the lack of them change what any formula says.
    void exceptionsChangeNoFigure()
    {
        auto checks = checkOutcomes(Tallies{aTally(1).with(Outcome::Passed, 2), aTally(2).with(Outcome::Failed, 3),
                                            aTally(3).with(Outcome::Suppressed, 1)});
        const Hundredths before = valuesOf(compared(checks));
        checks[1].excepted = 3;
        checks[1].allExcepted = true;
        const auto figures = compared(checks);
        QCOMPARE(valuesOf(figures), before);
        for (const Formula formula : {Formula::Heimdall, Formula::ThreatScore, Formula::PassRate}) {
            const auto& reasons = of(figures, formula).figure.reasons;
            const auto said = std::ranges::find_if(reasons, [](const Reason& reason) { return reason.text.contains(u"Exceptions in force cover 3"); });
            QVERIFY2(said != reasons.end(), qPrintable(word(formula)));
            QCOMPARE(said->checks, std::vector{CheckKey(2)});
        }
    }

    void aSentenceSaysWhyItDiffers_data()
    {
        QTest::addColumn<Tallies>("tallies");
        QTest::addColumn<int>("formula");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* name, const Tallies& tallies, Formula formula, const QString& sentence) {
            QTest::newRow(name) << tallies << static_cast<int>(formula) << sentence;
        };
        add("the first", oneMuted, Formula::WaymarkChecks, u"Waymark's figure of compliance, with which the others are compared."_s);
        add("by results", oneMuted, Formula::WaymarkResults,
            u"16.67 points more than Waymark, by checks: a check counts as often as it has results."_s);
        add("waived", oneMuted, Formula::Heimdall,
            u"16.67 points more than Waymark, by checks: 1 check that was muted in the tool is not applicable."_s);
        add("left out", oneMuted, Formula::PassRate,
            u"16.66 points more than Waymark, by results: 1 result that neither passed nor failed is left out, where Waymark counts it "
            "as not passed."_s);
        add("weighed", severeFailure, Formula::ThreatScore,
            u"16.67 points less than Waymark, by results: +16.67 points by leaving out what neither passed nor failed; "
            "\u221233.34 points by weighing results by severity."_s);
        add("two causes",
            {aTally(1).with(Outcome::Passed, 1).with(Outcome::Skipped, 1), aTally(2).failuresOnly().notSeen(1)}, Formula::Heimdall,
            u"50.00 points more than Waymark, by checks: 1 check passes by one result, though others were skipped or suppressed; 1 check "
            "that passed by absence is in no file that it reads."_s);
        add("the same", {aTally(1).with(Outcome::Passed, 1)}, Formula::Heimdall,
            u"The same as Waymark, by checks: nothing here counts differently."_s);
        add("nothing counts", {aTally(1).with(Outcome::Error, 1)}, Formula::ThreatScore, u"Not comparable: nothing counts by this formula."_s);
    }

    void aSentenceSaysWhyItDiffers()
    {
        QFETCH(Tallies, tallies);
        QFETCH(int, formula);
        QFETCH(QString, sentence);
        QCOMPARE(difference(tallies, static_cast<Formula>(formula)), sentence);
    }

    void partsOfADifferenceAddUp()
    {
        const FormulaFigure weighed = of(compared(checkOutcomes(severeFailure)), Formula::ThreatScore);
        qint64 sum = 0;
        for (const FormulaCause& cause : weighed.causes)
            sum += cause.points.value_or(0);
        QCOMPARE(std::optional(sum), weighed.difference);
    }

    void eachHasItsWords()
    {
        QSet<QString> names;
        for (const Formula formula : allFormulas) {
            names << formulaName(formula);
            QVERIFY(formulaMethod(formula).endsWith(u'.'));
            QCOMPARE(fromWord<Formula>(word(formula)), std::optional(formula));
        }
        QCOMPARE(names.size(), qsizetype(allFormulas.size()));
    }
};

QTEST_GUILESS_MAIN(TestFormulas)
#include "tst_formulas.moc"
