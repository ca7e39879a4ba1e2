// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/watchedfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A folder with a watch on it, and what tests do in it.
struct Inbox {
    QTemporaryDir place;
    WatchedFolder folder{path(u"in"_s)};

    Inbox() { QDir(place.path()).mkdir(u"in"_s); }
    QString path(const QString& name) const { return place.filePath(name); }
    QString in(const QString& name) const { return path(u"in/"_s + name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(in(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    WatchedFolder::News look() { return folder.take(lookInto(folder.folder())); }
    /// Names of the files that a look hands out.
    QStringList ready()
    {
        QStringList names;
        for (const SeenFile& file : look().ready)
            names << file.name();
        return names;
    }
};

} // namespace

/// Which files of a watched folder are complete and new.
class TestWatchedFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatGrowsIsNotTakenBeforeItStandsStill()
    {
        Inbox inbox;
        inbox.write(u"a.json"_s, "[1");
        QCOMPARE(inbox.ready(), QStringList());
        inbox.write(u"a.json"_s, "[1,2");
        QCOMPARE(inbox.ready(), QStringList());
        inbox.write(u"a.json"_s, "[1,2]");
        QCOMPARE(inbox.ready(), QStringList());
        QCOMPARE(inbox.ready(), QStringList{u"a.json"_s});
        // and once only
        QCOMPARE(inbox.ready(), QStringList());
    }

    void whatIsRenamedIntoPlaceIsTakenAtOnce()
    {
        Inbox inbox;
        inbox.write(u"a.json.part"_s, "[1]");
        QCOMPARE(inbox.ready(), QStringList());
        QCOMPARE(inbox.ready(), QStringList());
        QVERIFY(QFile::rename(inbox.in(u"a.json.part"_s), inbox.in(u"a.json"_s)));
        QCOMPARE(inbox.ready(), QStringList{u"a.json"_s});
        QCOMPARE(inbox.ready(), QStringList());
    }

    void aFileBesideAnUnfinishedOneWaitsItsTurn()
    {
        // Given an unfinished file, and another of the same size that comes while it is still there
        Inbox inbox;
        inbox.write(u"a.json.part"_s, "[1]");
        inbox.ready();
        inbox.write(u"b.json"_s, "[2]");
        // Then that is none which was renamed
        QCOMPARE(inbox.ready(), QStringList());
        QCOMPARE(inbox.ready(), QStringList{u"b.json"_s});
    }

    void onlyResultsFilesAreTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("taken");
        QTest::newRow("json") << u"a.json"_s << QByteArray("[]") << true;
        QTest::newRow("capitals") << u"A.JSON"_s << QByteArray("[]") << true;
        QTest::newRow("lines") << u"a.jsonl"_s << QByteArray("{}") << true;
        QTest::newRow("ndjson") << u"a.ndjson"_s << QByteArray("{}") << true;
        QTest::newRow("sarif") << u"a.b.sarif"_s << QByteArray("{}") << true;
        QTest::newRow("asff") << u"a.asff-json"_s << QByteArray("[]") << true;
        QTest::newRow("script") << u"scoutsuite_results_aws.js"_s << QByteArray("a = {}") << true;
        QTest::newRow("empty: just begun") << u"a.json"_s << QByteArray() << false;
        QTest::newRow("hidden") << u".a.json"_s << QByteArray("[]") << false;
        QTest::newRow("part") << u"a.json.part"_s << QByteArray("[]") << false;
        QTest::newRow("tmp") << u"a.json.tmp"_s << QByteArray("[]") << false;
        QTest::newRow("download") << u"a.json.crdownload"_s << QByteArray("[]") << false;
        QTest::newRow("backup") << u"a.json~"_s << QByteArray("[]") << false;
        QTest::newRow("text") << u"a.txt"_s << QByteArray("[]") << true;
        QTest::newRow("XML") << u"a.xml"_s << QByteArray("<a/>") << true;
        QTest::newRow("another kind") << u"a.pdf"_s << QByteArray("[]") << false;
        QTest::newRow("no suffix") << u"json"_s << QByteArray("[]") << false;
    }

    void onlyResultsFilesAreTaken()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(bool, taken);
        Inbox inbox;
        inbox.write(name, content);
        inbox.ready();
        QCOMPARE(inbox.ready(), taken ? QStringList{name} : QStringList());
    }

