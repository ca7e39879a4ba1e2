// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"

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

/// Lets the child import until it has said so many lines, then kills it. The number of lines, if it came to its end.
std::optional<int> importUntilKilled(const QString& workspace, const QString& file, int lines)
{
    QProcess child;
    child.start(QStringLiteral(WAYMARK_IMPORT_CHILD), {workspace, file});
    int said = 0;
    while (child.waitForReadyRead(60'000)) {
        while (child.canReadLine()) {
            child.readLine();
            if (++said == lines) {
                child.kill(); // SIGKILL
                child.waitForFinished(60'000);
                return std::nullopt;
            }
        }
    }
    child.waitForFinished(60'000);
    return said;
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
        const auto lines = importUntilKilled(box.workspace().file(), second, -1);
        QVERIFY(lines);
        QVERIFY2(*lines > 15, qPrintable(u"only %1 moments to kill at"_s.arg(*lines)));
        VERIFY_RESULT(box.workspace().catchUp());
        const OutcomeCounts after = box.counted();
        QVERIFY(before != after);

        std::mt19937 random(20);
        for (int round = 0; round < 20; ++round) {
            // When the import is killed at a random moment; the last ones on purpose while accepting and settling
            const QString file = box.path(u"round%1.waymark"_s.arg(round));
            QVERIFY(QFile::copy(original, file));
            const int moment = round < 14 ? 1 + static_cast<int>(random() % static_cast<unsigned>(*lines)) : *lines - (round - 14);
            importUntilKilled(file, second, moment);
            // Then it is sound, and counts nothing or all of it
            VERIFY_RESULT(Workspace::verify(file));
            OutcomeCounts counts;
            for (const CheckTally& tally : ImportBox::value(ImportBox::value(EvidenceReader::open(file)).tallies()))
                for (const auto& [state, count] : tally.counts)
                    counts[*state.outcome] += count;
            QVERIFY2(counts == before || counts == after, qPrintable(u"round %1, after %2 lines"_s.arg(round).arg(moment)));
            // And can be tidied up and gone on with
            VERIFY_RESULT(removeAbandonedImports(file));
            Progress progress;
            VERIFY_RESULT(settle(file, progress));
            VERIFY_RESULT(Workspace::verify(file));
            const EvidenceReader reader = ImportBox::value(EvidenceReader::open(file));
            QVERIFY(ImportBox::value(reader.isSettled()));
            const qint64 failed = ImportBox::value(reader.count({.outcomes = {Outcome::Failed}}));
            QCOMPARE(failed, counts[Outcome::Failed]);
            QCOMPARE(static_cast<qint64>(ImportBox::value(reader.page({.outcomes = {Outcome::Failed}}, 0, 100'000)).rows.size()), failed);
            QFile::remove(file);
        }
    }
};

QTEST_GUILESS_MAIN(TestImportKill)
#include "tst_importkill.moc"
