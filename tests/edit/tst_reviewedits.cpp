// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/edit/reviewbox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Lenses, reviews and milestones.
class ReviewEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<ReviewEditBox>(); }
    void aLensIsKeptOnce();
    void whatIsNoLensIsRefused_data();
    void whatIsNoLensIsRefused();
    void aLensInUseStays();
    void aLensNeverChanges();
    void aWorkloadIsReviewedOnceByALens();
    void aReviewGoesWithAllThatIsItsOwn();
    void milestonesHaveNamesOfTheirOwn();
    void ofAMilestoneOnlyTheNameChanges();
    void aHundredMilestonesAreKept();
    void aReviewThatWasStartedMeanwhileStopsUndo();
    void aMilestoneThatWasTakenMeanwhileStopsUndo();
    void whatIsGoneIsSaid();

private:
    PlanningBox::Step freezing(const QString& name) const
    {
        return [this, name](Edit& edit) { return plainly(takeMilestone(edit, aMilestone(name))); };
    }
    Milestone aMilestone(const QString& name) const
    {
        return {.review = m_box->review.id, .name = name, .taken = someTime(), .author = u"Anna"_s, .document = u"{\"a\":1}"_s};
    }
    PlanningBox::Step tying(const QString& question, const QString& choice) const
    {
        return [this, question, choice](Edit& edit) {
            return plainly(tieImprovement(edit, m_box->review.id, question, choice, m_box->improving.id));
        };
    }
    PlanningBox::Step adding(const LensRecord& lens) const
    {
        return [lens](Edit& edit) { return plainly(addLens(edit, lens)); };
    }

    std::unique_ptr<ReviewEditBox> m_box;
};

void ReviewEditsTest::aLensIsKeptOnce()
{
    // Given the lens that is there already, then it is used again
    LensRecord same = ReviewEditBox::aLensOf(u"own"_s, u"Own lens"_s);
    same.source = u"copy.json"_s;
    std::optional<LensId> used;
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) -> Result<void> {
        const auto id = addLens(edit, same);
        if (id)
            used = *id;
        return plainly(id);
    }));
    QCOMPARE(used, std::optional(m_box->lens.id));
    // And another edition stands beside it, under the name that its document says
    LensRecord next = ReviewEditBox::aLensOf(u"own"_s, u"Own  lens 2"_s);
    next.name.clear();
    QCOMPARE(m_box->faultOf(adding(next)), QString());
    QCOMPARE(m_box->records().lenses().size(), size_t(2));
    QCOMPARE(m_box->records().of<LensRecord>().find(next.id)->name, u"Own lens 2"_s);
    // As does the same document under another key
    QCOMPARE(m_box->faultOf(adding(ReviewEditBox::aLensOf(u"other"_s, u"Own lens"_s))), QString());
    QCOMPARE(m_box->records().lenses().size(), size_t(3));
}

void ReviewEditsTest::whatIsNoLensIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::newRow("no key") << u" "_s << u"{\"name\":\"A\"}"_s << u"a lens needs a key"_s;
    QTest::newRow("blank") << u"a"_s << u" \n"_s << u"empty document"_s;
    QTest::newRow("no JSON") << u"a"_s << u"{name"_s << u"no lens that has a name"_s;
    QTest::newRow("a list") << u"a"_s << u"[{\"name\":\"A\"}]"_s << u"no lens that has a name"_s;
    QTest::newRow("no name") << u"a"_s << u"{\"pillars\":[]}"_s << u"no lens that has a name"_s;
    QTest::newRow("blank name") << u"a"_s << u"{\"name\":\" \"}"_s << u"no lens that has a name"_s;
    QTest::newRow("long key") << QString(501, u'k') << u"{\"name\":\"A\"}"_s << u"at most 500 characters"_s;
}

void ReviewEditsTest::whatIsNoLensIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, document);
    QFETCH(QString, words);
    const LensRecord draft{.key = key, .name = u"Name"_s, .document = document, .added = someTime()};
    const QString said = m_box->refusalOf(adding(draft));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void ReviewEditsTest::aLensInUseStays()
{
    const PlanningBox::Step removal = [&](Edit& edit) { return removeLens(edit, m_box->lens.id); };
    const QString said = m_box->refusalOf(removal);
    QVERIFY2(said.contains(u"the review of Payments is answered by it"_s), qPrintable(said));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeReview(edit, m_box->review.id); }));
    QCOMPARE(m_box->faultOf(removal), QString());
    QVERIFY(m_box->records().lenses().empty());
}

