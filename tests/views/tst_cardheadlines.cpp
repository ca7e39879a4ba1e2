// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/caf.h"
#include "tests/views/progressbuilders.h"
#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/countwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ProgrammeFigures withRisks(const RegistryCounts& counts, int registered)
{
    ProgrammeFigures figures;
    figures.risks = counts;
    figures.registry.risks.resize(static_cast<size_t>(registered));
    return figures;
}

ExposurePoint aPoint(int sprint, int exposure)
{
    return {.sprint = sprint, .exposure = exposure, .risks = 3};
}

ProgrammeFigures withExposure(const std::vector<ExposurePoint>& trend)
{
    ProgrammeFigures figures;
    figures.registry.exposureTrend = trend;
    if (!trend.empty())
        figures.registry.exposure.value = trend.back().exposure;
    return figures;
}

ReviewTotals aReview(std::initializer_list<QuestionRisk> security, std::initializer_list<QuestionRisk> cost)
{
    ReviewTotals review{.workloadName = u"Payments"_s,
                        .lensKey = u"framework"_s,
                        .lens = u"Framework"_s,
                        .pillars = {{.id = u"sec"_s, .name = u"Security"_s}, {.id = u"cost"_s, .name = u"Cost"_s}}};
    const auto add = [&](const QString& pillar, std::initializer_list<QuestionRisk> risks) {
        for (const QuestionRisk risk : risks) {
            review.questions.push_back({.id = u"q%1"_s.arg(review.questions.size()), .pillar = pillar, .risk = risk, .proven = risk});
            review.counts.add(risk);
        }
    };
    add(u"sec"_s, security);
    add(u"cost"_s, cost);
    return review;
}

QString pillarsTitleOf(const std::vector<ReviewTotals>& reviews)
{
    ProgrammeFigures figures;
    figures.reviews = reviews;
    PillarsModel model;
    model.show(reviews);
    return pillarsHeadline(figures, model).title;
}

} // namespace

