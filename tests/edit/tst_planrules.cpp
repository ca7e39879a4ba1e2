// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/planrules.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace waymark;

/// The rules that rows keep with one another, asked directly; the tests of edits, undo and imports have the rest.
class PlanRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChainIsNoCircle();
    void findsTheCircleBehindAChain();
    void onesOwnDependencyIsACircle();
    void findsACircleWhereThereIsOne_data();
    void findsACircleWhereThereIsOne();
};

namespace {

std::vector<StoryId> someStories(size_t count)
{
    std::vector<StoryId> stories;
    for (size_t i = 0; i < count; ++i)
        stories.push_back(StoryId::create());
    return stories;
}

Link waitingFor(const StoryId& story, const StoryId& other)
{
    return {.kind = LinkKind::DependsOn, .story = story, .otherStory = other};
}

/// As long as a file can have them.
constexpr size_t many = 50'000;

} // namespace

void PlanRulesTest::aChainIsNoCircle()
{
    const std::vector<StoryId> stories = someStories(many);
    Dependencies dependencies;
    for (size_t i = 0; i + 1 < many; ++i)
        dependencies.add(waitingFor(stories[i], stories[i + 1]));
    QVERIFY(dependencies.circle().empty());
    QCOMPARE(dependencies.path(stories.front(), stories.back()).size(), many);
}

void PlanRulesTest::findsTheCircleBehindAChain()
{
    const std::vector<StoryId> stories = someStories(many);
    Dependencies dependencies;
    for (size_t i = 0; i + 1 < many; ++i)
        dependencies.add(waitingFor(stories[i], stories[i + 1]));
    dependencies.add(waitingFor(stories[many - 1], stories[many - 3]));
    const std::vector<StoryId> circle{stories[many - 3], stories[many - 2], stories[many - 1], stories[many - 3]};
    QVERIFY(dependencies.circle() == circle);
}

void PlanRulesTest::onesOwnDependencyIsACircle()
{
    const StoryId story = StoryId::create();
    Dependencies dependencies;
    dependencies.add(waitingFor(story, story));
    QVERIFY(dependencies.circle() == std::vector<StoryId>({story, story}));
}

void PlanRulesTest::findsACircleWhereThereIsOne_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Against another way to find out: a path back from the end of some dependency to its start.
void PlanRulesTest::findsACircleWhereThereIsOne()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const std::vector<StoryId> stories = someStories(10);
    Dependencies dependencies;
    std::vector<Link> links;
    for (int step = 0; step < 20; ++step) {
        links.push_back(waitingFor(stories[random() % stories.size()], stories[random() % stories.size()]));
        dependencies.add(links.back());
        bool expected = false;
        for (const Link& link : links)
            expected = expected || !dependencies.path(*link.otherStory, link.story).empty();
        const std::vector<StoryId> circle = dependencies.circle();
        QCOMPARE(!circle.empty(), expected);
        if (circle.empty())
            continue;
        QVERIFY(circle.size() > 1 && circle.front() == circle.back());
        for (size_t i = 0; i + 1 < circle.size(); ++i)
            QVERIFY(std::ranges::any_of(links, [&](const Link& link) {
                return link.story == circle[i] && link.otherStory == circle[i + 1];
            }));
    }
}

QTEST_GUILESS_MAIN(PlanRulesTest)
#include "tst_planrules.moc"
