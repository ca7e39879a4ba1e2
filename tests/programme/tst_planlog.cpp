// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/auditreader.h"
#include "model/programme/planthen.h"
#include "tests/support/planningbox.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Minutes since the workspace was made.
QDateTime after(int minutes)
{
    return someTime().addSecs(60 * minutes);
}

/// What somebody would know of a moment.
struct Told {
    bool isKnown = false;
    std::map<std::pair<QString, QString>, QJsonObject> rows = {};

    friend bool operator==(const Told&, const Told&) = default;
};

/// Of a file that the records are of.
Told told(const QString& file, const Records& records, const QDateTime& moment, PlanLog* log)
{
    const auto audit = AuditReader::open(file);
    if (!audit)
        qFatal("%s", qPrintable(audit.error().message));
    Progress progress;
    auto plan = PlanRewind::read(*audit, records, moment, log, progress);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    const bool isKnown = plan->rewindTo(moment);
    return {.isKnown = isKnown, .rows = rowsOf(plan->records(), true)};
}

Result<void> rename(Workspace& workspace, const QString& title)
{
    return workspace.edit(u"Rename"_s, [&](Edit& edit) {
        const Story before = edit.records().stories().front();
        Story renamed = before;
        renamed.title = title;
        return edit.update(before, renamed);
    });
}

/// Once a minute.
void renameTwentyTimes(PlanningBox& box)
{
    box.add(aStory(u"A-1"_s));
    for (int minute = 1; minute <= 20; ++minute) {
        box.setTime(after(minute));
        if (const auto renamed = rename(box.workspace(), QString::number(minute)); !renamed)
            qFatal("%s", qPrintable(renamed.error().message));
    }
}

} // namespace

/// The log of a plan, each entry of which is read once.
class TestPlanLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheWholeLogSays_data();
    void saysWhatTheWholeLogSays();
    void readsOnlyWhatIsNew();
    void readsOnlyAsFarBackAsItIsAsked();
    void aClockThatIsBehindChangesNothing();
    void startsAnewWithAnotherPast();
    void whatWasCancelledIsReadNextTime();
};

void TestPlanLog::saysWhatTheWholeLogSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whoever edits, takes back or does again, here or in another window, on whatever clock.
void TestPlanLog::saysWhatTheWholeLogSays()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    PlanningBox box;
    const auto other = box.secondWindow();
    QVERIFY(other);
    PlanLog log;
    int minute = 0;
    for (int step = 0; step < 60; ++step) {
        minute += random.below(4) - (random.below(8) == 0 ? 3 : 0);
        box.setTime(after(minute));
        Workspace& workspace = random.below(3) == 0 ? *other : box.workspace();
        VERIFY_RESULT(workspace.catchUp());
        const int act = random.below(6);
        if (act == 0 && workspace.history().canUndo())
            static_cast<void>(workspace.undo()); // refused, if the other one built upon it
        else if (act == 1 && workspace.history().canRedo())
            static_cast<void>(workspace.redo());
        else
            static_cast<void>(random.makeOne(workspace)); // many are refused by a rule
        VERIFY_RESULT(box.workspace().catchUp());
        const QDateTime moment = after(random.below(static_cast<size_t>(std::max(minute, 0) + 10)) - 3);
        const Told kept = told(box.file(), box.records(), moment, &log);
        PlanLog whole;
        told(box.file(), box.records(), after(-1000), &whole); // so that it knows all of it
        QVERIFY(kept == told(box.file(), box.records(), moment, &whole));
        QVERIFY(kept == told(box.file(), box.records(), moment, nullptr));
    }
    QVERIFY(box.records().stories().size() > 1); // else this proves little
}

void TestPlanLog::readsOnlyWhatIsNew()
{
    PlanningBox box;
    renameTwentyTimes(box);
    PlanLog log;
    told(box.file(), box.records(), after(0), &log);
    QCOMPARE(log.entriesRead(), 20);
    for (const int minute : {5, 0, 19, 30, 5})
        told(box.file(), box.records(), after(minute), &log);
    QCOMPARE(log.entriesRead(), 20);
    // Nor does it pass over any: the reader counts those in the progress
    const auto audit = AuditReader::open(box.file());
    VERIFY_RESULT(audit);
    Progress progress;
    VERIFY_RESULT(log.since(*audit, after(5), progress));
    QCOMPARE(progress.done.load(), 0);
    // One more of one's own, one by undo, one from another window, and one that is no plan's
    box.setTime(after(21));
    VERIFY_RESULT(rename(box.workspace(), u"mine"_s));
    VERIFY_RESULT(box.workspace().undo());
    const auto other = box.secondWindow();
    VERIFY_RESULT(rename(*other, u"theirs"_s));
    VERIFY_RESULT(box.workspace().catchUp());
    box.add(Target{.identity = u"shop"_s});
    const Told then = told(box.file(), box.records(), after(20), &log);
    QCOMPARE(log.entriesRead(), 23);
    QVERIFY(then == told(box.file(), box.records(), after(20), nullptr));
}

