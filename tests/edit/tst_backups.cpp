// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/backup.h"

#include "model/edit/backupfiles.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QDateTime at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Copies of a workspace that are kept, verified and rotated.
class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<PlanningBox>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_stories = 0;
        addStory();
    }

    void aBackupIsAWholeCopyThatNobodyMayWrite()
    {
        const MadeBackup made = backedUp(at(2, 8));
        QCOMPARE(made.made, at(2, 8));
        QCOMPARE(QFileInfo(made.file).absolutePath(), folder());
        QCOMPARE(QFile::permissions(made.file) & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        VERIFY_RESULT(verifyBackup(made.file, made.auditHead, m_progress));
        QCOMPARE(made.auditHead, *m_box->workspace().auditHead());
        // And what is edited afterwards isn't in it
        addStory();
        QVERIFY(made.auditHead != *m_box->workspace().auditHead());
        VERIFY_RESULT(verifyBackup(made.file, made.auditHead, m_progress));
    }

    void namesSortByTime()
    {
        QStringList names;
        for (const QDateTime& moment : {at(2, 8), at(2, 8), at(2, 9), at(10, 7)}) { // one of them twice: the clock may stand still
            names << QFileInfo(backedUp(moment).file).fileName();
            addStory();
        }
        QStringList sorted = names;
        sorted.sort();
        QCOMPARE(sorted, names);
        QCOMPARE(sorted.removeDuplicates(), 0);
        QVERIFY(names.front().startsWith(u"a-"_s) && names.front().endsWith(u"-20261102-080000-000.waymark"_s));
        QCOMPARE(nameInBackup(names.front()), u"a"_s);
        QCOMPARE(nameInBackup(u"/somewhere/a.waymark"_s), QString());
    }

    void whatHasNotChangedIsNotBackedUpAgain()
    {
        const MadeBackup first = backedUp(at(2, 8));
        BackupRequest request = requestAt(at(3, 8));
        request.latest = first;
        QVERIFY(!value(backUp(request, m_progress)).made);
        QCOMPARE(files().size(), 1);
        // But when something has, or the copy is gone, or it is wanted elsewhere, it is
        addStory();
        const auto second = value(backUp(request, m_progress)).made;
        QVERIFY(second);
        request.latest = second;
        QVERIFY(QFile::remove(second->file));
        QVERIFY(value(backUp(request, m_progress)).made);
        request.folder = m_folder->filePath(u"elsewhere/deep"_s);
        QVERIFY(value(backUp(request, m_progress)).made);
        QCOMPARE(QDir(request.folder).entryList(QDir::Files).size(), 1);
    }

    void rotationKeepsTheLatestAndTheLastOfEachSpan_data()
    {
        QTest::addColumn<QList<QDateTime>>("made");
        QTest::addColumn<QList<QDateTime>>("kept");
        QTest::newRow("fewer than are kept") << QList{at(2, 8), at(3, 8)} << QList{at(3, 8), at(2, 8)};
        QTest::newRow("one a day") << QList{at(2, 8), at(3, 8), at(4, 8), at(5, 8)} << QList{at(5, 8), at(4, 8), at(3, 8)};
        QTest::newRow("many on one day") << QList{at(2, 8), at(2, 9), at(2, 10), at(2, 11)} << QList{at(2, 11), at(2, 10), at(2, 9)};
        QTest::newRow("many today don't push out the days before")
            << QList{at(2, 8), at(2, 20), at(3, 8), at(3, 20), at(4, 8), at(4, 9), at(4, 10), at(4, 11)}
            << QList{at(4, 11), at(4, 10), at(4, 9), at(3, 20), at(2, 20)};
    }

    void rotationKeepsTheLatestAndTheLastOfEachSpan()
    {
        QFETCH(QList<QDateTime>, made);
        QFETCH(QList<QDateTime>, kept);
        for (const QDateTime& moment : made) {
            BackupRequest request = requestAt(moment);
            request.kept = 3;
            QVERIFY(value(backUp(request, m_progress)).made);
        }
        QList<QDateTime> left;
        for (const BackupFile& backup : backupsOf(m_box->file(), folder()))
            left << backup.made;
        QCOMPARE(left, kept);
    }

    void nothingElseInTheFolderIsTouched()
    {
        // Given backups of another workspace of that name, and files that look like backups
        const QString other = backupPath(u"/elsewhere/a.waymark"_s, folder(), at(1, 8));
        const QString known = backupPath(m_box->file(), folder(), at(1, 8));
        const QStringList strangers = {other, known + u".part"_s, QString(known).replace(u"-000."_s, u"-x00."_s),
                                       m_folder->filePath(u"a.waymark"_s)};
        for (const QString& path : strangers)
            write(path, "precious");
        // When there are so many backups that one is kept
        for (int day = 2; day < 6; ++day) {
            BackupRequest request = requestAt(at(day, 8));
            request.kept = 1;
            QVERIFY(value(backUp(request, m_progress)).made);
        }
        // Then those are as they were
        QCOMPARE(files().size(), strangers.size() + 1);
        for (const QString& path : strangers)
            QCOMPARE(contentOf(path), QByteArray("precious"));
    }

    /// As a clock that was set back would have it.
    void aFileOfThatNameIsNeverReplaced()
    {
        const QString there = backupPath(m_box->file(), folder(), at(2, 8));
        write(there, "precious");
        const MadeBackup made = backedUp(at(2, 8));
        QVERIFY(made.file != there);
        QCOMPARE(contentOf(there), QByteArray("precious"));
    }

    void aFailedCopyLeavesTheEarlierOnes_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("the folder is a file") << u"folder"_s << u"can't be made or written"_s;
        QTest::newRow("the workspace is gone") << u"source"_s << u"no such file"_s;
        QTest::newRow("the copy is broken") << u"broken"_s << u"is not whole"_s;
        QTest::newRow("it is cancelled") << u"cancelled"_s << u"Cancelled"_s;
    }

    void aFailedCopyLeavesTheEarlierOnes()
    {
        QFETCH(QString, fault);
        QFETCH(QString, words);
        const MadeBackup earlier = backedUp(at(2, 8));
        BackupRequest request = requestAt(at(3, 8));
        request.kept = 1;
        Progress progress;
        if (fault == u"folder") {
            request.folder = m_folder->filePath(u"file"_s);
            write(request.folder, "x");
        } else if (fault == u"source") {
            request.workspaceFile += u"x"_s;
        } else if (fault == u"broken") {
            request.verify = [](const QString& file, const QByteArray& head, Progress& verifying) {
                return QFile::resize(file, QFileInfo(file).size() / 2) ? verifyBackup(file, head, verifying) : Result<void>();
            };
        } else {
            progress.cancelled = true;
        }
        const auto failed = backUp(request, progress);
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(words), qPrintable(failed.error().message));
        QVERIFY(QFile::exists(earlier.file));
        for (const QString& name : files())
            QVERIFY2(!name.endsWith(u".part"_s), qPrintable(name));
        VERIFY_RESULT(verifyBackup(earlier.file, earlier.auditHead, m_progress));
    }

    void verificationFindsABrokenCopy_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"cut off", "overwritten", "no workspace", "gone", "another one"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void verificationFindsABrokenCopy()
    {
        QFETCH(QString, fault);
        const MadeBackup made = backedUp(at(2, 8));
        QVERIFY(QFile::setPermissions(made.file, QFile::ReadOwner | QFile::WriteOwner));
        QByteArray head = made.auditHead;
        if (fault == u"cut off")
            QVERIFY(QFile::resize(made.file, QFileInfo(made.file).size() / 2));
        else if (fault == u"overwritten")
            overwriteTail(made.file);
        else if (fault == u"no workspace")
            write(made.file, "SQLite format 3 it is not");
        else if (fault == u"gone")
            QVERIFY(QFile::remove(made.file));
        else
            head = QByteArray(32, 'x');
        const auto found = verifyBackup(made.file, head, m_progress);
        QVERIFY(!found);
        QCOMPARE(found.error().code, Error::Code::Broken);
        QVERIFY2(found.error().message.contains(u"back up again"_s), qPrintable(found.error().message));
    }

    void aBackupIsOpenedAsACopy()
    {
        const MadeBackup made = backedUp(at(2, 8));
        const QByteArray before = contentOf(made.file);
        const QString copy = m_folder->filePath(u"copy.waymark"_s);
        VERIFY_RESULT(copyBackup(made.file, copy));
        // It is edited as any workspace is, and the backup stays as it was
        {
            auto opened = Workspace::open(copy, {.author = u"Anna"_s, .pollInterval = 0});
            VERIFY_RESULT(opened);
            QCOMPARE((*opened)->records().stories().size(), size_t(1));
            VERIFY_RESULT((*opened)->edit(u"Add"_s, [](Edit& edit) { return edit.insert(aStory(u"X-1"_s)); }));
        }
        VERIFY_RESULT(Workspace::verify(copy));
        QCOMPARE(contentOf(made.file), before);
        // Nothing that is there is replaced
        const auto refused = copyBackup(made.file, copy);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY(!copyBackup(m_box->file(), m_folder->filePath(u"open.waymark"_s))); // it is open here
    }

private:
    QString folder() const { return QDir(m_folder->path()).absolutePath(); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    void addStory() { m_box->add(aStory(u"S-%1"_s.arg(++m_stories))); }

    BackupRequest requestAt(const QDateTime& now) const { return {.workspaceFile = m_box->file(), .folder = folder(), .now = now}; }

    template <typename T>
    static T value(const Result<T>& result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *result;
    }

    MadeBackup backedUp(const QDateTime& now)
    {
        const BackupOutcome outcome = value(backUp(requestAt(now), m_progress));
        if (!outcome.made || !outcome.notRemoved.isEmpty())
            qFatal("no backup");
        return *outcome.made;
    }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(content), content.size());
    }

    /// All but the first page, which has the schema.
    static void overwriteTail(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.size() > 8192 && file.seek(4096));
        QVERIFY(file.write(QByteArray(int(file.size() - 4096), '\xa5')) > 0);
    }

    std::unique_ptr<PlanningBox> m_box;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_stories = 0;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
