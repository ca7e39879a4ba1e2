// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/heatmap.h"
#include "views/shared/bandcolors.h"

#include <QWidget>

#include <optional>

namespace waymark {

class RiskHeatModel;
struct RiskPath;

/// The heat map: likelihood upwards, impact to the right, each cell in the colour of its level's band with the number of open
/// risks in it. A line along the borders of the cells is the appetite. Arrows lead from inherent over current to target. A cell
/// that holds any is chosen by a click, or by the arrow keys and Enter; of an empty one it is only told that it is.
class RiskHeatMap final : public QWidget {
    Q_OBJECT
public:
    explicit RiskHeatMap(const RiskHeatModel& model, QWidget* parent = nullptr);

    RatingKind kind() const { return m_kind; }
    void setKind(RatingKind kind);                          ///< which ratings are counted
    void setSelected(const std::optional<RiskId>& risk);    ///< whose arrows are drawn
    void setAllArrows(bool all);                            ///< thin ones, of every risk
    void setChosen(const std::optional<RatingPair>& cell);  ///< what the table is restricted to
    const std::optional<RatingPair>& chosen() const { return m_chosen; }
    RatingPair current() const { return m_current; }        ///< the cell that the keys stand on
    QString toldText() const;                               ///< what stands in it
    QRect cellRect(int likelihood, int impact) const;       ///< px in the widget

    QSize sizeHint() const override { return {420, 232}; }
    QSize minimumSizeHint() const override { return {264, 180}; }

Q_SIGNALS:
    void cellChosen(const waymark::RatingPair& cell); ///< by a person; again: the restriction is to go

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool opens(const RatingPair& cell) const; ///< a click does something
    void choose(const RatingPair& cell);
    void tell(const RatingPair& cell, QPoint where); ///< in a tool tip, at a point of the screen
    void describe();
    QRect grid() const;
    std::optional<RatingPair> cellAt(QPoint position) const;
    void paintCells(QPainter& painter, Scheme scheme) const;
    void paintCounts(QPainter& painter, Scheme scheme) const;
    void paintAxes(QPainter& painter, Scheme scheme) const;
    void paintImpacts(QPainter& painter) const;
    void paintAppetite(QPainter& painter, Scheme scheme) const;
    void paintArrows(QPainter& painter, Scheme scheme) const;
    void paintPath(QPainter& painter, const RiskPath& path, double width, Scheme scheme) const;
    void paintMarks(QPainter& painter, Scheme scheme) const;

    const RiskHeatModel& m_model;
    RatingKind m_kind = RatingKind::Current;
    std::optional<RiskId> m_selected;
    std::optional<RatingPair> m_chosen;
    RatingPair m_current = {.likelihood = 3, .impact = 3};
    bool m_allArrows = false;
};

} // namespace waymark
