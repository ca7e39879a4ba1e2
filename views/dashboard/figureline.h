// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/dashboard/trendmodel.h"
#include "views/shared/cardline.h"

#include <span>

namespace waymark {

/// The leading figures.
class FigureLine final : public CardLine {
    Q_OBJECT
public:
    explicit FigureLine(QWidget* parent = nullptr);

    /// `now`: in the workspace's time zone.
    void show(const ProgrammeFigures& figures, const TrendModel& trend, const QDateTime& now);
    using QWidget::show;

private:
    enum Place { ChecksPassing, ResultsPassing, Severe, HighRisk, Contradicted, Open, Unassigned, Runs, Exceptions }; // as they are added

    void showReviews(std::span<const ReviewTotals> reviews);
    void makeRoom(const ProgrammeFigures& figures);
    void showMoves(const TrendModel& trend, QDate today);
};

} // namespace waymark
