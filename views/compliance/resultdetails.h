// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

#include <optional>

namespace waymark {

class ExceptionsSection;
class FailureActs;

/// All about one result, in the details panel: what was found where, since when, how it went, what to do about it.
class ResultDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit ResultDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const CheckResult& result); ///< reads the rest on a worker, then shows it in the panel
    void show(const ResultDetail& detail);
    using QWidget::show;
    void leave() { m_wanted = false; } ///< what is being read won't be shown: the panel is wanted for something else
    void setActs(FailureActs* acts) { m_acts = acts; } ///< what can be made of a result; null: nothing

Q_SIGNALS:
    void runRequested(const waymark::RunId& run);
    void exceptionRequested(const waymark::ExceptionDraft& draft);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);

private:
    void refresh(); ///< reads again what the panel shows
    void addState(const ResultDetail& detail);
    void addFields(const ResultDetail& detail);
    void addAge(const CheckResult& result);
    void addHistory(const ResultDetail& detail);
    void addAdvice(const ResultDetail& detail);
    void addPlace(const ResultDetail& detail);
    void addExceptions(const CheckResult& result);

    ScreenContext m_context;
    ExceptionsSection* m_exceptions; ///< stays while the rest is built anew
    FailureActs* m_acts = nullptr;
    bool m_wanted = false; ///< what the job reads
    std::optional<CheckResult> m_opened; ///< last
    Job<Result<ResultDetail>> m_job;
};

} // namespace waymark
