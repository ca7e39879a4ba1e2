// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace waymark {

/// A picture for a report and what says the same in words.
struct ReportChart {
    QString title = {};
    QString description = {}; ///< what is drawn, and what its lines mean
    QString svg = {};         ///< escaped, with title and description inside; empty: there is nothing to draw
};

/// A number as SVG wants it: "12.5".
QString svgNumber(double value);

/// Between two lines across a chart whose greatest value is `most`: 1, 2, 5, 10, 20, 50, ...
qint64 axisStep(qint64 most);
/// What the topmost of these lines stands for: at least `most`, and never 0.
qint64 axisEnd(qint64 most);

/// One entry of a chart's key.
struct ChartKey {
    QString style = {}; ///< class in the style sheet
    QString text = {};
    bool area = false; ///< drawn as an area, else as a line
};

/// The ground of a chart of points: upwards the points, to the right days or whatever else the chart puts there.
class PointPlot {
public:
    static constexpr double left = 40;
    static constexpr double right = 610;
    static constexpr double top = 30;
    static constexpr double bottom = 186;

    /// `most`: the greatest number of points to draw.
    explicit PointPlot(qint64 most, QDate first = {}, QDate last = {});

    double x(QDate day) const; ///< between `left` and `right`
    double y(double points) const;
    QString at(QDate day, double points) const; ///< "40.0,12.5"

    QString grid() const; ///< lines across, with their points, under the axis' name
    QString days() const; ///< the first and the last, over the axis' name

private:
    qint64 m_step;
    qint64 m_most; ///< at the topmost line
    QDate m_first;
    QDate m_last;
};

/// Names the axis to the right.
QString axisName(const QString& text);
/// Above the picture, to the right of the name of the axis that goes up.
QString chartKey(const std::vector<ChartKey>& entries);
/// The whole picture around `content`, which is taken as it is.
ReportChart drawnChart(const QString& title, const QString& description, const QString& content);

} // namespace waymark
