// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/fieldundo.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace waymark {

namespace {

/// The line that answers the keys of a widget; null: it has none.
const QLineEdit* lineOf(const QObject* widget)
{
    if (qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget))
        return widget->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    return qobject_cast<const QLineEdit*>(widget);
}

} // namespace

FieldUndo::FieldUndo(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FieldUndo::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const QLineEdit* line = lineOf(watched);
    if (!line)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo) && !line->isUndoAvailable();
    const bool redo = key->matches(QKeySequence::Redo) && !line->isRedoAvailable();
    const bool exports = key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier;
    if (undo || redo || exports)
        event->ignore();
    return undo || redo || exports;
}

void emptyForGood(QLineEdit& line)
{
    line.setText(QString()); // also empties the undo stack
}

} // namespace waymark
