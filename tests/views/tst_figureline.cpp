// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planningbuilders.h"
#include "tests/views/dashboardstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/leadingreasons.h"
#include "views/gate/gatestanding.h"

#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Sprint 3 ended on 26 Apr; a day before that nobody knows of epics.
DashboardFacts withCourse()
{
    DashboardFacts facts = factsOf(dashboardFigures());
    facts.course = {{.moment = utc(2026, 4, 12), .sprint = 2, .compliance = 4'000, .severeFailures = 5, .risksAboveAppetite = 1},
                    {.moment = utc(2026, 4, 26), .sprint = 3, .compliance = 7'256, .epicsAtBaseline = 2, .severeFailures = 3, .risksAboveAppetite = 4},
                    {.moment = facts.now.toUTC(), .compliance = 7'500, .epicsAtBaseline = 0, .severeFailures = 1, .risksAboveAppetite = 4}};
    return facts;
}

EpicMaturity aLadder(const QString& name, std::optional<int> rung)
{
    EpicMaturity ladder{.epic = {.id = name, .code = name, .name = name}, .rung = rung};
    if (rung && *rung < 3)
        ladder.missing = {{.kind = Reason::Kind::Missing, .text = u"2 musts are not done"_s, .stories = {StoryId::create()}, .exceptions = {ExceptionId::create()}},
                          {.text = u"More"_s}};
    return ladder;
}

} // namespace

/// The leading figures: how they moved, and why they are what they are.
class TestFigureLine : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void figuresMoveSinceTheLastSprint_data()
    {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<QString>("moved");
        QTest::newRow("compliance") << QByteArray("checksPassing") << u"up 2.44, better since sprint 3"_s;
        QTest::newRow("failures") << QByteArray("severeFailures") << u"down 2, better since sprint 3"_s;
        QTest::newRow("epics") << QByteArray("epicsAtBaseline") << u"down 2, worse since sprint 3"_s;
        QTest::newRow("risks") << QByteArray("risksAboveAppetite") << u"same since sprint 3"_s;
    }

    void figuresMoveSinceTheLastSprint()
    {
        QFETCH(QByteArray, card);
        QFETCH(QString, moved);
        const DashboardStage stage(withCourse());
        const QString said = stage.figure(card.constData())->accessibleDescription();
        QVERIFY2(said.startsWith(moved), qPrintable(said));
    }

    void withoutACourseTheyMoveSinceTheLastImport()
    {
        DashboardFacts facts = withCourse();
        for (LeadingFigures& each : facts.course)
            if (each.sprint >= 0)
                each.compliance.reset(); // nobody knows
        const DashboardStage stage(facts);
        QVERIFY(stage.figure("checksPassing")->accessibleDescription().startsWith(u"up 25.00, better since 27 Apr"_s));
        QVERIFY(stage.figure("severeFailures")->accessibleDescription().startsWith(u"down 2, better since sprint 3"_s));
        QVERIFY(stage.figure("highRiskIssues")->accessibleDescription().startsWith(u"no review yet"_s)); // nothing to say of its course
    }

    /// As of the end of a sprint nothing has moved since that end.
    void asOfTheEndOfASprintItIsTheOneBefore()
    {
        DashboardFacts facts = withCourse();
        facts.course.back().moment = facts.course[1].moment;
        const DashboardStage stage(facts);
        QVERIFY(stage.figure("checksPassing")->accessibleDescription().startsWith(u"up 35.00, better since sprint 2"_s));
    }

    void theFirstSprintHasNothingToCompareWith()
    {
        DashboardFacts facts = withCourse();
        facts.course.erase(facts.course.begin(), facts.course.begin() + 2);
        const DashboardStage stage(facts);
        QVERIFY(stage.figure("checksPassing")->accessibleDescription().startsWith(u"up 25.00, better since 27 Apr"_s));
        QVERIFY(stage.figure("epicsAtBaseline")->accessibleDescription().startsWith(u"rung 3 or above"_s));
    }

    void theGateIsThatOfTheSprintOfTheDay()
    {
        ProgrammeFigures figures = dashboardFigures();
        for (const int number : {7, 8}) // to 26 Apr, and from 27 Apr
            figures.sprints.push_back({.sprint = aSprint(number)});
        figures.sprints[0].gate = GateVerdict{.holds = true, .clauses = {{.holds = true, .text = u"All is well"_s}}};
        figures.sprints[1].gate = GateVerdict{.clauses = {{.holds = true, .text = u"All is well"_s}, {.text = u"No check fails"_s, .evidence = {u"1 does"_s}, .checks = {CheckKey(2)}}}};
        const DashboardStage stage(factsOf(figures));
        QCOMPARE(stage.figure("gateClauses")->text(), u"Gate of sprint 8"_s);
        QCOMPARE(stage.figure("gateClauses")->value(), u"Refused"_s);
        QVERIFY(stage.figure("gateClauses")->accessibleDescription().startsWith(u"1 of 2 clauses hold"_s));
        // Then each clause is a reason, with what is in the way of it
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        QTest::mouseClick(stage.figure("gateClauses"), Qt::LeftButton);
        const auto figure = reasons[0][2].value<Figure>();
        QCOMPARE(figure.reasons.back().text, u"No check fails: 1 does"_s);
        QCOMPARE(figure.reasons.back().kind, Reason::Kind::Missing);
        QCOMPARE(figure.reasons.back().checks, std::vector{CheckKey(2)});
        // When it is of an earlier day, then of its sprint
        DashboardFacts then = factsOf(figures);
        then.now = utc(2026, 4, 20);
        stage.view->show(then);
        QCOMPARE(stage.figure("gateClauses")->text(), u"Gate of sprint 7"_s);
        QCOMPARE(stage.figure("gateClauses")->value(), u"Holds"_s);
    }

    void withoutASprintThereIsNoGate()
    {
        const DashboardStage stage;
        QCOMPARE(stage.figure("gateClauses")->value(), u"–"_s);
        QVERIFY(stage.figure("gateClauses")->accessibleDescription().startsWith(u"no sprint is planned"_s));
    }

    void epicsSayWhatIsInTheWayOfTheBaseline()
    {
        ProgrammeFigures figures;
        figures.maturity = {aLadder(u"Logging"_s, 4), aLadder(u"Data"_s, 3), aLadder(u"Incidents"_s, 1)};
        const Figure known = epicsAtBaseline(figures);
        QCOMPARE(known.value, std::optional<qint64>(2));
        QCOMPARE(known.reasons.size(), size_t(3));
        QCOMPARE(known.reasons[0].kind, Reason::Kind::Counted);
        QCOMPARE(known.reasons[2].kind, Reason::Kind::LeftOut);
        QVERIFY2(known.reasons[2].text.contains(u"2 musts are not done, and 1 more"_s), qPrintable(known.reasons[2].text));
        QCOMPARE(known.reasons[2].stories.size(), size_t(1));
        QCOMPARE(known.reasons[2].exceptions.size(), size_t(1));
        // When of one nobody knows, then nobody can count
        figures.maturity[1].rung.reset();
        const Figure unknown = epicsAtBaseline(figures);
        QVERIFY(!unknown.value);
        QCOMPARE(unknown.reasons[1].kind, Reason::Kind::Missing);
    }

    void risksAboveTheAppetiteOpenThem()
    {
        // Given four risks: above the appetite, within it, not rated, and closed
        ScreenStage stage;
        ProgrammeFigures figures;
        const auto rated = [](int likelihood, int impact, RiskStatus status = RiskStatus::Open) {
            return Risk{.currentLikelihood = likelihood, .currentImpact = impact, .status = status};
        };
        figures.registry.risks = {rated(5, 5), rated(1, 1), rated(0, 0), rated(5, 5, RiskStatus::Closed)};
        for (const Risk& risk : figures.registry.risks)
            figures.registry.names.insert(risk.id, risk.reference);
        figures.risks = {.open = 3, .aboveAppetite = 1, .unrated = 1};
        const Figure above = risksAboveAppetite(figures, stage.workspace->records(), utc(2026, 5, 4));
        QCOMPARE(above.value, std::optional<qint64>(1));
        QCOMPARE(above.reasons[0].risks, std::vector{figures.registry.risks[0].id});
        QCOMPARE(above.reasons[1].count, 1);
        QCOMPARE(above.reasons[1].risks, std::vector{figures.registry.risks[1].id});
        QCOMPARE(risksAbove(figures, stage.workspace->records(), utc(2026, 5, 4)), above.reasons[0].risks);
        QCOMPARE(above.reasons[2].risks, std::vector{figures.registry.risks[2].id});
        // Without a registry there is no figure, but a reason
        const Figure none = risksAboveAppetite({}, stage.workspace->records(), utc(2026, 5, 4));
        QVERIFY(!none.value);
        QCOMPARE(none.reasons.size(), size_t(1));
    }

    void whereThereIsRoomAllAreShown()
    {
        ProgrammeFigures figures = dashboardFigures();
        figures.exceptions.warning.value = 2;
        const DashboardStage usual(factsOf(figures));
        QVERIFY(usual.figure("exceptionsEnding")->isVisible());
        QVERIFY(!usual.figure("epicsAtBaseline")->isVisible()); // gives way
        QCOMPARE(usual.lines(), QList<int>{7});
        const DashboardStage wide(factsOf(figures), {1900, 900});
        QVERIFY(wide.figure("epicsAtBaseline")->isVisible());
        QCOMPARE(wide.lines(), QList<int>{8});
    }
};

QTEST_MAIN(TestFigureLine)
#include "tst_figureline.moc"
