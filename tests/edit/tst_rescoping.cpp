// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rescoping.h"
#include "tests/support/runbox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Result<StagedRescoping> stage(ImportBox& box, const Run& run, const Rescoping& rescoping)
{
    return stageRescoping(box.workspace().file(), run, rescoping, box.workspace().clock(), box.progress());
}

Result<void> rescope(ImportBox& box, const QString& file, const Rescoping& rescoping)
{
    auto staged = stage(box, runOf(box, file), rescoping);
    if (!staged)
        return staged.error();
    if (auto done = acceptRescoping(box.workspace(), *staged); !done)
        return done;
    staged->lock.reset();
    box.settleNow();
    return {};
}

auto numbersOf(const Run& run)
{
    return std::tuple(run.results, run.newResults, run.changed, run.resolved, run.reopened, run.unchanged, run.complete, run.drill,
                      run.time);
}

const QString middle = QStringLiteral("1.json");

} // namespace

Q_DECLARE_METATYPE(waymark::Rescoping)
Q_DECLARE_METATYPE(waymark::ImportRequest)

/// A run that was imported for the wrong target, time or purpose is as if it had been imported for the right one.
class TestRescoping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsTheRightImport_data()
    {
        QTest::addColumn<Rescoping>("rescoping");
        QTest::addColumn<ImportRequest>("right"); // how it should have been imported
        QTest::addColumn<QString>("target");      // that the file had, and that it should have had
        QTest::addColumn<QString>("rightTarget");
        const QString here = u"platform"_s;
        QTest::newRow("target among others' runs") << Rescoping{.target = here} << ImportRequest{.file = {}} << u"wrong"_s << here;
        QTest::newRow("target of its own") << Rescoping{.target = u"other"_s} << ImportRequest{.file = {}} << here << u"other"_s;
        QTest::newRow("earlier") << Rescoping{.time = RandomFiles::time(0).addSecs(-60)}
                                 << ImportRequest{.file = {}, .time = RandomFiles::time(0).addSecs(-60)} << here << here;
        QTest::newRow("later") << Rescoping{.time = RandomFiles::time(9)} << ImportRequest{.file = {}, .time = RandomFiles::time(9)} << here
                               << here;
        QTest::newRow("a little later") << Rescoping{.time = RandomFiles::time(1).addSecs(60)}
                                        << ImportRequest{.file = {}, .time = RandomFiles::time(1).addSecs(60)} << here << here;
        QTest::newRow("drill") << Rescoping{.drill = true} << ImportRequest{.file = {}, .drill = true} << here << here;
        QTest::newRow("partial") << Rescoping{.complete = false} << ImportRequest{.file = {}, .partial = true} << here << here;
        QTest::newRow("all") << Rescoping{.target = here, .time = RandomFiles::time(5), .complete = false}
                             << ImportRequest{.file = {}, .time = RandomFiles::time(5), .partial = true} << u"wrong"_s << here;
    }
    void equalsTheRightImport()
    {
        QFETCH(Rescoping, rescoping);
        QFETCH(ImportRequest, right);
        QFETCH(QString, target);
        QFETCH(QString, rightTarget);
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const RandomFiles files(seed);
            // Given a run between others
            ImportBox box;
            for (const int number : {0, 1, 2})
                box.import({.file = files.write(box, number, number == 1 ? target : u"platform"_s)});
            const QStringList before = box.picture();
            const QStringList textsBefore = textsOf(box);
            const Run old = runOf(box, middle);
            // When it is re-scoped, then all is as if it had been imported so
            VERIFY_RESULT(rescope(box, middle, rescoping));
            ImportBox expected;
            for (const int number : {0, 2})
                expected.import({.file = files.write(expected, number)});
            right.file = files.write(expected, 1, rightTarget);
            const Run imported = expected.import(right);
            QCOMPARE(box.picture(), expected.picture());
            QCOMPARE(textsOf(box), textsOf(expected));
            QCOMPARE(numbersOf(runOf(box, middle)), numbersOf(imported));
            QCOMPARE(runOf(box, middle).sha256, old.sha256);
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
            // And back and forth
            VERIFY_RESULT(box.workspace().undo());
            box.settleNow();
            QCOMPARE(box.picture(), before);
            QCOMPARE(textsOf(box), textsBefore);
            QCOMPARE(runOf(box, middle).id, old.id);
            VERIFY_RESULT(box.workspace().redo());
            box.settleNow();
            QCOMPARE(box.picture(), expected.picture());
            VERIFY_RESULT(Workspace::verify(box.workspace().file()));
        }
    }

    /// Complete again, it sees all that it saw, and tells what it lacks.
    void aPartialRunBecomesComplete()
    {
        const RandomFiles files(3);
        ImportBox box;
        box.import({.file = files.write(box, 0)});
        box.import({.file = files.write(box, 1), .partial = true});
        VERIFY_RESULT(rescope(box, middle, {.complete = true}));
        ImportBox expected;
        for (const int number : {0, 1})
            expected.import({.file = files.write(expected, number)});
        QCOMPARE(box.picture(), expected.picture());
        QVERIFY(runOf(box, middle).incompleteReason.isEmpty());
    }

    /// The words of each result are those that the run had for it.
    void theTextsComeAlong()
    {
        const RandomFiles files(2);
        ImportBox box;
        box.import({.file = files.write(box, 1, u"wrong"_s)});
        VERIFY_RESULT(rescope(box, middle, {.target = u"right"_s}));
        ImportBox expected;
        expected.import({.file = files.write(expected, 1, u"right"_s)});
        QCOMPARE(textsOf(box), textsOf(expected));
        QVERIFY(!textsOf(box).isEmpty());
    }

    void theNewTargetIsKnownAndTheLogSaysWhy()
    {
        const RandomFiles files(1);
        ImportBox box;
        box.import({.file = files.write(box, 1, u"wrong"_s)});
        VERIFY_RESULT(rescope(box, middle, {.target = u"right"_s}));
        const auto targets = box.workspace().records().targets();
        QVERIFY(std::ranges::find(targets, u"right"_s, &Target::identity) != targets.end());
        QCOMPARE(runOf(box, middle).target, u"right"_s);
        QVERIFY2(box.workspace().history().undoText().contains(u"target right"_s), qPrintable(box.workspace().history().undoText()));
        VERIFY_RESULT(box.workspace().undo());
        QCOMPARE(box.workspace().records().targets().size(), size_t(1));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<Rescoping>("rescoping");
        QTest::newRow("nothing") << Rescoping{};
        QTest::newRow("as it is") << Rescoping{.target = u"platform"_s, .time = RandomFiles::time(1), .drill = false, .complete = true};
        QTest::newRow("in the future") << Rescoping{.time = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC)};
        QTest::newRow("no name") << Rescoping{.target = QString()};
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(Rescoping, rescoping);
        const RandomFiles files(1);
        ImportBox box;
        box.import({.file = files.write(box, 1)});
        const auto staged = stage(box, runOf(box, middle), rescoping);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, Error::Code::Invalid);
        QVERIFY2(staged.error().message.contains(middle), qPrintable(staged.error().message));
    }

    void cancelledOrNotAcceptedItLeavesNothing()
    {
        const RandomFiles files(1);
        ImportBox box;
        box.import({.file = files.write(box, 0)});
        box.import({.file = files.write(box, 1)});
        const QStringList before = box.picture();
        // When it is cancelled
        box.progress().cancelled = true;
        const auto cancelled = stage(box, runOf(box, middle), {.target = u"other"_s});
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
        box.progress().cancelled = false;
        QCOMPARE(box.picture(), before);
        // Or staged, and then discarded
        {
            const auto staged = ImportBox::value(stage(box, runOf(box, middle), {.target = u"other"_s}));
            QCOMPARE(box.picture(), before);
            VERIFY_RESULT(discardRescoping(box.workspace().file(), staged));
        }
        QCOMPARE(box.picture(), before);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    void whoDeletedTheRunMeanwhileIsRespected()
    {
        const RandomFiles files(1);
        ImportBox box;
        box.import({.file = files.write(box, 1)});
        const Run run = runOf(box, middle);
        auto staged = ImportBox::value(stage(box, run, {.drill = true}));
        VERIFY_RESULT(box.workspace().edit(u"Delete"_s, [&](Edit& edit) {
            Run withdrawn = run;
            withdrawn.state = RunState::Withdrawn;
            return edit.update(run, withdrawn);
        }));
        const auto refused = acceptRescoping(box.workspace(), staged);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QCOMPARE(box.counted().total(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRescoping)
#include "tst_rescoping.moc"