void ReviewEditsTest::aLensNeverChanges()
{
    LensRecord after = m_box->lens;
    after.document = u"{\"name\":\"Own lens\",\"pillars\":[]}"_s;
    const LensRecord before = m_box->records().lenses().front();
    const QString said = m_box->refusalOf([&](Edit& edit) { return edit.update(before, after); });
    QVERIFY2(said.contains(u"a lens stays as it was"_s), qPrintable(said));
}

void ReviewEditsTest::aWorkloadIsReviewedOnceByALens()
{
    // Given another edition of the lens, another lens, and another workload
    const LensRecord edition = ReviewEditBox::aLensOf(u"own"_s, u"Own lens 2"_s);
    const LensRecord other = ReviewEditBox::aLensOf(u"other"_s, u"Other lens"_s);
    const Workload archive{.name = u"Archive"_s};
    m_box->add(edition, other, archive);
    const auto starting = [&](const Workload& workload, const LensRecord& lens) -> PlanningBox::Step {
        return [reviewed = workload.id, by = lens.id](Edit& edit) { return plainly(startReview(edit, reviewed, by, someTime())); };
    };
    for (const LensRecord& lens : {m_box->lens, edition}) {
        const QString said = m_box->refusalOf(starting(m_box->workload, lens));
        QVERIFY2(said.contains(u"Payments has one by %1 already"_s.arg(lens.name)), qPrintable(said));
    }
    QCOMPARE(m_box->faultOf(starting(m_box->workload, other)), QString());
    QCOMPARE(m_box->faultOf(starting(archive, edition)), QString());
    QCOMPARE(m_box->records().reviews().size(), size_t(3));
    for (const Review& review : m_box->records().reviews())
        QCOMPARE(review.started, someTime());
}

void ReviewEditsTest::aReviewGoesWithAllThatIsItsOwn()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return setChoice(edit, m_box->review.id, ReviewEditBox::data(), u"kms"_s, ChoiceStatus::Selected);
    }));
    VERIFY_RESULT(m_box->edit(freezing(u"M"_s)));
    VERIFY_RESULT(m_box->edit(tying(u"DATA"_s, u"tls"_s)));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeReview(edit, m_box->review.id); }), QString());
    const Records& records = m_box->records();
    QVERIFY(records.reviews().empty() && records.answers().empty() && records.choiceAnswers().empty());
    QVERIFY(records.milestones().empty() && records.improvementTies().empty());
    QCOMPARE(records.stories().size(), size_t(1));
    QCOMPARE(records.workloads().size(), size_t(1));
    QCOMPARE(records.lenses().size(), size_t(1));
}

void ReviewEditsTest::milestonesHaveNamesOfTheirOwn()
{
    QCOMPARE(m_box->faultOf(freezing(u" Before \n go-live "_s)), QString());
    QCOMPARE(m_box->records().milestones().front().name, u"Before go-live"_s);
    QVERIFY(m_box->refusalOf(freezing(u"before GO-live"_s)).contains(u"has a milestone called Before go-live already"_s));
    QVERIFY(m_box->refusalOf(freezing(u" "_s)).contains(u"a milestone needs a name"_s));
    QVERIFY(m_box->refusalOf(freezing(QString(501, u'x'))).contains(u"at most 500 characters"_s));
    Milestone empty = aMilestone(u"Empty"_s);
    empty.document.clear();
    QVERIFY(m_box->refusalOf([&](Edit& edit) { return plainly(takeMilestone(edit, empty)); }).contains(u"nothing that the milestone"_s));
    // But the same name as in another review is fine
    const Workload archive{.name = u"Archive"_s};
    const Review other{.workload = archive.id, .lens = m_box->lens.id, .started = someTime()};
    m_box->add(archive, other);
    Milestone there = aMilestone(u"Before go-live"_s);
    there.review = other.id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return plainly(takeMilestone(edit, there)); }), QString());
}

void ReviewEditsTest::ofAMilestoneOnlyTheNameChanges()
{
    VERIFY_RESULT(m_box->edit(freezing(u"First"_s)));
    VERIFY_RESULT(m_box->edit(freezing(u"Second"_s)));
    const auto milestones = m_box->records().milestones();
    const Milestone first = milestones[0].name == u"First" ? milestones[0] : milestones[1];
    const auto renaming = [&](const QString& name) -> PlanningBox::Step {
        return [id = first.id, name](Edit& edit) { return renameMilestone(edit, id, name); };
    };
    QCOMPARE(m_box->faultOf(renaming(u" At  launch"_s)), QString());
    Milestone expected = first;
    expected.name = u"At launch"_s;
    expected.revision = m_box->records().of<Milestone>().find(first.id)->revision;
    QVERIFY(*m_box->records().of<Milestone>().find(first.id) == expected);
    QVERIFY(m_box->leavesNoTrace(renaming(u"At launch "_s)));
    VERIFY_RESULT(m_box->edit(renaming(u"at launch"_s))); // its own name in other letters
    QVERIFY(!m_box->refusalOf(renaming(u"second"_s)).isEmpty());
    QVERIFY(!m_box->refusalOf(renaming(QString())).isEmpty());
    // Whoever writes it
    const Milestone before = *m_box->records().of<Milestone>().find(first.id);
    Milestone forged = before;
    forged.document = u"{\"a\":2}"_s;
    const QString said = m_box->refusalOf([&](Edit& edit) { return edit.update(before, forged); });
    QVERIFY2(said.contains(u"of a milestone only the name can change"_s), qPrintable(said));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeMilestone(edit, first.id); }), QString());
}

