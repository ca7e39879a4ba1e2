// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do with the polar chart; maturitypolar.cpp lays it out and paints it.
#include "views/dashboard/maturitygridmodel.h"
#include "views/dashboard/maturitypolar.h"
#include "views/shared/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark {

namespace {

constexpr double reach = 10; ///< px from the pointer to the point that it means

} // namespace

MaturityPolar::MaturityPolar(const MaturityGridModel& course, QWidget* parent)
    : QWidget(parent)
    , m_course(course)
{
    setObjectName(QStringLiteral("maturityPolarChart"));
    setAccessibleName(tr("Maturity by epic, a polar chart of rungs 0 to 5 with a line per sprint"));
    setFocusPolicy(Qt::TabFocus); // no frame in the pictures that a right click offers
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    connect(&course, &MaturityGridModel::shown, this, &MaturityPolar::follow);
    follow();
}

void MaturityPolar::follow()
{
    m_current = std::clamp(m_current, 0, std::max(0, spokes() - 1));
    m_legend = legendNow();
    setAccessibleDescription(m_course.description());
    update();
}

void MaturityPolar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_legend = legendNow();
}

QString MaturityPolar::toldText() const
{
    return spokes() == 0 ? QString() : m_course.courseText(m_current);
}

std::optional<int> MaturityPolar::doorAt(const QPointF& place) const
{
    for (int spoke = 0; spoke < spokes(); ++spoke)
        if (nameRect(spoke).contains(place.toPoint()))
            return spoke;
    std::optional<int> nearest;
    double distance = reach;
    for (int spoke = 0; spoke < spokes(); ++spoke) {
        const auto rung = m_course.rung(spoke, m_course.now());
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

bool MaturityPolar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto spoke = spokeNear(help->pos()))
        QToolTip::showText(help->globalPos(), plainToolTip(m_course.courseText(*spoke)), this);
    else
        QToolTip::hideText();
    return true;
}

void MaturityPolar::mousePressEvent(QMouseEvent* event)
{
    const auto door = doorAt(event->position());
    if (event->button() != Qt::LeftButton || !door) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_current = *door;
    update();
    Q_EMIT opened(*door);
}

void MaturityPolar::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(doorAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// Right goes round as the hands of a clock do, in every language.
void MaturityPolar::keyPressEvent(QKeyEvent* event)
{
    const int count = spokes();
    int to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: to = m_current + count - 1; break;
    case Qt::Key_Right: to = m_current + 1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = count - 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (count == 0 || event->modifiers().testFlag(Qt::ControlModifier)) { // which moves the card
        QWidget::keyPressEvent(event);
        return;
    }
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    m_current = to % count;
    update();
    if (opens) {
        Q_EMIT opened(m_current);
        return;
    }
    QToolTip::showText(mapToGlobal(nameRect(m_current).bottomLeft()), plainToolTip(toldText()), this);
}

void MaturityPolar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MaturityPolar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waymark
