// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/milestonechart.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"

#include <QBarCategoryAxis>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int gap = 6;                 ///< px between a line's end and its label
constexpr qsizetype longestName = 14;  ///< characters below the plot
constexpr double markerSize = 7;

/// Short, and each once: an axis names nothing twice.
QString axisName(const QString& name, const QStringList& taken)
{
    QString brief = name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
    if (taken.contains(brief))
        brief += QStringLiteral(" (%1)").arg(taken.size() + 1);
    return brief;
}

void draw(QLineSeries& line, QScatterSeries& dots, const QList<QPointF>& points)
{
    line.replace(points);
    dots.replace(points);
}

} // namespace

MilestoneChart::MilestoneChart(QWidget* parent)
    : PointsChart(parent)
    , m_high(new QLineSeries)
    , m_medium(new QLineSeries)
    , m_highDots(new QScatterSeries)
    , m_mediumDots(new QScatterSeries)
    , m_highLabel(addLabel(true))
    , m_mediumLabel(addLabel(true))
    , m_names(new QBarCategoryAxis)
{
    setAccessibleName(tr("Questions at high and medium risk, by milestone"));
    m_names->setGridLineVisible(false);
    chart()->addAxis(m_names, Qt::AlignBottom);
    for (QAbstractSeries* series : {static_cast<QAbstractSeries*>(m_medium), static_cast<QAbstractSeries*>(m_mediumDots),
                                    static_cast<QAbstractSeries*>(m_high), static_cast<QAbstractSeries*>(m_highDots)})
        add(series);
    for (QScatterSeries* dots : {m_highDots, m_mediumDots})
        dots->setMarkerSize(markerSize);
    m_mediumDots->setMarkerShape(QScatterSeries::MarkerShapeRectangle); // not by colour alone
    begin();
}

QAbstractSeries* MilestoneChart::measure() const
{
    return m_high;
}

void MilestoneChart::show(const std::vector<MilestoneRow>& rows)
{
    QStringList names;
    QList<QPointF> high;
    QList<QPointF> medium;
    std::vector<Value> values;
    int most = 0;
    for (const MilestoneRow& row : rows) {
        const auto x = static_cast<double>(names.size());
        names << axisName(row.name, names);
        if (!row.counts)
            continue; // nothing is drawn of what isn't known
        high << QPointF(x, row.counts->high);
        medium << QPointF(x, row.counts->medium);
        values.push_back({.at = high.last(),
                          .text = tr("%1: %2 at high risk, %3 at medium", "milestone, questions, count")
                                      .arg(row.name, countedQuestions(row.counts->high), countText(row.counts->medium))});
        most = std::max({most, row.counts->high, row.counts->medium});
    }
    m_names->setCategories(names);
    setTop(most);
    draw(*m_high, *m_highDots, high);
    draw(*m_medium, *m_mediumDots, medium);
    m_highLabel->setText(high.isEmpty() ? QString() : tr("High %1").arg(countText(qRound64(high.last().y()))));
    m_mediumLabel->setText(medium.isEmpty() ? QString() : tr("Medium %1").arg(countText(qRound64(medium.last().y()))));
    setRoom(roomAbove, static_cast<int>(std::max(m_highLabel->boundingRect().width(), m_mediumLabel->boundingRect().width())) + gap);
    const int latest = std::max(0, static_cast<int>(values.size()) - 1);
    setValues(std::move(values), latest);
    placeLabels();
}

/// At the ends of their lines, one above the other where these meet.
void MilestoneChart::placeLabels()
{
    const bool any = m_high->count() > 0;
    m_highLabel->setVisible(any);
    m_mediumLabel->setVisible(any);
    if (!any)
        return;
    const QPointF high = placeOf(m_high->points().last());
    const QPointF medium = placeOf(m_medium->points().last());
    const double height = m_highLabel->boundingRect().height();
    double highTop = high.y() - height / 2;
    double mediumTop = medium.y() - height / 2;
    if (std::abs(highTop - mediumTop) < height) {
        const double middle = (highTop + mediumTop) / 2;
        const bool highAbove = highTop <= mediumTop;
        highTop = middle + (highAbove ? -height / 2 : height / 2);
        mediumTop = middle + (highAbove ? height / 2 : -height / 2);
    }
    m_highLabel->setPos(high.x() + gap, highTop);
    m_mediumLabel->setPos(medium.x() + gap, mediumTop);
}

void MilestoneChart::recolour(Scheme scheme)
{
    PointsChart::recolour(scheme);
    const auto paint = [scheme](QLineSeries& line, QScatterSeries& dots, QGraphicsSimpleTextItem& label, QuestionRisk risk, Qt::PenStyle style) {
        const QColor color = questionRiskColor(risk, scheme);
        line.setPen(QPen(color, 2, style, Qt::RoundCap, Qt::RoundJoin));
        dots.setColor(color);
        dots.setBorderColor(roleColor(Role::Surface, scheme));
        label.setBrush(color);
    };
    paint(*m_high, *m_highDots, *m_highLabel, QuestionRisk::High, Qt::SolidLine);
    paint(*m_medium, *m_mediumDots, *m_mediumLabel, QuestionRisk::Medium, Qt::DashLine);
}

QString milestonesTitle(const std::vector<MilestoneRow>& rows)
{
    const auto hasCounts = [](const MilestoneRow& row) { return row.counts.has_value(); };
    const auto first = std::ranges::find_if(rows, hasCounts);
    if (first == rows.end() || !rows.back().counts || &*first == &rows.back())
        return MilestoneChart::tr("Risk over milestones");
    const int before = first->counts->high;
    const int after = rows.back().counts->high;
    if (before == after)
        return MilestoneChart::tr("High risk stayed at %1 since %2", "so many questions, milestone").arg(countedQuestions(after), first->name);
    return (after < before ? MilestoneChart::tr("High risk fell from %1 to %2 since %3", "count, so many questions, milestone")
                           : MilestoneChart::tr("High risk rose from %1 to %2 since %3", "count, so many questions, milestone"))
        .arg(countText(before), countedQuestions(after), first->name);
}

} // namespace waymark
