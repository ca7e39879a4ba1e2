// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QSqlQuery>
#include <QVariant>

namespace waymark {

class Database;

/// A prepared statement: bound parameters only, forward only. `while (statement.next()) statement.value(0)...`, then
/// finish() tells whether the rows ended or an error did. It keeps a view of the file open until then.
/// Errors: Invalid when a constraint refuses a row (`detail` has SQLite's words), else Storage.
class Statement {
public:
    static Result<Statement> prepare(const Database& database, const QString& sql);

    Statement& bind(int position, const QVariant& value); ///< from 0; a null QString is empty text, QVariant() is NULL
    Result<void> run();
    bool next();
    QVariant value(int column) const;
    qint64 integer(int column) const { return value(column).toLongLong(); }
    QString text(int column) const { return value(column).toString(); }
    qint64 changedRows() const { return m_query.numRowsAffected(); }
    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }
    Result<void> finish();

private:
    explicit Statement(QSqlQuery query) : m_query(std::move(query)) {}
    QSqlQuery m_query;
};

} // namespace waymark
