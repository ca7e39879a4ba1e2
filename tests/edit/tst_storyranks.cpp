// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

class StoryRanksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movesBeforeAnotherAndToTheEnd();
    void severalKeepTheirOrder();
    void beforeOneThatMovesItselfIsWhereItStood();
    void whatStandsThereAlreadyLeavesNoTrace();
    void oneMoveTouchesOneRow();
    void refusesInWords();
    void anyMovesGiveTheOrderThatWasAskedFor_data();
    void anyMovesGiveTheOrderThatWasAskedFor();

private:
    static void fill(PlanningBox& box, const std::vector<qint64>& ranks);
    static std::vector<Story> inOrder(const PlanningBox& box);
    static QString order(const PlanningBox& box);
    static size_t touched(const QSignalSpy& changed);
};

/// Stories A, B, C, ... of these ranks.
void StoryRanksTest::fill(PlanningBox& box, const std::vector<qint64>& ranks)
{
    VERIFY_RESULT(box.edit([&](Edit& edit) -> Result<void> {
        for (size_t i = 0; i < ranks.size(); ++i) {
            Story story = aStory(QString(QChar(u'A' + int(i))));
            story.rank = ranks[i];
            if (auto inserted = edit.insert(story); !inserted)
                return inserted;
        }
        return {};
    }));
}

std::vector<Story> StoryRanksTest::inOrder(const PlanningBox& box)
{
    std::vector<Story> stories(box.records().stories().begin(), box.records().stories().end());
    std::ranges::sort(stories, {}, [](const Story& story) { return std::pair(story.rank, story.reference); });
    return stories;
}

QString StoryRanksTest::order(const PlanningBox& box)
{
    QString text;
    for (const Story& story : inOrder(box))
        text += story.reference;
    return text;
}

/// Rows that the latest change set changed; each at most once.
size_t StoryRanksTest::touched(const QSignalSpy& changed)
{
    const auto changes = changed.last().first().value<ChangeSet>().changes;
    std::set<QString> ids;
    for (const Change& change : changes)
        ids.insert(entityIdentity(change.either()).second);
    return ids.size() == changes.size() ? ids.size() : size_t(1000);
}

void StoryRanksTest::movesBeforeAnotherAndToTheEnd()
{
    PlanningBox box;
    fill(box, {1024, 2048, 3072, 4096});
    const auto move = [&](const QString& story, const std::optional<StoryId>& before) {
        return box.faultOf([&](Edit& edit) { return rankStories(edit, std::vector{box.id(story)}, before); });
    };
    QCOMPARE(move(u"C"_s, box.id(u"B"_s)), QString());
    QCOMPARE(order(box), u"ACBD"_s);
    QCOMPARE(move(u"A"_s, std::nullopt), QString());
    QCOMPARE(order(box), u"CBDA"_s);
    QCOMPARE(move(u"D"_s, box.id(u"C"_s)), QString());
    QCOMPARE(order(box), u"DCBA"_s);
}

void StoryRanksTest::severalKeepTheirOrder()
{
    PlanningBox box;
    fill(box, {1024, 2048, 3072, 4096, 5120});
    const auto step = [&](Edit& edit) {
        return rankStories(edit, std::vector{box.id(u"E"_s), box.id(u"A"_s), box.id(u"C"_s)}, box.id(u"D"_s));
    };
    QCOMPARE(box.faultOf(step), QString());
    QCOMPARE(order(box), u"BACED"_s);
}

void StoryRanksTest::beforeOneThatMovesItselfIsWhereItStood()
{
    PlanningBox box;
    fill(box, {1024, 2048, 3072, 4096});
    const auto step = [&](Edit& edit) {
        return rankStories(edit, std::vector{box.id(u"A"_s), box.id(u"C"_s)}, box.id(u"C"_s));
    };
    QCOMPARE(box.faultOf(step), QString());
    QCOMPARE(order(box), u"BACD"_s);
}

void StoryRanksTest::whatStandsThereAlreadyLeavesNoTrace()
{
    PlanningBox box;
    fill(box, {1, 1, 1, 1});
    QSignalSpy changed(&box.workspace(), &Workspace::changed);
    for (const auto& before : {std::optional(box.id(u"B"_s)), std::optional(box.id(u"A"_s))})
        VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, std::vector{box.id(u"A"_s)}, before); }));
    VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, std::vector{box.id(u"D"_s)}, std::nullopt); }));
    VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, {}, box.id(u"A"_s)); }));
    QCOMPARE(changed.size(), 0);
}

