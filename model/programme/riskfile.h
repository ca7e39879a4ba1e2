// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"
#include "model/domain/result.h"
#include "model/edit/records.h"
#include "model/edit/riskedits.h"

#include <QStringList>

namespace waymark {

struct Catalogues;
struct CsvTable;

/// What a row of the file would do.
struct RiskDraft {
    enum class Fate { Added, Changed, Unchanged, Refused };
    int line = 0;
    Fate fate = Fate::Refused;
    Risk risk = {};
    QStringList stories = {}; ///< references of stories that are there: use cases treat it, by abuse cases it comes true
    QStringList checks = {};  ///< "tool check-id" of checks that the workspace knows
    QStringList notes = {};   ///< what was left out, and why it is refused; of columns that nobody knows, at the first row
    QStringList changes = {}; ///< of a risk that is there: each field that becomes another, and what is tied anew
    std::vector<CheckKey> checkKeys = {}; ///< those of `checks`, in their order
};

/// Columns by name, in any order: reference, title, category, epic, cause, event, consequence, inherent likelihood, inherent
/// impact, and likewise current and target, treatment, plan, owner, review (YYYY-MM-DD), status, stories, checks; several values
/// in a cell are parted by semicolons. A risk with a known reference is changed: what the file has no column for stays, and so does
/// what its cell is empty for ("(none)" empties it, and takes a rating away as 0 does); ties are only added. Others get the
/// register's next reference, unless their title is in the registry or stands further up: then the row is refused, as it may be the
/// same risk. So is one that leaves half a rating, or a target above the inherent rating. Ties to controls are not in the file.
/// `checkNames`: "tool check-id" of the checks that the workspace knows. Errors: Invalid, if no column gives titles.
Result<std::vector<RiskDraft>> draftRisks(const CsvTable& table, const Records& records, const Catalogues& catalogues,
                                          const QHash<CheckKey, QString>& checkNames);
/// Makes them, within an edit; changed ratings get `reason`. Gives the number of risks added or changed. Errors: Conflict, if one was
/// changed since it was drafted; Edit's own.
Result<int> importRisks(Edit& edit, const std::vector<RiskDraft>& drafts, const QString& reason, const Stamp& stamp);
/// Such a file of the whole registry by reference, which reads back, without ties to controls. UTF-8.
QByteArray risksAsCsv(const Records& records, const QHash<CheckKey, QString>& checkNames);

} // namespace waymark
