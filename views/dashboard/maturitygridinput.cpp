// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do with the heat grid; maturitygrid.cpp lays it out and paints it.
#include "views/dashboard/maturitygrid.h"
#include "views/dashboard/maturitygridmodel.h"

#include <algorithm>

namespace waymark {

MaturityGrid::MaturityGrid(const MaturityGridModel& course, QWidget* parent)
    : MaturityChart(course, QStringLiteral("maturityGridChart"), tr("Maturity by epic and sprint, a grid of rungs 0 to 5"), parent)
{
    m_columns = columnsNow();
}

void MaturityGrid::follow()
{
    m_current.row = std::clamp(m_current.row, 0, std::max(0, course().rowCount() - 1));
    m_current.moment = std::clamp(m_current.moment, nameColumn, std::max(nameColumn, course().now()));
    m_columns = columnsNow();
    updateGeometry();
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
    return place.moment == nameColumn ? course().courseText(place.row) : course().sentence(place.row, place.moment);
}

QString MaturityGrid::toldText() const
{
    return course().rowCount() == 0 ? QString() : textAt(m_current);
}

std::optional<MaturityGrid::Place> MaturityGrid::placeAt(QPoint position) const
{
    for (int row = 0; row < course().rowCount(); ++row) {
        if (cellRect(row, nameColumn).contains(position) || changeRect(row).contains(position))
            return Place{.row = row};
        for (int moment = m_columns.first; moment <= m_columns.last; ++moment)
            if (cellRect(row, moment).contains(position))
                return Place{.row = row, .moment = moment};
    }
    return std::nullopt;
}

QString MaturityGrid::textUnder(QPoint position) const
{
    const auto place = placeAt(position);
    return place ? textAt(*place) : QString();
}

/// What is to come opens nothing.
bool MaturityGrid::isDoor(QPoint position) const
{
    const auto place = placeAt(position);
    return place && place->moment <= course().now();
}

void MaturityGrid::standOn(QPoint position)
{
    m_current = placeAt(position).value_or(m_current);
}

/// A name opens the ladder as it is now.
void MaturityGrid::openCurrent()
{
    const int row = m_current.row;
    const int moment = m_current.moment == nameColumn ? course().now() : m_current.moment;
    if (course().ladder(row, moment))
        Q_EMIT opened(row, moment);
}

/// Time runs from left to right in every language. At the left of the first sprint stands the epic's name.
bool MaturityGrid::step(int key)
{
    const bool isName = m_current.moment == nameColumn;
    const int last = course().now();
    Place to = m_current;
    switch (key) {
    case Qt::Key_Left: to.moment = to.moment <= m_columns.first ? nameColumn : to.moment - 1; break;
    case Qt::Key_Right: to.moment = isName ? m_columns.first : std::min(to.moment + 1, last); break;
    case Qt::Key_Up: to.row = std::max(0, to.row - 1); break;
    case Qt::Key_Down: to.row = std::min(to.row + 1, course().rowCount() - 1); break;
    case Qt::Key_Home: to.moment = nameColumn; break;
    case Qt::Key_End: to.moment = last; break;
    default: return false;
    }
    m_current = to;
    return true;
}

} // namespace waymark