void StoryRanksTest::oneMoveTouchesOneRow()
{
    PlanningBox box;
    fill(box, {1024, 2048, 3072, 4096, 5120, 6144});
    QSignalSpy changed(&box.workspace(), &Workspace::changed);
    // Nine times into the same gap, which halves each time
    for (int i = 0; i < 9; ++i) {
        const QString moved = i % 2 == 0 ? u"E"_s : u"F"_s;
        VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, std::vector{box.id(moved)}, box.id(u"B"_s)); }));
        QCOMPARE(touched(changed), size_t(1));
        VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, std::vector{box.id(moved)}, std::nullopt); }));
        QCOMPARE(touched(changed), size_t(1));
    }
}

void StoryRanksTest::refusesInWords()
{
    PlanningBox box;
    fill(box, {1, 2});
    const StoryId gone = StoryId::create();
    const QString words = u"The story is not there any more."_s;
    QCOMPARE(box.refusalOf([&](Edit& edit) { return rankStories(edit, std::vector{gone}, box.id(u"A"_s)); }), words);
    // Somebody removed the story that it was dropped on: it must not land somewhere else
    QCOMPARE(box.refusalOf([&](Edit& edit) { return rankStories(edit, std::vector{box.id(u"B"_s)}, gone); }), words);
}

void StoryRanksTest::anyMovesGiveTheOrderThatWasAskedFor_data()
{
    QTest::addColumn<std::vector<qint64>>("ranks");
    QTest::addColumn<int>("mostTouched"); ///< on average, by a move of up to three stories
    std::vector<qint64> spread;
    std::vector<qint64> dense;
    std::vector<qint64> far;
    std::mt19937 random(5);
    for (qint64 i = 0; i < 26; ++i) {
        spread.push_back((i + 1) * rankStep);
        dense.push_back(i);
        far.push_back((qint64(random()) - (qint64(1) << 31)) * (qint64(1) << 21)); // up to 2^52, either way
    }
    QTest::newRow("with room") << spread << 3;
    QTest::newRow("one behind the other") << dense << 5;
    QTest::newRow("all equal") << std::vector<qint64>(26, 7) << 5;
    QTest::newRow("far apart and negative") << far << 3;
}

void StoryRanksTest::anyMovesGiveTheOrderThatWasAskedFor()
{
    QFETCH(std::vector<qint64>, ranks);
    QFETCH(int, mostTouched);
    PlanningBox box;
    fill(box, ranks);
    QSignalSpy changed(&box.workspace(), &Workspace::changed);
    std::mt19937 random(11);
    size_t sum = 0;
    constexpr int moves = 60;
    for (int move = 0; move < moves; ++move) {
        // Given some stories and a place
        const std::vector<Story> stories = inOrder(box);
        std::vector<StoryId> moved;
        for (size_t i = random() % 3 + 1; i > 0; --i)
            moved.push_back(stories[random() % stories.size()].id);
        std::optional<StoryId> before;
        if (random() % 6 > 0)
            before = stories[random() % stories.size()].id;
        // When they are moved there
        const auto isMoved = [&](const StoryId& id) { return std::ranges::find(moved, id) != moved.end(); };
        QString lot;
        QString expected;
        for (const Story& story : stories)
            lot += isMoved(story.id) ? story.reference : QString();
        for (const Story& story : stories) {
            expected += before == story.id ? lot : QString();
            expected += isMoved(story.id) ? QString() : story.reference;
        }
        expected += before ? QString() : lot;
        const qsizetype sets = changed.size();
        VERIFY_RESULT(box.edit([&](Edit& edit) { return rankStories(edit, moved, before); }));
        // Then the order is that, ranks that changed are unlike all others, and few rows were touched
        QCOMPARE(order(box), expected);
        sum += changed.size() > sets ? touched(changed) : 0;
        std::map<qint64, int> uses;
        for (const Story& story : box.records().stories())
            ++uses[story.rank];
        for (const Story& story : stories)
            if (const qint64 rank = box.story(story.reference).rank; rank != story.rank)
                QCOMPARE(uses[rank], 1);
    }
    QVERIFY2(sum <= size_t(mostTouched * moves), qPrintable(QString::number(sum)));
    VERIFY_RESULT(Workspace::verify(box.file()));
}

QTEST_GUILESS_MAIN(StoryRanksTest)
#include "tst_storyranks.moc"
