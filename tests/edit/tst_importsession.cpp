// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/stagingqueue.h"
#include "tests/support/importbox.h"

#include <QTest>

#include <thread>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestImportSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTimeInTheFutureIsNotTheFilesTime_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<TimeSource>("source");
        QTest::newRow("before") << u"2026-03-01T06:00:00Z"_s << TimeSource::File;
        QTest::newRow("a clock or zone ahead") << u"2026-06-02T11:00:00Z"_s << TimeSource::File;
        QTest::newRow("two days ahead") << u"2026-06-03T12:00:00Z"_s << TimeSource::ImportTime;
        QTest::newRow("an age ahead") << u"2199-01-01T00:00:00Z"_s << TimeSource::ImportTime;
    }
    void aTimeInTheFutureIsNotTheFilesTime()
    {
        QFETCH(QString, time);
        QFETCH(TimeSource, source);
        ImportBox box; // where it is 2026-06-01 12:00
        const QString file = ResultsFile(time).add(u"c"_s, u"r"_s, Outcome::Failed).write(box.path(u"a.json"_s));
        const auto staged = ImportBox::value(box.stage({{.file = file}}));
        const StagedRun& run = staged.runs.at(0);
        QCOMPARE(run.run.timeSource, source);
        QCOMPARE(run.run.time == box.workspace().clock().now(), source == TimeSource::ImportTime);
        QCOMPARE(run.facts.warnings.size(), source == TimeSource::ImportTime ? 1 : 0);
        QCOMPARE(run.facts.futureTimes, source == TimeSource::ImportTime);
    }

    /// They stay with the run: what another program, or the next start, reads of it has them too.
    void warningsAndTheReasonStayWithTheRun()
    {
        ImportBox box;
        const QString file = ResultsFile(u"2199-01-01T00:00:00Z"_s).add(u"c"_s, u"r"_s, Outcome::Failed).write(box.path(u"a.json"_s));
        box.import({.file = file, .partial = true});
        const auto again = ImportBox::value(Workspace::open(box.workspace().file(), ImportBox::options()));
        QCOMPARE(again->records().runs().size(), size_t(1));
        const Run& run = again->records().runs().front();
        QVERIFY(!run.complete);
        QCOMPARE(run.incompleteReason, u"imported as partial"_s);
        QCOMPARE(run.warnings.size(), 1);
        QVERIFY2(run.warnings.front().contains(u"2199"_s), qPrintable(run.warnings.front()));
    }

    void targetsThatSeveralFilesNameAreMadeOnce()
    {
        // Given files of one import that name twenty targets, half of them twice
        ImportBox box;
        std::vector<ImportRequest> requests;
        for (int i = 0; i < 30; ++i)
            requests.push_back({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s, u"t%1"_s.arg(i % 20)).add(u"c"_s, u"r"_s, Outcome::Failed)
                                            .write(box.path(u"%1.json"_s.arg(i)))});
        const StagedImports staged = ImportBox::value(box.stage(requests));
        // When they are accepted
        ImportBox::done(acceptImports(box.workspace(), staged));
        // Then each is there once
        QCOMPARE(box.workspace().records().targets().size(), size_t(20));
    }

    void aMistakenTimeDoesNotStayTheLastOfItsScope()
    {
        ImportBox box;
        box.import({.file = ResultsFile(u"2199-01-01T00:00:00Z"_s).add(u"c"_s, u"r"_s, Outcome::Failed).write(box.path(u"a.json"_s))});
        box.import({.file = ResultsFile(u"2026-06-02T06:00:00Z"_s).add(u"c"_s, u"r"_s, Outcome::Passed).write(box.path(u"b.json"_s))});
        QCOMPARE(box.counted()[Outcome::Passed], 1);
        QCOMPARE(box.counted()[Outcome::Failed], 0);
    }

    void theQueueHoldsTheReaderBack()
    {
        // Given a reader that is faster than the writer
        StagingQueue queue;
        std::atomic<int> taken = 0;
        std::jthread reader([&] {
            for (int i = 0; i < 20; ++i) {
                std::vector<Finding> batch(1);
                batch.front().evidence = QString(2 << 20, u'x'); // 4 MiB
                if (!queue.take(std::move(batch)))
                    break;
                ++taken;
            }
            queue.close();
        });
        // Then it waits once the bound is reached
        QTRY_VERIFY(taken >= 5);
        QVERIFY(taken <= 6);
        // and goes on as the writer does, or stops when the writer refuses
        QVERIFY(queue.tryNext());
        QTRY_VERIFY(taken >= 6);
        queue.refuse({.code = Error::Code::Storage, .message = u"full"_s});
        reader.join();
        QVERIFY(taken < 10);
    }
};

QTEST_GUILESS_MAIN(TestImportSession)
#include "tst_importsession.moc"
