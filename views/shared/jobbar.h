// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

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

    /// Follows a job from its start to its end. Call it just before or after the job was started.
    void watch(JobBase& job, const QString& text);

private:
    struct Watched {
        QPointer<JobBase> job;
        QString text;
    };
    void refresh();

    QList<Watched> m_jobs;
    QTimer m_timer;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace waymark
