// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"

#include <QElapsedTimer>
#include <QProcess>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString largeFile(const ImportBox& box, int day, int count)
{
    ResultsFile file(u"2026-03-0%1T06:00:00Z"_s.arg(day));
    for (int i = 0; i < count; ++i)
        file.add(u"check_%1"_s.arg(i % 40), u"resource/%1"_s.arg(i), (i + day) % 3 == 0 ? Outcome::Failed : Outcome::Passed);
    return file.write(box.path(u"day%1.json"_s.arg(day)));
}

/// When to kill: so long after the start, or as soon as the child says this word.
struct Moment {
    int ms = -1;
    QByteArray word = {};

    QString text() const { return word.isEmpty() ? u"%1 ms"_s.arg(ms) : QString::fromLatin1(word); }
};

/// Waits for the child to say the word, line by line.
bool says(QProcess& child, const QByteArray& word)
{
    while (child.canReadLine() || child.waitForReadyRead(60'000))
        while (child.canReadLine())
            if (child.readLine().startsWith(word))
                return true;
    return false;
}

void importUntilKilled(const QString& workspace, const QString& file, const Moment& moment)
{
    QProcess child;
    child.start(QStringLiteral(WAYMARK_IMPORT_CHILD), {workspace, file});
    QVERIFY(child.waitForStarted(60'000));
    if (moment.word.isEmpty())
        child.waitForFinished(moment.ms);
    else
        QVERIFY(says(child, moment.word));
    child.kill(); // SIGKILL
    child.waitForFinished(60'000);
}

/// How long an import takes that nobody disturbs.
int importToTheEnd(const QString& workspace, const QString& file)
{
    QElapsedTimer clock;
    clock.start();
    QProcess child;
    child.start(QStringLiteral(WAYMARK_IMPORT_CHILD), {workspace, file});
    child.waitForFinished(60'000);
    return child.exitCode() == 0 ? static_cast<int>(clock.elapsed()) : -1;
}

/// Moments all over the import at random, and some on purpose while it is being accepted and settled.
std::vector<Moment> moments(int duration)
{
    std::mt19937 random(20);
    std::vector<Moment> list;
    for (int i = 0; i < 14; ++i)
        list.push_back({.ms = static_cast<int>(random() % static_cast<unsigned>(duration))});
    for (const char* word : {"begun", "staged", "staged", "accepted", "accepted", "settled"})
        list.push_back({.word = word});
    return list;
}

} // namespace

class TestImportKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Killed at any moment, the workspace counts as before or as after, and what was left undone can be gone on with.
    void isAsBeforeOrAsAfter()
    {
        // Given a workspace, what it shows now, and what it will show after the next import
        ImportBox box;
        const QString second = largeFile(box, 2, 9000);
        box.import({.file = largeFile(box, 1, 6000)});
        const OutcomeCounts before = box.counted();
        const QString original = box.path(u"original.waymark"_s);
        VERIFY_RESULT(box.workspace().saveCopy(original));
        const int duration = importToTheEnd(box.workspace().file(), second);
        QVERIFY(duration > 0);
        VERIFY_RESULT(box.workspace().catchUp());
        const OutcomeCounts after = box.counted();
        QVERIFY(before != after);

        QStringList asBefore;
        for (const Moment& moment : moments(duration)) {
            // When the import is killed
            const QString file = box.path(u"killed.waymark"_s);
            QVERIFY(QFile::copy(original, file));
            importUntilKilled(file, second, moment);
            // Then it is sound, and counts nothing or all of it
            VERIFY_RESULT(Workspace::verify(file));
            OutcomeCounts counts;
            for (const CheckTally& tally : ImportBox::value(ImportBox::value(EvidenceReader::open(file)).tallies()))
                for (const auto& [state, count] : tally.counts)
                    counts[*state.outcome] += count;
            QVERIFY2(counts == before || counts == after, qPrintable(u"killed at %1"_s.arg(moment.text())));
            if (counts == before)
                asBefore << moment.text();
            // And can be tidied up and gone on with
            VERIFY_RESULT(removeAbandonedImports(file));
            Progress progress;
            VERIFY_RESULT(settle(file, progress));
            VERIFY_RESULT(Workspace::verify(file));
            const EvidenceReader reader = ImportBox::value(EvidenceReader::open(file));
            const QDateTime now = QDateTime::currentDateTimeUtc();
            QVERIFY(ImportBox::value(reader.compare({.from = now, .to = now})).settled);
            const qint64 failed = ImportBox::value(reader.count({.outcomes = {Outcome::Failed}}));
            QCOMPARE(failed, counts[Outcome::Failed]);
            QCOMPARE(static_cast<qint64>(ImportBox::value(reader.page({.outcomes = {Outcome::Failed}}, 0, 100'000)).rows.size()), failed);
            for (const QString& companion : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".import.lock"_s})
                QFile::remove(file + companion);
        }
        // Some came before the moment at which it counts, some after
        QVERIFY(asBefore.contains(u"begun"_s));
        QVERIFY(!asBefore.contains(u"accepted"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportKill)
#include "tst_importkill.moc"
