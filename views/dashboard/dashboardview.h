// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/sectionscreen.h"

namespace waymark {

class DashboardPage;

/// Where the programme stands at a glance. Every figure opens its reasons; while nothing counts, it says why.
class DashboardView final : public SectionScreen {
    Q_OBJECT
public:
    explicit DashboardView(const ScreenContext& context, QWidget* parent = nullptr);

    /// Shows these figures; called by itself whenever the context's change.
    void show(const ProgrammeFigures& figures);
    using QWidget::show;

protected:
    void showFigures(const std::shared_ptr<const ProgrammeFigures>& figures) override { show(*figures); }

private:
    void sayWhyEmpty(const ProgrammeFigures& figures);

    EmptyState* m_empty;
    DashboardPage* m_page;
};

} // namespace waymark
