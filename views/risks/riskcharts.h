// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "views/risks/exposuremodel.h"
#include "views/risks/riskheatmodel.h"
#include "views/shared/messagebar.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace waymark {

class ExposureChart;
class Prompt;
class Records;
class RiskHeatMap;

/// The heat map of the registry, and beside it, where there is room, the trend of the total exposure.
class RiskCharts final : public QWidget {
    Q_OBJECT
public:
    explicit RiskCharts(Prompt* prompt, QWidget* parent = nullptr);

    void show(const Records& records, const QDateTime& now);
    using QWidget::show;
    RiskHeatMap& map() const { return *m_map; }
    RatingKind kind() const;
    void setKind(RatingKind kind);
    bool allArrows() const;
    void setAllArrows(bool all);

    QSize sizeHint() const override { return {760, 272}; }
    QSize minimumSizeHint() const override { return {280, 216}; }

Q_SIGNALS:
    void kindChanged(); ///< by whomever
    void gridRequested(); ///< the form of grid and appetite
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void messageRaised(const waymark::Message& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildMap(Prompt* prompt);
    QWidget* buildTrend(Prompt* prompt);
    void buildMenu();

    RiskHeatModel m_heat;
    ExposureModel m_trend;
    Figure m_exposure;
    RiskHeatMap* m_map;
    QComboBox* m_kind;
    QToolButton* m_menu;
    QAction* m_arrows;
    QLabel* m_unrated;
    ExposureChart* m_chart;
    QPushButton* m_today;
    QWidget* m_side = nullptr; ///< the trend's
};

} // namespace waymark
