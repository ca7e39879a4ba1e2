// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardarrangement.h"
#include "views/dashboard/dashboardfacts.h"
#include "views/screencontext.h"
#include "views/shared/sectionpage.h"

class QLabel;

namespace waymark {

class CardGrid;
class DashboardCard;
class FigureLine;

/// The dashboard's content: the line of leading figures, and below it the cards that were chosen.
class DashboardPage final : public SectionPage {
    Q_OBJECT
public:
    explicit DashboardPage(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts);
    using QWidget::show;

    const std::vector<DashboardCard*>& cards() const;
    const DashboardArrangement& arrangement() const { return m_arrangement; }
    void setArrangement(const DashboardArrangement& arrangement);

    void setFull(const QString& card); ///< takes all the room, the leading figures' too; empty: none does
    bool isFull() const;

Q_SIGNALS:
    void arrangementChanged();
    void fullChanged();

protected:
    void fit() override;

private:
    void buildCards(const ScreenContext& context);
    void connectCard(const DashboardCard* card);
    void moveCard(const DashboardCard& card, int by);
    void hideCard(const DashboardCard& card);
    void showFacts(DashboardCard& card);
    void orderTabs();

    const Workspace& m_workspace;
    DashboardFacts m_facts;
    FigureLine* m_line;
    CardGrid* m_grid;
    QLabel* m_none; ///< where all cards are hidden
    DashboardArrangement m_arrangement;
    QStringList m_behind; ///< ids of cards that nobody sees, and that don't show the facts
};

} // namespace waymark
