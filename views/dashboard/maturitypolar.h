// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/maturitychart.h"
#include "views/shared/bandcolors.h"

#include <optional>
#include <vector>

class QPainterPath;

namespace waymark {

/// The ladders as a polar chart: a spoke an epic, the top rung on the outer ring, a line a moment; the older ones are paler, the
/// last is bold with points and a light area. A rung that can't be told has no point. Each spoke is a door: a click on its name
/// or on its point of now, or Left and Right to go round and Enter. Its course shows under the pointer and by the keys.
class MaturityPolar final : public MaturityChart {
    Q_OBJECT
public:
    static constexpr int mostLines = 6;

    explicit MaturityPolar(const MaturityGridModel& course, QWidget* parent = nullptr);

    int leftOut() const; ///< moments before those that are drawn
    int current() const { return m_current; } ///< the spoke that the keys stand on
    QString toldText() const override;         ///< its course
    QRect nameRect(int spoke) const;          ///< px in the widget
    QPointF pointOf(int spoke, double rung) const; ///< likewise

    QSize sizeHint() const override { return {392, 344}; }
    QSize minimumSizeHint() const override { return {280, 260}; }

Q_SIGNALS:
    void opened(int spoke); ///< a row of the model

protected:
    void follow() override;
    QString textUnder(QPoint position) const override;
    bool isDoor(QPoint position) const override { return doorAt(position).has_value(); }
    void standOn(QPoint position) override;
    bool step(int key) override;
    QRect currentRect() const override { return nameRect(m_current); }
    void openCurrent() override { Q_EMIT opened(m_current); }
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A line and its name, as the legend has them.
    struct LegendEntry {
        int moment = 0;
        QString text = {};
        QRect rect = {}; ///< px in the widget
    };

    int spokes() const;
    QRectF plot() const; ///< the square around the outer ring
    double angleOf(int spoke) const; ///< radians, clockwise from the right
    std::optional<int> doorAt(const QPointF& place) const;
    std::optional<int> spokeNear(const QPointF& place) const;
    std::vector<LegendEntry> legendNow() const;
    int legendHeight() const;

    void paintRings(QPainter& painter, Scheme scheme) const;
    void paintNames(QPainter& painter, Scheme scheme) const;
    void paintLine(QPainter& painter, int moment, Scheme scheme) const;
    void paintNow(QPainter& painter, Scheme scheme) const;
    void paintLegend(QPainter& painter, Scheme scheme) const;
    QPen penOf(int moment, Scheme scheme) const;
    QPainterPath lineOf(int moment) const;

    std::vector<LegendEntry> m_legend; ///< measured once for every width
    int m_current = 0;
};

} // namespace waymark
