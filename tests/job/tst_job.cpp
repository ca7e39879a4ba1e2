// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/job/job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace waymark;

class TestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversInTheStartersThread()
    {
        Job<QThread*> job;
        QSignalSpy finished(&job, &JobBase::finished);
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        job.start([](Progress&) { return QThread::currentThread(); }, this,
                  [&](QThread* thread) {
                      worker = thread;
                      receiver = QThread::currentThread();
                  });
        QVERIFY(job.isRunning());
        QVERIFY2(receiver == nullptr, "nothing is delivered before the event loop runs");

        QVERIFY(finished.wait());
        QVERIFY(!job.isRunning());
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker != QThread::currentThread());
    }

    void carriesValuesThatOnlyMove()
    {
        Job<std::unique_ptr<int>> job;
        int delivered = 0;
        job.start([](Progress&) { return std::make_unique<int>(7); }, this,
                  [&](std::unique_ptr<int> value) { delivered = *value; });
        QTRY_COMPARE(delivered, 7);
    }

    void aNewerStartSupersedesTheOlder()
    {
        // Given a start whose work ends only when it is told to stop
        Job<int> job;
        QSignalSpy finished(&job, &JobBase::finished);
        QSemaphore firstBegan;
        QSemaphore firstEnded;
        QList<int> delivered;
        job.start(
            [&](Progress& progress) {
                firstBegan.release();
                while (!progress.cancelled)
                    QThread::yieldCurrentThread();
                firstEnded.release();
                return 1;
            },
            this, [&](int value) { delivered << value; });
        QVERIFY(firstBegan.tryAcquire(1, 5000));

        // When a newer one starts
        job.start([](Progress&) { return 2; }, this, [&](int value) { delivered << value; });

        // Then the older is cancelled and never delivered
        QVERIFY(firstEnded.tryAcquire(1, 5000));
        QTRY_COMPARE(delivered, QList<int>{2});
        QTRY_COMPARE(finished.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(delivered, QList<int>{2});
    }

    void cancelStillDeliversWhatTheWorkReturned()
    {
        Job<bool> job;
        QSemaphore began;
        std::optional<bool> stopped;
        job.start(
            [&](Progress& progress) {
                began.release();
                while (!progress.cancelled)
                    QThread::yieldCurrentThread();
                return true;
            },
            this, [&](bool value) { stopped = value; });
        QVERIFY(began.tryAcquire(1, 5000));
        job.cancel();
        QTRY_COMPARE(stopped, std::optional(true));
    }

    void progressIsSeenWhileItRuns()
    {
        Job<int> job;
        QSemaphore reported;
        QSemaphore seen;
        job.start(
            [&](Progress& progress) {
                progress.total = 10;
                progress.done = 4;
                reported.release();
                seen.acquire();
                return 0;
            },
            this, [](int) {});
        QVERIFY(reported.tryAcquire(1, 5000));
        QCOMPARE(job.progress()->done.load(), 4);
        QCOMPARE(job.progress()->total.load(), 10);
        seen.release();
        QTRY_VERIFY(!job.isRunning());
    }

    void aContextThatIsGoneGetsNothing()
    {
        Job<int> job;
        QSignalSpy finished(&job, &JobBase::finished);
        QSemaphore go;
        bool delivered = false;
        auto context = std::make_unique<QObject>();
        job.start(
            [&](Progress&) {
                go.acquire();
                return 1;
            },
            context.get(), [&](int) { delivered = true; });
        context.reset();
        go.release();
        QVERIFY(finished.wait());
        QVERIFY(!delivered);
    }

    void destructionCancelsAndWaits()
    {
        // Given work that refers to something on the stack, a superseded one among it
        std::atomic<int> ended = 0;
        bool delivered = false;
        {
            Job<int> job;
            QSemaphore began;
            const auto work = [&](Progress& progress) {
                began.release();
                while (!progress.cancelled)
                    QThread::yieldCurrentThread();
                return ++ended;
            };
            job.start(work, this, [&](int) { delivered = true; });
            job.start(work, this, [&](int) { delivered = true; });
            QVERIFY(began.tryAcquire(2, 5000));
        }
        // Then both are over when the job is gone, and nobody hears of them
        QCOMPARE(ended.load(), 2);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
        QCOMPARE(JobBase::underWay(), 0);
    }

    void aDeliveryMayStartTheNext()
    {
        Job<int> job;
        QSignalSpy finished(&job, &JobBase::finished);
        QList<int> delivered;
        job.start([](Progress&) { return 1; }, this,
                  [&](int first) {
                      delivered << first;
                      job.start([](Progress&) { return 2; }, this, [&](int second) { delivered << second; });
                  });
        QTRY_COMPARE(delivered, (QList<int>{1, 2}));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(JobBase::underWay(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
