// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/runedits.h"
#include "model/store/database.h"
#include "tests/support/runbox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void flip(ImportBox& box, const QString& file, RunState to)
{
    const Run run = runOf(box, file, to == RunState::Counted ? RunState::Withdrawn : RunState::Counted);
    ImportBox::done(box.workspace().edit(u"Flip %1"_s.arg(file), [&](Edit& edit) {
        return to == RunState::Counted ? restoreRun(edit, run.id) : removeRun(edit, run.id);
    }));
    box.settleNow();
}

Result<void> purge(ImportBox& box, const QStringList& files)
{
    std::vector<RunId> runs;
    for (const QString& file : files)
        runs.push_back(runOf(box, file, RunState::Withdrawn).id);
    if (auto purged = purgeRuns(box.workspace(), runs); !purged)
        return purged;
    return removePurgedRuns(box.workspace().file(), box.progress());
}

qint64 number(const QString& file, const QString& sql)
{
    const auto database = ImportBox::value(Database::open(file, Database::Mode::ReadOnly));
    return ImportBox::value(database->single(sql)).toLongLong();
}

} // namespace

/// Withdrawn runs are deleted for good: nothing that counts, or may count again, is touched.
class TestPurge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatOthersSawStays_data()
    {
        QTest::addColumn<std::vector<int>>("order"); // of the imports
        QTest::addColumn<QStringList>("purged");
        using Order = std::vector<int>;
        QTest::newRow("first") << Order{0, 1, 2, 3} << QStringList{u"0.json"_s};
        QTest::newRow("middle") << Order{0, 1, 2, 3} << QStringList{u"1.json"_s};
        QTest::newRow("last") << Order{0, 1, 2, 3} << QStringList{u"3.json"_s};
        QTest::newRow("two") << Order{0, 1, 2, 3} << QStringList{u"0.json"_s, u"2.json"_s};
        QTest::newRow("neighbours") << Order{0, 1, 2, 3} << QStringList{u"1.json"_s, u"2.json"_s};
        QTest::newRow("imported last, but first") << Order{1, 3, 2, 0} << QStringList{u"0.json"_s};
        QTest::newRow("imported first, but last") << Order{3, 0, 2, 1} << QStringList{u"3.json"_s};
        QTest::newRow("all") << Order{2, 0, 1, 3} << QStringList{u"0.json"_s, u"1.json"_s, u"2.json"_s, u"3.json"_s};
    }
    void whatOthersSawStays()
    {
        QFETCH(std::vector<int>, order);
        QFETCH(QStringList, purged);
        for (quint32 seed = 1; seed <= 6; ++seed) {
            // Given imports, some of them deleted, and one more deleted that is to stay
            const RandomFiles files(seed);
            ImportBox box;
            for (const int file : order)
                box.import({.file = files.write(box, file), .partial = seed % 2 == 0 && file == 1});
            for (const QString& file : purged)
                flip(box, file, RunState::Withdrawn);
            const QString kept = u"2.json"_s;
            const bool alsoDeleted = !purged.contains(kept);
            if (alsoDeleted)
                flip(box, kept, RunState::Withdrawn);
            const QStringList before = box.picture();
            // When the former are purged, then what is shown is what was
            VERIFY_RESULT(purge(box, purged));
            QCOMPARE(box.picture(), before);
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
            // And what comes back, or comes new, is as if the purged ones had never been
            if (alsoDeleted)
                flip(box, kept, RunState::Counted);
            box.import({.file = files.write(box, 5)});
            box.import({.file = files.write(box, 4, u"platform"_s, 1)});
            ImportBox without;
            for (const int file : order)
                if (!purged.contains(RandomFiles::name(file)))
                    without.import({.file = files.write(without, file), .partial = seed % 2 == 0 && file == 1});
            without.import({.file = files.write(without, 5)});
            without.import({.file = files.write(without, 4, u"platform"_s, 1)});
            QCOMPARE(box.picture(), without.picture());
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        }
    }

    void whatOnlyItBroughtIsGone()
    {
        // Given a run that alone saw a resource
        ImportBox box;
        const auto import = [&box](int day, const QString& resource) {
            ResultsFile file(RandomFiles::time(day).toString(Qt::ISODate));
            file.add(u"check"_s, u"shared"_s, Outcome::Passed).add(u"check"_s, resource, Outcome::Failed);
            box.import({.file = file.write(box.path(RandomFiles::name(day)))});
        };
        import(0, u"kept"_s);
        import(1, u"secret-name"_s);
        flip(box, u"1.json"_s, RunState::Withdrawn);
        // When it is purged
        VERIFY_RESULT(purge(box, {u"1.json"_s}));
        // Then its row, and the name of that resource, are in the file no more
        const QString file = box.workspace().file();
        QCOMPARE(number(file, u"SELECT count(*) FROM run"_s), 1);
        QCOMPARE(number(file, u"SELECT count(*) FROM resource WHERE name = 'secret-name'"_s), 0);
        QCOMPARE(number(file, u"SELECT count(*) FROM result"_s), 2);
        QCOMPARE(box.workspace().records().runs().size(), size_t(1));
        // And another window knows as much
        const auto other = ImportBox::value(Workspace::open(file, ImportBox::options()));
        QCOMPARE(other->records().runs().size(), size_t(1));
    }

    void theDeletionCanNotBeUndoneAnyMore()
    {
        const RandomFiles files(1);
        ImportBox box;
        box.import({.file = files.write(box, 0)});
        flip(box, u"0.json"_s, RunState::Withdrawn);
        VERIFY_RESULT(purge(box, {u"0.json"_s}));
        const auto undone = box.workspace().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, Error::Code::Conflict);
        QVERIFY2(undone.error().message.contains(u"was purged by Anna on 2026-06-01"_s), qPrintable(undone.error().message));
        // And the purge itself is no step
        QVERIFY2(box.workspace().history().undoText().startsWith(u"Flip"_s), qPrintable(box.workspace().history().undoText()));
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    void aRunThatCountsIsRefused()
    {
        const RandomFiles files(1);
        ImportBox box;
        const Run run = box.import({.file = files.write(box, 0)});
        const QStringList before = box.picture();
        const std::vector<RunId> runs = {run.id};
        const auto refused = purgeRuns(box.workspace(), runs);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        VERIFY_RESULT(removePurgedRuns(box.workspace().file(), box.progress()));
        QCOMPARE(box.picture(), before);
    }

    void cutOffItGoesOn()
    {
        // Given a purge that is stopped at once
        const RandomFiles files(1);
        ImportBox box;
        for (const int file : {0, 1, 2})
            box.import({.file = files.write(box, file)});
        flip(box, u"1.json"_s, RunState::Withdrawn);
        const QStringList before = box.picture();
        box.progress().cancelled = true;
        const auto stopped = purge(box, {u"1.json"_s});
        box.progress().cancelled = false;
        QVERIFY(stopped || stopped.error().code == Error::Code::Cancelled);
        QCOMPARE(box.picture(), before);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        // When another import begins, then the rest is done first
        box.import({.file = files.write(box, 3)});
        QCOMPARE(number(box.workspace().file(), u"SELECT count(*) FROM run WHERE importer = 'purge'"_s), 0);
        ImportBox without;
        for (const int file : {0, 2, 3})
            without.import({.file = files.write(without, file)});
        QCOMPARE(box.picture(), without.picture());
    }
};

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
