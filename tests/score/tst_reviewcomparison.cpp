// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewcomparison.h"
#include "tests/support/reviewbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What differs between two states of a review.
class ReviewComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingDiffersFromItself();
    void answersDiffer();
    void evidenceDiffers();
    void notesDiffer_data();
    void notesDiffer();
    void lensesDiffer();
};

namespace {

AReview someReview()
{
    AReview review;
    review.answered(u"iam"_s, {u"mfa"_s}).answered(u"backup"_s, {u"restore"_s});
    review.record(u"iam"_s).choices.insert(u"mfa"_s, {AnswerReason::None, u"By key"_s});
    review.linked(u"mfa"_s, 1).outcome(1, Outcome::Passed);
    return review;
}

QStringList questionsOf(const ReviewComparison& comparison)
{
    QStringList ids;
    for (const QuestionDifference& question : comparison.questions)
        ids << question.question;
    return ids;
}

ReviewComparison compared(const AReview& before, const AReview& after)
{
    return compareReviews(before.figures(aLens()), after.figures(aLens()));
}

} // namespace

void ReviewComparisonTest::nothingDiffersFromItself()
{
    const ReviewComparison comparison = compared(someReview(), someReview());
    QVERIFY(comparison.questions.empty());
    QVERIFY((comparison.before == RiskCounts{.medium = 1, .none = 1, .unanswered = 1}));
    QVERIFY(comparison.after == comparison.before);
}

void ReviewComparisonTest::answersDiffer()
{
    AReview after = someReview();
    after.answered(u"iam"_s, {u"mfa"_s, u"roles"_s}).answered(u"data"_s, {}, {u"tls"_s});
    const ReviewComparison comparison = compared(someReview(), after);
    QCOMPARE(questionsOf(comparison), (QStringList{u"iam"_s, u"data"_s}));
    QVERIFY((comparison.after == RiskCounts{.high = 1, .none = 2}));
    const QuestionDifference& iam = comparison.questions[0];
    QCOMPARE(iam.pillar, u"Name of security"_s);
    QCOMPARE(iam.title, u"Title of iam"_s);
    QVERIFY(iam.before == QuestionRisk::Medium);
    QVERIFY(iam.after == QuestionRisk::None);
    QVERIFY(!iam.notesDiffer);
    QCOMPARE(iam.choices.size(), size_t(1)); // not mfa, which stays
    QCOMPARE(iam.choices[0].choice, u"roles"_s);
    QVERIFY(iam.choices[0].before == ChoiceStatus::Unselected);
    QVERIFY(iam.choices[0].after == ChoiceStatus::Selected);
    QVERIFY(iam.choices[0].evidenceBefore == ChoiceEvidence::NotClaimed);
    QVERIFY(iam.choices[0].evidenceAfter == ChoiceEvidence::Unproven);
    const QuestionDifference& data = comparison.questions[1];
    QVERIFY(data.before == QuestionRisk::Unanswered);
    QVERIFY(data.after == QuestionRisk::High);
    QCOMPARE(data.choices.size(), size_t(1));
    QVERIFY(data.choices[0].after == ChoiceStatus::NotApplicable);
}

void ReviewComparisonTest::evidenceDiffers()
{
    AReview after = someReview();
    after.outcome(1, Outcome::Failed);
    const ReviewComparison comparison = compared(someReview(), after);
    QCOMPARE(questionsOf(comparison), QStringList{u"iam"_s});
    QCOMPARE(comparison.contradictedBefore, 0);
    QCOMPARE(comparison.contradictedAfter, 1);
    // Neither the answer nor its risk is another
    const QuestionDifference& iam = comparison.questions[0];
    QVERIFY(iam.before == iam.after);
    QVERIFY(iam.choices[0].before == iam.choices[0].after);
    QVERIFY(iam.choices[0].evidenceBefore == ChoiceEvidence::Confirmed);
    QVERIFY(iam.choices[0].evidenceAfter == ChoiceEvidence::Contradicted);
    QVERIFY(comparison.after == comparison.before);
}

void ReviewComparisonTest::notesDiffer_data()
{
    using Change = void (*)(QuestionRecord&);
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("notes", [](QuestionRecord& record) { record.notes = u"New"_s; });
    row("reason", [](QuestionRecord& record) { record.reason = AnswerReason::Other; });
    row("improvement", [](QuestionRecord& record) { record.improvement = ImprovementStatus::Complete; });
    row("notes of a choice", [](QuestionRecord& record) { record.choices[u"mfa"_s].second = u"By app"_s; });
    row("no notes of a choice any more", [](QuestionRecord& record) { record.choices.clear(); });
    row("reason of a choice", [](QuestionRecord& record) { record.choices[u"roles"_s].first = AnswerReason::OutOfScope; });
}

void ReviewComparisonTest::notesDiffer()
{
    using Change = void (*)(QuestionRecord&);
    QFETCH(Change, change);
    AReview after = someReview();
    change(after.record(u"iam"_s));
    const ReviewComparison comparison = compared(someReview(), after);
    QCOMPARE(questionsOf(comparison), QStringList{u"iam"_s});
    QVERIFY(comparison.questions[0].notesDiffer);
    QVERIFY(comparison.questions[0].choices.empty());
}

void ReviewComparisonTest::lensesDiffer()
{
    // Given an edition of the lens without backup and tls, with another question and another choice
    Lens newer = aLens();
    newer.pillars[1].questions = {aQuestion(u"restoring"_s, {u"drill"_s}, u"drill"_s)};
    std::vector<LensChoice>& choices = newer.pillars[0].questions[1].choices;
    choices[1] = aChoice(u"certificates"_s);
    choices[0].title = u"Keys"_s;
    AReview after = someReview();
    after.answered(u"data"_s, {u"kms"_s});
    const ReviewComparison comparison = compareReviews(someReview().figures(aLens()), after.figures(newer));
    // Then what only one has is there, in the later one's order, and the earlier one's last
    QCOMPARE(questionsOf(comparison), (QStringList{u"data"_s, u"restoring"_s, u"backup"_s}));
    const auto& data = comparison.questions[0].choices;
    QCOMPARE(data.size(), size_t(3));
    QCOMPARE(data[0].choice, u"kms"_s);
    QCOMPARE(data[0].title, u"Keys"_s);
    QCOMPARE(data[1].choice, u"certificates"_s);
    QVERIFY(!data[1].before && !data[1].evidenceBefore);
    QVERIFY(data[1].after == ChoiceStatus::Unselected);
    QCOMPARE(data[2].choice, u"tls"_s);
    QVERIFY(!data[2].after && !data[2].evidenceAfter);
    QVERIFY(!comparison.questions[1].before);
    QVERIFY(comparison.questions[1].after == QuestionRisk::Unanswered);
    const QuestionDifference& backup = comparison.questions[2];
    QCOMPARE(backup.pillar, u"Name of reliability"_s);
    QVERIFY(backup.before == QuestionRisk::None);
    QVERIFY(!backup.after);
    QVERIFY(!backup.notesDiffer);
    QVERIFY(backup.choices[0].before == ChoiceStatus::Selected);
}

QTEST_GUILESS_MAIN(ReviewComparisonTest)
#include "tst_reviewcomparison.moc"
