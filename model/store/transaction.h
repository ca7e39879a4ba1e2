// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

namespace waymark {

class Database;

/// A write transaction from its start: rolls back unless committed. Waits up to 5 s for another writer, looking every
/// millisecond, so that the short gaps that imports leave are enough.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    /// One view of the file for several reads, while others go on writing; takes no lock and needs no commit.
    static Result<Transaction> beginReading(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database; ///< null once committed or moved from
};

} // namespace waymark
