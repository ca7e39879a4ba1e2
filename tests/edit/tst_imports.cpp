// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"
#include "tests/support/lockprobe.h"
#include "tests/support/numberedresults.h"
#include "tests/support/planningbuilders.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestImports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsFromTheMomentOfAcceptance()
    {
        // Given a rule for targets, and a file that is staged
        ImportBox box;
        VERIFY_RESULT(box.workspace().edit(u"Rule"_s, [](Edit& edit) {
            return edit.insert(TargetRule{.pattern = u"plat*"_s, .environment = u"production"_s});
        }));
        const QString file = numbered(u"2026-03-01T06:00:00Z"_s, 50, 10).write(box.path(u"a.json"_s));
        auto staged = ImportBox::value(box.stage({{.file = file}}));
        QCOMPARE(staged.runs.size(), size_t(1));
        QCOMPARE(staged.runs[0].run.newResults, 50);
        QCOMPARE(staged.runs[0].run.failed, 10);
        QCOMPARE(staged.runs[0].run.target, u"platform"_s);
        // Then nothing counts it, nothing shows it, and the workspace is sound
        QCOMPARE(box.counted().total(), 0);
        QVERIFY(ImportBox::value(box.reader().page({}, 0, 10)).rows.empty());
        QVERIFY(ImportBox::value(box.reader().checks()).empty());
        QVERIFY(box.workspace().records().runs().empty());
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        // When it is accepted, then it counts at once, before anything was settled
        VERIFY_RESULT(acceptImports(box.workspace(), staged));
        QCOMPARE(box.counted()[Outcome::Failed], 10);
        QCOMPARE(box.workspace().records().runs().size(), size_t(1));
        QCOMPARE(box.workspace().records().targets().front().environment, u"production"_s);
        QCOMPARE(ImportBox::value(box.reader().count({})), 50);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    /// The tallies count what a run brought; whoever changes the results past Waymark is found out by them.
    void resultsThatAreNotAsCountedAreNamed()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 30, 10).write(box.path(u"a.json"_s))});
        box.import({.file = numbered(u"2026-03-02T06:00:00Z"_s, 20, 5).write(box.path(u"b.json"_s))}); // ten are not seen any more
        auto staged = ImportBox::value(box.stage({{.file = numbered(u"2026-03-03T06:00:00Z"_s, 40, 4).write(box.path(u"c.json"_s))}}));
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        VERIFY_RESULT(discardImports(box.workspace().file(), staged));
        for (const char* change : {"UPDATE result SET outcome = 0 WHERE outcome = 1", "UPDATE result SET outcome = 0 WHERE outcome = -1",
                                   "DELETE FROM result WHERE id = 1", "UPDATE result SET severity = 0 WHERE id = 2"}) {
            const QString copy = box.path(u"copy.waymark"_s);
            VERIFY_RESULT(box.workspace().saveCopy(copy));
            {
                auto database = Database::open(copy, Database::Mode::ReadWrite);
                VERIFY_RESULT(database);
                VERIFY_RESULT((*database)->execute(u"DELETE FROM result_detail"_s));
                VERIFY_RESULT((*database)->execute(u"DELETE FROM result_change"_s));
                VERIFY_RESULT((*database)->execute(u"DELETE FROM change_detail"_s));
                VERIFY_RESULT(Workspace::verify(copy));
                VERIFY_RESULT((*database)->execute(QLatin1String(change)));
            }
            const auto verified = Workspace::verify(copy);
            QVERIFY2(!verified, change);
            QCOMPARE(verified.error().code, Error::Code::Broken);
            QVERIFY2(verified.error().message.contains(u"The results of check unit check_"_s), qPrintable(verified.error().message));
        }
    }

    void namesThatAreFoundOtherwiseAreTold()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 600, 10).write(box.path(u"a.json"_s))});
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        auto database = Database::open(box.workspace().file(), Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->execute(u"UPDATE name_block SET names = CAST(names || 'x' AS BLOB)"_s));
        const auto verified = Workspace::verify(box.workspace().file());
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, Error::Code::Broken);
    }

    void whatIsNotSeenAnyMoreIsCounted()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 30, 10).write(box.path(u"a.json"_s))});
        const QString less = numbered(u"2026-03-02T06:00:00Z"_s, 22, 10).write(box.path(u"b.json"_s));
        QCOMPARE(ImportBox::value(box.stage({{.file = less}})).runs.at(0).notSeen, 8);
        // Amidst the history, too; and never by what is partial
        QCOMPARE(ImportBox::value(box.stage({{.file = less, .partial = true}})).runs.at(0).notSeen, 0);
        box.import({.file = numbered(u"2026-03-05T06:00:00Z"_s, 30, 10).write(box.path(u"c.json"_s))});
        QCOMPARE(ImportBox::value(box.stage({{.file = less}})).runs.at(0).notSeen, 8);
    }

    void goesAndComesBackByUndo()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 30, 10).write(box.path(u"a.json"_s))});
        const QStringList before = box.picture();
        box.import({.file = numbered(u"2026-03-02T06:00:00Z"_s, 40, 4).write(box.path(u"b.json"_s))});
        const QStringList after = box.picture();
        QVERIFY(before != after);
        for (int round = 0; round < 2; ++round) {
            VERIFY_RESULT(box.workspace().undo());
            QCOMPARE(box.counted().total(), 30);
            box.settleNow();
            QCOMPARE(box.picture(), before);
            VERIFY_RESULT(box.workspace().redo());
            QCOMPARE(box.counted().total(), 40);
            box.settleNow();
            QCOMPARE(box.picture(), after);
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        }
    }

    void theSameFileAgainAddsNothing()
    {
        ImportBox box;
        const QString file = numbered(u"2026-03-01T06:00:00Z"_s, 4000, 1000).write(box.path(u"a.json"_s));
        box.import({.file = file});
        const auto before = rowCounts(box.workspace().file());
        const qint64 size = QFileInfo(box.workspace().file()).size();
        const Run again = box.import({.file = file});
        auto after = rowCounts(box.workspace().file());
        QCOMPARE(again.unchanged, 4000);
        QCOMPARE(again.newResults + again.changed + again.resolved + again.reopened, 0);
        for (const QString& table : {u"result"_s, u"result_change"_s, u"run_tally"_s, u"tally"_s, u"resource"_s})
            QCOMPARE(after[table], before.at(table));
        QVERIFY(QFileInfo(box.workspace().file()).size() - size < size / 100 + 8192);
    }

    void aTargetThatThePlanNamesIsNotTakenBack()
    {
        // Given an import that brought a target, which somebody else has written about since
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 3, 1).write(box.path(u"a.json"_s))});
        auto other = ImportBox::value(Workspace::open(box.workspace().file(), {.author = u"Bernd"_s, .pollInterval = 0}));
        const Note note{.target = other->records().targets().front().id, .text = u"Ours"_s, .author = u"Bernd"_s, .written = someTime()};
        VERIFY_RESULT(other->edit(u"Note"_s, [&](Edit& edit) { return edit.insert(note); }));
        // When the import is taken back, then that is refused in words, and nothing has changed
        const QStringList before = box.picture();
        const auto refused = box.workspace().undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        QVERIFY2(refused.error().message.contains(u"Target platform can't be removed: exceptions, notes or a threat model"_s),
                 qPrintable(refused.error().message));
        QCOMPARE(box.picture(), before);
        QCOMPARE(box.counted().total(), 3);
        // And once the note is gone, it can be
        VERIFY_RESULT(other->undo());
        VERIFY_RESULT(box.workspace().undo());
        QCOMPARE(box.counted().total(), 0);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    void aBadFileDoesNotStopTheOthers()
    {
        ImportBox box;
        QFile bad(box.path(u"bad.json"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"schema\":\"results/1\",\"tool\":\"unit\",\"results\":[{\"id\":\"c\",\"status\":\"failed\"}");
        bad.close();
        const QString good = numbered(u"2026-03-01T06:00:00Z"_s, 5, 1).write(box.path(u"good.json"_s));
        auto staged = ImportBox::value(
            box.stage({{.file = bad.fileName()}, {.file = box.path(u"none.json"_s)}, {.file = good}}));
        QCOMPARE(staged.rejected.size(), size_t(2));
        QCOMPARE(staged.rejected[0].file, bad.fileName());
        QCOMPARE(staged.rejected[0].error.code, Error::Code::Parse);
        QCOMPARE(staged.rejected[1].error.code, Error::Code::NotFound);
        QCOMPARE(staged.runs.size(), size_t(1));
        VERIFY_RESULT(acceptImports(box.workspace(), staged));
        QCOMPARE(box.counted().total(), 5);
    }

    /// Reading it would drop the locks that keep other programs from taking it for closed.
    void itsOwnWorkspaceIsNotRead()
    {
        ImportBox box;
        const QString workspace = box.workspace().file();
        const LockProbe probe(workspace);
        QVERIFY(probe.isLocked());
        QVERIFY(QFile::link(workspace, box.path(u"link.json"_s)));
        std::vector<ImportRequest> requests;
        for (const QString& file : {workspace, workspace + u"-wal"_s, workspace + u"-shm"_s, box.path(u"link.json"_s)})
            requests.push_back({.file = file});
        const auto staged = ImportBox::value(box.stage(requests));
        QCOMPARE(staged.runs.size(), size_t(0));
        QCOMPARE(staged.rejected.size(), requests.size());
        for (const RejectedFile& rejected : staged.rejected) {
            QCOMPARE(rejected.error.code, Error::Code::Invalid);
            QVERIFY2(rejected.error.message.contains(u"open here"_s), qPrintable(rejected.error.message));
        }
        QVERIFY(probe.isLocked());
    }

    void stagesNothingIntoALogThatIsNotTheFilesAnyMore()
    {
        ImportBox box;
        const QString file = numbered(u"2026-03-01T06:00:00Z"_s, 5, 1).write(box.path(u"a.json"_s));
        QVERIFY(QFile::remove(box.workspace().file() + u"-wal"_s));
        const auto staged = box.stage({{.file = file}});
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, Error::Code::Storage);
    }

    void aPartialRunResolvesNothing()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 10, 4).write(box.path(u"a.json"_s))});
        const QString half = numbered(u"2026-03-02T06:00:00Z"_s, 5, 0).write(box.path(u"b.json"_s));
        const Run run = box.import({.file = half, .partial = true});
        QCOMPARE(run.complete, false);
        QCOMPARE(run.resolved, 4);
        QCOMPARE(box.counted().total(), 10);
    }

    void aDrillStaysOutsideEveryFigure()
    {
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 10, 4).write(box.path(u"a.json"_s))});
        const QStringList before = box.picture();
        box.import({.file = numbered(u"2026-03-02T06:00:00Z"_s, 10, 10).write(box.path(u"b.json"_s)), .drill = true});
        QCOMPARE(box.picture(), before);
        QCOMPARE(ImportBox::value(box.reader().deltas()).size(), size_t(1));
    }

    void whatWasTakenBackMeanwhileIsNotCountedTwice()
    {
        // Given a preview that was made against an import
        ImportBox box;
        box.import({.file = numbered(u"2026-03-01T06:00:00Z"_s, 10, 4).write(box.path(u"a.json"_s))});
        const QString file = numbered(u"2026-03-02T06:00:00Z"_s, 10, 3).write(box.path(u"b.json"_s));
        auto staged = ImportBox::value(box.stage({{.file = file}}));
        // When that import is taken back before the preview is accepted
        VERIFY_RESULT(box.workspace().undo());
        VERIFY_RESULT(acceptImports(box.workspace(), staged));
        // Then the figures are those of the one that counts, at once and after settling
        QCOMPARE(box.counted().total(), 10);
        QCOMPARE(box.counted()[Outcome::Failed], 3);
        box.settleNow();
        QCOMPARE(box.counted()[Outcome::Failed], 3);
        QCOMPARE(ImportBox::value(box.reader().count({})), 10);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
