// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/check.h"
#include "model/domain/result.h"

#include <functional>
#include <map>
#include <memory>

namespace waymark {

class Database;
class Statement;

/// The tables of planning records and runs, one statement a row, described by EntityTraits. Runs inside whatever
/// transaction is open. Statements are kept prepared, so it must go before its Database does.
/// Errors of writing: Invalid (a constraint, or a value that could not be read back), in words about the row; Conflict,
/// naming who changed the row last and when; Storage.
class Tables {
public:
    explicit Tables(Database& database);
    ~Tables();
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;

    Result<void> insert(const Entity& entity);
    /// Conflict unless the row still has `before`'s revision; `after` has the next one. Invalid unless both
    /// are images of one row. A run that changes state goes through RunLedger, after its row.
    Result<void> update(const Entity& before, const Entity& after);
    /// Conflict unless the row still has this revision. Of a run, which must be withdrawn, only the record goes: its
    /// evidence is marked as to be purged.
    Result<void> remove(const Entity& entity);
    /// Calls `visit` for every row of every table, parents first; withdrawn runs too, incoming ones not. A row that
    /// can't be decoded is Broken, and the error names table, id and column.
    Result<void> readAll(const std::function<void(Entity)>& visit);
    Result<CheckKey> ensureCheck(const QString& tool, const QString& checkId, const QString& title);

private:
    Result<Statement*> prepared(const QString& sql);
    template <typename T>
    Result<void> insertRow(const T& row);
    template <typename T>
    Result<void> updateRow(const T& before, const T& after);
    template <typename T>
    Result<void> readTable(const std::function<void(Entity)>& visit);
    Result<void> conflict(const Entity& entity);
    Result<void> purge(const Run& run);
    Result<void> moveInLedger(const Run& before, const Run& after);

    Database& m_database;
    std::map<QString, std::unique_ptr<Statement>> m_statements;
};

} // namespace waymark
