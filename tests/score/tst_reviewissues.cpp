// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewtotals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// "Payments" by the lens "Framework": q1 at high risk with two choices that tests contradict, q2 at medium risk, q3 open.
ReviewTotals payments()
{
    const std::vector<ReviewedChoice> tested = {
        {.id = u"a"_s, .title = u"A"_s, .evidence = ChoiceEvidence::Contradicted, .checks = {CheckKey(1)}},
        {.id = u"b"_s, .title = u"B"_s, .evidence = ChoiceEvidence::Contradicted, .checks = {CheckKey(2)}},
        {.id = u"c"_s, .title = u"C"_s, .evidence = ChoiceEvidence::Confirmed, .checks = {CheckKey(1), CheckKey(3)}}};
    return {.workloadName = u"Payments"_s,
            .lens = u"Framework"_s,
            .counts = {.high = 1, .medium = 1, .unanswered = 1},
            .contradicted = 2,
            .contradictedQuestions = 1,
            .confirmed = 1,
            .selected = 5,
            .questions = {{.id = u"q1"_s, .risk = QuestionRisk::High, .choices = tested},
                          {.id = u"q2"_s, .risk = QuestionRisk::Medium},
                          {.id = u"q3"_s}}};
}

ReviewTotals broken()
{
    return {.workloadName = u"Annex"_s, .lens = u"Own"_s, .fault = u"it holds no lens."_s};
}

QStringList textsOf(const Figure& figure)
{
    QStringList texts;
    for (const Reason& reason : figure.reasons)
        texts << u"%1 %2"_s.arg(reason.count).arg(reason.text);
    return texts;
}

} // namespace

/// High risk issues and contradictions over all reviews, each with what it is made of and the door to it.
class TestReviewIssues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachReviewSaysWhatItHas()
    {
        const std::vector reviews = {payments()};
        const Figure issues = highRiskIssues(reviews);
        QCOMPARE(issues.value, std::optional<qint64>(1));
        QCOMPARE(textsOf(issues), (QStringList{u"1 Payments, Framework: high risk in q1"_s, u"1 Payments, Framework: medium risk in q2"_s,
                                               u"1 Payments, Framework: 1 of 3 questions are not answered"_s}));
        QVERIFY(issues.reasons[0].review && issues.reasons[0].review->review == reviews[0].review);
        QVERIFY(issues.reasons[0].review->questions == ReviewQuestions::HighRisk);
        QVERIFY(issues.reasons[2].review->questions == ReviewQuestions::Unanswered);
        const Figure contradicted = contradictedChoices(reviews);
        QCOMPARE(contradicted.value, std::optional<qint64>(2));
        QCOMPARE(textsOf(contradicted),
                 (QStringList{u"2 Payments, Framework: tests contradict choices of q1"_s, u"1 Payments, Framework: tests confirm them"_s,
                              u"2 Payments, Framework: selected, and tests neither confirm nor contradict them"_s}));
        QVERIFY(contradicted.reasons[0].review->questions == ReviewQuestions::Contradicted);
    }

    /// q2 is at medium risk as answered; what is selected there counts for nothing where tests contradict it.
    void whatTestsContradictCountsAsProven()
    {
        std::vector reviews = {payments()};
        reviews[0].questions[1].proven = QuestionRisk::High;
        const Figure issues = highRiskIssues(reviews);
        QCOMPARE(issues.value, std::optional<qint64>(2));
        QCOMPARE(textsOf(issues),
                 (QStringList{u"1 Payments, Framework: high risk in q1"_s,
                              u"1 Payments, Framework: high risk in q2 as proven by tests, which contradict what is selected there"_s,
                              u"1 Payments, Framework: 1 of 3 questions are not answered"_s, u"0 as answered: 1; as proven by tests: 2"_s}));
        QVERIFY(issues.reasons[1].kind == Reason::Kind::Counted);
        QVERIFY(issues.reasons[1].review->questions == ReviewQuestions::Contradicted);
        // Tests never make it better than the answers say
        reviews[0].questions[0].proven = QuestionRisk::None;
        QCOMPARE(highRiskIssues(reviews).value, std::optional<qint64>(2));
    }

    void severalAreAddedUp()
    {
        const std::vector reviews = {payments(), payments()};
        QCOMPARE(highRiskIssues(reviews).value, std::optional<qint64>(2));
        QCOMPARE(contradictedChoices(reviews).value, std::optional<qint64>(4));
    }

    void nothingIsANumberWithoutEvidence_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("issues");
        QTest::addColumn<QString>("contradictions");
        QTest::newRow("no review") << 0 << u"no review has been made"_s << u"no review has been made"_s;
        QTest::newRow("nothing answered") << 1 << u"no question of a review has been answered"_s << u"no test confirms or contradicts"_s;
        QTest::newRow("one can't be counted") << 2 << u"Annex, Own can't be counted: it holds no lens."_s << u"Annex, Own can't be counted"_s;
    }

    void nothingIsANumberWithoutEvidence()
    {
        QFETCH(int, state);
        std::vector<ReviewTotals> reviews;
        if (state == 1)
            reviews = {ReviewTotals{.workloadName = u"Empty"_s, .lens = u"Framework"_s, .counts = {.unanswered = 3}}};
        else if (state == 2)
            reviews = {broken(), payments()};
        const auto expect = [](const Figure& figure, const QString& why) {
            QVERIFY(!figure.value);
            QVERIFY2(figure.reasons.front().text.startsWith(why), qPrintable(figure.reasons.front().text));
            QVERIFY(figure.reasons.front().kind == Reason::Kind::Missing);
        };
        QFETCH(QString, issues);
        QFETCH(QString, contradictions);
        expect(highRiskIssues(reviews), issues);
        expect(contradictedChoices(reviews), contradictions);
        if (state == 0) // the door to where one is made
            QVERIFY(highRiskIssues(reviews).reasons.front().review && !highRiskIssues(reviews).reasons.front().review->review);
    }

    void aCheckSpeaksForItsChoices()
    {
        const std::vector reviews = {payments(), broken()};
        const auto choices = choicesOf(CheckKey(1), reviews);
        QCOMPARE(choices.size(), size_t(2));
        QCOMPARE(choices[0].choice->id, u"a"_s); // the contradicted one
        QCOMPARE(choices[1].choice->id, u"c"_s);
        QCOMPARE(choices[1].question->id, u"q1"_s);
        QVERIFY(choices[1].review == &reviews[0]);
        QVERIFY(choicesOf(CheckKey(9), reviews).empty());
    }

    void questionsAndChoicesAreFound()
    {
        const ReviewTotals review = payments();
        QVERIFY(review.question(u"q1"_s) && review.question(u"q1"_s)->choice(u"b"_s));
        QCOMPARE(review.question(u"q1"_s)->contradicted(), 2);
        QVERIFY(!review.question(u"q9"_s) && !review.question(u"q1"_s)->choice(u"z"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewIssues)
#include "tst_reviewissues.moc"
