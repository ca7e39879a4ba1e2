// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/dashboard/dashboardfacts.h"
#include "views/screen.h"

class QStackedWidget;

namespace waymark {

class CardsButton;
class DashboardCard;
class DashboardModel;
class DashboardPage;
class EmptyState;

/// Where the programme stands at a glance, now or at the end of any sprint. Every figure opens its reasons; while nothing
/// counts, it says why.
class DashboardView final : public Screen {
    Q_OBJECT
public:
    explicit DashboardView(const ScreenContext& context, QWidget* parent = nullptr);
    ~DashboardView() override;

    /// Shows these facts; called by itself whenever the context's figures change.
    void show(const DashboardFacts& facts);
    using QWidget::show;

    QString sayWhatIsOfNow() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildStack();
    void buildActions();
    void connectPage();
    void connectDoors(const DashboardCard& card);
    void followFigures();
    void sayWhyEmpty(const ProgrammeFigures& figures);
    void sayWhyUnread(const Error& error);
    void giveRoom();

    ScreenContext m_context;
    QWidget* m_head;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    EmptyState* m_unread; ///< while there have been no figures, why
    DashboardPage* m_page;
    QWidget* m_scroll = nullptr; ///< around the page
    CardsButton* m_cards;
    std::unique_ptr<DashboardModel> m_model; ///< null: the context has no figures
};

} // namespace waymark
