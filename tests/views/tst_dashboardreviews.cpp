// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/dashboardstage.h"
#include "tests/views/testtheme.h"

#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Three questions at high risk, four at medium risk, two choices that tests contradict in one of them.
ReviewTotals aReviewed()
{
    return {.workloadName = u"Payments"_s,
            .lens = u"Framework"_s,
            .counts = {.high = 3, .medium = 4},
            .contradicted = 2,
            .contradictedQuestions = 1,
            .confirmed = 5,
            .selected = 12};
}

ProgrammeFigures someFigures(int reviews)
{
    ProgrammeFigures figures = figuresOf({CheckBuilder(1).of(u"iam"_s).with(Outcome::Passed), CheckBuilder(2).with(Outcome::Failed)});
    for (int i = 0; i < reviews; ++i)
        figures.reviews.push_back(aReviewed());
    return figures;
}

} // namespace

/// What the dashboard says of reviews.
class TestDashboardReviews : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void reviewsHaveTheirFigures_data()
    {
        QTest::addColumn<int>("reviews");
        QTest::addColumn<QString>("issues");
        QTest::addColumn<QString>("issuesNote");
        QTest::addColumn<QString>("contradictions");
        QTest::addColumn<QString>("contradictionsNote");
        QTest::newRow("one") << 1 << u"3"_s << u"4 at medium risk"_s << u"2"_s << u"in 1 question"_s;
        QTest::newRow("two") << 2 << u"6"_s << u"8 at medium risk"_s << u"4"_s << u"in 2 questions"_s;
    }

    void reviewsHaveTheirFigures()
    {
        QFETCH(int, reviews);
        QFETCH(QString, issuesNote);
        QFETCH(QString, contradictionsNote);
        const DashboardStage stage(factsOf(someFigures(reviews)));
        QTEST(stage.figure("highRiskIssues")->value(), "issues");
        QTEST(stage.figure("contradictions")->value(), "contradictions");
        QVERIFY(stage.figure("contradictions")->isVisible());
        QVERIFY(stage.figure("highRiskIssues")->accessibleDescription().startsWith(issuesNote));
        QVERIFY(stage.figure("contradictions")->accessibleDescription().startsWith(contradictionsNote));
    }

    /// A question that is at no high risk only because somebody ticked it.
    void whatTestsContradictCounts()
    {
        ProgrammeFigures figures = someFigures(1);
        figures.reviews[0].questions.push_back(ReviewedQuestion{.id = u"q"_s, .risk = QuestionRisk::Medium, .proven = QuestionRisk::High});
        const DashboardStage stage(factsOf(figures));
        QCOMPARE(stage.figure("highRiskIssues")->value(), u"4"_s);
        QVERIFY(stage.figure("highRiskIssues")->accessibleDescription().startsWith(u"3 as answered"_s));
    }

    void withoutAReviewItSaysWhatToDo()
    {
        const DashboardStage stage(factsOf(someFigures(0)));
        QCOMPARE(stage.figure("highRiskIssues")->value(), u"–"_s);
        QVERIFY(stage.figure("highRiskIssues")->accessibleDescription().startsWith(u"no review yet"_s));
        QVERIFY(!stage.figure("contradictions")->isVisible());
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        stage.figure("highRiskIssues")->click();
        const auto& figure = carried<Figure>(reasons[0][2]);
        QCOMPARE(figure.reasons.size(), size_t(1));
        QVERIFY(figure.reasons[0].text.contains(u"describe a workload"_s));
        QVERIFY(figure.reasons[0].review); // the door to where that is done
    }

    /// What a manager needs first has its place, whatever else gives way to it.
    void theFiguresAreReadable_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("reviews");
        QTest::addColumn<QList<int>>("lines");
        for (const int reviews : {0, 1}) {
            QTest::addRow("1440 x 900, %d", reviews) << QSize(1440 - 184, 900 - 76) << reviews << QList<int>{7};
            QTest::addRow("1024 x 680, %d", reviews) << QSize(1024 - 184, 680 - 76) << reviews << QList<int>{4, 3};
        }
    }

    void theFiguresAreReadable()
    {
        QFETCH(QSize, size);
        QFETCH(int, reviews);
        const DashboardStage stage(factsOf(someFigures(reviews)), size);
        QTEST(stage.lines(), "lines");
    }

    /// Each review has a line of its own, that leads to the questions that it is about.
    void reviewsOpenFromTheirReasons()
    {
        const ProgrammeFigures figures = someFigures(2);
        const DashboardStage stage(factsOf(figures));
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        stage.figure("contradictions")->click();
        QCOMPARE(reasons.size(), 1);
        std::vector<ReviewId> doors;
        for (const Reason& reason : carried<Figure>(reasons[0][2]).reasons)
            if (reason.review && reason.review->questions == ReviewQuestions::Contradicted)
                doors.push_back(*reason.review->review);
        QCOMPARE(doors, (std::vector{figures.reviews[0].review, figures.reviews[1].review}));
    }
};

QTEST_MAIN(TestDashboardReviews)
#include "tst_dashboardreviews.moc"
