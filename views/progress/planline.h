// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/progresswords.h"

#include <QWidget>

#include <array>

namespace waymark {

class FigureCard;

/// The planning figures in one line, or in more where the window is narrow. Each opens its reasons.
class PlanLine final : public QWidget {
    Q_OBJECT
public:
    explicit PlanLine(QWidget* parent = nullptr);

    void show(const ProgrammeFigures& figures, QDate today);
    using QWidget::show;

    int heightAt(int width) const; ///< px

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Place { BaselineDone, BacklogDone, Mean, BaselineLeft, BacklogLeft, PlaceCount };

    void set(Place place, PlanFigure figure);
    int columnsFor(int width) const;

    std::array<FigureCard*, PlaceCount> m_cards;
    std::array<Figure, PlaceCount> m_figures;
};

} // namespace waymark
