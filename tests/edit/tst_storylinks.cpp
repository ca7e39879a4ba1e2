// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

class StoryLinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsTheShortestPath();
    void linksAreMadeAndTakenBack();
    void removesOnlyWhichAreAskedFor();
    void refusesInWords_data();
    void refusesInWords();
    void dependenciesOfOneEditCloseNoCircle();
    void dependenciesOfTwoWindowsCloseNoCircle();
    void undoClosesNoCircle();
    void redoClosesNoCircle();
    void undoLeavesNoWrongMitigation();
    void neverACircle_data();
    void neverACircle();

private:
    void depend(const QString& story, const QString& other);
    QStringList path(const QString& from, const QString& to) const;
    std::unique_ptr<PlanningBox> m_box;
};

void StoryLinksTest::depend(const QString& story, const QString& other)
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return addDependency(edit, m_box->id(story), m_box->id(other)); }));
}

QStringList StoryLinksTest::path(const QString& from, const QString& to) const
{
    QStringList references;
    for (const StoryId& id : dependencyPath(m_box->records(), m_box->id(from), m_box->id(to)))
        references << m_box->records().of<Story>().find(id)->reference;
    return references;
}

/// A waits for B, B for C and D, D for C; X is an abuse case.
void StoryLinksTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    Story abuse = aStory(u"X"_s);
    abuse.kind = StoryKind::Abuse;
    m_box->add(aStory(u"A"_s), aStory(u"B"_s), aStory(u"C"_s), aStory(u"D"_s), abuse);
    depend(u"A"_s, u"B"_s);
    depend(u"B"_s, u"C"_s);
    depend(u"B"_s, u"D"_s);
    depend(u"D"_s, u"C"_s);
}

void StoryLinksTest::findsTheShortestPath()
{
    QCOMPARE(path(u"A"_s, u"C"_s), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(path(u"D"_s, u"C"_s), (QStringList{u"D"_s, u"C"_s}));
    QCOMPARE(path(u"A"_s, u"A"_s), QStringList{u"A"_s});
    QCOMPARE(path(u"C"_s, u"A"_s), QStringList());
    QCOMPARE(path(u"X"_s, u"A"_s), QStringList());
}

void StoryLinksTest::linksAreMadeAndTakenBack()
{
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return addDependency(edit, m_box->id(u"X"_s), m_box->id(u"A"_s)); }), QString());
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return addMitigation(edit, m_box->id(u"X"_s), m_box->id(u"A"_s)); }), QString());
    const auto proof = [&](Edit& edit) -> Result<void> {
        const auto check = edit.check(u"unit"_s, u"c1"_s);
        return check ? linkCheck(edit, m_box->id(u"A"_s), *check) : check.error();
    };
    QCOMPARE(m_box->faultOf(proof), QString());
    QCOMPARE(m_box->records().links().size(), size_t(7));
    QCOMPARE(path(u"X"_s, u"C"_s), (QStringList{u"X"_s, u"A"_s, u"B"_s, u"C"_s}));
}

void StoryLinksTest::removesOnlyWhichAreAskedFor()
{
    const auto step = [&](Edit& edit) {
        return removeLinks(edit, [&](const Link& link) { return link.story == m_box->id(u"B"_s); });
    };
    QCOMPARE(m_box->faultOf(step), QString());
    QCOMPARE(m_box->records().links().size(), size_t(2));
    QCOMPARE(path(u"A"_s, u"C"_s), QStringList());
}

void StoryLinksTest::refusesInWords_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* act, const QString& words) { QTest::newRow(act) << QString::fromLatin1(act) << words; };
    row("itself", u"Nothing was changed: the stories would wait for each other, A → A."_s);
    row("a circle", u"Nothing was changed: the stories would wait for each other, C → A → B → C."_s);
    row("twice", u"The dependency of a story on another can't be added: the two are linked already."_s);
    row("on what is gone", u"The story is not there any more."_s);
    row("use case by use case", u"an abuse case is mitigated by use cases, and A by B is not that."_s);
    row("use case by abuse case", u"an abuse case is mitigated by use cases, and A by X is not that."_s);
    row("mitigated by what is gone", u"The story is not there any more."_s);
    row("check of what is gone", u"The story is not there any more."_s);
    row("no such check", u"The link of a story to a check can't be added: something that it refers to is not there"_s);
}

void StoryLinksTest::refusesInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const auto id = [&](const char* reference) { return m_box->id(QLatin1String(reference)); };
    const std::map<QString, PlanningBox::Step> acts = {
        {u"itself"_s, [&](Edit& edit) { return addDependency(edit, id("A"), id("A")); }},
        {u"a circle"_s, [&](Edit& edit) { return addDependency(edit, id("C"), id("A")); }},
        {u"twice"_s, [&](Edit& edit) { return addDependency(edit, id("A"), id("B")); }},
        {u"on what is gone"_s, [&](Edit& edit) { return addDependency(edit, id("A"), StoryId::create()); }},
        {u"use case by use case"_s, [&](Edit& edit) { return addMitigation(edit, id("A"), id("B")); }},
        {u"use case by abuse case"_s, [&](Edit& edit) { return addMitigation(edit, id("A"), id("X")); }},
        {u"mitigated by what is gone"_s, [&](Edit& edit) { return addMitigation(edit, id("X"), StoryId::create()); }},
        {u"check of what is gone"_s, [&](Edit& edit) { return linkCheck(edit, StoryId::create(), CheckKey(1)); }},
        {u"no such check"_s, [&](Edit& edit) { return linkCheck(edit, id("A"), CheckKey(99)); }},
    };
    const QString said = m_box->refusalOf(acts.at(act));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void StoryLinksTest::dependenciesOfOneEditCloseNoCircle()
{
    const QString said = m_box->refusalOf([&](Edit& edit) -> Result<void> {
        if (auto first = addDependency(edit, m_box->id(u"C"_s), m_box->id(u"X"_s)); !first)
            return first;
        return addDependency(edit, m_box->id(u"X"_s), m_box->id(u"A"_s));
    });
    QCOMPARE(said, u"Nothing was changed: the stories would wait for each other, X → A → B → C → X."_s);
    // And one that the same edit removes is no obstacle
    QCOMPARE(m_box->faultOf([&](Edit& edit) -> Result<void> {
        if (auto first = removeLinks(edit, [&](const Link& link) { return link.story == m_box->id(u"A"_s); }); !first)
            return first;
        return addDependency(edit, m_box->id(u"B"_s), m_box->id(u"A"_s));
    }), QString());
}

