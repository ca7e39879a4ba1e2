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

/// The blocks of names (table name_block) serve to find texts sooner and hold nothing of their own: each says just what the
/// resources of its keys are called, and resources after the last block are looked at one by one.

/// Puts the names that no block has into blocks, all but the last few hundred, in short transactions.
Result<void> extendNameBlocks(BulkConnection& connection, const Progress& progress);

/// To be called in the transaction that removes a resource: its block goes, and so do those after it, until they are extended
/// again.
void dropNameBlocks(BulkConnection& connection, qint64 resource);

/// Calls `visit(key)` with resources after `above` in whose name the text (never empty; ASCII case ignored) stands, in
/// ascending order, until it gives false. Gives the last key that it knows of, `above` at least.
Result<qint64> findInBlocks(const Database& database, const QString& text, qint64 above,
                            const std::function<bool(qint64)>& visit);

/// The first key of a block that says something else than its resources' names; 0: there is none.
Result<qint64> findStrayName(const Database& database);

} // namespace waymark
