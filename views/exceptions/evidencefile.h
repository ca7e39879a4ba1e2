// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/exceptions/filedigest.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace waymark {

class Prompt;

/// A file that proves something: a person chooses it, a worker reads it, and its name and SHA-256 are kept.
class EvidenceFile final : public QWidget {
    Q_OBJECT
public:
    /// `prompt` may be null: no file can be chosen then.
    explicit EvidenceFile(Prompt* prompt, QWidget* parent = nullptr);

    void show(const FileDigest& digest); ///< without a name: none
    using QWidget::show;
    const FileDigest& digest() const { return m_digest; }
    bool isReading() const { return m_job.isRunning(); }
    void cancel(); ///< what was read is not taken any more

Q_SIGNALS:
    void readingChanged();
    /// The file that was there stays, if there is a sentence that says why; empty: it was read.
    void concluded(const QString& why);
    void digestChanged(); ///< a person chose another file, which was read, or none

private:
    void choose();

    Prompt* m_prompt;
    FileDigest m_digest;
    QString m_reading; ///< file; empty: none that is still wanted
    QLabel* m_said;
    QPushButton* m_choose;
    QToolButton* m_forget;
    Job<Result<FileDigest>> m_job;
};

} // namespace waymark
