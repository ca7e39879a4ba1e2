// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watching.h"
#include "model/edit/importlock.h"
#include "model/edit/workspace.h"
#include "model/import/draftguess.h"
#include "model/import/ownformats.h"
#include "model/import/shape.h"
#include "model/job/job.h"
#include "tests/import/mappingsamples.h"
#include "tests/support/resultsfile.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/figuresmodel.h"

#include <QAction>
#include <QDir>
#include <QLabel>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A new workspace in the real window, and a folder beside it.
struct WatchStage {
    OpenShell shell;
    QString inbox = shell.folder.filePath(u"inbox"_s);

    WatchStage()
    {
        QDir(shell.folder.path()).mkdir(u"inbox"_s);
        makeWorkspace(shell, u"box"_s);
    }

    Workspace& workspace() const { return shell.window->workspaceView()->workspace(); }
    size_t runs() const { return workspace().records().runs().size(); }
    QString said() const
    {
        const auto* text = shell.find<QLabel>("messageText");
        return text ? text->text() : QString();
    }
    QString sign() const
    {
        const auto* label = shell.find<QLabel>("watchSign");
        return label ? label->text() : QString();
    }
    qint64 failedChecks() const
    {
        const auto& figures = shell.window->workspaceView()->figures().figures();
        return figures ? figures->overall.checks[Outcome::Failed] : 0;
    }
    void choose(const QString& command) const
    {
        for (QAction* action : shell.window->actions())
            if (action->text() == command && action->isEnabled()) {
                action->trigger();
                return;
            }
        QFAIL(qPrintable(command));
    }
    void watch() const
    {
        shell.prompt->folderToOpen = inbox;
        choose(u"Watch a folder..."_s);
    }
    void good(const QString& name, const QString& check) const
    {
        ResultsFile(u"2026-11-02T06:00:00Z"_s, check).add(check, u"vault"_s, Outcome::Failed).write(QDir(inbox).filePath(name));
    }
    void bad(const QString& name, const QByteArray& bytes) const
    {
        QFile file(QDir(inbox).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// Says how a file is read, as the mapping assistant guesses.
    void map(const QString& name) const
    {
        FormatCatalogue& formats = shell.app->formats;
        const QString file = QDir(inbox).filePath(name);
        Progress progress;
        const auto shape = shapeOf(file, formats, progress);
        QVERIFY(shape);
        OwnFormats own(formats, shell.folder.filePath(u"formats"_s));
        QVERIFY(own.save(guessDraft(*shape, file), OwnFormats::Existing::Refuse));
    }
    /// Looks, and waits until all that follows is done.
    void look(int times) const
    {
        auto* watching = shell.window->findChild<Watching*>();
        QVERIFY(watching);
        QTRY_COMPARE(JobBase::underWay(), 0);
        for (int i = 0; i < times; ++i) {
            watching->look();
            QTRY_COMPARE(JobBase::underWay(), 0);
        }
    }
};

} // namespace

/// The watched folder in the real window.
class TestWatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCompleteCountsInOneStep()
    {
        // Given a watched folder
        WatchStage stage;
        stage.watch();
        QVERIFY2(stage.said().contains(u"inbox"_s), qPrintable(stage.said()));
        QVERIFY(stage.sign().contains(u"inbox"_s));
        // When two files come
        stage.good(u"a.json"_s, u"door"_s);
        stage.good(u"b.json"_s, u"lock"_s);
        stage.look(3);
        // Then both count, the figures have them, and message and status bar say so
        QCOMPARE(stage.runs(), size_t(2));
        QTRY_COMPARE(stage.failedChecks(), qint64(2));
        QVERIFY2(stage.said().contains(u"a.json, b.json. 2 files imported: 2 new."_s), qPrintable(stage.said()));
        QVERIFY2(stage.sign().contains(u"2 files imported"_s), qPrintable(stage.sign()));
        QCOMPARE(stage.workspace().history().undoText(), u"Import 2 files"_s);
        // When it is undone
        stage.shell.click("messageAction");
        // Then neither counts, and they don't come in again
        QTRY_COMPARE(stage.failedChecks(), qint64(0));
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(2));
        for (const Run& run : stage.workspace().records().runs())
            QCOMPARE(run.state, RunState::Withdrawn);
    }

    void aBadFileIsToldOnceUntilItChanges()
    {
        WatchStage stage;
        stage.watch();
        stage.bad(u"bad.json"_s, "[{\"cut");
        stage.look(3);
        QVERIFY2(stage.said().contains(u"bad.json was left alone until it changes"_s), qPrintable(stage.said()));
        // It is not told again
        stage.shell.click("messageClose");
        stage.look(3);
        QCOMPARE(stage.said(), QString());
        // before it changes
        stage.bad(u"bad.json"_s, "[{\"cut anew");
        stage.look(3);
        QVERIFY2(stage.said().contains(u"bad.json was left alone until it changes"_s), qPrintable(stage.said()));
        // When it is made good
        stage.good(u"bad.json"_s, u"door"_s);
        stage.look(3);
        // Then it counts
        QCOMPARE(stage.runs(), size_t(1));
        QVERIFY2(stage.said().contains(u"One file imported: 1 new."_s), qPrintable(stage.said()));
    }

    void aFileOfNoFormatCountsOnceThatIsMapped()
    {
        // Given two files that are in no format that is known
        WatchStage stage;
        stage.watch();
        QVERIFY2(stage.said().contains(u".ndjson"_s) && stage.said().contains(u".xml"_s), qPrintable(stage.said()));
        stage.bad(u"beacon.json"_s, beaconReport());
        stage.bad(u"other.json"_s, "[{\"nothing\": \"known\"}]");
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        for (const QString& name : {u"beacon.json"_s, u"other.json"_s})
            QVERIFY2(stage.said().contains(name + u" was left alone"_s), qPrintable(stage.said()));
        stage.shell.click("messageClose");
        // When one of them is mapped
        stage.map(u"beacon.json"_s);
        stage.look(2);
        // Then it counts, and nothing is told again of the other
        QCOMPARE(stage.runs(), size_t(1));
        QVERIFY2(stage.said().contains(u"beacon.json. One file imported"_s), qPrintable(stage.said()));
        QVERIFY2(!stage.said().contains(u"other.json"_s), qPrintable(stage.said()));
        QCOMPARE(stage.shell.window->findChild<Watching*>()->left(), 1);
    }

    /// The file was left alone before the program was started again, its format is mapped after that.
    void aFormatMappedAfterTheNextStartCountsToo()
    {
        WatchStage stage;
        stage.watch();
        stage.bad(u"beacon.json"_s, beaconReport());
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        const QString workspace = stage.workspace().file();
        stage.shell.reopen();
        stage.shell.window->files().open(workspace);
        QVERIFY(stage.shell.window->workspaceView());
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        stage.map(u"beacon.json"_s);
        stage.look(2);
        QCOMPARE(stage.runs(), size_t(1));
        QVERIFY2(stage.said().contains(u"beacon.json. One file imported"_s), qPrintable(stage.said()));
    }

    void theSameContentIsNotImportedTwice()
    {
        WatchStage stage;
        stage.watch();
        stage.good(u"a.json"_s, u"door"_s);
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(1));
        stage.good(u"b.json"_s, u"door"_s);
        stage.look(3);
        QVERIFY2(stage.said().contains(u"b.json has the same content as a.json"_s), qPrintable(stage.said()));
        stage.shell.click("messageClose");
        stage.look(3);
        QCOMPARE(stage.said(), QString());
        QCOMPARE(stage.runs(), size_t(1));
    }

    void waitsWhileAnotherImportIsUnderWay()
    {
        WatchStage stage;
        stage.watch();
        stage.look(1);
        auto other = ImportLock::tryAcquire(stage.workspace().file());
        QVERIFY(other);
        const QString before = stage.said();
        stage.good(u"a.json"_s, u"door"_s);
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        QCOMPARE(stage.said(), before);
        other.reset();
        stage.look(1);
        QCOMPARE(stage.runs(), size_t(1));
    }

    void goesOnWhenTheWorkspaceIsOpenedAgain()
    {
        // Given a folder from which one file was imported, and in which one was bad
        WatchStage stage;
        stage.watch();
        stage.good(u"a.json"_s, u"door"_s);
        stage.bad(u"bad.json"_s, "[{\"cut");
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(1));
        const QString file = stage.workspace().file();
        // When the program is started again, and another has come meanwhile
        stage.shell.reopen();
        stage.good(u"b.json"_s, u"lock"_s);
        stage.shell.window->files().open(file);
        QVERIFY(stage.shell.window->workspaceView());
        stage.look(3);
        // Then that one is imported, and nothing is said of the others
        QCOMPARE(stage.runs(), size_t(2));
        QVERIFY2(stage.said().contains(u"b.json. One file imported"_s), qPrintable(stage.said()));
        QVERIFY2(!stage.said().contains(u"bad.json"_s) && !stage.said().contains(u"a.json"_s), qPrintable(stage.said()));
        QVERIFY2(stage.sign().contains(u"1 file imported"_s), qPrintable(stage.sign()));
    }

    void stopsWhenToldTo()
    {
        WatchStage stage;
        stage.watch();
        stage.choose(u"Stop watching"_s);
        QCOMPARE(stage.sign(), QString());
        stage.good(u"a.json"_s, u"door"_s);
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        // also after the next start
        const QString file = stage.workspace().file();
        stage.shell.reopen();
        stage.shell.window->files().open(file);
        stage.look(3);
        QCOMPARE(stage.runs(), size_t(0));
        QCOMPARE(stage.sign(), QString());
        for (const QAction* action : stage.shell.window->actions())
            if (action->text() == u"Stop watching"_s)
                QVERIFY(!action->isEnabled());
    }

    void aFolderThatVanishesIsToldOnce()
    {
        WatchStage stage;
        stage.watch();
        stage.look(1);
        QVERIFY(QDir(stage.inbox).removeRecursively());
        stage.look(1);
        QVERIFY2(stage.said().contains(u"can't be read"_s), qPrintable(stage.said()));
        QVERIFY2(stage.sign().contains(u"not there"_s), qPrintable(stage.sign()));
        stage.shell.click("messageClose");
        stage.look(2);
        QCOMPARE(stage.said(), QString());
        // When it is made again
        QVERIFY(QDir().mkpath(stage.inbox));
        stage.good(u"a.json"_s, u"door"_s);
        stage.look(3);
        // Then it goes on
        QCOMPARE(stage.runs(), size_t(1));
    }

    void declinedOrNoFolderChangesNothing_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("told");
        QTest::newRow("declined") << QString() << false;
        QTest::newRow("not there") << u"/no/such/folder"_s << true;
    }

    void declinedOrNoFolderChangesNothing()
    {
        QFETCH(QString, answer);
        QFETCH(bool, told);
        WatchStage stage;
        stage.shell.prompt->folderToOpen = answer;
        stage.choose(u"Watch a folder..."_s);
        QCOMPARE(stage.said().contains(u"can't be watched"_s), told);
        QCOMPARE(stage.sign(), QString());
    }
};

QTEST_MAIN(TestWatching)
#include "tst_watching.moc"
