// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/laggingrows.h"
#include "model/store/runledger.h"
#include "model/store/runpurge.h"
#include "model/store/runstaging.h"
#include "model/store/statement.h"
#include "model/store/transaction.h"
#include "tests/support/findingbuilders.h"

#include <QTemporaryDir>
#include <QtTest>

namespace waymark {

/// A workspace file with the store's own classes, without the edit layer: runs are counted and withdrawn as an edit does.
class EvidenceBox {
public:
    EvidenceBox()
    {
        auto created = Database::create(file());
        if (!created)
            qFatal("%s", qPrintable(created.error().detail));
        m_database = std::move(*created);
    }

    QString file() const { return m_folder.filePath(QStringLiteral("box.waymark")); }
    Database& database() { return *m_database; }

    static Run aRun(int day, bool complete = true)
    {
        return {.file = QStringLiteral("day%1.json").arg(day),
                .format = QStringLiteral("test"),
                .tool = QStringLiteral("prowler"),
                .time = aDay(day),
                .imported = aDay(400),
                .sha256 = QStringLiteral("00"),
                .complete = complete};
    }

    std::unique_ptr<RunStaging> staging()
    {
        auto staging = RunStaging::open(file(), QStringLiteral("host:1:1"), m_progress);
        return staging ? std::move(*staging) : nullptr;
    }
    /// One file of an import, left incoming.
    Result<Run> stage(RunStaging& staging, const Run& run, const std::vector<Finding>& findings,
                      const std::vector<Scope>& scopes = {})
    {
        if (auto begun = staging.begin(run); !begun)
            return begun.error();
        if (auto written = staging.write(findings); !written)
            return written.error();
        return staging.finish(run, scopes);
    }
    Result<Run> import(int day, const std::vector<Finding>& findings, bool complete = true)
    {
        auto run = stage(*staging(), aRun(day, complete), findings);
        if (!run)
            return run;
        if (auto counted = count(run->id); !counted)
            return counted.error();
        if (auto settled = settle(); !settled)
            return settled.error();
        return run;
    }
    Result<void> count(const RunId& run) { return flip(run, QStringLiteral("counted")); }
    Result<void> withdraw(const RunId& run) { return flip(run, QStringLiteral("withdrawn")); }
    /// Of a run that was withdrawn, as after the edit that takes its record away.
    Result<void> purge(const RunId& run)
    {
        const QString id = run.toString();
        if (auto marked = m_database->execute(QStringLiteral("UPDATE run SET importer = 'purge' WHERE id = '%1'").arg(id)); !marked)
            return marked;
        if (auto settled = settle(); !settled)
            return settled;
        auto connection = BulkConnection::open(file());
        if (!connection)
            return connection.error();
        for (const qint64 key : runsToPurge(**connection))
            if (auto purged = RunPurge(**connection, m_progress, key).purge(); !purged)
                return purged;
        return {};
    }
    Result<void> settle()
    {
        auto connection = BulkConnection::open(file());
        return connection ? LaggingRows(**connection, m_progress).settle() : Result<void>(connection.error());
    }
    qint64 number(const QString& sql)
    {
        const auto value = m_database->single(sql);
        return value ? value->toLongLong() : -1;
    }

private:
    Result<void> flip(const RunId& run, const QString& state)
    {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        const QString sql = QStringLiteral("UPDATE run SET state = '%1' WHERE id = '%2'").arg(state, run.toString());
        if (auto updated = m_database->execute(sql); !updated)
            return updated;
        RunLedger ledger(*m_database);
        if (auto moved = state == QLatin1String("counted") ? ledger.count(run) : ledger.withdraw(run); !moved)
            return moved;
        return transaction->commit();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    Progress m_progress;
};

} // namespace waymark
