// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/fieldwheel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QWheelEvent>

namespace waymark {

namespace {

/// Null: the wheel does it no harm.
QWidget* fieldOf(QObject* watched)
{
    const bool turns = qobject_cast<QComboBox*>(watched) || qobject_cast<QAbstractSpinBox*>(watched);
    return turns ? static_cast<QWidget*>(watched) : nullptr;
}

} // namespace

FieldWheel::FieldWheel(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FieldWheel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Show)
        return false;
    QWidget* field = fieldOf(watched);
    if (!field)
        return false;
    if (event->type() == QEvent::Show) { // Qt gives the focus before the field hears of the wheel
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    const bool passes = !field->hasFocus();
    if (passes)
        event->ignore(); // what is around it scrolls
    return passes;
}

} // namespace waymark