void StoryLinksTest::dependenciesOfTwoWindowsCloseNoCircle()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const StoryId c = m_box->id(u"C"_s);
    const StoryId x = m_box->id(u"X"_s);
    VERIFY_RESULT(second->edit(u"Depend"_s, [&](Edit& edit) { return addDependency(edit, c, x); }));
    // The first window hasn't seen that yet
    const QString said = m_box->refusalOf([&](Edit& edit) { return addDependency(edit, x, c); });
    QCOMPARE(said, u"Nothing was changed: the stories would wait for each other, X → C → X."_s);
}

void StoryLinksTest::undoClosesNoCircle()
{
    // Given a dependency that one window removed, whereupon another added the opposite one
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const StoryId a = m_box->id(u"A"_s);
    const StoryId b = m_box->id(u"B"_s);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return removeLinks(edit, [&](const Link& link) { return link.story == a && link.otherStory == b; });
    }));
    VERIFY_RESULT(second->edit(u"Depend"_s, [&](Edit& edit) { return addDependency(edit, b, a); }));
    // When the first is to come back, then that is refused with words, and nothing has changed
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QVERIFY2(refused.error().message.contains(u"can't be undone. Nothing was changed: the stories would wait for each other, "),
             qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(u"A → B"), qPrintable(refused.error().message));
    QCOMPARE(path(u"A"_s, u"B"_s), QStringList());
    QCOMPARE(m_box->records().links().size(), size_t(4));
    // And once the other has thought better of it, it may
    VERIFY_RESULT(second->undo());
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(path(u"A"_s, u"B"_s), (QStringList{u"A"_s, u"B"_s}));
    VERIFY_RESULT(Workspace::verify(m_box->file()));
}

void StoryLinksTest::redoClosesNoCircle()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const StoryId c = m_box->id(u"C"_s);
    const StoryId x = m_box->id(u"X"_s);
    depend(u"C"_s, u"X"_s);
    VERIFY_RESULT(m_box->workspace().undo());
    VERIFY_RESULT(second->edit(u"Depend"_s, [&](Edit& edit) { return addDependency(edit, x, c); }));
    const auto refused = m_box->workspace().redo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"the stories would wait for each other"), qPrintable(refused.error().message));
    QVERIFY(m_box->workspace().history().canRedo());
}

void StoryLinksTest::undoLeavesNoWrongMitigation()
{
    // Given an abuse case that one window made a use case, whereupon another let it mitigate something
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const StoryId x = m_box->id(u"X"_s);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::vector{x}, [](Story& story) { story.kind = StoryKind::Use; });
    }));
    Story abuse = aStory(u"Y"_s);
    abuse.kind = StoryKind::Abuse;
    VERIFY_RESULT(second->edit(u"Mitigate"_s, [&](Edit& edit) {
        const auto added = edit.insert(abuse);
        return added ? addMitigation(edit, abuse.id, x) : added;
    }));
    // Then it can't become an abuse case again
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"an abuse case is mitigated by use cases, and Y by X is not that"),
             qPrintable(refused.error().message));
    QCOMPARE(m_box->story(u"X"_s).kind, StoryKind::Use);
}

void StoryLinksTest::neverACircle_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Against another way to find out: a matrix of who reaches whom, closed by Warshall's rule.
void StoryLinksTest::neverACircle()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    constexpr size_t count = 12;
    PlanningBox box;
    std::vector<Story> stories;
    for (size_t i = 0; i < count; ++i) {
        stories.push_back(aStory(u"S-%1"_s.arg(i)));
        box.add(stories.back());
    }
    bool reaches[count][count] = {};
    int refused = 0;
    for (int step = 0; step < 120; ++step) {
        const size_t from = random() % count;
        const size_t to = random() % count;
        const bool closes = from == to || reaches[to][from];
        const bool there = std::ranges::any_of(box.records().links(), [&](const Link& link) {
            return link.story == stories[from].id && link.otherStory == stories[to].id;
        });
        const auto made = box.edit([&](Edit& edit) { return addDependency(edit, stories[from].id, stories[to].id); });
        QCOMPARE(made.has_value(), !closes && !there);
        refused += closes;
        if (!made)
            continue;
        for (size_t i = 0; i < count; ++i)
            for (size_t j = 0; j < count; ++j)
                if ((i == from || reaches[i][from]) && (j == to || reaches[to][j]))
                    reaches[i][j] = true;
        QVERIFY(!reaches[from][from]);
    }
    QVERIFY(refused > 20);
    QVERIFY(box.records().links().size() > 20);
}

QTEST_GUILESS_MAIN(StoryLinksTest)
#include "tst_storylinks.moc"
