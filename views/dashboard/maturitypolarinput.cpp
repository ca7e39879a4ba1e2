// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do with the polar chart; maturitypolar.cpp lays it out and paints it.
#include "views/dashboard/maturitygridmodel.h"
#include "views/dashboard/maturitypolar.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark {

namespace {

constexpr double reach = 10; ///< px from the pointer to the point that it means

} // namespace

MaturityPolar::MaturityPolar(const MaturityGridModel& course, QWidget* parent)
    : MaturityChart(course, QStringLiteral("maturityPolarChart"), tr("Maturity by epic, a polar chart of rungs 0 to 5 with a line per sprint"), parent)
{
    m_legend = legendNow();
}

void MaturityPolar::follow()
{
    m_current = std::clamp(m_current, 0, std::max(0, spokes() - 1));
    m_legend = legendNow();
}

void MaturityPolar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_legend = legendNow();
}

QString MaturityPolar::toldText() const
{
    return spokes() == 0 ? QString() : course().courseText(m_current);
}

std::optional<int> MaturityPolar::doorAt(const QPointF& place) const
{
    for (int spoke = 0; spoke < spokes(); ++spoke)
        if (nameRect(spoke).contains(place.toPoint()))
            return spoke;
    std::optional<int> nearest;
    double distance = reach;
    for (int spoke = 0; spoke < spokes(); ++spoke) {
        const auto rung = course().rung(spoke, course().now());
        const double away = rung ? QLineF(place, pointOf(spoke, *rung)).length() : reach;
        if (away < distance) {
            distance = away;
            nearest = spoke;
        }
    }
    return nearest;
}

/// Inside the outer ring: the one whose direction it is.
std::optional<int> MaturityPolar::spokeNear(const QPointF& place) const
{
    if (const auto door = doorAt(place); door || spokes() == 0)
        return door;
    const QPointF from = place - plot().center();
    if (std::hypot(from.x(), from.y()) > plot().width() / 2)
        return std::nullopt;
    const double turn = 2 * std::numbers::pi;
    const double angle = std::atan2(from.y(), from.x()) - angleOf(0);
    return static_cast<int>(std::lround((angle + turn) / turn * spokes())) % spokes();
}

QString MaturityPolar::textUnder(QPoint position) const
{
    const auto spoke = spokeNear(position);
    return spoke ? course().courseText(*spoke) : QString();
}

void MaturityPolar::standOn(QPoint position)
{
    m_current = doorAt(position).value_or(m_current);
}

/// Right goes round as the hands of a clock do, in every language.
bool MaturityPolar::step(int key)
{
    const int count = spokes();
    switch (key) {
    case Qt::Key_Left: m_current = (m_current + count - 1) % count; return true;
    case Qt::Key_Right: m_current = (m_current + 1) % count; return true;
    case Qt::Key_Home: m_current = 0; return true;
    case Qt::Key_End: m_current = count - 1; return true;
    default: return false;
    }
}

} // namespace waymark
