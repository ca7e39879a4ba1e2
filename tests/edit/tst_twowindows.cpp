// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "tests/support/fixedclock.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace waymark;

/// Two programs on one file, as two Workspace objects: each has its own connection, session and records.
class TwoWindowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachSeesTheOthersEdits();
    void seesThemByItself();
    void appliesWhatItMissedBeforeItsOwnEdit();
    void announcesInOrderOnce();
    void editOnAnOldRevisionIsRefused_data();
    void editOnAnOldRevisionIsRefused();
    void undoOfWhatAnotherChangedIsRefused();
    void undoOfWhatAnotherBuiltUponIsRefused();
    void historyIsOnesOwn();
    void bothEndEqual_data();
    void bothEndEqual();

private:
    std::unique_ptr<Workspace> opened(const QString& author, int pollInterval = 0);
    static Result<void> rename(Workspace& workspace, const Story& read, const QString& title);
    QString file() const { return m_folder->filePath(QStringLiteral("a.waymark")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_anna;
    std::unique_ptr<Workspace> m_bernd;
};

namespace {

constexpr QLatin1String zone("Asia/Tokyo"); // hardly that of the machine

const Story& firstStory(const Workspace& workspace)
{
    return workspace.records().stories().front();
}

} // namespace

std::unique_ptr<Workspace> TwoWindowsTest::opened(const QString& author, int pollInterval)
{
    auto workspace = Workspace::open(
        file(), {.author = author, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = pollInterval});
    return workspace ? std::move(*workspace) : nullptr;
}

Result<void> TwoWindowsTest::rename(Workspace& workspace, const Story& read, const QString& title)
{
    return workspace.edit(QStringLiteral("Rename to ") + title, [&, before = read](Edit& edit) {
        Story after = before;
        after.title = title;
        return edit.update(before, after);
    });
}

void TwoWindowsTest::init()
{
    m_anna.reset();
    m_bernd.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    VERIFY_RESULT(Workspace::create(file(), {.name = QStringLiteral("Programme"), .timeZone = zone}, {.author = QStringLiteral("Anna")}));
    m_anna = opened(QStringLiteral("Anna"));
    QVERIFY(m_anna);
    VERIFY_RESULT(
        m_anna->edit(QStringLiteral("Add"), [](Edit& edit) { return edit.insert(aStory(QStringLiteral("A-1"))); }));
    m_bernd = opened(QStringLiteral("Bernd"));
    QVERIFY(m_bernd);
}

void TwoWindowsTest::eachSeesTheOthersEdits()
{
    VERIFY_RESULT(rename(*m_bernd, firstStory(*m_bernd), QStringLiteral("Bernd's")));
    QCOMPARE(firstStory(*m_anna).title, QStringLiteral("Title of A-1"));
    VERIFY_RESULT(m_anna->catchUp());
    QCOMPARE(firstStory(*m_anna).title, QStringLiteral("Bernd's"));
    VERIFY_RESULT(rename(*m_anna, firstStory(*m_anna), QStringLiteral("Anna's")));
    VERIFY_RESULT(m_bernd->catchUp());
    QCOMPARE(firstStory(*m_bernd).title, QStringLiteral("Anna's"));
}

void TwoWindowsTest::seesThemByItself()
{
    const auto cleo = opened(QStringLiteral("Cleo"), 5);
    QVERIFY(cleo);
    QSignalSpy changed(cleo.get(), &Workspace::changed);
    VERIFY_RESULT(rename(*m_bernd, firstStory(*m_bernd), QStringLiteral("Bernd's")));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<ChangeSet>().author, QStringLiteral("Bernd"));
    QCOMPARE(firstStory(*cleo).title, QStringLiteral("Bernd's"));
}

void TwoWindowsTest::appliesWhatItMissedBeforeItsOwnEdit()
{
    VERIFY_RESULT(
        m_bernd->edit(QStringLiteral("Add"), [](Edit& edit) { return edit.insert(aStory(QStringLiteral("B-1"))); }));
    size_t seen = 0;
    VERIFY_RESULT(m_anna->edit(QStringLiteral("Add"), [&](Edit& edit) {
        seen = edit.records().stories().size();
        return edit.insert(aStory(QStringLiteral("C-1")));
    }));
    QCOMPARE(seen, size_t(2));
    QCOMPARE(m_anna->records().stories().size(), size_t(3));
}

void TwoWindowsTest::announcesInOrderOnce()
{
    QSignalSpy changed(m_anna.get(), &Workspace::changed);
    for (const char* title : {"1", "2", "3"})
        VERIFY_RESULT(rename(*m_bernd, firstStory(*m_bernd), QLatin1String(title)));
    // A receiver that itself makes an edit catches up with the rest on the way
    connect(m_anna.get(), &Workspace::changed, this, [this](const ChangeSet& changeSet) {
        if (changeSet.text == QLatin1String("Rename to 1"))
            VERIFY_RESULT(m_anna->edit(QStringLiteral("Mine"), [](Edit& edit) { return edit.insert(aSprint(1)); }));
    });
    VERIFY_RESULT(m_anna->catchUp());
    VERIFY_RESULT(m_anna->catchUp());
    QStringList texts;
    for (const QList<QVariant>& arguments : changed)
        texts << arguments.first().value<ChangeSet>().text;
    QCOMPARE(texts, QStringList({QStringLiteral("Rename to 1"), QStringLiteral("Rename to 2"),
                                 QStringLiteral("Rename to 3"), QStringLiteral("Mine")}));
}

