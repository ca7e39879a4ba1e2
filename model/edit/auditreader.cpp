// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/auditreader.h"

#include "model/store/auditpage.h"
#include "model/store/database.h"

namespace waymark {

AuditReader::AuditReader(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

AuditReader::AuditReader(AuditReader&&) noexcept = default;
AuditReader& AuditReader::operator=(AuditReader&&) noexcept = default;
AuditReader::~AuditReader() = default;

Result<AuditReader> AuditReader::open(const QString& workspaceFile)
{
    auto database = Database::open(workspaceFile, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    return AuditReader(std::move(*database));
}

Result<std::vector<AuditLine>> AuditReader::page(const AuditFilter& filter, qint64 before, int limit) const
{
    return readAuditPage(*m_database, filter, before, limit);
}

Result<qint64> AuditReader::count(const AuditFilter& filter) const
{
    return countAudit(*m_database, filter);
}

Result<ChangeSet> AuditReader::entry(qint64 sequence) const
{
    return readAuditEntry(*m_database, sequence);
}

Result<QString> AuditReader::hashOf(qint64 sequence) const
{
    return readAuditHash(*m_database, sequence);
}

Result<QStringList> AuditReader::authors() const
{
    return readAuditAuthors(*m_database);
}

Result<void> AuditReader::visit(const AuditFilter& filter, Progress& progress,
                                const std::function<Result<void>(const AuditEntry&)>& visit) const
{
    return visitAudit(*m_database, filter, progress, visit);
}

void AuditReader::interruptWhen(std::atomic<bool>& cancelled)
{
    m_database->interruptWhen(cancelled);
}

} // namespace waymark
