// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewcheck.h"

#include "model/domain/textlimits.h"
#include "tests/edit/planof.h"
#include "tests/edit/reviewbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a whole plan may say of workloads, lenses and reviews: the same as steps may, and longer notes.
class ReviewCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreHeldToTheRules_data();
    void rowsAreHeldToTheRules();
};

namespace {

struct Case {
    std::vector<Entity> rows = {};
    QString place = {}; ///< of the row that is refused, "/row/1"
    QString words = {}; ///< empty: all of them are fine
};

/// The rows that cases are made of.
struct Parts {
    Workload payments{.name = u"Payments"_s};
    Workload archive{.name = u"Archive"_s};
    LensRecord lens = ReviewEditBox::aLensOf(u"own"_s, u"Own lens"_s);
    LensRecord edition = ReviewEditBox::aLensOf(u"own"_s, u"Own lens 2"_s);
    LensRecord other = ReviewEditBox::aLensOf(u"other"_s, u"Other lens"_s);
    Review review{.workload = payments.id, .lens = lens.id, .started = someTime()};

    Review reviewOf(const Workload& workload, const LensRecord& by) const
    {
        return {.workload = workload.id, .lens = by.id, .started = someTime()};
    }
    Milestone milestone(const Review& of, const QString& name) const
    {
        return {.review = of.id, .name = name, .taken = someTime(), .document = u"{}"_s};
    }
    std::vector<Entity> reviewed(const std::vector<Entity>& more) const
    {
        std::vector<Entity> rows{payments, archive, lens, edition, other, review};
        rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }
    std::vector<Entity> milestones(int count) const
    {
        std::vector<Entity> rows;
        for (int i = 1; i <= count; ++i)
            rows.push_back(milestone(review, u"M%1"_s.arg(i)));
        return reviewed(rows);
    }
};

Case fineCase()
{
    const Parts of;
    const Review archived = of.reviewOf(of.archive, of.edition);
    return {.rows = of.reviewed({of.reviewOf(of.payments, of.other), archived, of.milestone(of.review, u"Go-live"_s),
                                 of.milestone(archived, u"Go-live"_s)})};
}

/// From before there was a limit.
Case longNotes()
{
    Parts of;
    const QString notes(longestNotes + 1, u'n');
    of.review.notes = notes;
    const Answer answer{.review = of.review.id, .question = u"DATA"_s, .notes = notes};
    return {.rows = of.reviewed({answer, ChoiceAnswer{.answer = answer.id, .choice = u"kms"_s, .notes = notes}})};
}

std::map<QString, Case> cases()
{
    const Parts of;
    LensRecord nameless = of.lens;
    nameless.document = u"{}"_s;
    Milestone empty = of.milestone(of.review, u"Empty"_s);
    empty.document.clear();
    return {
        {u"fine"_s, fineCase()},
        {u"long notes"_s, longNotes()},
        {u"most milestones"_s, Case{.rows = of.milestones(100)}},
        {u"one milestone more"_s, Case{of.milestones(101), u"/row/106"_s, u"a review would have more than 100 milestones"_s}},
        {u"same workload"_s,
         Case{{of.payments, Workload{.name = u"PAYMENTS"_s}}, u"/row/1"_s, u"there is a workload called Payments already"_s}},
        {u"GDPR"_s,
         Case{{of.payments, Workload{.name = u"Shop"_s, .gdpr = true}}, u"/row/1"_s, u"where the GDPR applies there is personal data"_s}},
        {u"lens without a name"_s, Case{{of.other, nameless}, u"/row/1"_s, u"the document holds no lens that has a name"_s}},
        {u"second edition"_s,
         Case{of.reviewed({of.reviewOf(of.payments, of.edition)}), u"/row/6"_s, u"Payments would have two reviews by Own lens 2"_s}},
        {u"same milestone"_s,
         Case{of.reviewed({of.milestone(of.review, u"Go-live"_s), of.milestone(of.review, u"GO-live"_s)}), u"/row/7"_s,
          u"the review has a milestone called Go-live already"_s}},
        {u"empty milestone"_s, Case{of.reviewed({empty}), u"/row/6"_s, u"there is nothing that the milestone could keep"_s}},
    };
}

} // namespace

void ReviewCheckTest::rowsAreHeldToTheRules_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, unused] : cases())
        QTest::newRow(qPrintable(name)) << name;
}

void ReviewCheckTest::rowsAreHeldToTheRules()
{
    QFETCH(QString, name);
    const Case expected = cases().at(name);
    const PlanningData plan = planOf(expected.rows);
    const Result<void> checked = checkReviews(plan);
    if (expected.words.isEmpty()) {
        VERIFY_RESULT(checked);
        return;
    }
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, Error::Code::Invalid);
    QCOMPARE(checked.error().detail, expected.place);
    QVERIFY2(checked.error().message.contains(expected.words), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(ReviewCheckTest)
#include "tst_reviewcheck.moc"
