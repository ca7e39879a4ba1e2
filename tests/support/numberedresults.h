// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "tests/support/resultsfile.h"

#include <map>

namespace waymark {

/// A results file of 20 checks on so many resources, of which the first ones fail.
inline ResultsFile numbered(const QString& time, int count, int failing, const QString& target = QStringLiteral("platform"))
{
    ResultsFile file(time, target);
    for (int i = 0; i < count; ++i)
        file.add(QStringLiteral("check_%1").arg(i % 20), QStringLiteral("resource/%1").arg(i), i < failing ? Outcome::Failed : Outcome::Passed);
    return file;
}

/// Rows of every table, so that a test can say that nothing was left behind.
inline std::map<QString, QString> rowCounts(const QString& file)
{
    std::map<QString, QString> counts;
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return counts;
    for (const char* table : {"run", "run_scope", "run_seen", "scope", "check_unit", "resource", "result", "result_key",
                              "result_detail", "result_change", "change_detail", "run_tally", "tally", "target", "audit_entry"})
        counts[QString::fromLatin1(table)] =
            (*database)->single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).value();
    return counts;
}

} // namespace waymark
