// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/evidencefile.h"

#include "views/shared/decisionrow.h"
#include "views/shared/prompt.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

EvidenceFile::EvidenceFile(Prompt* prompt, QWidget* parent)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_said(noteLabel("exceptionFile"))
    , m_choose(namedButton(tr("Choose a file…"), "exceptionChooseFile"))
    , m_forget(new QToolButton)
{
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choose->setEnabled(prompt != nullptr);
    m_choose->setToolTip(tr("Its name and its SHA-256 are kept, the file itself isn't."));
    m_forget->setObjectName(QStringLiteral("exceptionForgetFile"));
    m_forget->setIcon(signIcon(QStringLiteral("close")));
    m_forget->setIconSize({10, 10});
    m_forget->setAccessibleName(tr("No file as evidence"));
    m_forget->setToolTip(m_forget->accessibleName());
    auto* said = new QHBoxLayout;
    said->addWidget(m_said, 1);
    said->addWidget(m_forget, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_choose, 0, Qt::AlignLeading);
    column->addLayout(said);
    connect(m_choose, &QPushButton::clicked, this, &EvidenceFile::choose);
    connect(m_forget, &QToolButton::clicked, this, [this] {
        cancel();
        show(FileDigest());
        Q_EMIT digestChanged();
    });
    connect(&m_job, &JobBase::started, this, &EvidenceFile::readingChanged);
    connect(&m_job, &JobBase::finished, this, &EvidenceFile::readingChanged);
    show(FileDigest());
}

void EvidenceFile::show(const FileDigest& digest)
{
    m_digest = digest;
    m_said->setText(digest.name.isEmpty() ? QString() : tr("%1, SHA-256 %2", "file").arg(digest.name, digest.sha256.left(12) + u'…'));
    m_said->setToolTip(digest.sha256);
    m_forget->setVisible(!digest.name.isEmpty());
}

/// The job alone wouldn't do: what it has read already it delivers all the same.
void EvidenceFile::cancel()
{
    m_reading.clear();
    m_job.cancel();
}

void EvidenceFile::choose()
{
    const QString file = m_prompt->openFile(tr("Choose the file that proves it"), {}, tr("All files (*)"));
    if (file.isEmpty())
        return;
    m_said->setText(tr("Reading %1…").arg(file));
    m_reading = file;
    m_job.start([file](Progress& progress) { return digestOf(file, progress); }, this, [this](const Result<FileDigest>& digest) {
        if (m_reading.isEmpty())
            return;
        m_reading.clear();
        show(digest ? *digest : FileDigest(m_digest));
        Q_EMIT concluded(digest ? QString() : digest.error().message);
        if (digest)
            Q_EMIT digestChanged();
    });
}

} // namespace waymark
