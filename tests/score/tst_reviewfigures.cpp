// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewfigures.h"
#include "tests/support/reviewbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The figures of a whole review, and of a single question.
class ReviewFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUntouchedReviewIsUnanswered();
    void countsByPillarAddUp();
    void contradictedChoicesCountAsUnselectedOnceProven();
    void exceptedFailuresContradictAllTheSame();
    void aQuestionThatDoesNotApplyClaimsNothing();
    void noneOfTheseClaimsNothing();
    void withoutEvidenceAllIsUnproven();
    void keepsTextsReasonsAndCodes();
    void addUpAfterReplacingIsAFreshComputation();
};

namespace {

/// iam: mfa is contradicted, roles confirmed; data: not applicable; backup: restore is proven, but nobody claims it.
AReview someReview()
{
    AReview review;
    review.answered(u"iam"_s, {u"mfa"_s, u"roles"_s}).answered(u"data"_s, {u"kms"_s}).answered(u"backup"_s, {});
    review.record(u"data"_s).answer.state = AnswerState::NotApplicable;
    review.linked(u"mfa"_s, 1).linked(u"roles"_s, 2).linked(u"kms"_s, 1).linked(u"restore"_s, 2);
    review.outcome(1, Outcome::Failed).outcome(2, Outcome::Passed);
    return review;
}

ChoiceEvidence evidenceOf(const ReviewFigures& figures, const QString& question, const QString& choice)
{
    for (const ChoiceFigures& each : figures.question(question)->choices)
        if (each.id == choice)
            return each.proof.evidence;
    qFatal("no such choice");
    return ChoiceEvidence::NotClaimed;
}

void compare(const ReviewFigures& figures, const ReviewFigures& expected)
{
    QVERIFY(figures.counts == expected.counts);
    QVERIFY(figures.proven == expected.proven);
    QCOMPARE(figures.contradicted, expected.contradicted);
    QCOMPARE(figures.contradictedQuestions, expected.contradictedQuestions);
    QCOMPARE(figures.confirmed, expected.confirmed);
    QCOMPARE(figures.selected, expected.selected);
    QCOMPARE(figures.pillars.size(), expected.pillars.size());
    for (size_t i = 0; i < figures.pillars.size(); ++i) {
        QVERIFY(figures.pillars[i].counts == expected.pillars[i].counts);
        QCOMPARE(figures.pillars[i].contradicted, expected.pillars[i].contradicted);
    }
}

} // namespace

void ReviewFiguresTest::anUntouchedReviewIsUnanswered()
{
    const ReviewFigures figures = reviewFigures(aLens(), {});
    QCOMPARE(figures.lens, u"Lens of tests"_s);
    QVERIFY(figures.counts == RiskCounts{.unanswered = 3});
    QVERIFY(figures.proven == RiskCounts{.unanswered = 3});
    QCOMPARE(figures.selected, 0);
    QCOMPARE(figures.contradicted, 0);
    QCOMPARE(figures.pillars.size(), size_t(2));
    QCOMPARE(figures.question(u"data"_s)->choices.size(), size_t(3));
    QVERIFY(!figures.question(u"nothing"_s));
}

void ReviewFiguresTest::countsByPillarAddUp()
{
    const ReviewFigures figures = someReview().figures(aLens());
    QVERIFY((figures.counts == RiskCounts{.high = 1, .none = 1, .notApplicable = 1}));
    QVERIFY((figures.pillars[0].counts == RiskCounts{.none = 1, .notApplicable = 1}));
    QVERIFY(figures.pillars[1].counts == RiskCounts{.high = 1});
    RiskCounts sum;
    int contradicted = 0;
    for (const PillarFigures& pillar : figures.pillars) {
        QCOMPARE(pillar.counts.total(), static_cast<int>(pillar.questions.size()));
        contradicted += pillar.contradicted;
        for (const QuestionFigures& question : pillar.questions)
            sum.add(question.asAnswered.risk);
    }
    QVERIFY(sum == figures.counts);
    QCOMPARE(contradicted, figures.contradicted);
    QCOMPARE(figures.counts.total(), 3);
    QCOMPARE(figures.proven.total(), 3);
}

void ReviewFiguresTest::contradictedChoicesCountAsUnselectedOnceProven()
{
    const ReviewFigures figures = someReview().figures(aLens());
    const QuestionFigures& iam = *figures.question(u"iam"_s);
    QCOMPARE(evidenceOf(figures, u"iam"_s, u"mfa"_s), ChoiceEvidence::Contradicted);
    QCOMPARE(evidenceOf(figures, u"iam"_s, u"roles"_s), ChoiceEvidence::Confirmed);
    QVERIFY((iam.asAnswered == RatedQuestion{.risk = QuestionRisk::None, .rule = 0}));
    QVERIFY((iam.asProven == RatedQuestion{.risk = QuestionRisk::High, .rule = 2}));
    QCOMPARE(iam.contradicted(), 1);
    QVERIFY(iam.answer.selected.contains(u"mfa"_s)); // nothing changes silently
    QVERIFY((figures.proven == RiskCounts{.high = 2, .notApplicable = 1}));
    QCOMPARE(figures.contradicted, 1);
    QCOMPARE(figures.contradictedQuestions, 1);
    QCOMPARE(figures.confirmed, 1);
    QCOMPARE(figures.selected, 2);
    // Where nothing is contradicted, both are the same
    const QuestionFigures& backup = *figures.question(u"backup"_s);
    QVERIFY(backup.asProven == backup.asAnswered);
    QCOMPARE(backup.unclaimed(), 1);
    // Without its only choice a question stays answered
    AReview review;
    review.answered(u"backup"_s, {u"restore"_s}).linked(u"restore"_s, 1).outcome(1, Outcome::Failed);
    QCOMPARE(review.figures(aLens()).question(u"backup"_s)->asProven.risk, QuestionRisk::High);
}

