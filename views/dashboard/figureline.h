// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/dashboard/trendmodel.h"

#include <QWidget>

namespace waymark {

class FigureCard;

/// What a line of figures tells besides the programme's own figures.
struct FigureMoment {
    QDateTime now;  ///< in the workspace's time zone
    Figure runs;    ///< countedRuns()
};

/// The leading figures in one line, or two where the window is narrow. Each opens its reasons.
class FigureLine final : public QWidget {
    Q_OBJECT
public:
    explicit FigureLine(QWidget* parent = nullptr);

    void show(const ProgrammeFigures& figures, const TrendModel& trend, const FigureMoment& moment);
    using QWidget::show;

    int heightAt(int width) const; ///< one line, or more where they have no room beside each other

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Place { ChecksPassing, ResultsPassing, Severe, Open, Unassigned, Runs, PlaceCount };

    void set(Place place, const Figure& figure, const QString& value);
    void showMoves(const TrendModel& trend, QDate today);
    void showRuns(const ProgrammeFigures& figures, const FigureMoment& moment);
    int columnsFor(int width) const;

    std::array<FigureCard*, PlaceCount> m_cards;
    std::array<Figure, PlaceCount> m_figures;
};

} // namespace waymark
