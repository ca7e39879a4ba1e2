// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/support/fixedclock.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <random>

using namespace waymark;

namespace {

int keysMade = 0;

QString epicOf(const Story& story)
{
    ++keysMade;
    return story.epic;
}

int numbersMade = 0;

/// Any that changes with the title.
int numberOf(const Story& story)
{
    ++numbersMade;
    int number = 0;
    for (const QChar sign : story.title)
        number = (31 * number + sign.unicode()) % 1000;
    return number;
}

/// What an edit should have left, kept as simply as can be.
struct Plain {
    std::vector<Story> rows;
    std::vector<QString> changes; ///< "title before > title after", in the order of the steps

    auto find(const StoryId& id) { return std::ranges::find(rows, id, &Story::id); }
    int highest() const
    {
        int highest = 0;
        for (const Story& row : rows)
            highest = std::max(highest, numberOf(row));
        return highest;
    }
    QStringList titles(const QString& epic = {}) const
    {
        QStringList titles;
        for (const Story& row : rows)
            if (epic.isEmpty() || row.epic == epic)
                titles << row.title;
        return titles;
    }
};

QStringList titlesOf(const std::vector<const Story*>& rows)
{
    QStringList titles;
    for (const Story* row : rows)
        titles << row->title;
    return titles;
}

/// One that adds, changes or removes a row, by chance, in the edit and beside it.
Result<void> randomStep(Edit& edit, Plain& plain, std::mt19937& random, int number)
{
    const auto below = [&](size_t count) { return static_cast<size_t>(random() % count); };
    const QString epics[] = {QStringLiteral("iam"), QStringLiteral("data"), QStringLiteral("logging")};
    if (plain.rows.empty() || below(3) == 0) {
        Story story = aStory(QStringLiteral("N-%1").arg(number));
        story.epic = epics[below(3)];
        plain.rows.push_back(story);
        plain.changes.push_back(QStringLiteral(" > ") + story.title);
        return edit.insert(story);
    }
    const auto row = plain.rows.begin() + static_cast<std::ptrdiff_t>(below(plain.rows.size()));
    const Story before = *edit.find<Story>(row->id);
    if (below(3) == 0) {
        plain.changes.push_back(before.title + QStringLiteral(" > "));
        plain.rows.erase(row);
        return edit.remove(before);
    }
    Story after = before;
    after.title = QStringLiteral("Title %1").arg(number);
    after.epic = epics[below(3)];
    *row = after;
    plain.changes.push_back(before.title + QStringLiteral(" > ") + after.title);
    return edit.update(before, after);
}

} // namespace

/// What the function of an edit may do wrong.
class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anIgnoredRefusalIsStillOne();
    void anUpdateThatIsOfAnotherRowIsRefused();
    void rowsAreWhatTheStepsLeft_data();
    void rowsAreWhatTheStepsLeft();
    void lookingUpCostsTheSameForEachRow();

