// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/statement.h"

#include <QVariantList>

namespace waymark {

/// Runs a query with these values in its places and calls `visit(row)`, with a const Statement&, for each of its rows.
template <typename Visitor>
Result<void> eachRow(const Database& database, const QString& sql, const QVariantList& values, Visitor&& visit)
{
    auto statement = Statement::prepare(database, sql);
    if (!statement)
        return statement.error();
    int place = 0;
    for (const QVariant& value : values)
        statement->bind(place++, value);
    if (auto run = statement->run(); !run)
        return run;
    while (statement->next())
        visit(*statement);
    return statement->finish();
}

} // namespace waymark