    void foldersAndLinksThatLeadAwayAreIgnored()
    {
        // Given a folder by the name of a file, with a file in it, links to that, to a neighbour, out of the folder and to nothing
        Inbox inbox;
        QVERIFY(QDir(inbox.place.path()).mkdir(u"in/sub.json"_s));
        inbox.write(u"sub.json/below.json"_s, "[1]");
        inbox.write(u"a.json"_s, "[2]");
        inbox.write(u"../outside.json"_s, "[3]");
        QVERIFY(QFile::link(inbox.in(u"sub.json/below.json"_s), inbox.in(u"toBelow.json"_s)));
        QVERIFY(QFile::link(inbox.in(u"a.json"_s), inbox.in(u"toNeighbour.json"_s)));
        QVERIFY(QFile::link(inbox.path(u"outside.json"_s), inbox.in(u"toOutside.json"_s)));
        QVERIFY(QFile::link(inbox.path(u"nothing.json"_s), inbox.in(u"toNothing.json"_s)));
        // Then only the file and the link that stays inside are taken
        inbox.ready();
        QStringList names = inbox.ready();
        names.sort();
        QCOMPARE(names, (QStringList{u"a.json"_s, u"toBelow.json"_s}));
    }

    void severalFilesComeTogetherByTheirTime()
    {
        Inbox inbox;
        const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
        for (const auto& [name, minutes] : {std::pair(u"a.json"_s, 2), {u"b.json"_s, 0}, {u"c.json"_s, 1}}) {
            inbox.write(name, "[]");
            QFile file(inbox.in(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(noon.addSecs(60 * minutes), QFileDevice::FileModificationTime));
        }
        inbox.ready();
        QCOMPARE(inbox.ready(), (QStringList{u"b.json"_s, u"c.json"_s, u"a.json"_s}));
    }

    void aFileThatChangesIsTakenAgain()
    {
        Inbox inbox;
        inbox.write(u"a.json"_s, "[1]");
        inbox.ready();
        QCOMPARE(inbox.ready(), QStringList{u"a.json"_s});
        inbox.write(u"a.json"_s, "[1,2]");
        QCOMPARE(inbox.ready(), QStringList());
        QCOMPARE(inbox.ready(), QStringList{u"a.json"_s});
    }

    void whatWasDealtWithIsLeftAloneUntilItChanges()
    {
        // Given that a file was dealt with, and that the program is started again
        Inbox inbox;
        inbox.write(u"a, \"b\" %1; c.json"_s, "[1");
        inbox.ready();
        const auto news = inbox.look();
        QCOMPARE(news.ready.size(), size_t(1));
        inbox.folder.remember(news.ready.front());
        QCOMPARE(inbox.folder.remembered().size(), 1);
        inbox.folder = WatchedFolder(inbox.folder.folder(), inbox.folder.remembered());
        // Then it isn't taken
        inbox.ready();
        QCOMPARE(inbox.ready(), QStringList());
        QCOMPARE(inbox.folder.remembered().size(), 1);
        // before it changes
        const QString name = news.ready.front().name();
        inbox.write(name, "[1,2]");
        inbox.ready();
        QCOMPARE(inbox.ready(), QStringList{name});
        QCOMPARE(inbox.folder.remembered(), QStringList());
    }

    void aFolderThatVanishesIsToldOnceAndComesBack()
    {
        Inbox inbox;
        inbox.write(u"a.json"_s, "[1]");
        inbox.ready();
        QCOMPARE(inbox.ready(), QStringList{u"a.json"_s});
        // When it goes
        QVERIFY(QDir(inbox.place.path()).rename(u"in"_s, u"away"_s));
        QVERIFY(inbox.look().vanished);
        QVERIFY(!inbox.look().vanished);
        QVERIFY(!inbox.folder.isThere());
        // When it is made again, with the same file and another
        QVERIFY(QDir(inbox.place.path()).rename(u"away"_s, u"in"_s));
        inbox.write(u"b.json"_s, "[2]");
        const auto news = inbox.look();
        QVERIFY(news.returned && !news.vanished);
        QCOMPARE(inbox.ready(), QStringList{u"b.json"_s});
        QVERIFY(!inbox.look().returned);
    }

    void aFolderThatIsNotThereAtTheBeginningIsTold()
    {
        const QTemporaryDir place;
        WatchedFolder folder(place.filePath(u"none"_s));
        QVERIFY(folder.take(lookInto(folder.folder())).vanished);
    }
};

QTEST_GUILESS_MAIN(TestWatchedFolder)
#include "tst_watchedfolder.moc"
