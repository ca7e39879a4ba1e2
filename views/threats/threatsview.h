// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <array>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace waymark {

class AbuseCasesPane;
class GapsPane;
class ThreatModelPane;
class ThreatsPane;

/// Abuse cases and what stands against them, the threat model of each target, and what is tied to nothing.
class ThreatsView final : public Screen {
    Q_OBJECT
public:
    explicit ThreatsView(const ScreenContext& context, QWidget* parent = nullptr);

    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    enum Tab { AbuseCases, ThreatModels, Gaps };
    QLayout* buildHead();
    void buildActions();
    void connectPane(ThreatsPane* pane);
    void openTab(int tab);
    void refresh();
    void refreshPane();
    void showCount();
    void add();
    ThreatsPane* pane(int tab) const;

    ScreenContext m_context;
    QStackedWidget* m_stack; ///< empty state, content
    QStackedWidget* m_panes;
    QButtonGroup* m_tabs;
    QLabel* m_count;
    AbuseCasesPane* m_abuseCases;
    ThreatModelPane* m_threatModels;
    GapsPane* m_gaps;
    std::array<bool, 3> m_stale = {true, true, true}; ///< by tab: it shows figures of before
};

} // namespace waymark
