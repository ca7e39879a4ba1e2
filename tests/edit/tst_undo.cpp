// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "model/store/database.h"
#include "model/store/tables.h"
#include "tests/support/fixedclock.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace waymark;

class UndoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesBackAndDoesAgain();
    void isAChangeSetOfItsOwn();
    void severalStepsOnOneRowGoBackOneByOne();
    void stepsOnOneRowWithinOneEditGoBack();
    void aNewEditForgetsWhatWasUndone();
    void nothingToUndoIsSaid();
    void aRunIsWithdrawnAndCountedAgain();
    void anythingGoesBackToTheStart_data();
    void anythingGoesBackToTheStart();
    void createdWorkspaceCannotBeUndone();

private:
    Result<void> rename(const QString& title);
    const Story& story() const { return m_workspace->records().stories().front(); }
    QString file() const { return m_folder->filePath(QStringLiteral("a.waymark")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

Result<void> UndoTest::rename(const QString& title)
{
    return m_workspace->edit(QStringLiteral("Rename to ") + title, [&](Edit& edit) {
        Story after = story();
        after.title = title;
        return edit.update(story(), after);
    });
}

void UndoTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(
        file(), {.name = QStringLiteral("Programme")},
        {.author = QStringLiteral("Anna"), .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
    VERIFY_RESULT(made);
    m_workspace = std::move(*made);
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Add"),
                                    [](Edit& edit) { return edit.insert(aStory(QStringLiteral("A-1"))); }));
}

void UndoTest::takesBackAndDoesAgain()
{
    // Given a story that was added and renamed
    VERIFY_RESULT(rename(QStringLiteral("New")));
    const StoryId id = story().id;
    QCOMPARE(m_workspace->history().undoText(), QStringLiteral("Rename to New"));
    // When both are undone, then the story is gone
    VERIFY_RESULT(m_workspace->undo());
    QCOMPARE(story().title, QStringLiteral("Title of A-1"));
    VERIFY_RESULT(m_workspace->undo());
    QVERIFY(m_workspace->records().stories().empty());
    QVERIFY(!m_workspace->history().canUndo());
    QCOMPARE(m_workspace->history().redoText(), QStringLiteral("Add"));
    // When both are done again, then it is back, with the same id
    VERIFY_RESULT(m_workspace->redo());
    QCOMPARE(story().title, QStringLiteral("Title of A-1"));
    QCOMPARE(m_workspace->history().redoText(), QStringLiteral("Rename to New"));
    VERIFY_RESULT(m_workspace->redo());
    QCOMPARE(story().title, QStringLiteral("New"));
    QCOMPARE(story().id, id);
    QVERIFY(!m_workspace->history().canRedo());
    VERIFY_RESULT(Workspace::verify(file()));
}

void UndoTest::isAChangeSetOfItsOwn()
{
    VERIFY_RESULT(rename(QStringLiteral("New")));
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    QSignalSpy history(m_workspace.get(), &Workspace::historyChanged);
    const qint64 revision = story().revision;
    // When an edit is undone
    VERIFY_RESULT(m_workspace->undo());
    // Then one change set says what it took back, and the row has a newer revision than ever
    QCOMPARE(changed.size(), 1);
    QCOMPARE(history.size(), 1);
    const auto undone = changed.first().first().value<ChangeSet>();
    QVERIFY(undone.undoes == 3); // after the creation and the addition
    QCOMPARE(undone.sequence, 4);
    QCOMPARE(undone.text, QStringLiteral("Undo: Rename to New"));
    QCOMPARE(story().revision, revision + 1);
}

void UndoTest::severalStepsOnOneRowGoBackOneByOne()
{
    // Revisions grow with each undo, which must not look like somebody else's edit to the steps before.
    for (const char* title : {"1", "2", "3", "4"})
        VERIFY_RESULT(rename(QLatin1String(title)));
    for (int round = 0; round < 3; ++round) {
        for (const char* title : {"3", "2", "1"}) {
            VERIFY_RESULT(m_workspace->undo());
            QCOMPARE(story().title, QLatin1String(title));
        }
        for (const char* title : {"2", "3", "4"}) {
            VERIFY_RESULT(m_workspace->redo());
            QCOMPARE(story().title, QLatin1String(title));
        }
    }
    QCOMPARE(story().revision, 1 + 4 + 18);
    while (m_workspace->history().canUndo())
        VERIFY_RESULT(m_workspace->undo());
    QVERIFY(m_workspace->records().stories().empty());
    while (m_workspace->history().canRedo())
        VERIFY_RESULT(m_workspace->redo());
    QCOMPARE(story().title, QStringLiteral("4"));
}

void UndoTest::stepsOnOneRowWithinOneEditGoBack()
{
    // Given an edit that adds a story and a sprint, changes the story twice and puts it into the sprint
    const auto before = rowsOf(m_workspace->records(), false);
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Many"), [](Edit& edit) {
        Story first = aStory(QStringLiteral("B-1"));
        Story second = first;
        second.title = QStringLiteral("second");
        Story third = second;
        const Sprint sprint = aSprint(1);
        third.sprint = sprint.id;
        Result<void> done = edit.insert(first);
        if (done)
            done = edit.update(first, second);
        if (done)
            done = edit.insert(sprint);
        return done ? edit.update(second, third) : done;
    }));
    const auto after = rowsOf(m_workspace->records(), false);
    for (int round = 0; round < 3; ++round) {
        VERIFY_RESULT(m_workspace->undo());
        QVERIFY(rowsOf(m_workspace->records(), false) == before);
        VERIFY_RESULT(m_workspace->redo());
        QVERIFY(rowsOf(m_workspace->records(), false) == after);
    }
}

