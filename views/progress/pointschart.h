// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QChartView>

#include <vector>

class QGraphicsSimpleTextItem;
class QValueAxis;

namespace waymark {

/// A chart of points of stories, without a legend: lines are labelled where they end. Each value shows under the pointer
/// and by the arrow keys, Home and End; the accessible description holds all of them.
class PointsChart : public QChartView {
    Q_OBJECT
public:
    explicit PointsChart(QWidget* parent = nullptr);

    QString toldText() const; ///< of the value that the keys stand on; empty: on none

    QSize sizeHint() const override { return {400, 300}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

protected:
    /// A value, where it stands in the chart's own numbers, and what is said of it.
    struct Value {
        QPointF at = {};
        QString text = {};
    };

    void begin(); ///< to be called at the end of a constructor
    void setValues(std::vector<Value> values, int start); ///< `start`: where the keys begin
    void setTop(double most);                             ///< the highest value drawn
    void setRoomAtEnd(int width);                         ///< px right of the plot
    QValueAxis* points() const { return m_points; }
    QGraphicsSimpleTextItem* addLabel(bool strong);
    QPointF placeOf(const QPointF& value) const; ///< px in the viewport
    /// Beside the end of a line, or above it where the plot ends; px in the viewport.
    QPointF besideEnd(const QPointF& end, const QSizeF& label) const;

    virtual QAbstractSeries* measure() const = 0; ///< a series that has both axes
    virtual void recolour(Scheme scheme);
    virtual void placeLabels() {} ///< the plot moved, or what it shows changed

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell(int value, QPoint globalPosition);

    QValueAxis* m_points;
    std::vector<Value> m_values;
    int m_start = 0;
    int m_told = -1; ///< the value that the keys stand on; -1: none
};

} // namespace waymark
