// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

/// On a drive that several computers share, one program at a time has a workspace open.
class TestNetworkDrive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"a.waymark"_s);
        VERIFY_RESULT(Workspace::create(m_file, {.name = u"Programme"_s}, options(true)));
        QVERIFY(!QFile::exists(lockFile()));
    }

    void isHeldWhileItIsOpen()
    {
        auto opened = Workspace::open(m_file, options(true));
        VERIFY_RESULT(opened);
        QVERIFY((*opened)->isOnNetworkDrive());
        QVERIFY(QFile::exists(lockFile()));
        VERIFY_RESULT((*opened)->edit(u"Add"_s, [](Edit& edit) { return edit.insert(aStory(u"A-1"_s)); }));
        opened->reset();
        QVERIFY(!QFile::exists(lockFile()));
    }

    void anotherProgramIsRefused()
    {
        // Given a program that has it open: its lock, as it holds it
        QLockFile other(lockFile());
        other.setStaleLockTime(0);
        QVERIFY(other.tryLock(0));
        // When this one wants to open it
        const auto refused = Workspace::open(m_file, options(true));
        // Then it is told who has it, why that matters, and what to do
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        const QString words = refused.error().message;
        const QString holder =
            u"process %1 on %2"_s.arg(QCoreApplication::applicationPid()).arg(QSysInfo::machineHostName());
        for (const QString& part : {m_file, holder, u"network drive"_s, lockFile()})
            QVERIFY2(words.contains(part), qPrintable(words));
        QVERIFY(QFile::exists(lockFile()));
        // And once that one has closed it, it opens
        other.unlock();
        VERIFY_RESULT(Workspace::open(m_file, options(true)));
    }

    /// A window, its workers and its verification are one program.
    void theSameProgramIsNot()
    {
        auto first = Workspace::open(m_file, options(true));
        VERIFY_RESULT(first);
        auto second = Workspace::open(m_file, options(true));
        VERIFY_RESULT(second);
        VERIFY_RESULT(Workspace::verify(m_file));
        first->reset();
        QVERIFY(QFile::exists(lockFile()));
        second->reset();
        QVERIFY(!QFile::exists(lockFile()));
    }

    void aLinkIsTheSameWorkspace()
    {
        const QString link = m_folder->filePath(u"link.waymark"_s);
        QVERIFY(QFile::link(m_file, link));
        QLockFile other(lockFile());
        QVERIFY(other.tryLock(0));
        const auto refused = Workspace::open(link, options(true));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
    }

    void aDriveOfOnesOwnNeedsNoLock()
    {
        auto opened = Workspace::open(m_file, options(false));
        VERIFY_RESULT(opened);
        QVERIFY(!(*opened)->isOnNetworkDrive());
        QVERIFY(!QFile::exists(lockFile()));
    }

    void aMissingFileLeavesNoLock()
    {
        const auto refused = Workspace::open(m_folder->filePath(u"no/such.waymark"_s), options(true));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotFound);
        const auto there = Workspace::create(m_file, {.name = u"Other"_s}, options(true));
        QVERIFY(!there);
        QCOMPARE(there.error().code, Error::Code::Conflict);
        QVERIFY(QDir(m_folder->path()).entryList({u"*.lock"_s}).isEmpty());
    }

private:
    QString lockFile() const { return m_file + u".lock"_s; }
    static Workspace::Options options(bool network)
    {
        return {.author = u"Anna"_s, .pollInterval = 0, .isOnNetworkDrive = [network](const QString&) { return network; }};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestNetworkDrive)
#include "tst_networkdrive.moc"
