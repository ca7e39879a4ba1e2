// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/import/importpreviewmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestImportPreviewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheFilesAndNamesWhatIsRefused()
    {
        // Given three files, the second of which can't be read
        Run first = aRun(u"prowler"_s, utc(2026, 5, 4));
        first.newResults = 18;
        Run third = aRun(u"trivy"_s, utc(2026, 5, 4));
        third.newResults = 4;
        third.resolved = 64;
        StagedImports staged;
        staged.runs = {{.run = first, .facts = {}}, {.run = third, .facts = {}}};
        staged.rejected = {{.file = u"/in/b.json"_s, .error = {.message = u"b.json can't be imported: it ends early."_s}}};
        ImportPreviewModel model;
        QAbstractItemModelTester tester(&model);
        // When they are shown
        model.show({{.file = u"/in/a.json"_s}, {.file = u"/in/b.json"_s}, {.file = u"/in/c.json"_s}}, staged);
        // Then each has its row
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.ready(), 2);
        QCOMPARE(model.index(0, ImportPreviewModel::NewColumn).data().toLongLong(), 18);
        QCOMPARE(model.index(0, ImportPreviewModel::NewColumn).data(ToneRole).toInt(), int(Tone::Muted)); // they may have passed
        QVERIFY(!model.index(0, ImportPreviewModel::ReopenedColumn).data(ToneRole).isValid());
        QCOMPARE(model.index(1, ImportPreviewModel::StateColumn).data().toString(), u"Can't be read"_s);
        QCOMPARE(model.notes(model.rowAt(1)), QStringList(u"b.json can't be imported: it ends early."_s));
        QCOMPARE(model.index(2, ImportPreviewModel::FormatColumn).data().toString(), u"trivy"_s);
        QCOMPARE(model.totals().newResults, 22);
        QCOMPARE(model.totals().resolved, 64);
    }

    void saysWhatElseIsToBeKnown()
    {
        StagedRun staged{.run = aRun(u"prowler"_s, utc(2026, 5, 4)), .facts = {}};
        staged.run.timeSource = TimeSource::ImportTime;
        staged.run.complete = false;
        staged.run.incompleteReason = u"page 1 of 3"_s;
        staged.run.warnings = {u"The tool reports: a.tf can't be parsed"_s};
        staged.facts.unknownWords = {{u"WARN"_s, 2}};
        staged.facts.passedOver = {{u"OCSF class 6003"_s, 3}};
        staged.newTargets = {{.identity = u"441077820913"_s}};
        staged.notSeen = 12;
        const QString notes = ImportPreviewModel().notes({.file = u"a.json"_s, .staged = staged}).join(u'\n');
        for (const QString& part : {u"names no time"_s, u"time of this import"_s, u"page 1 of 3"_s, u"a.tf can't be parsed"_s, u"\"WARN\""_s, u"OCSF class 6003"_s, u"12 results"_s, u"441077820913"_s})
            QVERIFY2(notes.contains(part), qPrintable(part));
        // When the file has times, all in the future
        staged.facts.futureTimes = true;
        // Then that is the reason
        const QString future = ImportPreviewModel().notes({.file = u"a.json"_s, .staged = staged}).join(u'\n');
        QVERIFY2(future.contains(u"lies in the future"_s) && !future.contains(u"names no time"_s), qPrintable(future));
    }

    void warnsOfContentThatWasImportedBefore_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("when"); // 06:00 UTC
        QTest::newRow("UTC") << u"UTC"_s << u"2026-05-05 06:00 UTC"_s;
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"2026-05-05 08:00 CEST"_s;
        QTest::newRow("where it was the day before") << u"Pacific/Honolulu"_s << u"2026-05-04 20:00 HST"_s;
    }

    void warnsOfContentThatWasImportedBefore()
    {
        QFETCH(QString, zone);
        QFETCH(QString, when);
        // Given runs of the same content, one of which doesn't count any more
        Run counted = aRun(u"prowler"_s, utc(2026, 5, 4));
        counted.state = RunState::Counted;
        counted.file = u"may.json"_s;
        counted.sha256 = QString(64, u'a');
        counted.imported = utc(2026, 5, 5);
        Run withdrawn = counted;
        withdrawn.state = RunState::Withdrawn;
        withdrawn.file = u"deleted.json"_s;
        withdrawn.imported = utc(2026, 5, 6);
        Run fresh = counted;
        fresh.sha256 = QString(64, u'b');
        StagedImports staged;
        staged.runs = {{.run = counted, .facts = {}}, {.run = fresh, .facts = {}}};
        ImportPreviewModel model;
        QAbstractItemModelTester tester(&model);
        const std::vector<Run> runs{counted, withdrawn};
        // When they are previewed
        model.show({{.file = u"/in/a.json"_s}, {.file = u"/in/b.json"_s}}, staged, runs, zone);
        // Then the one is told with run and time, and can be imported all the same
        const QString told = model.notes(model.rowAt(0)).join(u'\n');
        QVERIFY2(told.contains(u"imported already, as may.json on %1. It can"_s.arg(when)), qPrintable(told));
        QCOMPARE(model.index(0, ImportPreviewModel::StateColumn).data().toString(), u"Ready, again"_s);
        QCOMPARE(model.ready(), 2);
        QCOMPARE(model.notes(model.rowAt(1)), QStringList());
        // And where no run counts, there is nothing to tell
        model.show({{.file = u"/in/a.json"_s}}, staged, std::span(runs).subspan(1));
        QCOMPARE(model.notes(model.rowAt(0)), QStringList());
    }

    void foreignWordsAreNoMarkup()
    {
        StagedImports staged;
        staged.runs = {{.run = aRun(u"prowler"_s, utc(2026, 5, 4)), .facts = {}}};
        staged.runs.front().run.warnings = {u"The tool reports: <b>all is well</b>"_s};
        ImportPreviewModel model;
        model.show({{.file = u"/in/a.json"_s}}, staged);
        const QString tip = model.index(0, ImportPreviewModel::StateColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"<b>all is well</b>"_s), qPrintable(tip)); // tool tips show no markup
    }
};

QTEST_GUILESS_MAIN(TestImportPreviewModel)
#include "tst_importpreviewmodel.moc"
