// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/job/job.h"

#include <QFutureWatcher>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace waymark {

namespace {

/// Its own pool: a long import must not keep a dashboard's figures waiting for a free thread.
QThreadPool& pool()
{
    static QThreadPool threads;
    static const bool sized = [] {
        threads.setMaxThreadCount(std::max(8, QThread::idealThreadCount()));
        return true;
    }();
    Q_UNUSED(sized)
    return threads;
}

std::atomic<int> jobsUnderWay = 0;

} // namespace

JobBase::~JobBase()
{
    setRunning(0);
    for (const auto& [future, progress] : std::as_const(m_workers))
        progress->cancelled = true;
    for (auto& [future, progress] : m_workers)
        future.waitForFinished();
}

int JobBase::underWay()
{
    return jobsUnderWay;
}

void JobBase::setRunning(quint64 number)
{
    jobsUnderWay += (number != 0 ? 1 : 0) - (m_running != 0 ? 1 : 0);
    m_running = number;
}

void JobBase::cancel()
{
    m_progress->cancelled = true;
}

void JobBase::launch(std::function<void(Progress&)> work, std::function<void()> deliver)
{
    m_progress->cancelled = true;
    m_progress = std::make_shared<Progress>();
    const quint64 number = ++m_launches;
    setRunning(number);
    m_workers.removeIf([](const auto& worker) { return worker.first.isFinished(); });

    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, number, deliver = std::move(deliver)] {
        watcher->deleteLater();
        conclude(number, deliver);
    });
    const QFuture<void> future =
        QtConcurrent::run(&pool(), [work = std::move(work), progress = m_progress] { work(*progress); });
    m_workers.append({future, m_progress});
    watcher->setFuture(future);
    Q_EMIT started();
}

void JobBase::conclude(quint64 number, const std::function<void()>& deliver)
{
    if (number != m_running)
        return;
    setRunning(0);
    const QPointer<JobBase> self(this);
    deliver();
    if (self && m_running == 0) // the delivery may have started the next, or have deleted this job
        Q_EMIT finished();
}

} // namespace waymark
