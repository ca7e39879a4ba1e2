// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

/// How long failures last until they are resolved, by severity, in the details panel. Every result has to be read for it,
/// so it is worked out only when somebody asks, on a worker that can be stopped.
class TimesPage final : public DetailsContent {
    Q_OBJECT
public:
    explicit TimesPage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(); ///< shows itself, and works the times out anew
    void show(const ResolveTimesBySeverity& times);
    using QWidget::show;

private:
    void say(const QString& text);

    ScreenContext m_context;
    Job<Result<ResolveTimesBySeverity>> m_job;
};

} // namespace waymark
