// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/support/fixedclock.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace waymark;

/// What the function of an edit may do wrong.
class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anIgnoredRefusalIsStillOne();
    void anUpdateThatIsOfAnotherRowIsRefused();

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

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
