// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// A tool's name without which of its analyses it was: "codeql" of "codeql (python)". All of them have the same checks.
inline QString plainTool(const QString& tool)
{
    return tool.section(QStringLiteral(" ("), 0, 0);
}

} // namespace waymark