void TwoWindowsTest::editOnAnOldRevisionIsRefused_data()
{
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QString>("words");
    const QString when = localMoment(someTime(), zone).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    QTest::newRow("changed") << false << QStringLiteral("Story A-1 has been changed by Bernd on ") + when;
    QTest::newRow("removed") << true << QStringLiteral("Story A-1 has been removed by Bernd on ") + when;
}

void TwoWindowsTest::editOnAnOldRevisionIsRefused()
{
    QFETCH(bool, removed);
    QFETCH(QString, words);
    // Given a story that Anna has before her, say in a form, and that Bernd changes or removes
    const Story read = firstStory(*m_anna);
    if (removed)
        VERIFY_RESULT(m_bernd->edit(QStringLiteral("Remove"), [&](Edit& edit) { return edit.remove(read); }));
    else
        VERIFY_RESULT(rename(*m_bernd, read, QStringLiteral("Bernd's")));
    // When Anna saves the form, together with something else
    const auto refused = m_anna->edit(QStringLiteral("Save"), [&](Edit& edit) {
        const auto done = edit.insert(aSprint(1));
        Story mine = read;
        mine.points = 5;
        return done ? edit.update(read, mine) : done;
    });
    // Then she is told whose edit she would overwrite, and nothing but that edit has happened
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QVERIFY(rowsOf(m_anna->records(), true) == rowsOf(m_bernd->records(), true));
    QCOMPARE(m_anna->history().undoText(), QStringLiteral("Add"));
    VERIFY_RESULT(Workspace::verify(file()));
}

void TwoWindowsTest::undoOfWhatAnotherChangedIsRefused()
{
    // Given Anna's edit of a story, which Bernd then changes
    VERIFY_RESULT(rename(*m_anna, firstStory(*m_anna), QStringLiteral("Anna's")));
    VERIFY_RESULT(m_bernd->catchUp());
    VERIFY_RESULT(rename(*m_bernd, firstStory(*m_bernd), QStringLiteral("Bernd's")));
    QSignalSpy history(m_anna.get(), &Workspace::historyChanged);
    // When Anna undoes hers
    const auto refused = m_anna->undo();
    // Then that is refused, naming what, who and when, and the history is where it was
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);
    for (const QString& part :
         {QStringLiteral("Rename to Anna's"), QStringLiteral("Story A-1"), QStringLiteral("Bernd"),
          localMoment(someTime(), zone).toString(QStringLiteral("yyyy-MM-dd hh:mm"))})
        QVERIFY2(refused.error().message.contains(part), qPrintable(refused.error().message));
    QCOMPARE(m_anna->history().undoText(), QStringLiteral("Rename to Anna's"));
    QCOMPARE(history.size(), 0);
    QCOMPARE(firstStory(*m_anna).title, QStringLiteral("Bernd's"));
    // Unless Bernd takes his back? Even then the row is a later one: Anna may still not, as revisions say
    VERIFY_RESULT(m_bernd->undo());
    QVERIFY(!m_anna->undo());
}

void TwoWindowsTest::undoOfWhatAnotherBuiltUponIsRefused()
{
    // Given a story of Anna's, to which Bernd ties one of his
    VERIFY_RESULT(m_bernd->edit(QStringLiteral("Tie"), [&](Edit& edit) {
        const Story abuse = aStory(QStringLiteral("B-1"));
        const auto done = edit.insert(abuse);
        return done ? edit.insert(
                          Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = firstStory(*m_bernd).id})
                    : done;
    }));
    // When Anna undoes its addition, then Bernd's link is not left dangling
    const auto refused = m_anna->undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("links or notes of it are still there")),
             qPrintable(refused.error().message));
    QCOMPARE(m_anna->records().links().size(), size_t(1));
}

void TwoWindowsTest::historyIsOnesOwn()
{
    QVERIFY(!m_bernd->history().canUndo());
    VERIFY_RESULT(rename(*m_anna, firstStory(*m_anna), QStringLiteral("Anna's")));
    VERIFY_RESULT(m_bernd->catchUp());
    QVERIFY(!m_bernd->history().canUndo());
    QVERIFY(!m_bernd->undo());
}

void TwoWindowsTest::bothEndEqual_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 101; seed <= 112; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TwoWindowsTest::bothEndEqual()
{
    QFETCH(quint32, seed);
    // Given random edits, undo and redo in two windows, that now and then look what the other did
    RandomEdits random(seed);
    int made = 0;
    for (int step = 0; step < 150; ++step) {
        Workspace& workspace = random.below(2) == 0 ? *m_anna : *m_bernd;
        const int act = random.below(10);
        if (act == 0)
            VERIFY_RESULT(workspace.catchUp());
        else if (act == 1)
            made += workspace.undo().has_value();
        else if (act == 2)
            made += workspace.redo().has_value();
        else
            made += random.makeOne(workspace).has_value();
    }
    QVERIFY(made > 30);
    // When both have caught up
    VERIFY_RESULT(m_anna->catchUp());
    VERIFY_RESULT(m_bernd->catchUp());
    // Then they hold the same rows, and so does the file
    const auto rows = rowsOf(m_anna->records(), true);
    QVERIFY(rowsOf(m_bernd->records(), true) == rows);
    const auto fresh = opened(QStringLiteral("Cleo"));
    QVERIFY(fresh);
    QVERIFY(rowsOf(fresh->records(), true) == rows);
    VERIFY_RESULT(Workspace::verify(file()));
}

QTEST_GUILESS_MAIN(TwoWindowsTest)
#include "tst_twowindows.moc"
