// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/jobbar.h"

#include "model/job/job.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace waymark {

JobBar::JobBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("jobBar"));
    setType(m_text, Type::Small);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(96);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_cancel->setProperty("link", true);
    m_cancel->setFont(typeFont(Type::Small));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const Watched* watched = shown())
            watched->job->cancel();
        refresh();
    });
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &JobBar::refresh);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_text);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    hide();
}

JobBar::~JobBar()
{
    for (const auto& job : m_ending)
        job->disconnect(this);
}

void JobBar::watch(JobBase& job, const QString& text, Stop stop)
{
    m_jobs.removeIf([&](const Watched& watched) { return watched.job == &job; });
    m_jobs.append({&job, text, stop});
    connect(&job, &JobBase::started, this, &JobBar::refresh, Qt::UniqueConnection);
    connect(&job, &JobBase::finished, this, &JobBar::refresh, Qt::UniqueConnection);
    connect(&job, &QObject::destroyed, this, &JobBar::refresh, Qt::UniqueConnection);
    refresh();
}

void JobBar::takeOver(std::unique_ptr<JobBase> job)
{
    if (!job->isRunning())
        return;
    job->cancel();
    connect(job.get(), &JobBase::finished, this, [this, ending = job.get()] {
        std::erase_if(m_ending, [ending](std::unique_ptr<JobBase>& kept) {
            if (kept.get() != ending)
                return false;
            kept.release()->deleteLater(); // it is still telling that it has finished
            return true;
        });
    });
    m_ending.push_back(std::move(job));
    refresh();
}

const JobBar::Watched* JobBar::shown() const
{
    const auto running = std::find_if(m_jobs.crbegin(), m_jobs.crend(), [](const Watched& watched) {
        return watched.job && watched.job->isRunning();
    });
    return running == m_jobs.crend() ? nullptr : &*running;
}

void JobBar::refresh()
{
    const JobBase* ended = qobject_cast<JobBase*>(sender());
    m_jobs.removeIf(
        [&](const Watched& watched) { return !watched.job || (watched.job == ended && !watched.job->isRunning()); });
    const Watched* running = shown();
    if (!running) {
        m_timer.stop();
        hide();
        return;
    }
    const Progress& progress = *running->job->progress();
    const qint64 total = progress.total;
    const int percent = total > 0 ? static_cast<int>(std::min<qint64>(100, 100 * progress.done / total)) : 0;
    const bool cancelled = progress.cancelled;
    m_text->setText(cancelled   ? tr("%1, stopping").arg(running->text)
                    : total > 0 ? tr("%1, %2 %", "a task and how far it is").arg(running->text).arg(percent)
                                : running->text);
    m_progress->setRange(0, total > 0 ? 100 : 0);
    m_progress->setValue(percent);
    m_cancel->setVisible(running->stop == Stop::OnRequest);
    m_cancel->setEnabled(!cancelled);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(running->text));
    if (!m_timer.isActive())
        m_timer.start();
    show();
}

} // namespace waymark
