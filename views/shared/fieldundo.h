// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace waymark {

/// Gives Ctrl+Z and Ctrl+Shift+Z to the window's undo and redo where a line has nothing typed to take back, and Ctrl+E to the
/// screen that exports what is shown; where none does, it goes to the end of a line on X11 as ever. Watches the lines of the whole
/// program, as each claims these keys for itself, needed or not; InPlaceText does so on its own.
class FieldUndo final : public QObject {
    Q_OBJECT
public:
    explicit FieldUndo(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Empties a line once what stood in it has been stored. After QLineEdit::clear(), Ctrl+Z would bring back the text
/// rather than take back what was stored.
void emptyForGood(QLineEdit& line);

} // namespace waymark