void ReviewFiguresTest::exceptedFailuresContradictAllTheSame()
{
    AReview review = someReview();
    ScopedChecks scoped = *review.basis().scoped;
    scoped.outcomes[CheckKey(1)].allExcepted = true;
    ReviewBasis basis = review.basis();
    basis.scoped = &scoped;
    compare(reviewFigures(aLens(), basis), review.figures(aLens()));
}

void ReviewFiguresTest::aQuestionThatDoesNotApplyClaimsNothing()
{
    const ReviewFigures figures = someReview().figures(aLens());
    const QuestionFigures& data = *figures.question(u"data"_s);
    QCOMPARE(data.asAnswered.risk, QuestionRisk::NotApplicable);
    QCOMPARE(data.asProven.risk, QuestionRisk::NotApplicable);
    QCOMPARE(data.contradicted(), 0); // although the check of kms fails
    QCOMPARE(data.choices[0].status, ChoiceStatus::Selected);
    QCOMPARE(data.choices[0].proof.evidence, ChoiceEvidence::NotClaimed);
    // A choice that doesn't apply, neither
    AReview review = someReview();
    review.answered(u"iam"_s, {u"roles"_s}, {u"mfa"_s});
    const ReviewFigures without = review.figures(aLens());
    QCOMPARE(without.question(u"iam"_s)->choices[0].status, ChoiceStatus::NotApplicable);
    QCOMPARE(without.contradicted, 0);
    QCOMPARE(without.selected, 1);
}

void ReviewFiguresTest::noneOfTheseClaimsNothing()
{
    AReview review;
    review.answered(u"data"_s, {u"data_no"_s}).linked(u"data_no"_s, 1).outcome(1, Outcome::Failed);
    const ReviewFigures figures = review.figures(aLens());
    QCOMPARE(evidenceOf(figures, u"data"_s, u"data_no"_s), ChoiceEvidence::NotClaimed);
    QCOMPARE(figures.selected, 0);
    QCOMPARE(figures.contradicted, 0);
    QCOMPARE(figures.counts.high, 1);
    QCOMPARE(figures.question(u"data"_s)->choices[2].status, ChoiceStatus::Selected);
}

void ReviewFiguresTest::withoutEvidenceAllIsUnproven()
{
    const AReview review = someReview();
    ReviewBasis basis = review.basis();
    basis.scoped = nullptr;
    const ReviewFigures figures = reviewFigures(aLens(), basis);
    QCOMPARE(evidenceOf(figures, u"iam"_s, u"mfa"_s), ChoiceEvidence::Unproven);
    QCOMPARE(evidenceOf(figures, u"backup"_s, u"restore"_s), ChoiceEvidence::NotClaimed);
    QVERIFY(figures.question(u"iam"_s)->choices[0].proof.checks.empty());
    QCOMPARE(figures.contradicted, 0);
    QVERIFY(figures.proven == figures.counts);
}

void ReviewFiguresTest::keepsTextsReasonsAndCodes()
{
    AReview review = someReview();
    QuestionRecord& record = review.record(u"data"_s);
    record.reason = AnswerReason::OutOfScope;
    record.notes = u"No data"_s;
    record.improvement = ImprovementStatus::InProgress;
    record.choices.insert(u"tls"_s, {AnswerReason::Other, u"Not here"_s});
    const QuestionFigures data = questionFigures(*aLens().question(u"data"_s), review.basis());
    QCOMPARE(data.title, u"Title of data"_s);
    QCOMPARE(data.reason, AnswerReason::OutOfScope);
    QCOMPARE(data.notes, u"No data"_s);
    QCOMPARE(data.improvement, ImprovementStatus::InProgress);
    QCOMPARE(data.choices[0].notes, QString());
    QCOMPARE(data.choices[1].title, u"Title of tls"_s);
    QCOMPARE(data.choices[1].code, u"data-tls"_s);
    QCOMPARE(data.choices[1].reason, AnswerReason::Other);
    QCOMPARE(data.choices[1].notes, u"Not here"_s);
}

void ReviewFiguresTest::addUpAfterReplacingIsAFreshComputation()
{
    const Lens lens = aLens();
    AReview review = someReview();
    ReviewFigures figures = review.figures(lens);
    const QStringList all[] = {{u"mfa"_s}, {}, {u"roles"_s, u"mfa"_s}};
    for (const QStringList& selected : all) {
        review.answered(u"iam"_s, selected);
        figures.pillars[0].questions[0] = questionFigures(lens.pillars[0].questions[0], review.basis());
        addUp(figures);
        compare(figures, review.figures(lens));
        addUp(figures); // once more changes nothing
        compare(figures, review.figures(lens));
    }
    review.answered(u"data"_s, {u"kms"_s, u"tls"_s});
    figures.pillars[0].questions[1] = questionFigures(lens.pillars[0].questions[1], review.basis());
    addUp(figures);
    compare(figures, review.figures(lens));
    QCOMPARE(figures.contradictedQuestions, 2);
}

QTEST_GUILESS_MAIN(ReviewFiguresTest)
#include "tst_reviewfigures.moc"