void UndoTest::aNewEditForgetsWhatWasUndone()
{
    VERIFY_RESULT(rename(QStringLiteral("1")));
    VERIFY_RESULT(m_workspace->undo());
    VERIFY_RESULT(rename(QStringLiteral("2")));
    QVERIFY(!m_workspace->history().canRedo());
    VERIFY_RESULT(m_workspace->undo());
    QCOMPARE(story().title, QStringLiteral("Title of A-1"));
}

void UndoTest::nothingToUndoIsSaid()
{
    VERIFY_RESULT(m_workspace->undo());
    const auto refused = m_workspace->undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("There is nothing to undo."));
    VERIFY_RESULT(m_workspace->redo());
    QVERIFY(!m_workspace->redo());
}

void UndoTest::aRunIsWithdrawnAndCountedAgain()
{
    // Given a staged run that is accepted together with its new target
    const Run incoming = aRun(QStringLiteral("scan.json"));
    {
        auto database = Database::open(file(), Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(Tables(**database).insert(incoming));
    }
    Run counted = incoming;
    counted.state = RunState::Counted;
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Import"), [&](Edit& edit) {
        const auto done = edit.insert(Target{.identity = QStringLiteral("441077820913")});
        return done ? edit.update(incoming, counted) : done;
    }));
    const auto run = [&]() -> const Run& { return m_workspace->records().runs().front(); };
    QCOMPARE(run().state, RunState::Counted);
    for (int round = 0; round < 3; ++round) {
        // When that is undone, then the run waits as withdrawn, it never becomes incoming again
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(run().state, RunState::Withdrawn);
        QVERIFY(m_workspace->records().targets().empty());
        // When it is done again, then it counts
        VERIFY_RESULT(m_workspace->redo());
        QCOMPARE(run().state, RunState::Counted);
        QCOMPARE(m_workspace->records().targets().size(), size_t(1));
        QCOMPARE(run().revision, 2 + 2 * round + 1);
    }
    VERIFY_RESULT(Workspace::verify(file()));
}

void UndoTest::anythingGoesBackToTheStart_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void UndoTest::anythingGoesBackToTheStart()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    // Given some hundred random edits, with random undo and redo in between
    VERIFY_RESULT(m_workspace->undo());
    const auto start = rowsOf(m_workspace->records(), false);
    VERIFY_RESULT(m_workspace->redo());
    int made = 0;
    for (int step = 0; step < 150; ++step) {
        const auto before = rowsOf(m_workspace->records(), true);
        const int act = random.below(8);
        if (act == 0 && m_workspace->history().canUndo())
            VERIFY_RESULT(m_workspace->undo());
        else if (act == 1 && m_workspace->history().canRedo())
            VERIFY_RESULT(m_workspace->redo());
        else if (random.makeOne(*m_workspace))
            ++made;
        else // what is refused changes nothing
            QVERIFY(rowsOf(m_workspace->records(), true) == before);
    }
    QVERIFY(made > 30);
    const auto end = rowsOf(m_workspace->records(), false);
    const bool redoable = m_workspace->history().canRedo();
    // When all are undone, then every row is as at the start
    while (m_workspace->history().canUndo())
        VERIFY_RESULT(m_workspace->undo());
    QVERIFY(rowsOf(m_workspace->records(), false) == start);
    // And redone as at the end, on disk as in memory
    while (m_workspace->history().canRedo())
        VERIFY_RESULT(m_workspace->redo());
    QVERIFY(redoable || rowsOf(m_workspace->records(), false) == end);
    VERIFY_RESULT(Workspace::verify(file()));
    auto again = Workspace::open(file(), {.author = QStringLiteral("Bernd"), .pollInterval = 0});
    VERIFY_RESULT(again);
    QVERIFY(rowsOf((*again)->records(), true) == rowsOf(m_workspace->records(), true));
}

void UndoTest::createdWorkspaceCannotBeUndone()
{
    VERIFY_RESULT(m_workspace->undo());
    QVERIFY(!m_workspace->history().canUndo());
    QCOMPARE(m_workspace->records().properties().name, QStringLiteral("Programme"));
}

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
