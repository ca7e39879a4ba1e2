// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/heldfile.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestHeldFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString& name : {u"a.waymark"_s, u"a.waymark-wal"_s, u"b.waymark"_s})
            write(name);
        std::filesystem::create_hard_link(path(u"a.waymark"_s).toStdString(), path(u"hard"_s).toStdString());
        std::filesystem::create_hard_link(path(u"a.waymark-wal"_s).toStdString(), path(u"hard-log"_s).toStdString());
        QVERIFY(QFile::link(path(u"a.waymark"_s), path(u"soft"_s)));
    }

    void knowsWhatBelongsToIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("held");
        QTest::newRow("itself") << u"a.waymark"_s << true;
        QTest::newRow("by a roundabout path") << u"./a.waymark"_s << true;
        QTest::newRow("by a soft link") << u"soft"_s << true;
        QTest::newRow("by a hard link") << u"hard"_s << true;
        QTest::newRow("its log") << u"a.waymark-wal"_s << true;
        QTest::newRow("its log by a hard link") << u"hard-log"_s << true;
        QTest::newRow("its shared memory, which isn't there") << u"a.waymark-shm"_s << true;
        QTest::newRow("its journal, which isn't there") << u"a.waymark-journal"_s << true;
        QTest::newRow("another file") << u"b.waymark"_s << false;
        QTest::newRow("none") << u"c.waymark"_s << false;
    }

    void knowsWhatBelongsToIt()
    {
        QFETCH(QString, name);
        QFETCH(bool, held);
        const QString file = path(name);
        QVERIFY(!HeldFile::isHeld(file));
        {
            HeldFile open(path(u"soft"_s));
            open.noteLog();
            QCOMPARE(HeldFile::isHeld(file), held);
            const auto checked = HeldFile::checkFree(file);
            QCOMPARE(checked.has_value(), !held);
            QVERIFY(!held || checked.error().code == Error::Code::Invalid);
            QVERIFY(!held || checked.error().message.contains(file));
        }
        QVERIFY(!HeldFile::isHeld(file));
    }

    void isKnownWhereItWasMovedTo()
    {
        const HeldFile open(path(u"a.waymark"_s));
        QVERIFY(QFile::rename(path(u"a.waymark"_s), path(u"away"_s)));
        QVERIFY(HeldFile::isHeld(path(u"away"_s)));
        QVERIFY(!open.isInPlace());
        QVERIFY(QFile::rename(path(u"away"_s), path(u"a.waymark"_s)));
        QVERIFY(open.isInPlace());
    }

    void opensBySQLiteUnderOneNameOnly()
    {
        HeldFile open(path(u"a.waymark"_s));
        open.noteLog();
        VERIFY_RESULT(HeldFile::checkOpenable(path(u"a.waymark"_s)));
        VERIFY_RESULT(HeldFile::checkOpenable(path(u"soft"_s)));
        VERIFY_RESULT(HeldFile::checkOpenable(path(u"b.waymark"_s)));
        for (const QString& name : {u"hard"_s, u"a.waymark-wal"_s, u"a.waymark-shm"_s}) {
            const auto refused = HeldFile::checkOpenable(path(name));
            QVERIFY2(!refused, qPrintable(name));
            QCOMPARE(refused.error().code, Error::Code::Conflict);
        }
    }

    void noticesAnotherFileInItsPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("again");
        QTest::newRow("file removed") << u"a.waymark"_s << false;
        QTest::newRow("file replaced") << u"a.waymark"_s << true;
        QTest::newRow("log removed") << u"a.waymark-wal"_s << false;
        QTest::newRow("log replaced") << u"a.waymark-wal"_s << true;
    }

    void noticesAnotherFileInItsPlace()
    {
        QFETCH(QString, name);
        QFETCH(bool, again);
        HeldFile open(path(u"a.waymark"_s));
        open.noteLog();
        VERIFY_RESULT(open.checkInPlace());
        // When another program does that; the hard links keep the old files from giving away their numbers
        QVERIFY(QFile::remove(path(name)));
        if (again)
            write(name);
        // Then the words say what to do, and nobody may open it anew beside that
        const auto checked = open.checkInPlace();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::Storage);
        QVERIFY2(checked.error().message.contains(u"Save a copy"_s), qPrintable(checked.error().message));
        QVERIFY(!HeldFile::checkOpenable(path(u"a.waymark"_s)));
    }

    /// On a network drive there is no log.
    void needsNoLog()
    {
        HeldFile open(path(u"b.waymark"_s));
        open.noteLog();
        write(u"b.waymark-wal"_s);
        VERIFY_RESULT(open.checkInPlace());
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestHeldFile)
#include "tst_heldfile.moc"
