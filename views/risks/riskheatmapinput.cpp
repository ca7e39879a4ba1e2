// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How mouse and keys go through the cells of the heat map.
#include "views/risks/riskheatmap.h"
#include "views/risks/riskheatmodel.h"
#include "views/shared/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace waymark {

/// Where no risk stands a click would only empty the table; that of the chosen cell takes the restriction back.
bool RiskHeatMap::opens(const RatingPair& cell) const
{
    return m_chosen == cell || !m_model.at(cell.likelihood, cell.impact).by(m_kind).isEmpty();
}

void RiskHeatMap::choose(const RatingPair& cell)
{
    m_current = cell;
    update();
    if (opens(cell))
        Q_EMIT cellChosen(cell);
    else
        tell(cell, mapToGlobal(cellRect(cell.likelihood, cell.impact).bottomLeft()));
}

void RiskHeatMap::tell(const RatingPair& cell, QPoint where)
{
    QToolTip::showText(where, plainToolTip(RiskHeatModel::sentence(m_model.at(cell.likelihood, cell.impact), m_kind)), this);
}

bool RiskHeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto cell = cellAt(help->pos()))
        tell(*cell, help->globalPos());
    else
        QToolTip::hideText();
    return true;
}

void RiskHeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->position().toPoint());
    setCursor(cell && opens(*cell) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

void RiskHeatMap::mousePressEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !cell) {
        QWidget::mousePressEvent(event);
        return;
    }
    choose(*cell);
}

void RiskHeatMap::keyPressEvent(QKeyEvent* event)
{
    constexpr int ratings = RiskGrid::ratings;
    RatingPair to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: --to.impact; break;
    case Qt::Key_Right: ++to.impact; break;
    case Qt::Key_Up: ++to.likelihood; break;
    case Qt::Key_Down: --to.likelihood; break;
    case Qt::Key_Home: to.impact = 1; break;
    case Qt::Key_End: to.impact = ratings; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(m_current); return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_current = {.likelihood = std::clamp(to.likelihood, 1, ratings), .impact = std::clamp(to.impact, 1, ratings)};
    tell(m_current, mapToGlobal(cellRect(m_current.likelihood, m_current.impact).bottomLeft()));
    update();
}

} // namespace waymark
