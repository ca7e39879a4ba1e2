// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "model/store/database.h"
#include "tests/support/fixedclock.h"
#include "tests/support/oneofeach.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <filesystem>

#include <sys/stat.h>

using namespace waymark;

/// A workspace as a file: made, opened, verified, copied, lost.
class WorkspaceFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensAsItWasLeft();
    void refusesToReplaceAFile();
    void aRefusedCreationLeavesNoFile();
    void verifyNamesWhatDoesNotHold_data();
    void verifyNamesWhatDoesNotHold();
    void savesACopy();
    void aCopyReplacesNothingThatIsOpen();
    void saysWhenTheFileIsGone();
    void writesNothingIntoALogThatIsNotTheFilesAnyMore();
    void writesNothingWhenTheFileWasReplaced();

private:
    Result<void> add(const QString& reference);
    QString file() const { return m_folder->filePath(QStringLiteral("a.waymark")); }
    Workspace::Options options() const
    {
        return {.author = QStringLiteral("Anna"), .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0};
    }
    QByteArray content() const
    {
        QFile bytes(file());
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

Result<void> WorkspaceFileTest::add(const QString& reference)
{
    return m_workspace->edit(QStringLiteral("Add ") + reference,
                             [&](Edit& edit) { return edit.insert(aStory(reference)); });
}

void WorkspaceFileTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(file(), {.name = QStringLiteral("Programme")}, options());
    VERIFY_RESULT(made);
    m_workspace = std::move(*made);
}

void WorkspaceFileTest::opensAsItWasLeft()
{
    // Given a workspace with one of each kind of row
    QCOMPARE(m_workspace->records().properties().created, someTime()); // told by the clock, as none was given
    VERIFY_RESULT(m_workspace->edit(QStringLiteral("Fill"), [](Edit& edit) -> Result<void> {
        if (const auto known = edit.check(QStringLiteral("unit"), QStringLiteral("c1")); !known)
            return known.error();
        Result<void> done;
        for (const Entity& entity : oneOfEach())
            if (done && !std::holds_alternative<WorkspaceProperties>(entity))
                done = edit.insert(entity);
        return done;
    }));
    const auto left = rowsOf(m_workspace->records(), true);
    // When it is opened again, then it has the same rows, and no history
    m_workspace.reset();
    auto opened = Workspace::open(file(), options());
    VERIFY_RESULT(opened);
    QVERIFY(rowsOf((*opened)->records(), true) == left);
    QVERIFY(!(*opened)->history().canUndo());
}

void WorkspaceFileTest::refusesToReplaceAFile()
{
    const auto made = Workspace::create(file(), {.name = QStringLiteral("Other")}, options());
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Conflict);
    VERIFY_RESULT(Workspace::open(file(), options()));
}

void WorkspaceFileTest::aRefusedCreationLeavesNoFile()
{
    const QString other = m_folder->filePath(QStringLiteral("b.waymark"));
    const auto made = Workspace::create(other, {}, options()); // without a name
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(QStringLiteral("it needs a name")), qPrintable(made.error().message));
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("b.*")}).isEmpty());
}

void WorkspaceFileTest::verifyNamesWhatDoesNotHold_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* sql, const char* words) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(words);
    };
    row("whole", "SELECT 1", "");
    row("changed row", "UPDATE story SET title = 'x' WHERE reference = 'A-1'",
        "Story A-1 is not as the audit log says");
    row("changed revision", "UPDATE workspace SET revision = 9", "The workspace is not as the audit log says");
    row("added row",
        "INSERT INTO target VALUES ('7e0c5b5f-5bb1-4b5b-8f5c-2b3b5a4d9c11', 'host', 'h', '', '', '', '', 1)",
        "Target h is not as the audit log says");
    row("removed row", "DELETE FROM story WHERE reference = 'A-1'", "Story A-1 is not as the audit log says");
    row("dangling key", "UPDATE story SET sprint_id = 'nowhere'", "table story refers to something that is not there");
    row("audit text", "UPDATE audit_entry SET text = 'x' WHERE sequence = 2", "broken at entry 2");
    row("entry taken out", "DELETE FROM audit_entry WHERE sequence = 2", "broken at entry 2"); // its audit_items stay
    row("first entry taken out", "DELETE FROM audit_entry WHERE sequence = 1", "broken at entry 1");
    row("invented count", "INSERT INTO tally VALUES (1, 1, 0, 0, 7)", "check prowler iam_1");
    row("broken rule", "UPDATE story SET points = -1", "The file is damaged");
}

