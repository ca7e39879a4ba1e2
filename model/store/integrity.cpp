// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/integrity.h"

#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/nameblocks.h"
#include "model/store/plandays.h"
#include "model/store/rowwords.h"
#include "model/store/tables.h"
#include "model/store/tallies.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Integrity)
};

Error broken(const QString& words, const QString& detail)
{
    return {Error::Code::Broken, words, detail};
}

Result<void> checkKeys(const Database& database)
{
    const auto table = database.single(QStringLiteral("PRAGMA foreign_key_check"));
    if (!table)
        return table.error();
    if (table->isEmpty())
        return {};
    return broken(Text::tr("A row of table %1 refers to something that is not there.").arg(*table),
                  QStringLiteral("foreign_key_check: %1").arg(*table));
}

/// The name of a check for which what `rows` give (scope, check, outcome, severity, number) is not what is counted; empty:
/// there is none.
Result<QString> checkCountedOtherwise(const Database& database, const QString& rows)
{
    return database.single(QStringLiteral("SELECT check_unit.tool || ' ' || check_unit.check_id FROM (%1"
                                          "  UNION ALL SELECT scope_id, check_id, outcome, severity, -count FROM tally) AS entry"
                                          " JOIN check_unit ON check_unit.id = entry.check_id"
                                          " GROUP BY scope_id, entry.check_id, outcome, severity"
                                          " HAVING sum(number) <> 0 LIMIT 1")
                               .arg(rows));
}

Result<void> checkTallies(const Database& database)
{
    const auto check = checkCountedOtherwise(
        database, QStringLiteral("SELECT scope_id, check_id, outcome, severity, delta AS number FROM run_tally"
                                 "  JOIN run ON run.key = run_tally.run_key AND run.state = 'counted'"));
    if (!check)
        return check.error();
    if (check->isEmpty())
        return {};
    return broken(Text::tr("The counts of check %1 are not the sum of what the runs brought.").arg(*check), *check);
}

/// Tallies count at once what a run brings, rows of results follow: only once they have can the two be compared. Results
/// that a run made known which nobody accepted yet are of no count.
Result<void> checkResults(const Database& database)
{
    const auto settled = readIsSettled(database);
    if (!settled || !*settled)
        return settled ? Result<void>() : Result<void>(settled.error());
    const auto check = checkCountedOtherwise(
        database, QStringLiteral("SELECT scope_id, check_id, outcome, severity, 1 AS number FROM result"
                                 "  WHERE outcome IS NOT NULL"
                                 "  AND first_run NOT IN (SELECT key FROM run WHERE state = 'incoming')"));
    if (!check)
        return check.error();
    if (check->isEmpty())
        return {};
    return broken(
        Text::tr("The results of check %1 are not what its counts say: somebody changed them past Waymark.").arg(*check),
        *check);
}

using Images = std::map<std::pair<QString, QString>, Entity>;

Result<Images> replay(const AuditLog& log)
{
    Images images;
    const auto visited = log.visitAfter(0, [&](ChangeSet changeSet) {
        for (Change& change : changeSet.changes) {
            const auto identity = entityIdentity(change.either());
            if (change.after)
                images.insert_or_assign(identity, std::move(*change.after));
            else
                images.erase(identity);
        }
        return Result<void>();
    });
    if (!visited)
        return visited.error();
    return images;
}

Result<void> checkPlanDays(Database& database)
{
    const auto kept = PlanDays(database).all();
    if (!kept)
        return kept.error();
    const auto expected = PlanDays(database).fromAuditLog();
    if (!expected)
        return expected.error();
    const auto [own, due] = std::ranges::mismatch(*kept, *expected);
    if (own == kept->end() && due == expected->end())
        return {};
    const QString day = (own == kept->end() ? *due : *own).day.toString(Qt::ISODate);
    return broken(Text::tr("The points of %1 are not as the audit log says.").arg(day),
                  QStringLiteral("plan_day of %1").arg(day));
}

Result<void> checkNames(const Database& database)
{
    const auto stray = findStrayName(database);
    if (!stray)
        return stray.error();
    if (*stray == 0)
        return {};
    return broken(Text::tr("What is kept to find resources by a part of their names does not agree with the names. Go back to a copy or"
                           " a backup of the workspace."),
                  QStringLiteral("name_block from %1").arg(*stray));
}

Error strayRow(const Entity& entity)
{
    const auto [table, id] = entityIdentity(entity);
    return broken(Text::tr("%1 is not as the audit log says: somebody changed it past Waymark.").arg(rowName(entity)),
                  QStringLiteral("%1 %2").arg(table, id));
}

Result<void> checkRecords(Database& database)
{
    auto images = replay(AuditLog(database));
    if (!images)
        return images.error();
    std::optional<Entity> stray;
    Tables tables(database);
    const auto read = tables.readAll([&](const Entity& entity) {
        const auto image = images->find(entityIdentity(entity));
        if (stray)
            return;
        if (image == images->end() || image->second != entity)
            stray = entity;
        else
            images->erase(image);
    });
    if (!read)
        return read;
    if (!stray && !images->empty())
        stray = images->begin()->second;
    return stray ? Result<void>(strayRow(*stray)) : Result<void>();
}

} // namespace

Result<void> checkStructure(const Database& database, Thoroughness thoroughness)
{
    const auto said = database.single(thoroughness == Thoroughness::Quick
                                          ? QStringLiteral("PRAGMA quick_check(1)")
                                          : QStringLiteral("PRAGMA integrity_check(1)"));
    if (!said)
        return said.error();
    if (*said == QLatin1String("ok"))
        return {};
    return broken(Text::tr("The file is damaged. Go back to a copy or a backup of it."), *said);
}

Result<void> verifyIntegrity(Database& database)
{
    const auto oneMoment = Transaction::beginReading(database);
    if (!oneMoment)
        return oneMoment.error();
    if (auto file = checkStructure(database, Thoroughness::Full); !file)
        return file;
    if (auto log = AuditLog(database).verify(); !log)
        return log; // before the keys: they would only say that an entry is gone, this says which
    if (auto keys = checkKeys(database); !keys)
        return keys;
    if (auto tallies = checkTallies(database); !tallies)
        return tallies;
    if (auto results = checkResults(database); !results)
        return results;
    if (auto names = checkNames(database); !names)
        return names;
    if (auto records = checkRecords(database); !records)
        return records;
    return checkPlanDays(database);
}

} // namespace waymark
