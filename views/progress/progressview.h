// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/sectionscreen.h"

namespace waymark {

class ProgressPage;

/// How the plan goes: what remains, how fast it gets done, and when it will be done. Every figure opens its reasons.
class ProgressView final : public SectionScreen {
    Q_OBJECT
public:
    explicit ProgressView(const ScreenContext& context, QWidget* parent = nullptr);

    /// Shows these figures; called by itself whenever the context's change.
    void show(const std::shared_ptr<const ProgrammeFigures>& figures);
    using QWidget::show;

    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void showFigures(const std::shared_ptr<const ProgrammeFigures>& figures) override { show(figures); }

private:
    void buildActions();
    void chooseCurrent();

    ProgressPage* m_page;
};

} // namespace waymark
