// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/tooledits.h"

#include "model/domain/textlimits.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What people tie to services and tools.
class ToolEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isTiedOnce();
    void isUntied();
    void whatIsGoneCantBeTied();
    void noOtherTextIsATool_data();
    void noOtherTextIsATool();
    void aStoryGoesWithItsTies();
    void bothPartsOfAStoryKeepItsTies();

private:
    static Result<void> outcomeOf(const Result<bool>& result) { return result ? Result<void>() : Result<void>(result.error()); }
    PlanningBox::Step tyingBoth()
    {
        return [this](Edit& edit) -> Result<void> {
            const auto story = tieTool(edit, u"fargate"_s, m_story.id);
            if (!story)
                return story.error();
            const auto check = tieTool(edit, u"fargate"_s, m_check);
            m_new = *story && check && *check;
            return outcomeOf(check);
        };
    }
    const Records& records() const { return m_box->records(); }

    std::unique_ptr<PlanningBox> m_box;
    Story m_story;
    CheckKey m_check = CheckKey(0);
    bool m_new = false; ///< both ties were, at the latest step
};

/// Given a story and a check that proves it.
void ToolEditsTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_story = aStory(u"A-1"_s);
    m_story.points = 5;
    m_box->add(m_story);
    m_check = m_box->prove(m_story.id, u"c1"_s);
}

void ToolEditsTest::isTiedOnce()
{
    QCOMPARE(m_box->faultOf(tyingBoth()), QString());
    QVERIFY(m_new);
    QCOMPARE(records().toolTies().size(), size_t(2));
    VERIFY_RESULT(m_box->edit(tyingBoth()));
    QVERIFY(!m_new);
    QCOMPARE(records().toolTies().size(), size_t(2));
    // Another tool is another tie
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return outcomeOf(tieTool(edit, u"ecs"_s, m_check)); }));
    QCOMPARE(records().toolTies().size(), size_t(3));
}

void ToolEditsTest::isUntied()
{
    VERIFY_RESULT(m_box->edit(tyingBoth()));
    const ToolTieId id = records().toolTies().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return untieTool(edit, id); }), QString());
    QCOMPARE(records().toolTies().size(), size_t(1));
    const QString refusal = m_box->refusalOf([&](Edit& edit) { return untieTool(edit, id); });
    QVERIFY2(refusal.contains(u"is not linked to that any more"_s), qPrintable(refusal));
}

void ToolEditsTest::whatIsGoneCantBeTied()
{
    const QString refusal = m_box->refusalOf([](Edit& edit) { return outcomeOf(tieTool(edit, u"fargate"_s, StoryId::create())); });
    QVERIFY2(refusal.contains(u"the story is not there any more"_s), qPrintable(refusal));
}

void ToolEditsTest::noOtherTextIsATool_data()
{
    QTest::addColumn<QString>("tool");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"  "_s;
    QTest::newRow("longer than a line") << QString(longestLine + 1, u'x');
}

void ToolEditsTest::noOtherTextIsATool()
{
    QFETCH(QString, tool);
    QVERIFY(toolFault(tool));
    QVERIFY(!toolFault(u"fargate"_s));
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return outcomeOf(tieTool(edit, tool, m_story.id)); }).isEmpty());
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return outcomeOf(tieTool(edit, tool, m_check)); }).isEmpty());
    QVERIFY(records().toolTies().empty());
}

void ToolEditsTest::aStoryGoesWithItsTies()
{
    VERIFY_RESULT(m_box->edit(tyingBoth()));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, std::vector{m_story.id}); }), QString());
    QCOMPARE(records().toolTies().size(), size_t(1));
    QCOMPARE(records().toolTies().front().check, std::optional(m_check));
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(records().toolTies().size(), size_t(2));
}

void ToolEditsTest::bothPartsOfAStoryKeepItsTies()
{
    VERIFY_RESULT(m_box->edit(tyingBoth()));
    Story rest = aStory(u"A-101"_s);
    rest.points = 2;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_story.id, rest, {}); }), QString());
    std::set<QString> stories;
    for (const ToolTie& tie : records().toolTies())
        if (tie.story)
            stories.insert(records().of<Story>().find(*tie.story)->reference);
    QVERIFY(stories == (std::set<QString>{u"A-1"_s, u"A-101"_s}));
}

QTEST_GUILESS_MAIN(ToolEditsTest)
#include "tst_tooledits.moc"
