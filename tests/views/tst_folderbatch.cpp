// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/importlock.h"
#include "tests/support/importbox.h"
#include "views/import/folderbatch.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct BatchBox : ImportBox {
    /// A file of one failed check of this name.
    SeenFile good(const QString& name, const QString& check)
    {
        return *lookAt(ResultsFile(u"2026-05-03T06:00:00Z"_s).add(check, u"vault"_s, Outcome::Failed).write(path(name)));
    }
    /// The same, of a tool that names no time, written at this one.
    SeenFile undated(const QString& name, const QString& check, const QDateTime& written)
    {
        QFile file(ResultsFile(QString()).add(check, u"vault"_s, Outcome::Failed).write(path(name)));
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(written, QFileDevice::FileModificationTime))
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        return *lookAt(path(name));
    }
    SeenFile bad(const QString& name)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("[{\"cut") < 0)
            qFatal("a test file can't be written");
        file.close();
        return *lookAt(path(name));
    }
    Result<FolderBatch> read(const std::vector<SeenFile>& files)
    {
        return stageBatch(workspace().file(), files, knownContents(workspace().records()), formats(), workspace().clock(), progress());
    }
    void accept(FolderBatch& batch)
    {
        done(acceptImports(workspace(), batch.staged));
        batch.staged.lock.reset();
        settleNow();
    }
};

QStringList runsOf(const FolderBatch& batch)
{
    QStringList names;
    for (const StagedRun& staged : batch.staged.runs)
        names << staged.run.file;
    return names;
}

} // namespace

