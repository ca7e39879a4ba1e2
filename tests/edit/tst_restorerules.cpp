// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "tests/edit/restoring.h"
#include "tests/edit/storybox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::restoring;

namespace {

Link linkOf(const StoryBox& box, LinkKind kind)
{
    return *std::ranges::find(box.records().links(), kind, &Link::kind);
}

// In what words each rule refuses an image; empty: it is about none of these.

QString refusalOfTie(StoryBox& box, const QString& rule)
{
    if (rule == u"circle") { // A-1 waited for B-1, which now waits for A-1
        const Link link = linkOf(box, LinkKind::DependsOn);
        must(box, [&](Edit& edit) { return edit.remove(link); });
        must(box, [&](Edit& edit) { return addDependency(edit, *link.otherStory, link.story); });
        return restore(box, link);
    }
    if (rule == u"mitigation") {
        const Link link = linkOf(box, LinkKind::MitigatedBy);
        must(box, [&](Edit& edit) { return removeLinks(edit, [&](const Link& each) { return each.story == link.story; }); });
        must(box, [&](Edit& edit) { return changeStories(edit, std::vector{link.story}, [](Story& story) { story.kind = StoryKind::Use; }); });
        return restore(box, link);
    }
    if (rule == u"end") {
        const Link link = linkOf(box, LinkKind::DependsOn);
        must(box, [&](Edit& edit) { return removeStories(edit, std::vector{*link.otherStory}); });
        return restore(box, link);
    }
    if (rule == u"subject")
        return restore(box, Note{.risk = RiskId::create(), .text = u"Gone"_s, .author = u"Bo"_s, .written = someTime()});
    return {};
}

QString refusalOfStory(StoryBox& box, const QString& rule)
{
    if (rule == u"kind") {
        Story image = box.story(u"X-1"_s);
        image.kind = StoryKind::Use;
        return restore(box, image);
    }
    if (rule == u"reference") {
        const Story image = box.story(u"A-1"_s);
        must(box, [&](Edit& edit) { return removeStories(edit, std::vector{image.id}); });
        box.add(aStory(u"A-1"_s));
        return restore(box, image);
    }
    if (rule == u"intoClosed") {
        Story image = box.story(u"A-1"_s);
        image.sprint = box.sprint(0).id;
        return restore(box, image);
    }
    return {};
}

QString refusalOfSprint(StoryBox& box, const QString& rule)
{
    if (rule == u"closed") {
        Sprint image = box.sprint(0);
        image.state = SprintState::Planned;
        return restore(box, image);
    }
    if (rule == u"active") {
        Sprint image = aSprint(3);
        box.add(image);
        must(box, [&](Edit& edit) { return startSprint(edit, box.sprint(1).id); });
        image.state = SprintState::Active;
        return restore(box, image);
    }
    if (rule == u"days") {
        Sprint image = aSprint(1);
        image.number = 9;
        return restore(box, image);
    }
    return {};
}

QString refusalOfRegister(StoryBox& box, const QString& rule)
{
    if (rule == u"name") {
        const Person image{.name = u"Bo"_s};
        box.add(Person{.name = u"bo"_s});
        return restore(box, image);
    }
    if (rule == u"policy") {
        box.add(Policy{.reference = u"ISP-1"_s, .title = u"Other"_s});
        return restore(box, Policy{.reference = u"ISP-1"_s, .title = u"Keys are rotated"_s});
    }
    return {};
}

QString refusalOfProperties(StoryBox& box, const QString& rule)
{
    WorkspaceProperties image = box.records().properties();
    if (rule == u"zone")
        image.timeZone = u"Nowhere/Nobody"_s;
    else if (rule == u"grid")
        image.riskGrid = u"1 2 3"_s;
    else
        image.freshnessDays = 0;
    return restore(box, image);
}

} // namespace

/// An image of the past must not break what an edit would not.
class RestoreRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesAreKept_data();
    void rulesAreKept();
};

void RestoreRulesTest::rulesAreKept_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    QTest::newRow("circle") << u"circle"_s << u"wait for each other"_s;
    QTest::newRow("mitigation") << u"mitigation"_s << u"an abuse case is mitigated by use cases"_s;
    QTest::newRow("kind of a linked story") << u"kind"_s << u"stays"_s;
    QTest::newRow("reference") << u"reference"_s << u"A-1"_s;
    QTest::newRow("name") << u"name"_s << u"there is a person called"_s;
    QTest::newRow("closed sprint") << u"closed"_s << u"is closed"_s;
    QTest::newRow("into a closed sprint") << u"intoClosed"_s << u"is closed"_s;
    QTest::newRow("two active sprints") << u"active"_s << u"is active"_s;
    QTest::newRow("shared days") << u"days"_s << u"share days"_s;
    QTest::newRow("end of a link") << u"end"_s << u"not there any more"_s;
    QTest::newRow("subject of a note") << u"subject"_s << u"not there any more"_s;
    QTest::newRow("time zone") << u"zone"_s << u"time zone"_s;
    QTest::newRow("risk grid") << u"grid"_s << u"Nothing was changed"_s;
    QTest::newRow("freshness") << u"freshness"_s << u""_s;
    QTest::newRow("policy reference") << u"policy"_s << u"ISP-1"_s;
}

void RestoreRulesTest::rulesAreKept()
{
    QFETCH(QString, rule);
    QFETCH(QString, words);
    StoryBox box;
    QString refusal;
    for (const auto& refuse : {refusalOfTie, refusalOfStory, refusalOfSprint, refusalOfRegister, refusalOfProperties})
        if (refusal.isEmpty())
            refusal = refuse(box, rule);
    QVERIFY(!refusal.isEmpty());
    QVERIFY2(refusal.contains(words), qPrintable(refusal));
    VERIFY_RESULT(Workspace::verify(box.file()));
}

QTEST_GUILESS_MAIN(RestoreRulesTest)
#include "tst_restorerules.moc"
