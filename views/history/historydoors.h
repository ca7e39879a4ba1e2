// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/itemref.h"

namespace waymark {

class Records;

// Between the rows that entries of the audit log changed and the items that people know.

/// The item that a row is, or belongs to; none: there is no door to such rows, or it is gone.
std::optional<ItemRef> doorTo(const Records& records, const Entity& entity);
/// The id that rows of an item have in the audit log; empty: of such items no history is kept.
QString auditIdOf(const ItemRef& item);
/// What an item is called now, for the head of its history.
QString historyItemName(const Records& records, const ItemRef& item);

} // namespace waymark
