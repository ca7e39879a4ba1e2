// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/textlimits.h"
#include "model/edit/storyedits.h"
#include "tests/edit/storybox.h"
#include "tests/support/verifyresult.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Stories made from others.
class StorySplitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<StoryBox>(); }
    void duplicatesWithItsProofButNoProgress();
    void aCopyHasNoLongerTitleThanScreensTake();
    void splitsPointsCriteriaAndLinks();
    void bothPartsTreatTheRisksButNoCopyDoes();
    void theSecondPartIsRankedRightBehind();
    void refusesInWords_data();
    void refusesInWords();

private:
    static Story part(int points)
    {
        Story rest = aStory(u"Z-1"_s);
        rest.points = points;
        return rest;
    }
    std::unique_ptr<StoryBox> m_box;
};

void StorySplitsTest::duplicatesWithItsProofButNoProgress()
{
    const auto step = [&](Edit& edit) { return duplicateStory(edit, m_box->id(u"A-1"_s), u"A-101"_s); };
    QCOMPARE(m_box->faultOf(step), QString());
    const Story copy = m_box->story(u"A-101"_s);
    QCOMPARE(copy.title, u"Copy of Title of A-1"_s);
    QCOMPARE(copy.criteria.size(), 3);
    QCOMPARE(copy.points, 8);
    QCOMPARE(copy.status, StoryStatus::Backlog);
    QVERIFY(!copy.sprint);
    QVERIFY(copy.catalogueId.isEmpty()); // the starter story is there once
    QCOMPARE(copy.rank, 4096 + rankStep);
    int checks = 0;
    for (const Link& link : m_box->records().links()) {
        QVERIFY(link.otherStory != copy.id);
        checks += link.story == copy.id;
        QVERIFY(link.story != copy.id || link.kind == LinkKind::ProvenBy);
    }
    QCOMPARE(checks, 1);
    // And the copy of an abuse case is mitigated by the same use cases
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return duplicateStory(edit, m_box->id(u"X-1"_s), u"X-101"_s); }), QString());
    const StoryId abuse = m_box->id(u"X-101"_s);
    QCOMPARE(std::ranges::count(m_box->records().links(), abuse, &Link::story), 1);
}

void StorySplitsTest::aCopyHasNoLongerTitleThanScreensTake()
{
    Story longest = aStory(u"L-1"_s);
    longest.title = QString(longestLine, u'x');
    m_box->add(longest);
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return duplicateStory(edit, longest.id, u"L-101"_s); }), QString());
    QCOMPARE(m_box->story(u"L-101"_s).title.size(), qsizetype(longestLine));
}

void StorySplitsTest::splitsPointsCriteriaAndLinks()
{
    Story rest = aStory(u"A-102"_s);
    rest.points = 3;
    rest.kind = StoryKind::Abuse; // a slip of the caller's: the links are those of a use case
    rest.criteria = {u"none of these"_s};
    const auto step = [&](Edit& edit) { return splitStory(edit, m_box->id(u"A-1"_s), rest, {1, 2, 7}); };
    QCOMPARE(m_box->faultOf(step), QString());
    const Story first = m_box->story(u"A-1"_s);
    const Story second = m_box->story(u"A-102"_s);
    QCOMPARE(first.points, 5);
    QCOMPARE(second.points, 3);
    QCOMPARE(first.criteria, QStringList{u"one"_s});
    QCOMPARE(second.criteria, (QStringList{u"two"_s, u"three"_s}));
    QCOMPARE(second.kind, StoryKind::Use);
    QVERIFY(second.sprint == first.sprint);
    // Each link of the first, whichever end it was
    std::set<std::pair<int, bool>> firsts;
    std::set<std::pair<int, bool>> seconds;
    for (const Link& link : m_box->records().links()) {
        for (const auto& [id, ends] : {std::pair{first.id, &firsts}, std::pair{second.id, &seconds}})
            if (link.story == id || link.otherStory == id)
                ends->emplace(int(link.kind), link.story == id);
    }
    QCOMPARE(firsts.size(), size_t(3));
    QVERIFY(seconds == firsts);
}

