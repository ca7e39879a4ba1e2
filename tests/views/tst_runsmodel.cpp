// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/compliance/runsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList tools(const RunsModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, RunsModel::ToolColumn).data().toString();
    return result;
}

ChangeSet changeOf(const std::optional<Run>& before, const std::optional<Run>& after)
{
    ChangeSet changes;
    Change change;
    if (before)
        change.before = *before;
    if (after)
        change.after = *after;
    changes.changes.push_back(change);
    return changes;
}

} // namespace

class TestRunsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsLatestFirstWithoutIncomingRuns()
    {
        RunsModel model;
        QAbstractItemModelTester tester(&model);
        const std::vector<Run> runs = {aRun(u"a"_s, utc(2026, 5, 1)), aRun(u"b"_s, utc(2026, 5, 3)),
                                       aRun(u"c"_s, utc(2026, 5, 4), RunState::Incoming), aRun(u"d"_s, utc(2026, 5, 2), RunState::Withdrawn)};
        model.load(runs);
        QCOMPARE(tools(model), (QStringList{u"b"_s, u"d (deleted)"_s, u"a"_s}));
        QCOMPARE(model.counted(), 2);
    }

    void appliesChangesWithoutAReset()
    {
        // Given a counted run
        RunsModel model;
        QAbstractItemModelTester tester(&model);
        const Run old = aRun(u"a"_s, utc(2026, 5, 1));
        model.load(std::vector{old});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When another is accepted
        Run incoming = aRun(u"b"_s, utc(2026, 5, 2), RunState::Incoming);
        Run counted = incoming;
        counted.state = RunState::Counted;
        model.apply(changeOf(incoming, counted));
        // Then it stands above
        QCOMPARE(tools(model), (QStringList{u"b"_s, u"a"_s}));
        // When the first is withdrawn
        Run withdrawn = old;
        withdrawn.state = RunState::Withdrawn;
        model.apply(changeOf(old, withdrawn));
        // Then it stays, marked
        QCOMPARE(tools(model), (QStringList{u"b"_s, u"a (deleted)"_s}));
        QVERIFY(model.index(1, RunsModel::TimeColumn).data(MutedRole).toBool());
        QCOMPARE(reset.size(), 0);
    }

    void tellsWhyARunIsPartialAndItsWarnings()
    {
        RunsModel model;
        Run run = aRun(u"a"_s, utc(2026, 5, 1));
        QCOMPARE(RunsModel().notes(run), QStringList());
        run.complete = false;
        run.incompleteReason = u"page 1 of 3"_s;
        run.warnings = {u"The tool reports: <i>timeout</i>"_s};
        run.timeSource = TimeSource::ImportTime;
        model.load(std::vector{run});
        const QString tip = model.index(0, RunsModel::ToolColumn).data(Qt::ToolTipRole).toString();
        for (const QString& part : {u"page 1 of 3"_s, u"<i>timeout"_s, u"time of its import"_s})
            QVERIFY2(tip.contains(part), qPrintable(tip));
        QCOMPARE(RunsModel().notes(run).size(), 3);
    }

    void tellsWhenTheSameFileWasImported_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("when"); // 06:00 UTC
        QTest::newRow("UTC") << u"UTC"_s << u"2026-05-01 06:00 UTC"_s;
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"2026-05-01 08:00 CEST"_s;
        QTest::newRow("where it was the day before") << u"Pacific/Honolulu"_s << u"2026-04-30 20:00 HST"_s;
    }

    void tellsWhenTheSameFileWasImported()
    {
        QFETCH(QString, zone);
        QFETCH(QString, when);
        Run first = aRun(u"a"_s, utc(2026, 5, 1));
        first.sha256 = QString(64, u'a');
        Run again = aRun(u"a"_s, utc(2026, 5, 2));
        again.sha256 = first.sha256;
        RunsModel model;
        model.setSprints({}, zone);
        model.load(std::vector{first, again});
        QCOMPARE(model.notes(again), QStringList(u"The same file counts already: it was imported on %1."_s.arg(when)));
        QCOMPARE(model.notes(first), QStringList());
    }

    void tellsWhatARunChanged()
    {
        RunsModel model;
        Run run = aRun(u"a"_s, utc(2026, 5, 1));
        run.newResults = 3; // that was so at its import
        model.load(std::vector{run});
        // Given that it isn't known yet, nothing is told
        QVERIFY(!model.index(0, RunsModel::NewColumn).data().isValid());
        QVERIFY(!model.index(0, RunsModel::NewColumn).data(ChangeRole).isValid());
        QSignalSpy changed(&model, &RunsModel::dataChanged);
        model.setChanges(ChangesByRun{{run.id, RunChanges{.added = 18}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, RunsModel::NewColumn).data().toLongLong(), 18);
        QCOMPARE(model.index(0, RunsModel::NewColumn).data(ChangeRole).toInt(), static_cast<int>(ChangeKind::New));
        QVERIFY(!model.index(0, RunsModel::NewColumn).data(MutedRole).toBool());
        QCOMPARE(model.index(0, RunsModel::NewColumn).data(ToneRole).toInt(), int(Tone::Muted)); // they may have passed
        QVERIFY(!model.index(0, RunsModel::ReopenedColumn).data(ToneRole).isValid());
        QVERIFY(model.index(0, RunsModel::ResolvedColumn).data(MutedRole).toBool());
        // And a run that doesn't count changes nothing
        run.state = RunState::Withdrawn;
        model.load(std::vector{run});
        QVERIFY(!model.index(0, RunsModel::NewColumn).data().isValid());
    }
};

QTEST_GUILESS_MAIN(TestRunsModel)
#include "tst_runsmodel.moc"
