// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewtotals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ReviewedQuestion aQuestion(const QString& id, const QString& pillar, QuestionRisk risk)
{
    return {.id = id, .title = u"Title of "_s + id, .pillar = pillar, .risk = risk, .proven = risk};
}

/// Two pillars: in security one question at high risk and one at medium, in cost one open and one that doesn't apply.
ReviewTotals aReview(const QString& workload, const QString& lens = u"Framework"_s)
{
    return {.workloadName = workload,
            .lensKey = lens.toLower(),
            .lens = lens,
            .counts = {.high = 1, .medium = 1, .unanswered = 1, .notApplicable = 1},
            .pillars = {{.id = u"sec"_s, .name = u"Security"_s}, {.id = u"cost"_s, .name = u"Cost"_s}},
            .questions = {aQuestion(u"c1"_s, u"cost"_s, QuestionRisk::Unanswered), aQuestion(u"s1"_s, u"sec"_s, QuestionRisk::High),
                          aQuestion(u"s2"_s, u"sec"_s, QuestionRisk::Medium), aQuestion(u"c2"_s, u"cost"_s, QuestionRisk::NotApplicable)}};
}

ReviewTotals broken(const QString& lens)
{
    return {.workloadName = u"Annex"_s, .lensKey = lens.toLower(), .lens = lens, .fault = u"it holds no lens."_s};
}

QStringList namesOf(const std::vector<PillarTotals>& all)
{
    QStringList names;
    for (const PillarTotals& each : all)
        names << u"%1/%2 %3"_s.arg(each.lens, each.name).arg(each.reviews.size());
    return names;
}

} // namespace

/// Where reviews stand pillar by pillar.
class TestPillarTotals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reviewsByOneLensAreAddedUp()
    {
        // Given reviews by two lenses, one of them after the other's
        const std::vector reviews = {aReview(u"Payments"_s), aReview(u"Queues"_s, u"Serverless"_s), aReview(u"Web"_s)};
        // When they are added up
        const std::vector<PillarTotals> all = pillarTotals(reviews);
        // Then the pillars of a lens stand together, in its order
        QCOMPARE(namesOf(all),
                 (QStringList{u"Framework/Security 2"_s, u"Framework/Cost 2"_s, u"Serverless/Security 1"_s, u"Serverless/Cost 1"_s}));
        QCOMPARE(all[0].counts, (RiskCounts{.high = 2, .medium = 2}));
        QCOMPARE(all[1].counts, (RiskCounts{.unanswered = 2, .notApplicable = 2}));
        QCOMPARE(all[2].counts, (RiskCounts{.high = 1, .medium = 1}));
    }

    void aPillarHasItsOwnFigure()
    {
        const std::vector reviews = {aReview(u"Payments"_s), aReview(u"Web"_s)};
        const Figure issues = highRiskIssues(pillarTotals(reviews)[0].reviews);
        QCOMPARE(issues.value, std::optional<qint64>(2));
        QCOMPARE(issues.reasons[0].text, u"Payments, Framework: high risk in s1"_s);
        QVERIFY(issues.reasons[0].review && issues.reasons[0].review->review == reviews[0].review);
        // Nothing was answered in the other one, so nothing is proven
        QVERIFY(!highRiskIssues(pillarTotals(reviews)[1].reviews).value);
    }

    /// A page that adds pillars up must come to what the top line says.
    void pillarsComeToWhatAllReviewsDo()
    {
        std::vector reviews = {aReview(u"Payments"_s), aReview(u"Queues"_s, u"Serverless"_s)};
        reviews[0].questions[2].proven = QuestionRisk::High; // tests contradict what is selected in s2
        const std::vector<PillarTotals> all = pillarTotals(reviews);
        QCOMPARE(all[0].counts, (RiskCounts{.high = 2}));
        qint64 high = 0;
        qint64 medium = 0;
        for (const PillarTotals& each : all) {
            high += each.counts.high;
            medium += each.counts.medium;
        }
        QCOMPARE(high, *highRiskIssues(reviews).value);
        QCOMPARE(medium, *questionsAt(reviews, QuestionRisk::Medium).value);
    }

    void aReviewThatCannotBeCountedTakesTheFigureOfItsLens()
    {
        const std::vector reviews = {aReview(u"Payments"_s), broken(u"Framework"_s), aReview(u"Queues"_s, u"Serverless"_s)};
        const std::vector<PillarTotals> all = pillarTotals(reviews);
        QVERIFY(!highRiskIssues(all[0].reviews).value);
        QCOMPARE(highRiskIssues(all[2].reviews).value, std::optional<qint64>(1));
        // One by a lens of which nothing else is known has no row
        QVERIFY(pillarTotals(std::vector{broken(u"Own"_s)}).empty());
    }

    void questionsAtARiskAreNamed()
    {
        const std::vector reviews = {aReview(u"Payments"_s), aReview(u"Web"_s)};
        const Figure open = questionsAt(reviews, QuestionRisk::Unanswered);
        QCOMPARE(open.value, std::optional<qint64>(2));
        QCOMPARE(open.reasons.size(), size_t(2));
        QCOMPARE(open.reasons[0].text, u"Payments, Framework: c1"_s);
        QVERIFY(open.reasons[0].review->questions == ReviewQuestions::Unanswered);
        QCOMPARE(questionsAt(reviews, QuestionRisk::None).value, std::optional<qint64>(0));
        QVERIFY(!questionsAt({}, QuestionRisk::None).value);
        QVERIFY(!questionsAt(std::vector{broken(u"Own"_s)}, QuestionRisk::None).value);
    }
};

QTEST_GUILESS_MAIN(TestPillarTotals)
#include "tst_pillartotals.moc"
