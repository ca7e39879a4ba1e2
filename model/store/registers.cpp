// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/registers.h"

namespace waymark {

CheckRegister::CheckRegister(BulkConnection& connection, qint64 run)
    : m_connection(connection)
    , m_run(run)
    , m_recent(4 << 20)
    , m_find(connection.prepare("SELECT id, title <> '' AND remediation <> '' AND url <> '' FROM check_unit"
                                " WHERE tool = ? AND check_id = ?"))
    , m_insert(connection.prepare("INSERT INTO check_unit (tool, check_id, title, remediation, url, first_run)"
                                  " VALUES (?, ?, ?, ?, ?, ?)"))
    , m_complete(connection.prepare(
          "UPDATE check_unit SET title = iif(title = '', ?2, title), remediation = iif(remediation = '', ?3, remediation),"
          " url = iif(url = '', ?4, url) WHERE id = ?1"
          " AND (title = '' AND ?2 <> '' OR remediation = '' AND ?3 <> '' OR url = '' AND ?4 <> '')"))
{
}

qint64 CheckRegister::keyOf(const Finding& finding)
{
    const std::pair name(finding.scope.tool, finding.checkId);
    Entry* entry = m_recent.find(name);
    if (!entry)
        entry = m_recent.insert(name, look(finding));
    if (!entry->complete)
        complete(*entry, finding);
    return entry->key;
}

CheckRegister::Entry CheckRegister::look(const Finding& finding)
{
    const QByteArray tool = finding.scope.tool.toUtf8();
    const QByteArray id = finding.checkId.toUtf8();
    m_find.bindText(1, tool).bindText(2, id);
    if (m_find.next()) {
        const Entry entry{m_find.integer(0), m_find.integer(1) != 0};
        m_find.reset();
        return entry;
    }
    const QByteArray title = finding.title.toUtf8();
    const QByteArray remediation = finding.remediation.toUtf8();
    const QByteArray url = finding.url.toUtf8();
    m_insert.bindText(1, tool).bindText(2, id).bindText(3, title).bindText(4, remediation).bindText(5, url).bind(6, m_run);
    m_insert.run();
    return {m_connection.lastInsertId(), !title.isEmpty() && !remediation.isEmpty() && !url.isEmpty()};
}

/// The first finding that has a title, a remediation or an address gives it to the check; what is known stays.
void CheckRegister::complete(Entry& entry, const Finding& finding)
{
    const QByteArray title = finding.title.toUtf8();
    const QByteArray remediation = finding.remediation.toUtf8();
    const QByteArray url = finding.url.toUtf8();
    m_complete.bind(1, entry.key).bindText(2, title).bindText(3, remediation).bindText(4, url).run();
    // A tool that gives no address for one finding gives none for the others either: looked at once more by another run.
    entry.complete = true;
}

ResourceRegister::ResourceRegister(BulkConnection& connection)
    : m_connection(connection)
    , m_recent(24 << 20)
    , m_find(connection.prepare("SELECT id FROM resource WHERE name = ?"))
    , m_insert(connection.prepare("INSERT INTO resource (name) VALUES (?)"))
{
}

qint64 ResourceRegister::keyOf(const QString& name)
{
    if (const qint64* known = m_recent.find(name))
        return *known;
    const QByteArray utf8 = name.toUtf8();
    qint64 key = 0;
    m_find.bindText(1, utf8);
    if (m_find.next()) {
        key = m_find.integer(0);
        m_find.reset();
    } else {
        m_insert.bindText(1, utf8).run();
        key = m_connection.lastInsertId();
    }
    m_recent.insert(name, key);
    return key;
}

qint64 ensureScope(BulkConnection& connection, const Scope& scope)
{
    const QByteArray tool = scope.tool.toUtf8();
    const QByteArray kind = word(scope.targetKind).toUtf8();
    const QByteArray identity = scope.targetIdentity.toUtf8();
    const QByteArray scanner = word(scope.scannerClass).toUtf8();
    const QByteArray filter = scope.severityFilter.toUtf8();
    const LentStatement find = connection.lend("SELECT id FROM scope WHERE tool = ? AND target_kind = ? AND target_identity = ?"
                                               " AND scanner_class = ? AND severity_filter = ? AND drill = ?");
    find->bindText(1, tool).bindText(2, kind).bindText(3, identity).bindText(4, scanner).bindText(5, filter);
    if (find->bind(6, scope.drill ? 1 : 0).next())
        return find->integer(0);
    const LentStatement insert = connection.lend("INSERT INTO scope (tool, target_kind, target_identity, scanner_class,"
                                                 " severity_filter, drill, failures_only) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert->bindText(1, tool).bindText(2, kind).bindText(3, identity).bindText(4, scanner).bindText(5, filter);
    insert->bind(6, scope.drill ? 1 : 0).bind(7, scope.failuresOnly ? 1 : 0).run();
    return connection.lastInsertId();
}

bool isFailuresOnly(BulkConnection& connection, qint64 scope)
{
    const LentStatement find = connection.lend("SELECT failures_only FROM scope WHERE id = ?");
    return find->bind(1, scope).next() && find->integer(0) != 0;
}

} // namespace waymark
