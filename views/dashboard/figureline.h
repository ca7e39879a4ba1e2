// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardfacts.h"
#include "views/dashboard/trendmodel.h"
#include "views/shared/cardline.h"

#include <span>

namespace waymark {

class Records;

/// The leading figures: what each is, and how it moved since the end of the last sprint.
class FigureLine final : public CardLine {
    Q_OBJECT
public:
    explicit FigureLine(QWidget* parent = nullptr);

    void show(const DashboardFacts& facts, const Records& records);
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Place { Baseline, ChecksPassing, Gate, Severe, HighRisk, Contradicted, Risks, Epics, Exceptions }; // as they are added

    void set(Place place, const Figure& figure);
    void showEvidence(const ProgrammeFigures& figures);
    void showPlan(const ProgrammeFigures& figures);
    void showGate(const DashboardFacts& facts, const Records& records);
    void showRisks(const DashboardFacts& facts, const Records& records);
    void showReviews(std::span<const ReviewTotals> reviews);
    void makeRoom();
    void showMoves(const DashboardFacts& facts);
    bool showMove(Place place, std::span<const LeadingFigures> course, std::optional<qint64> LeadingFigures::*member);
    void showDays(Place place, QDate today);

    TrendModel m_trend;
    bool m_hasReviews = false;
};

} // namespace waymark
