// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/policy.h"
#include "model/domain/result.h"
#include "model/edit/records.h"

#include <QStringList>

namespace waymark {

class Edit;
struct Catalogues;
struct CsvTable;
struct Reference;

/// What a row of the file would do.
struct PolicyDraft {
    enum class Fate { Added, Changed, Unchanged, Refused };
    int line = 0;
    Fate fate = Fate::Refused;
    Policy policy = {};
    QString owner = {};       ///< name of a person who is there; others are left out with a note
    QStringList controls = {}; ///< "cis-docker/4.1", to be tied
    QStringList stories = {}; ///< references of stories that are there
    QStringList checks = {};  ///< "tool check-id" of checks that the workspace knows
    QStringList notes = {};   ///< what was left out, and why it is refused; of columns that nobody knows, at the first row
    QStringList changes = {}; ///< of a statement that is there: each field that becomes another, and what is tied anew
    std::vector<CheckKey> checkKeys = {}; ///< those of `checks`, in their order
};

/// Columns by name, in any order: reference, title, statement, source, category, owner, review (YYYY-MM-DD), status, controls,
/// stories, checks; several values in a cell are parted by semicolons. A statement with a known reference is changed: what the
/// file has no column for stays, and so does what its cell is empty for ("(none)" empties it); ties are only added. A row without
/// a reference whose title is in the register or stands further up is refused, as is one whose title stands further up without a
/// reference: it may be the same statement. `checkNames`: "tool check-id" of the checks that the workspace knows. Errors: Invalid,
/// if no column gives titles.
Result<std::vector<PolicyDraft>> draftPolicies(const CsvTable& table, const Records& records, const Catalogues& catalogues,
                                               const Reference& reference, const QHash<CheckKey, QString>& checkNames);
/// Makes them, within an edit. Gives the number of statements added or changed. Errors: Conflict, if one was changed since it was
/// drafted; Edit's own.
Result<int> importPolicies(Edit& edit, const std::vector<PolicyDraft>& drafts);
/// Such a file of the whole register by reference, which reads back. UTF-8.
QByteArray policiesAsCsv(const Records& records, const QHash<CheckKey, QString>& checkNames);

} // namespace waymark
