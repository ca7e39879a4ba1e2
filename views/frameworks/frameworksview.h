// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/frameworkspane.h"
#include "views/screen.h"

#include <QPointer>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace waymark {

class ReferenceDetails;
class TabLine;

/// The reference content of the programme, each item with the stories, checks and results behind it: capabilities, components,
/// defence in depth, benchmarks and practices, shared responsibility, services and tools, policy, game days.
class FrameworksView final : public Screen {
    Q_OBJECT
public:
    explicit FrameworksView(const ScreenContext& context, QWidget* parent = nullptr);
    ~FrameworksView() override;

    QString sayWhatIsOfNow() const override;
    void showItem(const ItemRef& item) override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    enum Tab { Capabilities, Components, Layers, Benchmarks, ResponsibilityTab, Services, PolicyTab, GameDays, TabCount };
    void addTab(Tab tab, const QString& text, FrameworksPane* pane);
    void addTabs();
    void connectPane(Tab tab, FrameworksPane* pane);
    void buildActions();
    void openTab(int tab);
    void openDetails(const ItemRef& item);
    void openItem(const ItemRef& item);
    void refresh();
    void refreshPane(int tab);
    void showWanted();
    void showCount();
    static std::optional<Tab> tabOf(ItemKind kind); ///< none: no tab shows items of it
    static bool isRegister(int tab);
    FrameworksPane* pane(int tab) const;

    OpenReference m_open;
    QStackedWidget* m_panes;
    QButtonGroup* m_tabs;
    TabLine* m_line;
    QLabel* m_count;
    QPointer<ReferenceDetails> m_details; ///< made when first needed; the panel's
    ItemRef m_wanted = {ItemKind::Capability, {}}; ///< to be shown once the content is read; no id: none
    bool m_stale[TabCount] = {};
};

} // namespace waymark
