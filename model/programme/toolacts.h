// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemlinks.h"

namespace waymark {

// Acts of linkacts.h on ties of services and tools to stories and checks. What the toolbox says of a check is tied already, and
// stays: only what people tied can be taken away.

Result<bool> tieStoryToTool(Edit& edit, const QString& tool, const QString& story, const LinkContext& context);
Result<bool> untieStoryFromTool(Edit& edit, const QString& tool, const QString& story, const LinkContext& context);
Result<bool> tieCheckToTool(Edit& edit, const QString& tool, const QString& check, const LinkContext& context);
Result<bool> untieCheckFromTool(Edit& edit, const QString& tool, const QString& check, const LinkContext& context);

} // namespace waymark
