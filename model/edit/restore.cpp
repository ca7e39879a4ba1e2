// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/restore.h"

#include "model/domain/planledger.h"
#include "model/edit/plancheck.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/plandays.h"
#include "model/store/tables.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

#include <map>
#include <ranges>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

using CheckKeys = std::map<CheckKey, CheckKey>;

/// What a rule says of a row, with the place of the row instead of SQL.
Error refusedAt(const QString& place, const Error& error)
{
    return error.code == Error::Code::Invalid ? Error{error.code, error.message, place} : error;
}

Result<CheckKeys> makeKnown(Tables& tables, const std::vector<CheckUnit>& checks)
{
    CheckKeys keys;
    for (const CheckUnit& check : checks) {
        const auto key = tables.ensureCheck(check.tool, check.checkId, check.title);
        if (!key)
            return key.error();
        keys.insert_or_assign(check.key, *key);
    }
    return keys;
}

template <typename T>
void giveKeys(T& row, const CheckKeys& keys)
{
    forEachField<T>([&]<typename M>([[maybe_unused]] const Field<T, M>& field) {
        if constexpr (std::is_same_v<M, std::optional<CheckKey>>) {
            std::optional<CheckKey>& check = row.*field.member;
            const auto known = check ? keys.find(*check) : keys.end();
            if (known != keys.end())
                check = known->second;
        }
    });
}

/// The changes that all rows but the properties are.
Result<std::vector<Change>> insertRows(Tables& tables, const PlanningData& data)
{
    const auto keys = makeKnown(tables, data.checks);
    if (!keys)
        return keys.error();
    std::vector<Change> changes;
    for (const PlanningData::Row& row : data.rows | std::views::drop(1)) {
        Entity entity = row.entity;
        std::visit([&](auto& own) { giveKeys(own, *keys); }, entity);
        if (auto inserted = tables.insert(entity); !inserted)
            return refusedAt(row.place, inserted.error());
        changes.push_back({.after = std::move(entity)});
    }
    return changes;
}

/// Not by Workspace::edit, which would count revisions on and note today where the plan has come from.
Result<void> fill(const Workspace& workspace, const PlanningData& data)
{
    if (data.rows.size() == 1 && data.days.empty())
        return {};
    auto database = Database::open(workspace.file(), Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    Tables tables(**database);
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return transaction.error();
    auto changes = insertRows(tables, data);
    if (!changes)
        return changes.error();
    const WorkspaceProperties& properties = workspace.records().properties();
    ChangeSet changeSet{
        .author = workspace.author(),
        .session = QUuid::createUuid().toString(QUuid::WithoutBraces),
        .at = workspace.clock().now(),
        .text = Text::tr("Take over the plan of %1 at audit log head %2").arg(properties.name, data.auditHead),
        .changes = *std::move(changes),
        .past = data.days};
    if (auto appended = AuditLog(**database).append(changeSet); !appended)
        return appended;
    PlanLedger ledger;
    ledger.load(properties);
    if (auto kept = PlanDays(**database).put(ledger.entries(changeSet)); !kept)
        return kept;
    return transaction->commit();
}

} // namespace

Result<std::unique_ptr<Workspace>> restoreWorkspace(const QString& file, const PlanningData& data,
                                                    Workspace::Options options)
{
    Q_ASSERT(!data.rows.empty());
    if (auto fine = checkPlan(data); !fine)
        return fine.error();
    WorkspaceProperties properties = std::get<WorkspaceProperties>(data.rows.front().entity);
    --properties.revision; // creating counts it on
    auto workspace = Workspace::create(file, properties, std::move(options));
    if (!workspace)
        return refusedAt(data.rows.front().place, workspace.error());
    auto done = fill(**workspace, data);
    if (done)
        done = (*workspace)->catchUp();
    if (done)
        return workspace;
    workspace->reset();
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(ending));
    return done.error();
}

} // namespace waymark
