// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/labelplacing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace waymark;

namespace {

constexpr double beyond = 6; ///< px that a label may stand right of the plot

bool crosses(const QList<QPointF>& line, const QRectF& box)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const int pixels = static_cast<int>(piece.length()) + 1;
        for (int pixel = 0; pixel <= pixels; ++pixel)
            if (box.contains(piece.pointAt(static_cast<double>(pixel) / pixels)))
                return true;
    }
    return false;
}

/// A plot with lines from its left edge to wherever they end.
class AnyChart {
public:
    AnyChart(quint32 seed, double steepest)
        : m_random(seed)
    {
        plot = QRectF(between(20, 60), between(10, 40), between(300, 900), between(420, 640));
        for (int i = 0; i < 4; ++i) {
            lines.push_back(line(steepest));
            labels.emplace_back(between(20, 100), between(12, 16));
        }
    }

    QRectF plot;
    std::vector<QList<QPointF>> lines;
    std::vector<QSizeF> labels;

private:
    double between(double least, double most) { return std::uniform_real_distribution(least, most)(m_random); }
    QList<QPointF> line(double steepest)
    {
        const double end = between(plot.center().x(), plot.right());
        QList<QPointF> points = {QPointF(plot.left(), between(plot.top(), plot.bottom()))};
        while (points.last().x() < end) {
            const double across = std::min(between(20, 120), end - points.last().x());
            const double down = between(-steepest, steepest) * across;
            points << QPointF(points.last().x() + across, std::clamp(points.last().y() + down, plot.top(), plot.bottom()));
        }
        return points;
    }

    std::mt19937 m_random;
};

std::vector<QRectF> placed(const AnyChart& chart)
{
    LabelPlacing placing(chart.plot);
    for (const QList<QPointF>& line : chart.lines)
        placing.avoid(line);
    std::vector<QRectF> boxes;
    for (size_t i = 0; i < chart.lines.size(); ++i)
        boxes.emplace_back(placing.place(chart.lines[i].last(), chart.labels[i]), chart.labels[i]);
    return boxes;
}

} // namespace

class TestLabelPlacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLabelStandsBesideTheEndOfItsLine()
    {
        LabelPlacing placing(QRectF(0, 0, 400, 300));
        placing.avoid({{0, 100}, {200, 100}});
        const QPointF place = placing.place({200, 100}, {60, 14});
        QCOMPARE(place, QPointF(206, 93));
    }

    /// A median that falls to nothing at the right edge, inside the fan around it.
    void theMedianKeepsClearOfItsLine()
    {
        const QRectF plot(30, 20, 400, 260);
        const QList<QPointF> median = {{200, 120}, {300, 200}, {428, 280}};
        LabelPlacing placing(plot);
        placing.avoid(median);
        const QRectF box(placing.place(median.last(), {70, 14}), QSizeF(70, 14));
        QVERIFY(plot.adjusted(0, 0, beyond, 0).contains(box));
        QVERIFY(!crosses(median, box));
        QVERIFY(box.right() > plot.center().x()); // near its end all the same
    }

    void linesThatEndTogetherShareNoPlace()
    {
        LabelPlacing placing(QRectF(0, 0, 400, 300));
        const QRectF one(placing.place({200, 150}, {60, 14}), QSizeF(60, 14));
        const QRectF other(placing.place({200, 150}, {60, 14}), QSizeF(60, 14));
        QVERIFY(!one.intersects(other));
        QVERIFY(std::abs(one.center().y() - other.center().y()) < 30);
    }

    void labelsStayInsideAndApartWhateverIsDrawn()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            const AnyChart chart(seed, 20);
            const std::vector<QRectF> boxes = placed(chart);
            for (size_t i = 0; i < boxes.size(); ++i) {
                QVERIFY2(chart.plot.adjusted(0, 0, beyond, 0).contains(boxes[i]), qPrintable(QString::number(seed)));
                for (size_t other = 0; other < i; ++other)
                    QVERIFY2(!boxes[i].intersects(boxes[other]), qPrintable(QString::number(seed)));
            }
        }
    }

    void labelsStandOnNoLineWhereThereIsRoom()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            const AnyChart chart(seed, 0.15);
            for (const QRectF& box : placed(chart))
                for (const QList<QPointF>& line : chart.lines)
                    QVERIFY2(!crosses(line, box), qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestLabelPlacing)
#include "tst_labelplacing.moc"