void StorySplitsTest::bothPartsTreatTheRisksButNoCopyDoes()
{
    const Risk risk{.reference = u"R-1"_s, .title = u"Leak"_s};
    const Risk other{.reference = u"R-2"_s, .title = u"Outage"_s};
    m_box->add(risk, other, RiskTie{.kind = RiskTieKind::TreatedBy, .risk = risk.id, .story = m_box->id(u"A-1"_s)},
               RiskTie{.kind = RiskTieKind::TreatedBy, .risk = other.id, .story = m_box->id(u"B-1"_s)});
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_box->id(u"A-1"_s), part(3), {}); }), QString());
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return duplicateStory(edit, m_box->id(u"A-1"_s), u"A-101"_s); }), QString());
    std::set<QString> treating;
    for (const RiskTie& tie : m_box->records().riskTies())
        if (tie.risk == risk.id && tie.story)
            treating.insert(m_box->records().of<Story>().find(*tie.story)->reference);
    QVERIFY(treating == (std::set<QString>{u"A-1"_s, u"Z-1"_s}));
    QCOMPARE(m_box->records().riskTies().size(), size_t(3));
}

void StorySplitsTest::theSecondPartIsRankedRightBehind()
{
    // Given neighbours without room between them, and one of the same rank
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::vector{m_box->id(u"A-2"_s), m_box->id(u"X-1"_s), m_box->id(u"B-1"_s)},
                             [](Story& story) { story.rank = story.reference == u"B-1" ? 1025 : 1024; });
    }));
    // By its reference it would come last
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_box->id(u"A-1"_s), part(1), {}); }), QString());
    std::vector<Story> order(m_box->records().stories().begin(), m_box->records().stories().end());
    std::ranges::sort(order, {}, [](const Story& story) { return std::pair(story.rank, story.reference); });
    QStringList references;
    for (const Story& story : order)
        references << story.reference;
    QCOMPARE(references, (QStringList{u"A-1"_s, u"Z-1"_s, u"A-2"_s, u"X-1"_s, u"B-1"_s}));
}

void StorySplitsTest::refusesInWords_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("words");
    QTest::newRow("in a closed sprint") << u"A-2"_s << 1 << u"A-2 stays where it is: sprint 0 is closed"_s;
    QTest::newRow("off nothing") << u"A-1"_s << 0 << u"A-1 can't be split: each part needs at least one of its 8 points."_s;
    QTest::newRow("off everything") << u"A-1"_s << 8 << u"A-1 can't be split: each part needs at least one of its 8 points."_s;
    QTest::newRow("not estimated") << u"B-1"_s << 1 << u"B-1 can't be split: each part needs at least one of its 0 points."_s;
}

void StorySplitsTest::refusesInWords()
{
    QFETCH(QString, story);
    QFETCH(int, points);
    QFETCH(QString, words);
    const QString said =
        m_box->refusalOf([&](Edit& edit) { return splitStory(edit, m_box->id(story), part(points), {}); });
    QVERIFY2(said.contains(words), qPrintable(said));
    const QString taken = m_box->refusalOf([&](Edit& edit) { return duplicateStory(edit, m_box->id(story), u"B-1"_s); });
    QVERIFY2(taken.contains(u"Story B-1 can't be added: another story has this reference"), qPrintable(taken));
    QCOMPARE(m_box->refusalOf([&](Edit& edit) { return duplicateStory(edit, StoryId::create(), u"N-1"_s); }),
             u"The story is not there any more."_s);
    QCOMPARE(m_box->refusalOf([&](Edit& edit) { return splitStory(edit, StoryId::create(), part(1), {}); }),
             u"The story is not there any more."_s);
}

QTEST_GUILESS_MAIN(StorySplitsTest)
#include "tst_storysplits.moc"
