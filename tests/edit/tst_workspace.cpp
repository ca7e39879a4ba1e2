// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "model/store/database.h"
#include "tests/support/fixedclock.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace waymark;

class WorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void editIsAnnouncedAfterTheCommit();
    void editThatChangesNothingLeavesNoTrace();
    void refusedEditLeavesNoTrace();
    void failedCommitLeavesNoTrace();
    void editInsideAnEditIsRefused();
    void editMadeByAReceiverIsFine();
    void stepsThatContradictEachOtherAreRefused();
    void editDoesNotScan();

private:
    Result<void> add(const QString& reference);
    void fill(int stories);
    QString file() const { return m_folder->filePath(QStringLiteral("a.waymark")); }
    Workspace::Options options() const
    {
        return {.author = QStringLiteral("Anna"), .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

namespace {

sqlite3* latestConnection = nullptr; ///< that the process opened
qint64 instructions = 0;             ///< of SQLite's virtual machine

int noteConnection(sqlite3* connection, char**, const sqlite3_api_routines*)
{
    latestConnection = connection;
    return SQLITE_OK;
}

int countInstruction(void*)
{
    ++instructions;
    return 0;
}

} // namespace

Result<void> WorkspaceTest::add(const QString& reference)
{
    return m_workspace->edit(QStringLiteral("Add ") + reference,
                             [&](Edit& edit) { return edit.insert(aStory(reference)); });
}

void WorkspaceTest::initTestCase()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(noteConnection));
}

void WorkspaceTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(file(), {.name = QStringLiteral("Programme")}, options());
    VERIFY_RESULT(made);
    m_workspace = std::move(*made);
}

void WorkspaceTest::editIsAnnouncedAfterTheCommit()
{
    // Given a receiver that looks into the file, the records and the history
    QString inFile;
    size_t inRecords = 0;
    QString inHistory;
    connect(m_workspace.get(), &Workspace::changed, this, [&](const ChangeSet& changeSet) {
        auto other = Database::open(file(), Database::Mode::ReadOnly);
        QVERIFY(other);
        inFile = *(*other)->single(QStringLiteral("SELECT reference FROM story"));
        inRecords = m_workspace->records().stories().size();
        inHistory = m_workspace->history().undoText();
        QCOMPARE(changeSet.author, QStringLiteral("Anna"));
        QCOMPARE(changeSet.at, someTime());
        QCOMPARE(changeSet.text, QStringLiteral("Add A-1"));
        QCOMPARE(changeSet.changes.size(), size_t(1));
    });
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    // When a story is added
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    // Then it was everywhere before it was announced, once
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inFile, QStringLiteral("A-1"));
    QCOMPARE(inRecords, size_t(1));
    QCOMPARE(inHistory, QStringLiteral("Add A-1"));
}

void WorkspaceTest::editThatChangesNothingLeavesNoTrace()
{
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QByteArray head = *m_workspace->auditHead();
    const qint64 revision = m_workspace->records().stories().front().revision;
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Nothing"), [](Edit&) { return Result<void>(); }));
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("The same"), [&](Edit& edit) {
        const Story& story = m_workspace->records().stories().front();
        return edit.update(story, story);
    }));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(*m_workspace->auditHead(), head);
    QCOMPARE(m_workspace->history().undoText(), QStringLiteral("Add A-1"));
    QCOMPARE(m_workspace->records().stories().front().revision, revision);
}

void WorkspaceTest::refusedEditLeavesNoTrace()
{
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QByteArray head = *m_workspace->auditHead();
    const auto rows = rowsOf(m_workspace->records(), true);
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    // When the second step of an edit breaks a rule
    const auto refused = m_workspace->edit(QStringLiteral("Two"), [&](Edit& edit) {
        const auto done = edit.insert(aStory(QStringLiteral("A-2")));
        return done ? edit.insert(aStory(QStringLiteral("A-1"))) : done;
    });
    // Then the first isn't done either
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("another story has this reference")));
    QVERIFY(rowsOf(m_workspace->records(), true) == rows);
    QCOMPARE(*m_workspace->auditHead(), head);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_workspace->history().undoText(), QStringLiteral("Add A-1"));
    VERIFY_RESULT(Workspace::verify(file()));
}

