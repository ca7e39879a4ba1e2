// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/decisionrow.h"
#include "views/shared/mnemonics.h"

#include <QPushButton>

namespace waymark {

/// A button that looks like a link and has somebody's own text. Enter presses it.
inline QPushButton* linkButton(const QString& text, const char* name, const QString& accessibleName)
{
    QPushButton* button = namedButton(literalText(text), name);
    button->setProperty("link", true);
    button->setAccessibleName(accessibleName);
    return button;
}

} // namespace waymark
