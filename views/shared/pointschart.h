// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QChartView>
#include <QDate>

#include <vector>

class QCategoryAxis;
class QGraphicsSimpleTextItem;
class QValueAxis;

namespace waymark {

/// A chart of points from left to right, without a legend: lines are labelled where they end. Each value shows under the
/// pointer and by the arrow keys, Home and End; the accessible description holds all of them.
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

    static constexpr int roomAbove = 20; ///< px, for a label over the plot

    void begin(); ///< to be called at the end of a constructor
    void setValues(std::vector<Value> values, int start); ///< `start`: where the keys begin
    void setTop(double most);                             ///< the highest value drawn, where there is no other scale
    void setRoom(int above, int atEnd);                   ///< px above and, at least, right of the plot
    QValueAxis* heights() const { return m_heights; }
    void add(QAbstractSeries* series); ///< on all axes that there are by then

    void addDays(); ///< the axis of a chart over days
    /// What the chart reaches over, and the days that are named below it: by time, the last one among them.
    void showDays(QDate first, QDate last, const std::vector<QDate>& named, QDate today);
    static double placeIn(QDate day); ///< in the chart's own numbers

    QGraphicsSimpleTextItem* addLabel(bool strong);
    static void dress(QGraphicsSimpleTextItem& label, bool strong); ///< as labels look, on top of bands and lines
    QPointF placeOf(const QPointF& value) const; ///< px in the viewport

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
    void fitRoom();
    void tell(int value, QPoint globalPosition);

    QValueAxis* m_heights;
    QCategoryAxis* m_days = nullptr;
    std::vector<Value> m_values;
    int m_start = 0;
    int m_told = -1; ///< the value that the keys stand on; -1: none
    int m_above = 0;
    int m_atEnd = 0;
    double m_lastName = 0; ///< px of the last day's name
    double m_behind = 0;   ///< part of the plot's width that lies behind the last day
};

} // namespace waymark
