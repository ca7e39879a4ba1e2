// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/edit/reviewbox.h"
#include "tests/support/verifyresult.h"

#include <array>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Stories that improve what a review found, and reviews that go on by another edition of their lens.
class ImprovementEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<ReviewEditBox>(); }
    void storiesAreTiedOnce();
    void aStoryGoesWithItsTies();
    void bothPartsOfAStoryImproveButNoCopyDoes();
    void anUpgradeCarriesAnswersAndTies();
    void anUpgradeKeepsMilestones();
    void anUpgradeIsRefusedWhereItCannotBe();

private:
    PlanningBox::Step tying(const QString& question, const QString& choice) const
    {
        return [this, question, choice](Edit& edit) {
            return plainly(tieImprovement(edit, m_box->review.id, question, choice, m_box->improving.id));
        };
    }
    /// "DATA/kms IAM-UC-01"
    std::set<QString> ties() const
    {
        std::set<QString> all;
        for (const ImprovementTie& tie : m_box->records().improvementTies())
            all.insert(tie.question + u'/' + tie.choice + u' ' + m_box->records().of<Story>().find(tie.story)->reference);
        return all;
    }

    std::unique_ptr<ReviewEditBox> m_box;
};

void ImprovementEditsTest::storiesAreTiedOnce()
{
    QCOMPARE(m_box->faultOf(tying(u"DATA"_s, u"kms"_s)), QString());
    QCOMPARE(m_box->faultOf(tying(u"DATA"_s, u"tls"_s)), QString());
    bool isNew = true;
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) -> Result<void> {
        const auto tied = tieImprovement(edit, m_box->review.id, u"DATA"_s, u"kms"_s, m_box->improving.id);
        isNew = !tied || *tied;
        return plainly(tied);
    }));
    QVERIFY(!isNew);
    const ImprovementTieId tie = m_box->records().improvementTies().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return untieImprovement(edit, tie); }), QString());
    QCOMPARE(m_box->records().improvementTies().size(), size_t(1));
}

void ImprovementEditsTest::aStoryGoesWithItsTies()
{
    VERIFY_RESULT(m_box->edit(tying(u"DATA"_s, u"kms"_s)));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, std::array{m_box->improving.id}); }), QString());
    QVERIFY(m_box->records().improvementTies().empty());
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(m_box->records().improvementTies().size(), size_t(1));
}

void ImprovementEditsTest::bothPartsOfAStoryImproveButNoCopyDoes()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::array{m_box->improving.id}, [](Story& story) { story.points = 5; });
    }));
    VERIFY_RESULT(m_box->edit(tying(u"DATA"_s, u"kms"_s)));
    Story rest = aStory(u"IAM-UC-02"_s);
    rest.points = 2;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_box->improving.id, rest, {}); }), QString());
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return duplicateStory(edit, m_box->improving.id, u"IAM-UC-03"_s); }), QString());
    QVERIFY(ties() == (std::set<QString>{u"DATA/kms IAM-UC-01"_s, u"DATA/kms IAM-UC-02"_s}));
}

void ImprovementEditsTest::anUpgradeCarriesAnswersAndTies()
{
    // Given answers to two questions, and stories for three choices of which two will change places
    const LensRecord next = ReviewEditBox::aLensOf(u"own"_s, u"Own lens 2"_s);
    m_box->add(next);
    for (const LensQuestion& question : {ReviewEditBox::data(), ReviewEditBox::logs()})
        VERIFY_RESULT(m_box->edit([&](Edit& edit) {
            return setChoice(edit, m_box->review.id, question, question.choices.front().id, ChoiceStatus::Selected);
        }));
    for (const auto& [question, choice] : {std::pair(u"DATA"_s, u"kms"_s), std::pair(u"DATA"_s, u"tls"_s),
                                           std::pair(u"LOGS"_s, u"keep"_s), std::pair(u"LOGS"_s, u"alert"_s)})
        VERIFY_RESULT(m_box->edit(tying(question, choice)));
    const std::vector<WholeAnswer> answers{
        {.question = u"DATA"_s,
         .state = AnswerState::Answered,
         .choices = {{.choice = u"tls"_s, .status = ChoiceStatus::Selected}}},
        {.question = u"NEW"_s, .state = AnswerState::NotApplicable, .reason = AnswerReason::OutOfScope}};
    const QHash<ChoicePath, ChoicePath> renamed{{{u"DATA"_s, u"kms"_s}, {u"DATA"_s, u"tls"_s}},
                                                {{u"DATA"_s, u"tls"_s}, {u"DATA"_s, u"kms"_s}},
                                                {{u"LOGS"_s, u"keep"_s}, {u"NEW"_s, u"keep"_s}}};
    // When the review goes on by the next edition
    const AnswerId kept = m_box->answer(ReviewEditBox::data()).id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return upgradeReview(edit, m_box->review.id, next.id, answers, renamed); }), QString());
    // Then answers are those, and ties have followed; of the choice that is no more there is none
    QCOMPARE(m_box->records().reviews().front().lens, next.id);
    QCOMPARE(m_box->selected(ReviewEditBox::data()), QStringList{u"tls"_s});
    QCOMPARE(m_box->answer(ReviewEditBox::data()).id, kept);
    QCOMPARE(m_box->answer(ReviewEditBox::logs()).state, AnswerState::Open);
    QCOMPARE(m_box->records().answers().size(), size_t(2));
    QCOMPARE(m_box->records().choiceAnswers().size(), size_t(1));
    QVERIFY(ties() == (std::set<QString>{u"DATA/kms IAM-UC-01"_s, u"DATA/tls IAM-UC-01"_s, u"NEW/keep IAM-UC-01"_s}));
    // And two choices that became one need one tie
    const QHash<ChoicePath, ChoicePath> merged{{{u"DATA"_s, u"kms"_s}, {u"DATA"_s, u"kms"_s}},
                                               {{u"DATA"_s, u"tls"_s}, {u"DATA"_s, u"kms"_s}}};
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return upgradeReview(edit, m_box->review.id, m_box->lens.id, answers, merged); }), QString());
    QVERIFY(ties() == (std::set<QString>{u"DATA/kms IAM-UC-01"_s}));
    QCOMPARE(m_box->records().improvementTies().size(), size_t(1));
}

void ImprovementEditsTest::anUpgradeKeepsMilestones()
{
    const LensRecord next = ReviewEditBox::aLensOf(u"own"_s, u"Own lens 2"_s);
    m_box->add(next);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return plainly(takeMilestone(edit, {.review = m_box->review.id, .name = u"M"_s, .taken = someTime(), .document = u"{}"_s}));
    }));
    const Milestone before = m_box->records().milestones().front();
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return upgradeReview(edit, m_box->review.id, next.id, {}, {}); }), QString());
    QVERIFY(m_box->records().milestones().front() == before);
    // The former edition has gone out of use, and can go altogether
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeLens(edit, m_box->lens.id); }), QString());
    QVERIFY(m_box->records().milestones().front() == before);
}

void ImprovementEditsTest::anUpgradeIsRefusedWhereItCannotBe()
{
    const LensRecord other = ReviewEditBox::aLensOf(u"other"_s, u"Other lens"_s);
    const Review second{.workload = m_box->workload.id, .lens = other.id, .started = someTime()};
    m_box->add(other, second);
    const QString said = m_box->refusalOf([&](Edit& edit) { return upgradeReview(edit, m_box->review.id, other.id, {}, {}); });
    QVERIFY2(said.contains(u"the workload has another review by Other lens"_s), qPrintable(said));
}

QTEST_GUILESS_MAIN(ImprovementEditsTest)
#include "tst_improvementedits.moc"
