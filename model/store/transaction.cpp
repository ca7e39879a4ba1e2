// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/transaction.h"

#include "model/store/database.h"

#include <utility>

namespace waymark {

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    return Transaction(database);
}

Result<Transaction> Transaction::beginReading(Database& database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself already (disk full, say), and then has nothing to say here.
    if (m_database)
        static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")).has_value());
}

Result<void> Transaction::commit()
{
    auto committed = m_database->execute(QStringLiteral("COMMIT"));
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace waymark
