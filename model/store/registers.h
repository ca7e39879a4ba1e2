// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/store/bulkconnection.h"
#include "model/store/recentkeys.h"

namespace waymark {

/// The keys of checks by tool and id. New ones are put down as made known by the run, so that discarding it removes them.
class CheckRegister {
public:
    CheckRegister(BulkConnection& connection, qint64 run);
    qint64 keyOf(const Finding& finding);

private:
    struct Entry {
        qint64 key = 0;
        bool complete = false; ///< has all texts that findings may bring
    };
    Entry look(const Finding& finding);
    void complete(Entry& entry, const Finding& finding);

    BulkConnection& m_connection;
    qint64 m_run;
    RecentKeys<std::pair<QString, QString>, Entry> m_recent;
    BulkStatement m_find;
    BulkStatement m_insert;
    BulkStatement m_complete;
};

/// The keys of resources by name.
class ResourceRegister {
public:
    explicit ResourceRegister(BulkConnection& connection);
    qint64 keyOf(const QString& name);

private:
    BulkConnection& m_connection;
    RecentKeys<QString, qint64> m_recent;
    BulkStatement m_find;
    BulkStatement m_insert;
};

/// The key of a scope, which is made if there is none. Whether it lists failures only is what its first run said.
qint64 ensureScope(BulkConnection& connection, const Scope& scope);
bool isFailuresOnly(BulkConnection& connection, qint64 scope);

} // namespace waymark
