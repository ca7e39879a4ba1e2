// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditline.h"
#include "model/domain/changeset.h"

#include <vector>

namespace waymark {

class Records;

/// What the History screen calls the rows that entries of the audit log changed.

/// What a filter can be restricted to: "Stories", and the tables that are about them.
struct HistoryKind {
    QString word = {}; ///< for the settings
    QString text = {};
    QStringList tables = {};
};
/// Each table that an entry can change is in one of them.
const std::vector<HistoryKind>& historyKinds();

/// What one row of a table is called: "Story", "Link of a story".
QString tableWord(const QString& table);
/// "Story IAM-UC-01", as the image itself says.
QString entityWords(const Entity& entity);
/// The name alone: "IAM-UC-01"; empty: it has none.
QString entityName(const Entity& entity);
/// The name that a row has now; empty: it has none, or is gone.
QString rowNameNow(const Records& records, const QString& table, const QString& id);
/// Of an entry: "IAM-UC-01, IAM-UC-02 and 3 more". Where nothing that was changed has a name, what it is about: the risk of a
/// rating, the stories of links.
QString changedItemsText(const AuditLine& line, const Records& records);

} // namespace waymark
