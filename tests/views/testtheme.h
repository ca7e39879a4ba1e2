// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/theme.h"

#include <QLocale>

namespace waymark {

/// How a test's widgets look and how they write numbers and days: a member of the test, as it needs the application.
class TestTheme {
public:
    explicit TestTheme(Theme::Choice choice = Theme::Choice::Light)
    {
        QLocale::setDefault(QLocale::c());
        m_theme.apply(choice);
    }
    void apply(Theme::Choice choice) { m_theme.apply(choice); }

private:
    Theme m_theme;
};

} // namespace waymark