void WorkspaceTest::failedCommitLeavesNoTrace()
{
    // Given a connection whose commits fail
    m_workspace.reset();
    auto opened = Workspace::open(file(), options());
    VERIFY_RESULT(opened);
    m_workspace = std::move(*opened);
    sqlite3* const connection = latestConnection;
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QByteArray head = *m_workspace->auditHead();
    sqlite3_commit_hook(
        connection, [](void*) { return 1; }, nullptr);
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    // When something is added or undone
    for (const Result<void>& failed : {add(QStringLiteral("A-2")), m_workspace->undo()}) {
        // Then records, history and file are as before
        QVERIFY(!failed);
        QCOMPARE(m_workspace->records().stories().size(), size_t(1));
        QCOMPARE(m_workspace->history().undoText(), QStringLiteral("Add A-1"));
        QCOMPARE(*m_workspace->auditHead(), head);
        QCOMPARE(changed.size(), 0);
    }
    // And once commits succeed again, so does the next edit
    sqlite3_commit_hook(connection, nullptr, nullptr);
    VERIFY_RESULT(add(QStringLiteral("A-2")));
    VERIFY_RESULT(Workspace::verify(file()));
}

void WorkspaceTest::editInsideAnEditIsRefused()
{
    Result<void> inner;
    Result<void> undone;
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Outer"), [&](Edit& edit) {
        inner = add(QStringLiteral("A-1"));
        undone = m_workspace->undo();
        return edit.insert(aStory(QStringLiteral("A-2")));
    }));
    QVERIFY(!inner);
    QVERIFY(inner.error().message.contains(QStringLiteral("Another change is still being made")));
    QVERIFY(!undone);
    QCOMPARE(m_workspace->records().stories().size(), size_t(1));
    QCOMPARE(m_workspace->records().stories().front().reference, QStringLiteral("A-2"));
}

void WorkspaceTest::editMadeByAReceiverIsFine()
{
    connect(m_workspace.get(), &Workspace::changed, this, [&](const ChangeSet& changeSet) {
        if (changeSet.text == QLatin1String("Add A-1"))
            VERIFY_RESULT(add(QStringLiteral("A-2")));
    });
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    QCOMPARE(m_workspace->records().stories().size(), size_t(2));
    VERIFY_RESULT(m_workspace->undo());
    VERIFY_RESULT(m_workspace->undo());
    QVERIFY(m_workspace->records().stories().empty());
}

void WorkspaceTest::stepsThatContradictEachOtherAreRefused()
{
    // Given a function that changes a story twice, each time from the image that it read at first
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const auto refused = m_workspace->edit(QStringLiteral("Twice"), [&](Edit& edit) {
        const Story& story = edit.records().stories().front();
        Story ranked = story;
        ranked.rank = 5;
        Story titled = story;
        titled.title = QStringLiteral("Other");
        const auto done = edit.update(story, ranked);
        return done ? edit.update(story, titled) : done;
    });
    // Then the rank is not lost unseen: the edit is refused
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);
    QCOMPARE(m_workspace->records().stories().front().rank, 0);
}

void WorkspaceTest::fill(int stories)
{
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Fill"), [&](Edit& edit) {
        const Story first = aStory(QStringLiteral("S-0"));
        const Sprint sprint = aSprint(1);
        Result<void> done = edit.insert(sprint);
        if (done)
            done = edit.insert(first);
        for (int number = 1; done && number < stories; ++number) {
            Story story = aStory(QStringLiteral("S-%1").arg(number));
            story.sprint = sprint.id;
            done = edit.insert(story);
            if (done)
                done = edit.insert(Link{.kind = LinkKind::MitigatedBy, .story = story.id, .otherStory = first.id});
        }
        return done;
    }));
}

void WorkspaceTest::editDoesNotScan()
{
    std::vector<qint64> costs;
    for (const int stories : {100, 10000}) {
        // Given a workspace of so many stories, in a sprint, with links
        init();
        sqlite3* const connection = latestConnection;
        fill(stories);
        // When a story is changed, another is added, and both are undone and done again
        instructions = 0;
        sqlite3_progress_handler(connection, 1, countInstruction, nullptr);
        const Story before = m_workspace->records().stories().front();
        Story changed = before;
        changed.title = QStringLiteral("Other");
        VERIFY_RESULT(
            m_workspace->edit(QStringLiteral("Change"), [&](Edit& edit) { return edit.update(before, changed); }));
        VERIFY_RESULT(add(QStringLiteral("new")));
        for (const auto step : {&Workspace::undo, &Workspace::undo, &Workspace::redo, &Workspace::redo})
            VERIFY_RESULT(((*m_workspace).*step)());
        sqlite3_progress_handler(connection, 0, nullptr, nullptr);
        costs.push_back(instructions);
    }
    // Then SQLite had no more to do with 10,000 than with 100
    QVERIFY(costs[0] > 100);
    QVERIFY2(costs[1] < costs[0] + costs[0] / 4,
             qPrintable(QStringLiteral("%1 instructions, %2 at 10,000").arg(costs[0]).arg(costs[1])));
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
