// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace waymark {

class JobBase;

/// The status bar's account of long work: what is being done, how far it is, and Cancel. Shows the latest job watched
/// that is still running.
class JobBar final : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent = nullptr);
    ~JobBar() override;

    /// Whether there is a Cancel button: some work can't be stopped half way.
    enum class Stop { OnRequest, Never };

    /// Follows a job from its start to its end. Call it just before or after the job was started.
    void watch(JobBase& job, const QString& text, Stop stop = Stop::OnRequest);
    /// Cancels a job whose owner goes away, and keeps it until its work has come to an end, so that nobody waits for it.
    void takeOver(std::unique_ptr<JobBase> job);

private:
    struct Watched {
        QPointer<JobBase> job;
        QString text;
        Stop stop;
    };
    const Watched* shown() const;
    void refresh();

    QList<Watched> m_jobs;
    std::vector<std::unique_ptr<JobBase>> m_ending; ///< taken over
    QTimer m_timer;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace waymark
