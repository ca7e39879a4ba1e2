// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class OpenReview;

/// Saves the report of the review that is open, as the file that the person names: .html, .pdf, .csv or .json. What it
/// tells is that of the moment in which it was asked for.
class ReviewReportActs final : public QObject {
    Q_OBJECT
public:
    /// `open` outlives it.
    explicit ReviewReportActs(OpenReview& open, QObject* parent = nullptr);
    ~ReviewReportActs() override;

    /// Asks for the file, then writes on a worker, with progress in the status bar. While evidence is still being read it
    /// waits for that: no report is without. Does nothing while no review is open.
    void saveReport();

Q_SIGNALS:
    void messageRaised(const waymark::Message& message); ///< it is saved, or why it isn't

private:
    void write();

    OpenReview& m_open;
    QString m_waiting; ///< the file that is written once evidence is there; empty: none
    Job<Result<void>> m_job;
};

} // namespace waymark