void WorkspaceFileTest::verifyNamesWhatDoesNotHold()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    // Given a workspace that somebody changed past Waymark
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    auto database = Database::open(file(), Database::Mode::ReadWrite);
    VERIFY_RESULT(database);
    for (const char* prepare :
         {"PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON",
          "INSERT INTO check_unit (id, tool, check_id, title) VALUES (1, 'prowler', 'iam_1', '')",
          "INSERT INTO scope (id, tool, target_kind, target_identity, scanner_class, severity_filter,"
          " failures_only, drill) VALUES (1, 'prowler', 'account', 'a', 'misconfiguration', '', 0, 0)"})
        VERIFY_RESULT((*database)->execute(QLatin1String(prepare)));
    VERIFY_RESULT((*database)->execute(QString::fromLatin1(sql)));
    // When it is verified, then the first thing that doesn't hold is named
    const auto verified = Workspace::verify(file());
    QCOMPARE(verified.has_value(), sql == "SELECT 1");
    if (verified)
        return;
    QVERIFY2(verified.error().message.contains(words), qPrintable(verified.error().message));
    QCOMPARE(verified.error().code, Error::Code::Broken);
}

void WorkspaceFileTest::savesACopy()
{
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QString copy = m_folder->filePath(QStringLiteral("copy.waymark"));
    VERIFY_RESULT(m_workspace->saveCopy(copy));
    VERIFY_RESULT(Workspace::verify(copy));
    auto opened = Workspace::open(copy, options());
    VERIFY_RESULT(opened);
    QVERIFY(rowsOf((*opened)->records(), true) == rowsOf(m_workspace->records(), true));
    struct stat status = {};
    QCOMPARE(stat(qPrintable(copy), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    const auto ontoItself = m_workspace->saveCopy(file());
    QVERIFY(!ontoItself);
    QCOMPARE(ontoItself.error().code, Error::Code::Conflict);
}

void WorkspaceFileTest::aCopyReplacesNothingThatIsOpen()
{
    const QString hardLink = m_folder->filePath(QStringLiteral("link.waymark"));
    std::filesystem::create_hard_link(file().toStdString(), hardLink.toStdString());
    for (const QString& name : {file(), hardLink, file() + QStringLiteral("-wal"), file() + QStringLiteral("-shm"),
                                file() + QStringLiteral("-journal")}) {
        const auto refused = m_workspace->saveCopy(name);
        QVERIFY2(!refused, qPrintable(name));
        QCOMPARE(refused.error().code, Error::Code::Conflict);
    }
    VERIFY_RESULT(add(QStringLiteral("A-1")));
}

void WorkspaceFileTest::saysWhenTheFileIsGone()
{
    // Given a workspace that looks for others' edits all the time
    m_workspace.reset();
    Workspace::Options looking = options();
    looking.pollInterval = 5;
    auto opened = Workspace::open(file(), looking);
    VERIFY_RESULT(opened);
    m_workspace = std::move(*opened);
    QSignalSpy lost(m_workspace.get(), &Workspace::lost);
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    // When its file is removed
    QVERIFY(QFile::remove(file()));
    // Then it says so, once, and refuses edits, which would be lost
    QTRY_COMPARE(lost.size(), 1);
    const auto refused = add(QStringLiteral("A-2"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Io);
    QVERIFY(refused.error().message.contains(file()));
    // But what is there can be rescued
    const QString copy = m_folder->filePath(QStringLiteral("rescued.waymark"));
    VERIFY_RESULT(m_workspace->saveCopy(copy));
    VERIFY_RESULT(Workspace::verify(copy));
    QCOMPARE(lost.size(), 1);
}

/// As a program does that believes itself alone with the file, since its locks were dropped.
void WorkspaceFileTest::writesNothingIntoALogThatIsNotTheFilesAnyMore()
{
    // Given a file that has one story in it and another in its log
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    m_workspace.reset();
    auto opened = Workspace::open(file(), options());
    VERIFY_RESULT(opened);
    m_workspace = *std::move(opened);
    VERIFY_RESULT(add(QStringLiteral("A-2")));
    QVERIFY(m_workspace->isInPlace());
    // When that log is removed
    QVERIFY(QFile::remove(file() + QStringLiteral("-wal")));
    // Then edits are refused, and so is a second way to the file beside that
    QVERIFY(!m_workspace->isInPlace());
    const auto refused = add(QStringLiteral("A-3"));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("Save a copy")), qPrintable(refused.error().message));
    QVERIFY(!Workspace::open(file(), options()));
    // What is there can be rescued
    const QString copy = m_folder->filePath(QStringLiteral("rescued.waymark"));
    VERIFY_RESULT(m_workspace->saveCopy(copy));
    VERIFY_RESULT(Workspace::verify(copy));
    // And closing it leaves the file as the other program has it
    const QByteArray before = content();
    m_workspace.reset();
    QVERIFY(content() == before);
    VERIFY_RESULT(Workspace::verify(file()));
}

void WorkspaceFileTest::writesNothingWhenTheFileWasReplaced()
{
    VERIFY_RESULT(add(QStringLiteral("A-1")));
    const QString other = m_folder->filePath(QStringLiteral("other.waymark"));
    VERIFY_RESULT(m_workspace->saveCopy(other));
    std::filesystem::rename(other.toStdString(), file().toStdString());
    QVERIFY(!m_workspace->isInPlace());
    QVERIFY(!add(QStringLiteral("A-2")));
    const QByteArray before = content();
    m_workspace.reset();
    QVERIFY(content() == before);
}

QTEST_GUILESS_MAIN(WorkspaceFileTest)
#include "tst_workspacefile.moc"
