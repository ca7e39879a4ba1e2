// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

/// All about one result, in the details panel: what was found where, since when, how it went, what to do about it.
class ResultDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit ResultDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const CheckResult& result); ///< reads the rest on a worker, then shows it in the panel
    void show(const ResultDetail& detail);
    using QWidget::show;

private:
    void addState(const ResultDetail& detail);
    void addFields(const ResultDetail& detail);
    void addHistory(const ResultDetail& detail);
    void addAdvice(const ResultDetail& detail);
    void addPlace(const ResultDetail& detail);

    ScreenContext m_context;
    Job<Result<ResultDetail>> m_job;
};

} // namespace waymark
