// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <QDate>

#include <memory>

class QScrollArea;
class QStackedWidget;

namespace waymark {

struct ProgrammeFigures;
class EmptyState;
class ProgressPage;

/// How the plan goes: what remains, how fast it gets done, and when it will be done. Every figure opens its reasons.
class ProgressView final : public Screen {
    Q_OBJECT
public:
    explicit ProgressView(const ScreenContext& context, QWidget* parent = nullptr);

    /// Shows these figures; called by itself whenever the context's change.
    void show(const std::shared_ptr<const ProgrammeFigures>& figures);
    using QWidget::show;

    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void refresh();
    void chooseCurrent();
    QDate today() const;

    ScreenContext m_context;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QStackedWidget* m_stack;
    ProgressPage* m_page;
};

} // namespace waymark
