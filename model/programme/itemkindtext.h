// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"

#include <QString>

namespace waymark {

/// What people call a kind of item: "Use case", "Game day".
QString itemKindText(ItemKind kind);
/// All words for it that items of it are found by: "Use case story".
QString itemKindWords(ItemKind kind);

/// Whether it is of the workspace, so that people change it and its history can be read; else it is reference content, a check
/// (which people only tie), or a result.
bool isRecorded(ItemKind kind);
/// Whether it is reference content, which people look up and don't plan with.
bool isReference(ItemKind kind);

} // namespace waymark