private:
    Result<void> add(const QString& reference)
    {
        return m_workspace->edit(QStringLiteral("Add ") + reference,
                                 [&](Edit& edit) { return edit.insert(aStory(reference)); });
    }
    QString file() const { return m_folder->filePath(QStringLiteral("a.waymark")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void EditTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(file(), {.name = QStringLiteral("Programme")},
                                  {.author = QStringLiteral("Anna"), .pollInterval = 0});
    VERIFY_RESULT(made);
    m_workspace = std::move(*made);
}

void EditTest::anIgnoredRefusalIsStillOne()
{
    // Given a story, and an edit whose function does not look at what a step gave back
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QByteArray head = *m_workspace->auditHead();
    const auto rows = rowsOf(m_workspace->records(), true);
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    const Story read = m_workspace->records().stories().front();
    Story untitled = read;
    untitled.title.clear();
    Story stranger = aStory(QStringLiteral("A-9"));
    const std::vector<std::pair<std::function<Result<void>(Edit&)>, QString>> refusedSteps = {
        {[&](Edit& edit) { return edit.insert(aStory(QStringLiteral("A-1"))); }, QStringLiteral("has this reference")},
        {[&](Edit& edit) { return edit.update(read, untitled); }, QStringLiteral("needs a title")},
        {[&](Edit& edit) { return edit.remove(stranger); }, QStringLiteral("not there any more")},
    };
    for (const auto& [step, words] : refusedSteps) {
        // When one of its steps is refused amidst others
        const auto refused = m_workspace->edit(QStringLiteral("Careless"), [&](Edit& edit) {
            static_cast<void>(edit.insert(aStory(QStringLiteral("A-2"))));
            static_cast<void>(step(edit));
            static_cast<void>(edit.insert(aStory(QStringLiteral("A-3"))));
            return Result<void>();
        });
        // Then nothing of it is done, and the refusal is what the caller gets
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
        QVERIFY(rowsOf(m_workspace->records(), true) == rows);
        QCOMPARE(*m_workspace->auditHead(), head);
        QCOMPARE(changed.size(), 0);
    }
    VERIFY_RESULT(Workspace::verify(file()));
}

void EditTest::anUpdateThatIsOfAnotherRowIsRefused()
{
    // Given images that are not of one row: of another id, and of another kind
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const Story story = m_workspace->records().stories().front();
    Story twin = story;
    twin.id = StoryId::create();
    const auto rows = rowsOf(m_workspace->records(), true);
    for (const Entity& other : {Entity(twin), Entity(aSprint(9))}) {
        // When one is to become the other, then that is refused in words, and nothing is written
        const auto refused =
            m_workspace->edit(QStringLiteral("Mix up"), [&](Edit& edit) { return edit.update(story, other); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        QVERIFY2(refused.error().message.contains(QStringLiteral("Story A-1 can't be changed")),
                 qPrintable(refused.error().message));
        QVERIFY(!refused.error().detail.isEmpty());
        QVERIFY(rowsOf(m_workspace->records(), true) == rows);
    }
    VERIFY_RESULT(Workspace::verify(file()));
}

void EditTest::rowsAreWhatTheStepsLeft_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Whichever way the edit finds them, and whenever it is asked first.
void EditTest::rowsAreWhatTheStepsLeft()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    for (int i = 0; i < 6; ++i)
        VERIFY_RESULT(add(QStringLiteral("A-%1").arg(i)));
    QSignalSpy changed(m_workspace.get(), &Workspace::changed);
    Plain plain;
    const auto edited = m_workspace->edit(QStringLiteral("Steps"), [&](Edit& edit) -> Result<void> {
        for (const Story& row : m_workspace->records().stories())
            plain.rows.push_back(row);
        const int unlisted = seed % 5 * 10; // before which nobody asks for rows
        for (int step = 0; step < 60; ++step) {
            if (auto done = randomStep(edit, plain, random, step); !done)
                return done;
            if (step < unlisted)
                continue;
            [&] {
                QCOMPARE(titlesOf(edit.rows<Story>()), plain.titles());
                QCOMPARE(edit.highestOf<Story>(numberOf), plain.highest());
                for (const QString& epic : {QStringLiteral("iam"), QStringLiteral("data"), QStringLiteral("none")})
                    QCOMPARE(titlesOf(edit.rowsWith<Story>(epicOf, epic)), plain.titles(epic));
                for (const Story& row : m_workspace->records().stories())
                    QCOMPARE(edit.find<Story>(row.id) != nullptr, plain.find(row.id) != plain.rows.end());
            }();
        }
        return {};
    });
    VERIFY_RESULT(edited);
    // And what it changed stands in the order of the steps
    QCOMPARE(changed.size(), 1);
    std::vector<QString> changes;
    changed.front().front().value<ChangeSet>().forEach<Story>([&](const Story* before, const Story* after) {
        changes.push_back((before ? before->title : QString()) + QStringLiteral(" > ") + (after ? after->title : QString()));
    });
    QVERIFY(changes == plain.changes);
    VERIFY_RESULT(Workspace::verify(file()));
}

/// An import asks for every row that it adds whether there is such a one already.
void EditTest::lookingUpCostsTheSameForEachRow()
{
    constexpr int rows = 400;
    keysMade = 0;
    numbersMade = 0;
    int highest = 0;
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Import"), [&](Edit& edit) -> Result<void> {
        for (int i = 0; i < rows; ++i) {
            Story story = aStory(QStringLiteral("A-%1").arg(i));
            story.epic = QStringLiteral("epic-%1").arg(i);
            if (!edit.rowsWith<Story>(epicOf, story.epic).empty())
                return Error{.message = QStringLiteral("known")};
            if (edit.highestOf<Story>(numberOf) < highest)
                return Error{.message = QStringLiteral("a row has gone")};
            highest = edit.highestOf<Story>(numberOf);
            if (auto inserted = edit.insert(story); !inserted)
                return inserted;
        }
        return {};
    }));
    QCOMPARE(keysMade, rows); // each row's once, and not all of them each time
    QCOMPARE(numbersMade, rows);
    QCOMPARE(m_workspace->records().stories().size(), size_t(rows));
}

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
