// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace waymark {

/// A task on a worker thread, as those see it who only watch it or stop it. Lives in the thread that wants the result.
class JobBase : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Cancels and waits for the worker, so that its work may refer to whatever outlives the job.
    ~JobBase() override;

    bool isRunning() const { return m_running != 0; }
    /// How many jobs of the program run: none means that every screen shows what it is going to show.
    static int underWay();
    /// Of the latest start; never null.
    const std::shared_ptr<Progress>& progress() const { return m_progress; }
    /// Asks the work to stop. What it then returns is delivered all the same: usually an error with code Cancelled.
    void cancel();

Q_SIGNALS:
    void started();
    void finished(); ///< after the delivery; not for a start that a later one superseded

protected:
    /// Runs `work` on the pool, then `deliver` in this object's thread, unless a later launch() came in between.
    void launch(std::function<void(Progress&)> work, std::function<void()> deliver);

private:
    void setRunning(quint64 number);
    void conclude(quint64 number, const std::function<void()>& deliver);

    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    QList<std::pair<QFuture<void>, std::shared_ptr<Progress>>> m_workers; ///< superseded ones too
    quint64 m_launches = 0;
    quint64 m_running = 0; ///< number of the launch that will be delivered; 0: none
};

/// Runs a function on a worker and hands its value to the thread that started it. A newer start supersedes the older:
/// that one is cancelled and never delivered. Jobs carry values, never connections or widgets.
template <typename T>
class Job final : public JobBase {
public:
    using JobBase::JobBase;

    /// `deliver` runs in this object's thread, and not at all once `context` is gone.
    void start(std::function<T(Progress&)> work, const QObject* context, std::function<void(T)> deliver)
    {
        auto value = std::make_shared<std::unique_ptr<T>>(); // T needn't be default constructible or copyable
        launch([value, work = std::move(work)](Progress& progress) { *value = std::make_unique<T>(work(progress)); },
               [value, guard = QPointer<const QObject>(context), deliver = std::move(deliver)] {
                   if (guard && *value)
                       deliver(std::move(**value));
               });
    }
};

} // namespace waymark
