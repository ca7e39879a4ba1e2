// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/boardstage.h"
#include "views/board/boardmoves.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

StoryProofs failing(const StoryId& story)
{
    StoryProofs proofs;
    proofs.proofs.insert(story, {.proof = Proof::Failing, .checks = {CheckKey(1), CheckKey(2)}, .failing = {CheckKey(1)}});
    return proofs;
}

} // namespace

class TestBoardMoves : public QObject {
    Q_OBJECT

    static std::vector<StoryId> ids(const BoardStage& stage, const QStringList& references)
    {
        std::vector<StoryId> ids;
        for (const QString& reference : references)
            ids.push_back(stage.story(reference)->id);
        return ids;
    }
    static std::optional<StoryId> id(const BoardStage& stage, const QString& reference)
    {
        return reference.isEmpty() ? std::nullopt : std::optional(stage.story(reference)->id);
    }

private Q_SLOTS:
    void aMoveIsOneUndoWhateverItChanges()
    {
        // Given a story in the backlog, owned by nobody, ranked first
        const Person anna{.name = u"Anna"_s};
        BoardStage stage({card(u"A"_s), card(u"B"_s), card(u"C"_s)}, {anna});
        const qsizetype before = stage.undoSteps();
        // When it is put behind C, into another column and another lane
        const CardTarget target{.status = StoryStatus::InReview,
                                .lane = LaneKey{.kind = LaneKind::Owner, .owner = anna.id},
                                .between = CardNeighbours{.above = id(stage, u"C"_s)}};
        VERIFY_RESULT(placeCards(*stage.workspace, ids(stage, {u"A"_s}), target, {}));
        // Then all three changed, in one step
        QCOMPARE(stage.order(), u"B C A"_s);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::InReview);
        QCOMPARE(stage.story(u"A"_s)->owner, std::optional(anna.id));
        QCOMPARE(stage.undoSteps(), before + 1);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.order(), u"A B C"_s);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Backlog);
        QVERIFY(!stage.story(u"A"_s)->owner);
    }

    void ranksBetweenItsNeighbours_data()
    {
        QTest::addColumn<QStringList>("moving");
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("order");
        QTest::newRow("before one") << QStringList{u"D"_s} << QString() << u"B"_s << u"A D B C E"_s;
        QTest::newRow("behind one") << QStringList{u"A"_s} << u"C"_s << QString() << u"B C A D E"_s;
        QTest::newRow("behind the last") << QStringList{u"A"_s} << u"E"_s << QString() << u"B C D E A"_s;
        QTest::newRow("two, in their order") << QStringList{u"E"_s, u"C"_s} << QString() << u"A"_s << u"C E A B D"_s;
        QTest::newRow("behind one whose successors move too") << QStringList{u"A"_s, u"C"_s} << u"B"_s << QString() << u"B A C D E"_s;
        QTest::newRow("where it stands") << QStringList{u"C"_s} << u"A"_s << u"E"_s << u"A B C D E"_s;
    }

    void ranksBetweenItsNeighbours()
    {
        QFETCH(QStringList, moving);
        QFETCH(QString, above);
        QFETCH(QString, below);
        BoardStage stage({card(u"A"_s), card(u"B"_s), card(u"C"_s), card(u"D"_s), card(u"E"_s)});
        const CardTarget target{.between = CardNeighbours{.above = id(stage, above), .below = id(stage, below)}};
        VERIFY_RESULT(placeCards(*stage.workspace, ids(stage, moving), target, {}));
        QTEST(stage.order(), "order");
    }

    void whatStandsThereAlreadyLeavesNoTrace()
    {
        BoardStage stage({card(u"A"_s), card(u"B"_s), card(u"C"_s)});
        const QString before = stage.workspace->history().undoText();
        const CardTarget target{.status = StoryStatus::Backlog,
                                .lane = LaneKey{.kind = LaneKind::Epic, .epic = u"iam"_s},
                                .between = CardNeighbours{.above = id(stage, u"A"_s), .below = id(stage, u"C"_s)}};
        VERIFY_RESULT(placeCards(*stage.workspace, ids(stage, {u"B"_s}), target, {}));
        QCOMPARE(stage.workspace->history().undoText(), before);
    }

    void theStepIsNamedByWhatItDoes()
    {
        const Person anna{.name = u"Anna"_s};
        BoardStage stage({card(u"A"_s).by(anna), card(u"B"_s)}, {anna});
        const auto textAfter = [&](const QStringList& references, const CardTarget& target) {
            if (const auto placed = placeCards(*stage.workspace, ids(stage, references), target, {}); !placed)
                return placed.error().message;
            return stage.workspace->history().undoText();
        };
        QCOMPARE(textAfter({u"A"_s}, {.lane = LaneKey{.kind = LaneKind::Owner}}), u"Take the owner off A"_s);
        QCOMPARE(textAfter({u"A"_s, u"B"_s}, {.lane = LaneKey{.kind = LaneKind::Owner, .owner = anna.id}}), u"Give 2 stories to Anna"_s);
        QCOMPARE(textAfter({u"A"_s}, {.lane = LaneKey{.kind = LaneKind::Epic, .epic = u"data"_s}}), u"Move A to another epic"_s);
        QCOMPARE(textAfter({u"A"_s}, {.between = CardNeighbours{.above = id(stage, u"B"_s)}}), u"Rank A"_s);
        QCOMPARE(textAfter({u"A"_s}, {.status = StoryStatus::Ready}), u"Move A to ready"_s);
    }

    void doneIsRefusedWhileACheckFails_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<bool>("done");
        QTest::addColumn<bool>("warned");
        QTest::newRow("refuse") << static_cast<int>(DoneRule::Refuse) << false << false;
        QTest::newRow("warn") << static_cast<int>(DoneRule::Warn) << true << true;
        QTest::newRow("off") << static_cast<int>(DoneRule::Off) << true << false;
    }

    void doneIsRefusedWhileACheckFails()
    {
        QFETCH(int, rule);
        QFETCH(bool, done);
        BoardStage stage({card(u"A"_s), card(u"B"_s)});
        stage.change<WorkspaceProperties>(stage.workspace->records().properties().id,
                                          [&](WorkspaceProperties& properties) { properties.doneRule = static_cast<DoneRule>(rule); });
        const CardTarget target{.status = StoryStatus::Done, .lane = LaneKey{.kind = LaneKind::Epic, .epic = u"data"_s}};
        const auto moved = placeCards(*stage.workspace, ids(stage, {u"A"_s, u"B"_s}), target, failing(*id(stage, u"A"_s)));
        QCOMPARE(moved.has_value(), done);
        // refused, nothing of it is done, not even the lane
        QCOMPARE(stage.status(u"B"_s) == StoryStatus::Done, done);
        QCOMPARE(stage.story(u"B"_s)->epic, done ? u"data"_s : u"iam"_s);
        QTEST(moved && !moved->warnings.isEmpty(), "warned");
        if (!moved)
            QVERIFY2(moved.error().message.contains(u"A: 1 of 2"_s), qPrintable(moved.error().message));
    }

    void aClosedSprintStaysAsItWas()
    {
        BoardStage stage({card(u"A"_s)});
        stage.change<Sprint>(stage.sprint.id, [](Sprint& sprint) { sprint.state = SprintState::Closed; });
        const auto story = ids(stage, {u"A"_s});
        const auto refused = [](const auto& result) { return !result && result.error().message.contains(u"sprint 4 is closed"_s); };
        QVERIFY(refused(placeCards(*stage.workspace, story, {.status = StoryStatus::Ready}, {})));
        QVERIFY(refused(renameCard(*stage.workspace, story.front(), u"Other"_s)));
        QVERIFY(refused(removeCards(*stage.workspace, story)));
        QVERIFY(refused(addCard(*stage.workspace, {.sprint = stage.sprint.id, .epic = threeEpics().front(), .title = u"New"_s})));
        QCOMPARE(stage.workspace->records().stories().size(), size_t(1));
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Backlog);
    }

    void aNewCardComesLastInTheSprint()
    {
        BoardStage stage({card(u"LOG-UC-101"_s)});
        const auto added = addCard(*stage.workspace, {.sprint = stage.sprint.id, .epic = threeEpics()[1], .title = u"  Keep logs  "_s});
        VERIFY_RESULT(added);
        const Story* story = stage.workspace->records().of<Story>().find(*added);
        QCOMPARE(story->reference, u"LOG-UC-102"_s);
        QCOMPARE(story->title, u"Keep logs"_s);
        QCOMPARE(story->epic, u"logging"_s);
        QCOMPARE(story->sprint, std::optional(stage.sprint.id));
        QCOMPARE(stage.order(), u"LOG-UC-101 LOG-UC-102"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Add LOG-UC-102"_s);
    }

    void limitsAreUndoableAndOnlyWhereTheyMakeSense()
    {
        BoardStage stage;
        VERIFY_RESULT(limitColumn(*stage.workspace, StoryStatus::Ready, 6));
        VERIFY_RESULT(limitColumn(*stage.workspace, StoryStatus::InProgress, 4));
        VERIFY_RESULT(limitColumn(*stage.workspace, StoryStatus::InReview, 2));
        QCOMPARE(stage.workspace->records().properties().wipReady, 6);
        QCOMPARE(stage.workspace->records().properties().wipInProgress, 4);
        QCOMPARE(stage.workspace->history().undoText(), u"Limit In review to 2"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().properties().wipInReview, 0);
        QVERIFY(!limitColumn(*stage.workspace, StoryStatus::Done, 3));
        QVERIFY(!limitColumn(*stage.workspace, StoryStatus::Backlog, 3));
    }

    void removedCardsComeBackByUndo()
    {
        BoardStage stage({card(u"A"_s), card(u"B"_s)});
        VERIFY_RESULT(removeCards(*stage.workspace, ids(stage, {u"A"_s, u"B"_s})));
        QCOMPARE(stage.workspace->history().undoText(), u"Remove 2 stories"_s);
        QVERIFY(stage.workspace->records().stories().empty());
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.order(), u"A B"_s);
    }
};

QTEST_MAIN(TestBoardMoves)
#include "tst_boardmoves.moc"
