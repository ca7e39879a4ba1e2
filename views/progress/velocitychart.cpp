// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/velocitychart.h"

#include "views/progress/progresswords.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace waymark {

namespace {

constexpr int labelGap = 4;
constexpr double barsWidth = 0.7; ///< of a sprint's two bars, where its place is 1

void setBars(QBarSet& set, const QList<qreal>& values)
{
    if (set.count() > 0)
        set.remove(0, set.count());
    if (!values.isEmpty())
        set.append(values);
}

} // namespace

/// The number at the end of a bar. Its ground keeps lines from going through it.
class BarNumber final : public QGraphicsSimpleTextItem {
public:
    using QGraphicsSimpleTextItem::QGraphicsSimpleTextItem;

    void setGround(const QColor& ground)
    {
        m_ground = ground;
        update();
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override
    {
        painter->fillRect(boundingRect(), m_ground);
        QGraphicsSimpleTextItem::paint(painter, option, widget);
    }

private:
    QColor m_ground;
};

VelocityChart::VelocityChart(QWidget* parent)
    : PointsChart(parent)
    , m_planned(new QBarSet(tr("Planned")))
    , m_done(new QBarSet(tr("Done")))
    , m_bars(new QBarSeries)
    , m_mean(new QLineSeries)
    , m_meanLabel(addLabel(true))
    , m_sprints(new QBarCategoryAxis)
{
    setAccessibleName(tr("Velocity: points by closed sprint"));
    m_bars->append(m_planned);
    m_bars->append(m_done);
    m_bars->setBarWidth(barsWidth);
    m_sprints->setGridLineVisible(false);
    m_sprints->setTitleText(tr("Sprint"));
    chart()->addAxis(m_sprints, Qt::AlignBottom);
    add(m_bars);
    add(m_mean);
    for (BarNumber*& number : m_numbers) {
        number = new BarNumber(chart());
        dress(*number, false);
    }
    begin();
}

QAbstractSeries* VelocityChart::measure() const
{
    return m_mean;
}

void VelocityChart::show(const VelocityModel& velocity, const Figure& mean)
{
    QStringList names;
    QList<qreal> planned;
    QList<qreal> done;
    std::vector<Value> values;
    double most = 0;
    for (const SprintVelocity& sprint : velocity.rows()) {
        const double top = std::max(sprint.planned, sprint.done);
        values.push_back({.at = QPointF(static_cast<double>(names.size()), top), .text = VelocityModel::sentence(sprint)});
        names << QString::number(sprint.number);
        planned << sprint.planned;
        done << sprint.done;
        most = std::max(most, top);
    }
    m_sprints->setCategories(names);
    setTop(most);
    setBars(*m_planned, planned);
    setBars(*m_done, done);
    const double height = static_cast<double>(mean.value.value_or(0)) / 100.0;
    const double last = static_cast<double>(names.size()) - 0.5; // a sprint reaches half to either side of its place
    m_mean->replace(mean.value && !names.isEmpty() ? QList<QPointF>{{-0.5, height}, {last, height}} : QList<QPointF>());
    m_meanLabel->setText(mean.value ? tr("Mean %1").arg(meanPointsText(*mean.value)) : QString());
    setRoom(roomAbove, static_cast<int>(m_meanLabel->boundingRect().width()) + labelGap + space::step);
    const int latest = std::max(0, static_cast<int>(values.size()) - 1);
    setValues(std::move(values), latest);
    placeLabels();
}

/// The mean's label stands beside the plot: its line has the whole width, and bars stand in it.
void VelocityChart::placeLabels()
{
    placeNumbers();
    m_meanLabel->setVisible(m_mean->count() > 0);
    if (m_mean->count() == 0)
        return;
    const double line = placeOf(m_mean->points().last()).y();
    m_meanLabel->setPos(chart()->plotArea().right() + labelGap, line - m_meanLabel->boundingRect().height() / 2);
}

void VelocityChart::placeNumbers()
{
    const int sprints = std::min(m_planned->count(), m_done->count());
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        const int sprint = static_cast<int>(i / 2);
        const bool isPlan = i % 2 == 0;
        const bool shown = sprint < sprints && sprints <= mostNumbered;
        m_numbers[i]->setVisible(shown);
        if (!shown)
            continue;
        const double height = (isPlan ? m_planned : m_done)->at(sprint);
        m_numbers[i]->setText(countText(qRound64(height)));
        const QPointF end = placeOf({sprint + (isPlan ? -barsWidth : barsWidth) / 4, height});
        const QSizeF size = m_numbers[i]->boundingRect().size();
        m_numbers[i]->setPos(end.x() - size.width() / 2, end.y() - size.height() - 1);
    }
}

void VelocityChart::recolour(Scheme scheme)
{
    PointsChart::recolour(scheme);
    const QColor scope = chartColor(ChartLine::Scope, scheme);
    const QColor done = chartColor(ChartLine::Minus1, scheme);
    m_planned->setBrush(QBrush(scope, Qt::BDiagPattern));
    m_planned->setPen(QPen(scope, 1));
    m_done->setBrush(done);
    m_done->setPen(QPen(done, 1));
    for (BarNumber* number : m_numbers) {
        number->setBrush(roleColor(Role::Muted, scheme));
        number->setGround(roleColor(Role::Surface, scheme));
    }
    QPen mean(chartColor(ChartLine::Limit, scheme), 1);
    mean.setDashPattern({3, 2});
    m_mean->setPen(mean);
    m_meanLabel->setBrush(roleColor(Role::Text, scheme));
}

} // namespace waymark
