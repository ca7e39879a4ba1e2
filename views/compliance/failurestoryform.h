// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/compliance/failureform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

/// A use case of failing checks, which are to prove it. What tools advise is read on a worker, and becomes the narrative
/// unless somebody has written one meanwhile.
class FailureStoryForm final : public FailureForm {
    Q_OBJECT
public:
    explicit FailureStoryForm(const ScreenContext& context, QWidget* parent = nullptr);

    const JobBase& job() const { return m_job; }

Q_SIGNALS:
    void made(const waymark::StoryId& story);

private:
    void propose() override;
    Result<void> make() override;
    void offerEpics(const QString& epic);
    void offerSprints();
    void readAdvice();
    void takeAdvice(const Result<std::vector<QString>>& advice);

    QString m_narrativeProposed;
    std::vector<FailingCheck> m_advised; ///< the checks with what is known of them
    QLineEdit* m_title;
    QComboBox* m_epic;
    QComboBox* m_priority;
    QComboBox* m_sprint;
    QLineEdit* m_criterion;
    QPlainTextEdit* m_narrative;
    Job<Result<std::vector<QString>>> m_job;
};

} // namespace waymark
