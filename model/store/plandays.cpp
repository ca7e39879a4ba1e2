// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/plandays.h"

#include "model/domain/fields.h"
#include "model/domain/planledger.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/statement.h"
#include "model/store/transaction.h"

namespace waymark {

Result<void> PlanDays::put(const std::vector<PlanDay>& days)
{
    if (days.empty())
        return {};
    auto statement =
        Statement::prepare(m_database, QStringLiteral("INSERT INTO plan_day (day, subject, scope, done) VALUES (?, ?, ?, ?)"
                                                      " ON CONFLICT (subject, day) DO UPDATE SET scope = excluded.scope,"
                                                      " done = excluded.done"));
    if (!statement)
        return statement.error();
    for (const PlanDay& day : days)
        if (auto run = statement->bind(0, Codec<QDate>::encode(day.day).toString())
                           .bind(1, day.subject)
                           .bind(2, day.totals.scope)
                           .bind(3, day.totals.done)
                           .run();
            !run)
            return run;
    return {};
}

Result<std::vector<PlanDay>> PlanDays::all() const
{
    return read(QStringLiteral("SELECT day, subject, scope, done FROM plan_day ORDER BY subject, day"));
}

Result<std::vector<PlanDay>> PlanDays::latest() const
{
    // Beside max(), SQLite gives the other columns of the row that has it.
    return read(QStringLiteral("SELECT max(day), subject, scope, done FROM plan_day GROUP BY subject"));
}

Result<std::vector<PlanDay>> PlanDays::read(const QString& sql) const
{
    auto statement = Statement::prepare(m_database, sql);
    if (!statement)
        return statement.error();
    if (auto run = statement->run(); !run)
        return run.error();
    std::vector<PlanDay> days;
    while (statement->next()) {
        PlanDay day{.subject = statement->text(1),
                    .totals = {.scope = static_cast<int>(statement->integer(2)),
                               .done = static_cast<int>(statement->integer(3))}};
        static_cast<void>(Codec<QDate>::decode(statement->text(0), day.day)); // invalid: verifying finds it
        days.push_back(std::move(day));
    }
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return days;
}

Result<std::vector<PlanDay>> PlanDays::fromAuditLog() const
{
    PlanLedger ledger;
    std::map<std::pair<QString, QDate>, PlanDay> days;
    const auto visited = AuditLog(m_database).visitAfter(0, [&](const ChangeSet& changeSet) {
        for (PlanDay& day : ledger.entries(changeSet))
            days.insert_or_assign({day.subject, day.day}, day);
        ledger.apply(changeSet);
        return Result<void>();
    });
    if (!visited)
        return visited.error();
    std::vector<PlanDay> list;
    for (auto& [key, day] : days)
        list.push_back(std::move(day));
    return list;
}

Result<void> PlanDays::rebuildIfNone()
{
    const auto missing = m_database.single(
        QStringLiteral("SELECT NOT EXISTS (SELECT 1 FROM plan_day) AND EXISTS (SELECT 1 FROM story)"));
    if (!missing)
        return missing.error();
    if (*missing != QLatin1String("1"))
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto days = fromAuditLog();
    if (!days)
        return days.error();
    if (auto written = put(*days); !written)
        return written;
    return transaction->commit();
}

} // namespace waymark
