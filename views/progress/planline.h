// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/progresswords.h"
#include "views/shared/cardline.h"

namespace waymark {

/// The planning figures.
class PlanLine final : public CardLine {
    Q_OBJECT
public:
    explicit PlanLine(QWidget* parent = nullptr);

    void show(const ProgrammeFigures& figures, QDate today);
    using QWidget::show;

private:
    enum Place { BaselineDone, BacklogDone, Mean, BaselineLeft, BacklogLeft }; // as they are added

    void set(Place place, PlanFigure shown);
};

} // namespace waymark
