// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do with the heat grid; maturitygrid.cpp lays it out and paints it.
#include "views/dashboard/maturitygrid.h"
#include "views/dashboard/maturitygridmodel.h"
#include "views/shared/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace waymark {

MaturityGrid::MaturityGrid(const MaturityGridModel& course, QWidget* parent)
    : QWidget(parent)
    , m_course(course)
{
    setObjectName(QStringLiteral("maturityGridChart"));
    setAccessibleName(tr("Maturity by epic and sprint, a grid of rungs 0 to 5"));
    setFocusPolicy(Qt::TabFocus); // no frame in the pictures that a right click offers
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    connect(&course, &MaturityGridModel::shown, this, &MaturityGrid::follow);
    follow();
}

void MaturityGrid::follow()
{
    m_current.row = std::clamp(m_current.row, 0, std::max(0, m_course.rowCount() - 1));
    m_current.moment = std::clamp(m_current.moment, nameColumn, std::max(nameColumn, m_course.now()));
    m_columns = columnsNow();
    setAccessibleDescription(m_course.description());
    updateGeometry();
    update();
    Q_EMIT leftOutChanged();
}

void MaturityGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int before = leftOut();
    m_columns = columnsNow();
    if (m_current.moment != nameColumn)
        m_current.moment = std::max(m_current.moment, m_columns.first);
    if (leftOut() != before)
        Q_EMIT leftOutChanged();
}

QString MaturityGrid::textAt(const Place& place) const
{
    return place.moment == nameColumn ? m_course.courseText(place.row) : m_course.sentence(place.row, place.moment);
}

QString MaturityGrid::toldText() const
{
    return m_course.rowCount() == 0 ? QString() : textAt(m_current);
}

std::optional<MaturityGrid::Place> MaturityGrid::placeAt(QPoint position) const
{
    for (int row = 0; row < m_course.rowCount(); ++row) {
        if (cellRect(row, nameColumn).contains(position) || changeRect(row).contains(position))
            return Place{.row = row};
        for (int moment = m_columns.first; moment <= m_columns.last; ++moment)
            if (cellRect(row, moment).contains(position))
                return Place{.row = row, .moment = moment};
    }
    return std::nullopt;
}

/// What is to come opens nothing; a name opens the ladder as it is now.
void MaturityGrid::open(const Place& place)
{
    const int moment = place.moment == nameColumn ? m_course.now() : place.moment;
    if (m_course.ladder(place.row, moment))
        Q_EMIT opened(place.row, moment);
}

bool MaturityGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto place = placeAt(help->pos()))
        QToolTip::showText(help->globalPos(), plainToolTip(textAt(*place)), this);
    else
        QToolTip::hideText();
    return true;
}

void MaturityGrid::mousePressEvent(QMouseEvent* event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place || place->moment > m_course.now()) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_current = *place;
    update();
    open(*place);
}

void MaturityGrid::mouseMoveEvent(QMouseEvent* event)
{
    const auto place = placeAt(event->position().toPoint());
    setCursor(place && place->moment <= m_course.now() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// Time runs from left to right in every language. At the left of the first sprint stands the epic's name.
void MaturityGrid::keyPressEvent(QKeyEvent* event)
{
    if (m_course.rowCount() == 0 || event->modifiers().testFlag(Qt::ControlModifier)) { // which moves the card
        QWidget::keyPressEvent(event);
        return;
    }
    const bool isName = m_current.moment == nameColumn;
    const int last = m_course.now();
    Place to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: to.moment = to.moment <= m_columns.first ? nameColumn : to.moment - 1; break;
    case Qt::Key_Right: to.moment = isName ? m_columns.first : std::min(to.moment + 1, last); break;
    case Qt::Key_Up: to.row = std::max(0, to.row - 1); break;
    case Qt::Key_Down: to.row = std::min(to.row + 1, m_course.rowCount() - 1); break;
    case Qt::Key_Home: to.moment = nameColumn; break;
    case Qt::Key_End: to.moment = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: open(m_current); return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_current = to;
    update();
    QToolTip::showText(mapToGlobal(cellRect(to.row, to.moment).bottomLeft()), plainToolTip(toldText()), this);
}

void MaturityGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MaturityGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waymark
