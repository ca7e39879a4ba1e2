// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

class QScrollArea;
class QStackedWidget;

namespace waymark {

struct ProgrammeFigures;
class DashboardPage;
class EmptyState;

/// Where the programme stands at a glance. Every figure opens its reasons; until something was imported, it says how.
class DashboardView final : public Screen {
    Q_OBJECT
public:
    explicit DashboardView(const ScreenContext& context, QWidget* parent = nullptr);

    /// Shows these figures; called by itself whenever the context's change.
    void show(const ProgrammeFigures& figures);
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    ScreenContext m_context;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QStackedWidget* m_stack;
    DashboardPage* m_page;
};

} // namespace waymark
