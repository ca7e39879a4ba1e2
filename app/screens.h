// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <span>

namespace waymark {

struct BadgeFacts;

/// The group of screens that stand by themselves at the foot of the rail.
inline constexpr const char* footOfRail = "";

/// A row of the navigation rail. A new screen is a folder in views/, a row in screens.cpp and a test.
struct ScreenEntry {
    const char* id;    ///< for settings and file names
    const char* group; ///< of the rail; translate() them in the context "Screens"
    const char* name;  ///< with & before the letter that Alt switches by
    const char* sign;  ///< SVG of resources/icons
    Screen* (*make)(const ScreenContext& context, QWidget* parent);
    ScreenTasks tasks = {}; ///< that it does for all others
    QString (*badge)(const BadgeFacts& facts) = nullptr; ///< see app/screenbadges; null: it never has one

    bool isAtFoot() const { return *group == '\0'; }
    QString groupText() const;
    QString nameText() const;  ///< with the mnemonic's &
    QString plainName() const; ///< without
    QKeySequence shortcut() const;
};

std::span<const ScreenEntry> screenTable();

} // namespace waymark
