// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "model/score/exceptionstate.h"
#include "views/screen.h"

class QLabel;
class QPushButton;

namespace waymark {

class RuledHead;

/// How many results an exception covers now, or would cover, or which risk it accepts itself: a part of its page in the details
/// panel, with the door to them.
class CoveredSection final : public QWidget {
    Q_OBJECT
public:
    explicit CoveredSection(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const ExceptionRecord& exception, ExceptionState state, const QString& subject);

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);
    void riskRequested(const waymark::RiskId& risk);

private:
    void tell(const Result<OutcomeCounts>& counts);

    ScreenContext m_context;
    CheckSelection m_selection;
    std::optional<RiskId> m_risk; ///< that is accepted itself
    bool m_counting = false; ///< what the job delivers is of the exception that is open
    RuledHead* m_head;
    QLabel* m_text;
    QPushButton* m_door;
    Job<Result<OutcomeCounts>> m_job;
};

} // namespace waymark
