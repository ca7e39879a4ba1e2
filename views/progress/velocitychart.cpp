// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/velocitychart.h"

#include "views/progress/progresswords.h"
#include "views/shared/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostNumbered = 8; ///< sprints whose bars have room for their numbers
constexpr int labelGap = 4;

void setBars(QBarSet& set, const QList<qreal>& values)
{
    if (set.count() > 0)
        set.remove(0, set.count());
    if (!values.isEmpty())
        set.append(values);
}

} // namespace

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
    m_bars->setBarWidth(0.7);
    m_bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    m_sprints->setGridLineVisible(false);
    m_sprints->setTitleText(tr("Sprint"));
    chart()->addAxis(m_sprints, Qt::AlignBottom);
    for (QAbstractSeries* series : {static_cast<QAbstractSeries*>(m_bars), static_cast<QAbstractSeries*>(m_mean)}) {
        chart()->addSeries(series);
        series->attachAxis(m_sprints);
        series->attachAxis(points());
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
    m_bars->setLabelsVisible(names.size() <= mostNumbered);
    const double height = static_cast<double>(mean.value.value_or(0)) / 100.0;
    const double last = static_cast<double>(names.size()) - 0.5; // a sprint reaches half to either side of its place
    m_mean->replace(mean.value && !names.isEmpty() ? QList<QPointF>{{-0.5, height}, {last, height}} : QList<QPointF>());
    m_meanLabel->setText(mean.value ? tr("Mean %1").arg(meanPointsText(*mean.value)) : QString());
    setRoomAtEnd(static_cast<int>(m_meanLabel->boundingRect().width()) + labelGap + space::step);
    const int latest = std::max(0, static_cast<int>(values.size()) - 1);
    setValues(std::move(values), latest);
    placeLabels();
}

/// Beside the plot: the line has its whole width, and bars stand in it.
void VelocityChart::placeLabels()
{
    m_meanLabel->setVisible(m_mean->count() > 0);
    if (m_mean->count() == 0)
        return;
    const double line = placeOf(m_mean->points().last()).y();
    m_meanLabel->setPos(chart()->plotArea().right() + labelGap, line - m_meanLabel->boundingRect().height() / 2);
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
    for (QBarSet* set : {m_planned, m_done}) {
        set->setLabelFont(typeFont(Type::Small));
        set->setLabelBrush(roleColor(Role::Muted, scheme));
    }
    QPen mean(chartColor(ChartLine::Limit, scheme), 1);
    mean.setDashPattern({3, 2});
    m_mean->setPen(mean);
    m_meanLabel->setBrush(roleColor(Role::Text, scheme));
}

} // namespace waymark
