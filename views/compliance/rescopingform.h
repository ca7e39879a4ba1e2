// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"
#include "model/edit/rescoping.h"
#include "model/job/job.h"
#include "views/screen.h"

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace waymark {

class DateField;
class DecisionRow;
class FaultLine;

/// What a run was really of: target, time, drill or not, partial or complete. In the details panel; what it saw is then
/// counted so, as one step that can be undone.
class RescopingForm final : public QWidget {
    Q_OBJECT
public:
    explicit RescopingForm(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const Run& run); ///< in the panel, with the focus
    const JobBase& job() const { return m_job; }

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    QWidget* buildFields();
    void offerTargets();
    void showTime();
    std::optional<QDateTime> typedTime() const; ///< in the workspace's zone; none: it isn't whole
    Rescoping answer() const;
    void followAnswer();
    void begin();
    void conclude(const Result<StagedRescoping>& staged);
    Result<void> take(const Result<StagedRescoping>& staged);
    void discard(const StagedRescoping& staged);

    ScreenContext m_context;
    std::optional<Run> m_run;
    QDateTime m_shownTime; ///< as typedTime(), when the run was opened: without parts of a second
    QLineEdit* m_target;
    DateField* m_day;
    QLineEdit* m_time;
    FaultLine* m_timeFault;
    QCheckBox* m_drill;
    QCheckBox* m_partial;
    DecisionRow* m_decision;
    Job<Result<StagedRescoping>> m_job;
    Job<Result<void>> m_discarding;
};

} // namespace waymark
