// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"
#include "views/trace/opentrace.h"

#include <array>

class QButtonGroup;
class QLayout;
class QStackedWidget;

namespace waymark {

class CoveragePane;
class OrphansPane;
class ThreadPane;
class TracePane;

/// The thread of any item from perspective to risk, what covers what, and what is tied to nothing.
class TraceView final : public Screen {
    Q_OBJECT
public:
    explicit TraceView(const ScreenContext& context, QWidget* parent = nullptr);

    QString sayWhatIsOfNow() const override;
    void showTrace(const ItemRef& item) override;
    std::optional<ItemRef> selectedItem() const override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    enum Tab { Thread, Coverage, Orphans, TabCount };
    QLayout* buildHead();
    void buildActions();
    void connectPane(TracePane* pane);
    void openTab(int tab);
    void catchUp();
    void refreshPane();
    TracePane* pane(int tab) const;
    TracePane* currentPane() const;

    OpenTrace m_open;
    QStackedWidget* m_panes;
    QButtonGroup* m_tabs;
    ThreadPane* m_thread;
    CoveragePane* m_coverage;
    OrphansPane* m_orphans;
    std::array<bool, TabCount> m_stale = {true, true, true}; ///< by tab: it shows ties of before
};

} // namespace waymark