void ReviewEditsTest::aHundredMilestonesAreKept()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        Result<void> done;
        for (int i = 1; done && i <= 100; ++i)
            done = plainly(takeMilestone(edit, aMilestone(u"M%1"_s.arg(i))));
        return done;
    }));
    const QString said = m_box->refusalOf(freezing(u"One more"_s));
    QVERIFY2(said.contains(u"the review has 100 milestones"_s), qPrintable(said));
    const MilestoneId any = m_box->records().milestones().front().id;
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeMilestone(edit, any); }));
    QCOMPARE(m_box->faultOf(freezing(u"One more"_s)), QString());
}

void ReviewEditsTest::aReviewThatWasStartedMeanwhileStopsUndo()
{
    // Given a review that was removed, and one by another edition that somebody started since
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeReview(edit, m_box->review.id); }));
    const auto bernd = m_box->secondWindow();
    QVERIFY(bernd);
    VERIFY_RESULT(bernd->edit(u"Start"_s, [&](Edit& edit) -> Result<void> {
        const auto lens = addLens(edit, ReviewEditBox::aLensOf(u"own"_s, u"Own lens 2"_s));
        return lens ? plainly(startReview(edit, m_box->workload.id, *lens, someTime())) : Result<void>(lens.error());
    }));
    VERIFY_RESULT(m_box->workspace().catchUp());
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"Payments would have two reviews by Own lens"_s), qPrintable(refused.error().message));
    QCOMPARE(m_box->records().reviews().size(), size_t(1));
}

void ReviewEditsTest::aMilestoneThatWasTakenMeanwhileStopsUndo()
{
    VERIFY_RESULT(m_box->edit(freezing(u"Go-live"_s)));
    const MilestoneId first = m_box->records().milestones().front().id;
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeMilestone(edit, first); }));
    const auto bernd = m_box->secondWindow();
    QVERIFY(bernd);
    VERIFY_RESULT(bernd->edit(u"Freeze"_s, freezing(u"GO-live"_s)));
    VERIFY_RESULT(m_box->workspace().catchUp());
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"the review has a milestone called GO-live already"_s),
             qPrintable(refused.error().message));
    QCOMPARE(m_box->records().milestones().size(), size_t(1));
}

void ReviewEditsTest::whatIsGoneIsSaid()
{
    const ReviewId review = m_box->review.id;
    const std::vector<PlanningBox::Step> steps = {
        [&](Edit& edit) { return removeLens(edit, LensId::create()); },
        [&](Edit& edit) { return removeReview(edit, ReviewId::create()); },
        [&](Edit& edit) { return plainly(startReview(edit, WorkloadId::create(), m_box->lens.id, someTime())); },
        [&](Edit& edit) { return plainly(startReview(edit, m_box->workload.id, LensId::create(), someTime())); },
        [&](Edit& edit) { return plainly(takeMilestone(edit, {.name = u"M"_s, .taken = someTime(), .document = u"{}"_s})); },
        [&](Edit& edit) { return renameMilestone(edit, MilestoneId::create(), u"M"_s); },
        [&](Edit& edit) { return removeMilestone(edit, MilestoneId::create()); },
        [&](Edit& edit) { return plainly(tieImprovement(edit, review, u"Q"_s, u"c"_s, StoryId::create())); },
        [&](Edit& edit) { return plainly(tieImprovement(edit, ReviewId::create(), u"Q"_s, u"c"_s, m_box->improving.id)); },
        [&](Edit& edit) { return untieImprovement(edit, ImprovementTieId::create()); },
        [&](Edit& edit) { return upgradeReview(edit, ReviewId::create(), m_box->lens.id, {}, {}); },
        [&](Edit& edit) { return upgradeReview(edit, review, LensId::create(), {}, {}); }};
    for (const PlanningBox::Step& step : steps) {
        const auto refused = m_box->edit(step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotFound);
        QVERIFY2(refused.error().message.contains(u"any more"_s), qPrintable(refused.error().message));
    }
}

QTEST_GUILESS_MAIN(ReviewEditsTest)
#include "tst_reviewedits.moc"
