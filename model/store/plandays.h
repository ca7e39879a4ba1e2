// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/planday.h"
#include "model/domain/result.h"

#include <vector>

namespace waymark {

class Database;

/// The table of PlanDays: where the plan stood at the end of each day on which it changed.
class PlanDays {
public:
    explicit PlanDays(Database& database) : m_database(database) {}

    /// Inside the transaction of the edit that moved the totals; the day's later edits replace it.
    Result<void> put(const std::vector<PlanDay>& days);
    /// Ordered by subject and day.
    Result<std::vector<PlanDay>> all() const;
    /// The latest of each subject.
    Result<std::vector<PlanDay>> latest() const;
    /// What the audit log says they should be; the same order.
    Result<std::vector<PlanDay>> fromAuditLog() const;
    /// Of a file whose earlier version kept none. Does nothing if there are some.
    Result<void> rebuildIfNone();

private:
    Result<std::vector<PlanDay>> read(const QString& sql) const;
    Database& m_database;
};

} // namespace waymark