/// What the cards of risks, plan, reviews and capabilities find.
class TestCardHeadlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void countsBeginSentencesInWords()
    {
        QCOMPARE(countWord(2), u"Two"_s);
        QCOMPARE(countWord(12), u"Twelve"_s);
        QCOMPARE(countWord(13), u"13"_s);
        QCOMPARE(countWord(0), u"0"_s);
    }

    void risks_data()
    {
        QTest::addColumn<int>("registered");
        QTest::addColumn<int>("open");
        QTest::addColumn<int>("above");
        QTest::addColumn<int>("unrated");
        QTest::addColumn<QString>("title");
        QTest::newRow("none") << 0 << 0 << 0 << 0 << u"No risk is registered"_s;
        QTest::newRow("all closed") << 2 << 0 << 0 << 0 << u"All risks are closed"_s;
        QTest::newRow("within") << 4 << 3 << 0 << 1 << u"No risk exceeds the appetite"_s;
        QTest::newRow("nobody knows") << 4 << 3 << 0 << 3 << u"No open risk is rated"_s;
        QTest::newRow("one") << 4 << 3 << 1 << 0 << u"One risk exceeds the appetite"_s;
        QTest::newRow("three") << 9 << 8 << 3 << 0 << u"Three risks exceed the appetite"_s;
        QTest::newRow("many") << 90 << 80 << 30 << 0 << u"30 risks exceed the appetite"_s;
    }

    void risks()
    {
        QFETCH(int, registered);
        QFETCH(int, open);
        QFETCH(int, above);
        QFETCH(int, unrated);
        const ProgrammeFigures figures = withRisks({.open = open, .aboveAppetite = above, .unrated = unrated}, registered);
        QTEST(riskHeadline(figures, 9).title, "title");
    }

    void risksThatAreAcceptedOrNotRatedAreSaid()
    {
        ProgrammeFigures figures = withRisks({.open = 8, .aboveAppetite = 3, .unrated = 2}, 9);
        figures.registry.exposureTrend = {{.exposure = 40, .risks = 6, .aboveAppetite = 4}};
        QCOMPARE(riskHeadline(figures, 9).second,
                 u"Current rating of 8 open risks; bold line: the appetite of 9; 1 above it is accepted; 2 are not rated"_s);
    }

    void whatIsNotOfItsMomentIsSaid()
    {
        ProgrammeFigures figures = withRisks({.open = 1}, 1);
        figures.asOf = QDateTime(QDate(2026, 4, 4), QTime(22, 0), Qt::UTC);
        QVERIFY(riskHeadline(figures, 9).second.startsWith(u"The registry is as it is now: the log of changes begins later. Current"_s));
        QVERIFY(baselineHeadline(figures).second.startsWith(u"The plan is as it is now"_s));
        figures.isPlanThen = true;
        QVERIFY(riskHeadline(figures, 9).second.startsWith(u"Current rating"_s));
        QVERIFY(baselineHeadline(figures).second.startsWith(u"Points of must stories"_s));
    }

    void exposure()
    {
        QCOMPARE(exposureHeadline(withExposure({})).title, u"No risk has been rated yet"_s);
        QCOMPARE(exposureHeadline(withExposure({aPoint(-1, 40)})).title, u"Exposure is 40"_s);
        QCOMPARE(exposureHeadline(withExposure({aPoint(1, 40), aPoint(2, 50), aPoint(-1, 38)})).title, u"Exposure fell by 12 since sprint 2"_s);
        QCOMPARE(exposureHeadline(withExposure({aPoint(2, 30), aPoint(-1, 38)})).title, u"Exposure rose by 8 since sprint 2"_s);
        QCOMPARE(exposureHeadline(withExposure({aPoint(2, 38), aPoint(-1, 38)})).title, u"Exposure is what it was after sprint 2"_s);
        // All that was rated is closed by now
        ProgrammeFigures closed = withExposure({aPoint(2, 38), aPoint(-1, 0)});
        closed.registry.exposure.value.reset();
        QCOMPARE(exposureHeadline(closed).title, u"No open risk is rated"_s);
    }

    void theBaselineLands_data()
    {
        QTest::addColumn<int>("sprint");
        QTest::addColumn<QString>("title");
        QTest::newRow("within the plan") << 3 << u"The baseline lands with sprint 3"_s;
        QTest::newRow("with the last") << 4 << u"The baseline lands with sprint 4"_s;
        QTest::newRow("just after") << 5 << u"The baseline lands just after sprint 4"_s;
        QTest::newRow("later") << 7 << u"The baseline lands 3 sprints after the last that is planned"_s;
    }

    void theBaselineLands()
    {
        QFETCH(int, sprint);
        ProgrammeFigures figures = ProgressPlan().figures();
        QVERIFY(figures.baseline.forecast.p50);
        figures.baseline.forecast.p50->sprint = sprint;
        QTEST(baselineHeadline(figures).title, "title");
    }

    void withoutAForecastItSaysWhy()
    {
        ProgressPlan plan;
        plan.closures.clear();
        plan.closedStories.clear();
        const ProgrammeFigures unproven = plan.figures();
        QCOMPARE(baselineHeadline(unproven).title, u"No forecast yet: no sprint is closed"_s);
        QCOMPARE(baselineHeadline(unproven).second, u"Points of must stories left; no forecast"_s);
        QCOMPARE(baselineHeadline(figuresOfNothing()).title, u"No must story has points yet"_s);
        ProgrammeFigures figures;
        figures.baseline.forecast = {.points = 40, .remaining = 0};
        QCOMPARE(baselineHeadline(figures).title, u"The baseline is done"_s);
        figures.baseline.forecast = {.points = 40, .remaining = 10, .outOfSight = true};
        QCOMPARE(baselineHeadline(figures).title, u"The end of the baseline is not in sight"_s);
    }

    void pillars()
    {
        using enum QuestionRisk;
        QCOMPARE(pillarsTitleOf({}), u"No review has been made yet"_s);
        QCOMPARE(pillarsTitleOf({aReview({Unanswered}, {Unanswered})}), u"No question has been answered yet"_s);
        QCOMPARE(pillarsTitleOf({aReview({None, Medium}, {Unanswered})}), u"No question is at high risk"_s);
        QCOMPARE(pillarsTitleOf({aReview({None, High}, {Unanswered})}), u"One question is at high risk, in Security"_s);
        QCOMPARE(pillarsTitleOf({aReview({High}, {High, High})}), u"Three questions are at high risk, 2 of them in Cost"_s);
        ReviewTotals broken{.workloadName = u"Annex"_s, .lensKey = u"own"_s, .lens = u"Own"_s, .fault = u"it holds no lens."_s};
        QCOMPARE(pillarsTitleOf({broken, aReview({High}, {})}), u"One review can't be counted"_s);
    }

    void capabilities()
    {
        Caf caf;
        Perspective people;
        people.id = u"people"_s;
        people.capabilities = {{u"a"_s, u"A"_s, {}}, {u"b"_s, u"B"_s, {}}, {u"c"_s, u"C"_s, {}}};
        caf.perspectives = {people};
        PerspectivesModel model;
        const auto title = [&](const std::vector<CapabilityStories>& stories) {
            model.show(caf, stories);
            return capabilitiesHeadline({}, model).title;
        };
        const StoryId story = StoryId::create();
        QCOMPARE(title({}), u"No capability has a story yet"_s);
        QCOMPARE(title({{.capability = u"a"_s, .stories = {story}}}), u"1 of 3 capabilities have a story, none of them a proven one"_s);
        QCOMPARE(title({{.capability = u"a"_s, .stories = {story}}, {.capability = u"b"_s, .stories = {story}, .proven = {story}}}),
                 u"2 of 3 capabilities have a story, 1 of them a proven one"_s);
    }
};

QTEST_GUILESS_MAIN(TestCardHeadlines)
#include "tst_cardheadlines.moc"