/// What is made of files that a watched folder handed out.
class TestFolderBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreStagedTogether()
    {
        BatchBox box;
        FolderBatch batch = ImportBox::value(box.read({box.good(u"a.json"_s, u"door"_s), box.good(u"b.json"_s, u"lock"_s)}));
        QCOMPARE(runsOf(batch), (QStringList{u"a.json"_s, u"b.json"_s}));
        box.accept(batch);
        QCOMPARE(box.workspace().records().runs().size(), size_t(2));
        QCOMPARE(batchText(batch, u"in"_s), u"In the watched folder in: a.json, b.json. 2 files imported: 2 new."_s);
    }

    /// Nobody is there to say the format: XML shows it, and what lines of text are is never guessed.
    void textIsReadInTheFormatThatItShows_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("format"); // empty: it is left alone
        QTest::newRow("XML of CTest") << u"build.xml"_s
                                      << QByteArray("<testsuite tests=\"1\"><testcase name=\"door\" status=\"fail\"><failure/></testcase></testsuite>")
                                      << u"ctest"_s;
        QTest::newRow("XML of nobody") << u"page.xml"_s << QByteArray("<html><body>All passed</body></html>") << QString();
        QTest::newRow("XML that is cut off") << u"cut.xml"_s << QByteArray("<testsuite tests=\"1\"><testcase") << QString();
        QTest::newRow("lines, as many a log has them") << u"run.txt"_s << QByteArray("a.py:1:key\n12:30:45 done\n") << QString();
        QTest::newRow("JSON by another name")
            << u"wrapped.txt"_s << QByteArray(R"({"tool":"git-secrets","target":"till","lines":[{"text":"a.py:1:key"}]})")
            << u"git-secrets"_s;
    }

    void textIsReadInTheFormatThatItShows()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, format);
        BatchBox box;
        QFile file(box.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const FolderBatch batch = ImportBox::value(box.read({*lookAt(file.fileName())}));
        QCOMPARE(batch.staged.runs.size(), size_t(format.isEmpty() ? 0 : 1));
        QCOMPARE(batch.staged.rejected.size(), size_t(format.isEmpty() ? 1 : 0));
        if (format.isEmpty())
            QVERIFY2(batchText(batch, u"in"_s).contains(name + u" was left alone"_s), qPrintable(batchText(batch, u"in"_s)));
        else
            QCOMPARE(batch.staged.runs.front().facts.format, format);
    }

    void whatStandsAsItWasImportedIsPassedOverInSilence()
    {
        BatchBox box;
        const SeenFile file = box.good(u"a.json"_s, u"door"_s);
        FolderBatch first = ImportBox::value(box.read({file}));
        box.accept(first);
        const FolderBatch again = ImportBox::value(box.read({file}));
        QVERIFY(again.staged.runs.empty() && again.same.empty());
        QCOMPARE(batchText(again, u"in"_s), QString());
    }

    void theSameContentUnderANewNameIsToldAndNotImported()
    {
        BatchBox box;
        FolderBatch first = ImportBox::value(box.read({box.good(u"a.json"_s, u"door"_s)}));
        box.accept(first);
        const FolderBatch again = ImportBox::value(box.read({box.good(u"b.json"_s, u"door"_s)}));
        QVERIFY(again.staged.runs.empty());
        QCOMPARE(again.same.size(), size_t(1));
        QVERIFY(!again.same.front().inBatch);
        const QString text = batchText(again, u"in"_s);
        QVERIFY2(text.contains(u"b.json has the same content as a.json, which was imported before"_s), qPrintable(text));
    }

    /// A tool that overwrites its file may well come back to what it said before the last time.
    void aContentThatComesBackIsTold()
    {
        BatchBox box;
        for (const QString& check : {u"door"_s, u"lock"_s}) {
            FolderBatch batch = ImportBox::value(box.read({box.good(u"a.json"_s, check)}));
            QCOMPARE(batch.staged.runs.size(), size_t(1));
            box.accept(batch);
        }
        // The clock stands still: which of the two came last can't be told by it, so both tries are looked at together.
        size_t told = 0;
        for (const QString& check : {u"door"_s, u"lock"_s})
            told += ImportBox::value(box.read({box.good(u"a.json"_s, check)})).same.size();
        QCOMPARE(told, size_t(1));
    }

    /// It says what the tool sees now: a failure that is back must not stay resolved.
    void anUndatedContentThatIsWrittenAnewIsImported()
    {
        BatchBox box;
        const QDateTime now = box.workspace().clock().now();
        const SeenFile file = box.undated(u"a.json"_s, u"door"_s, now.addSecs(-60));
        FolderBatch first = ImportBox::value(box.read({file}));
        QCOMPARE(runsOf(first), QStringList{u"a.json"_s});
        QCOMPARE(first.staged.runs.front().run.timeSource, TimeSource::ImportTime);
        box.accept(first);
        // As it was imported it is no news, whatever its name
        QVERIFY(ImportBox::value(box.read({file})).staged.runs.empty());
        QVERIFY(ImportBox::value(box.read({box.undated(u"b.json"_s, u"door"_s, now.addSecs(-30))})).staged.runs.empty());
        // Written since it is
        const FolderBatch again = ImportBox::value(box.read({box.undated(u"a.json"_s, u"door"_s, now.addSecs(60))}));
        QCOMPARE(runsOf(again), QStringList{u"a.json"_s});
        QVERIFY(again.same.empty());
    }

    void aContentThatComesBackAfterAnotherIsNoTwin()
    {
        BatchBox box;
        const QDateTime now = box.workspace().clock().now();
        const FolderBatch batch = ImportBox::value(box.read({box.undated(u"a.json"_s, u"door"_s, now.addSecs(-60)),
                                                             box.undated(u"b.json"_s, u"lock"_s, now.addSecs(-50)),
                                                             box.undated(u"c.json"_s, u"door"_s, now.addSecs(-40)),
                                                             box.undated(u"d.json"_s, u"door"_s, now.addSecs(-30))}));
        QCOMPARE(runsOf(batch), (QStringList{u"a.json"_s, u"b.json"_s, u"c.json"_s}));
        QCOMPARE(batch.same.size(), size_t(1));
        QVERIFY(batch.same.front().inBatch);
        QCOMPARE(batch.same.front().as, u"c.json"_s);
    }

    void whatWasWithdrawnDoesNotComeInAgain()
    {
        BatchBox box;
        const SeenFile file = box.good(u"a.json"_s, u"door"_s);
        FolderBatch first = ImportBox::value(box.read({file}));
        box.accept(first);
        ImportBox::done(box.workspace().undo());
        box.settleNow();
        QVERIFY(ImportBox::value(box.read({file})).staged.runs.empty());
    }

    void twinsOfOneBatchAreImportedOnce_data()
    {
        QTest::addColumn<bool>("sound");
        QTest::newRow("good") << true;
        QTest::newRow("bad") << false;
    }

    void twinsOfOneBatchAreImportedOnce()
    {
        QFETCH(bool, sound);
        BatchBox box;
        const auto make = [&](const QString& name) { return sound ? box.good(name, u"door"_s) : box.bad(name); };
        const FolderBatch batch = ImportBox::value(box.read({make(u"a.json"_s), make(u"b.json"_s)}));
        QCOMPARE(batch.staged.runs.size(), size_t(sound ? 1 : 0));
        QCOMPARE(batch.same.size(), size_t(sound ? 1 : 0));
        QCOMPARE(batch.staged.rejected.size(), size_t(sound ? 0 : 2));
        const QString text = batchText(batch, u"in"_s);
        QVERIFY2(sound ? text.contains(u"b.json has the same content as a.json, so it was not imported as well"_s)
                       : text.contains(u"b.json was left alone until it changes"_s),
                 qPrintable(text));
    }

    void aBadFileDoesNotStopTheOthers()
    {
        BatchBox box;
        const FolderBatch batch = ImportBox::value(box.read({box.bad(u"bad.json"_s), box.good(u"a.json"_s, u"door"_s)}));
        QCOMPARE(runsOf(batch), QStringList{u"a.json"_s});
        QCOMPARE(batch.staged.rejected.size(), size_t(1));
        const QString text = batchText(batch, u"in"_s);
        QVERIFY2(text.contains(u"One file imported"_s) && text.contains(u"bad.json was left alone until it changes. "_s), qPrintable(text));
        QVERIFY2(text.contains(batch.staged.rejected.front().error.message), qPrintable(text));
    }

    void namesOfFilesCantReorderOrBreakTheMessage()
    {
        BatchBox box;
        const QString name = u"a\n"_s + QChar(0x202E) + u"b.json"_s;
        const QString text = batchText(ImportBox::value(box.read({box.bad(name)})), u"in"_s);
        const QString plain = u"a "_s + QChar(QChar::ReplacementCharacter) + u"b.json was left alone"_s;
        QVERIFY2(text.contains(plain), qPrintable(text));
    }

    void manyBadFilesAreCounted()
    {
        BatchBox box;
        std::vector<SeenFile> files;
        for (int i = 0; i < 5; ++i)
            files.push_back(box.bad(u"bad%1.json"_s.arg(i)));
        const QString text = batchText(ImportBox::value(box.read(files)), u"in"_s);
        QVERIFY2(text.contains(u"2 more files were not imported"_s), qPrintable(text));
    }

    void whatIsNotWhatWasSeenIsLeftOut()
    {
        // Given files that were seen, one of which is then written again, and one removed
        BatchBox box;
        const SeenFile changed = box.good(u"a.json"_s, u"door"_s);
        const SeenFile gone = box.good(u"b.json"_s, u"lock"_s);
        const SeenFile still = box.good(u"c.json"_s, u"gate"_s);
        box.good(u"a.json"_s, u"a much longer name of a door"_s);
        QVERIFY(QFile::remove(gone.path));
        // Then only the third is read, and nobody is told: the other will be seen again
        const FolderBatch batch = ImportBox::value(box.read({changed, gone, still}));
        QCOMPARE(runsOf(batch), QStringList{u"c.json"_s});
        QVERIFY(batch.staged.rejected.empty());
    }

    void waitsForAnotherImport()
    {
        BatchBox box;
        const SeenFile file = box.good(u"a.json"_s, u"door"_s);
        auto other = ImportLock::tryAcquire(box.workspace().file());
        QVERIFY(other);
        const auto refused = box.read({file});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        other.reset();
        QCOMPARE(runsOf(ImportBox::value(box.read({file}))), QStringList{u"a.json"_s});
    }

    void stopsWhenToldTo()
    {
        BatchBox box;
        const SeenFile file = box.good(u"a.json"_s, u"door"_s);
        box.progress().cancelled = true;
        const auto stopped = box.read({file});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        box.progress().cancelled = false;
        QCOMPARE(runsOf(ImportBox::value(box.read({file}))), QStringList{u"a.json"_s});
    }
};

QTEST_GUILESS_MAIN(TestFolderBatch)
#include "tst_folderbatch.moc"