void TestPlanLog::readsOnlyAsFarBackAsItIsAsked()
{
    PlanningBox box;
    renameTwentyTimes(box);
    PlanLog log;
    qint64 read = 0;
    for (const int minute : {20, 17, 18, 10}) {
        read = std::max<qint64>(read, 20 - minute);
        QVERIFY(told(box.file(), box.records(), after(minute), &log) == told(box.file(), box.records(), after(minute), nullptr));
        QCOMPARE(log.entriesRead(), read);
    }
}

/// Of two entries the one that came later in the log is the later one, whatever their times say.
void TestPlanLog::aClockThatIsBehindChangesNothing()
{
    PlanningBox box;
    box.add(aStory(u"A-1"_s));
    for (const int minute : {10, 30, 20, 40}) {
        box.setTime(after(minute));
        VERIFY_RESULT(rename(box.workspace(), QString::number(minute)));
    }
    const auto titleAt = [&](int minute, PlanLog* log) {
        const auto audit = AuditReader::open(box.file());
        Progress progress;
        auto plan = PlanRewind::read(*audit, box.records(), after(minute), log, progress);
        plan->rewindTo(after(minute));
        return plan->stories().front().title;
    };
    PlanLog log;
    for (const int minute : {35, 25, 15, 20, 5, 45}) {
        const QString expected = minute >= 40 ? u"40"_s : minute >= 20 ? u"20"_s : minute >= 10 ? u"10"_s : aStory(u"A-1"_s).title;
        QCOMPARE(titleAt(minute, &log), expected);
        QCOMPARE(titleAt(minute, nullptr), expected);
    }
}

/// As after a restored backup: the file is an earlier one, and went on otherwise since.
void TestPlanLog::startsAnewWithAnotherPast()
{
    PlanningBox box;
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.waymark"_s);
    box.add(aStory(u"A-1"_s));
    box.setTime(after(1));
    VERIFY_RESULT(rename(box.workspace(), u"before"_s));
    VERIFY_RESULT(box.workspace().saveCopy(backup));
    PlanLog log;
    for (const int minute : {2, 3}) {
        box.setTime(after(minute));
        VERIFY_RESULT(rename(box.workspace(), QString::number(minute)));
    }
    told(box.file(), box.records(), after(0), &log);
    const auto clock = std::make_shared<FixedClock>(after(4));
    auto opened = Workspace::open(backup, {.author = u"Anna"_s, .clock = clock, .pollInterval = 0});
    VERIFY_RESULT(opened);
    Workspace& restored = **opened;
    // It is shorter, then as long, then longer
    for (int round = 0; round < 5; ++round) {
        for (const int minute : {0, 1, 3})
            QVERIFY(told(backup, restored.records(), after(minute), &log) == told(backup, restored.records(), after(minute), nullptr));
        VERIFY_RESULT(rename(restored, u"otherwise %1"_s.arg(round)));
        QVERIFY(told(box.file(), box.records(), after(2), &log) == told(box.file(), box.records(), after(2), nullptr));
    }
}

void TestPlanLog::whatWasCancelledIsReadNextTime()
{
    PlanningBox box;
    box.add(aStory(u"A-1"_s));
    box.setTime(after(1));
    VERIFY_RESULT(rename(box.workspace(), u"new"_s));
    const auto audit = AuditReader::open(box.file());
    VERIFY_RESULT(audit);
    PlanLog log;
    Progress cancelled;
    cancelled.cancelled = true;
    const auto none = log.since(*audit, after(0), cancelled);
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::Cancelled);
    Progress progress;
    const auto past = log.since(*audit, after(0), progress);
    VERIFY_RESULT(past);
    QCOMPARE(past->steps.size(), size_t(1));
    QCOMPARE(past->begin, someTime());
}

QTEST_GUILESS_MAIN(TestPlanLog)
#include "tst_planlog.moc"
