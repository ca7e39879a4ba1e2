// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/keys.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

} // namespace

QString keyText(const QKeySequence& keys)
{
    const bool isReturn = keys.count() == 1 && keys[0].key() == Qt::Key_Return;
    const QKeySequence shown = isReturn ? QKeySequence(QKeyCombination(keys[0].keyboardModifiers(), Qt::Key_Enter)) : keys;
    return shown.toString(QKeySequence::NativeText);
}

QString withKeys(const QString& text, const QKeySequence& keys)
{
    return keys.isEmpty() ? text : Text::tr("%1 (%2)", "action, shortcut").arg(text, keyText(keys));
}

} // namespace waymark
