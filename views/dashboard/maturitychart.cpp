// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitychart.h"

#include "views/dashboard/maturitygridmodel.h"
#include "views/shared/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace waymark {

MaturityChart::MaturityChart(const MaturityGridModel& course, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_course(course)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::TabFocus); // no frame in the pictures that a right click offers
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAccessibleDescription(course.description());
    connect(&course, &MaturityGridModel::shown, this, [this] {
        follow();
        setAccessibleDescription(m_course.description());
        update();
    });
}

bool MaturityChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const QString text = textUnder(help->pos()); !text.isEmpty())
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    else
        QToolTip::hideText();
    return true;
}

void MaturityChart::mousePressEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !isDoor(position)) {
        QWidget::mousePressEvent(event);
        return;
    }
    standOn(position);
    update();
    openCurrent();
}

void MaturityChart::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(isDoor(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MaturityChart::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    const bool isOfCard = m_course.rowCount() == 0 || event->modifiers().testFlag(Qt::ControlModifier); // which moves the card
    if (isOfCard || (!opens && !step(event->key()))) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (opens) {
        openCurrent();
        return;
    }
    update();
    QToolTip::showText(mapToGlobal(currentRect().bottomLeft()), plainToolTip(toldText()), this);
}

} // namespace waymark
