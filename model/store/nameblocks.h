// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QString>

#include <functional>

namespace waymark {

class BulkConnection;
class Database;
class PacedWrite;

/// The blocks of names (table name_block) serve to find texts sooner and hold nothing of their own: each says just what the
/// resources of its keys are called, and resources after the last block are looked at one by one.

/// Puts the names that no block has into blocks, all but the last few hundred, in short transactions.
Result<void> extendNameBlocks(BulkConnection& connection, const Progress& progress);

/// Removes the block of a resource and those after it, from the last one on, until they are extended again. To be called
/// before resources from this one on are removed, of which there may be many.
Result<void> dropNameBlocks(BulkConnection& connection, PacedWrite& pace, qint64 resource);

/// Likewise, in the transaction that removes the resource.
void dropNameBlocks(BulkConnection& connection, qint64 resource);

/// Calls `visit(key)` with resources after `above` in whose name the text (never empty; ASCII case ignored) stands, in
/// ascending order, until it gives false. Gives the key up to which blocks answered, `above` at least; if the visit ended,
/// that of the block where it did.
Result<qint64> findInBlocks(const Database& database, const QString& text, qint64 above,
                            const std::function<bool(qint64)>& visit);

/// The first key of a block that says something else than its resources' names; 0: there is none.
Result<qint64> findStrayName(const Database& database);

} // namespace waymark
