// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "views/story/storylinesmodel.h"

#include <QDate>

namespace waymark {

class Records;

// Game days as evidence in words, which is in no percentage. The key of a line is the id of its game day; they come by reference.

/// Whether game days are evidence of such an item: an epic, and the component that responds.
bool hasGameDays(const ItemRef& item);
/// Those that were held, with what each showed and when: of an epic those that exercise it, of the component that responds all.
std::vector<StoryLine> gameDayLines(const ItemRef& item, const Records& records, QDate today);
/// Those that exercise a story, or that raised it; planned ones too.
std::vector<StoryLine> gameDayLines(const StoryId& story, const Records& records, QDate today);

} // namespace waymark
