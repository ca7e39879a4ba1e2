// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filecheck.h"

#include "views/shared/jobbar.h"

#include <QDir>
#include <QEvent>

namespace waymark {

FileCheck::FileCheck(Subject subject, QWidget* painted, JobBar* jobs, QObject* parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_jobs(jobs)
    , m_job(std::make_unique<Job<Result<void>>>())
{
    painted->installEventFilter(this);
}

FileCheck::~FileCheck()
{
    if (m_jobs)
        m_jobs->takeOver(std::move(m_job));
}

bool FileCheck::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FileCheck::begin, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FileCheck::begin()
{
    const QString name = QDir::toNativeSeparators(m_subject.file);
    if (m_subject.onNetworkDrive)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("%1 lies on a network drive, where only one program at a time may use it. Let "
                                         "nobody else open it meanwhile, or move it to a drive of this computer.")
                                          .arg(name)});
    m_job->start([file = m_subject.file, check = m_subject.check](Progress& progress) { return check(file, progress); }, this,
                 [this, name](const Result<void>& sound) {
                     if (sound || sound.error().code == Error::Code::Cancelled)
                         return;
                     qWarning("%s (%s)", qPrintable(sound.error().message), qPrintable(sound.error().detail));
                     Q_EMIT messageRaised({.kind = Message::Kind::Failure,
                                           .text = tr("%1 was looked over and is not sound. %2", "file, why")
                                                       .arg(name, sound.error().message)});
                 });
}

} // namespace waymark
