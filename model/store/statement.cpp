// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/statement.h"

#include "model/store/database.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

namespace waymark {

namespace {

Error failure(const QSqlQuery& query, const QString& sql)
{
    const QString said = query.lastError().databaseText();
    Error error =
        storageError(QCoreApplication::translate("Statement", "The workspace could not be read or written."), said);
    if (said.contains(QLatin1String("constraint failed")))
        error = {
            Error::Code::Invalid,
            QCoreApplication::translate("Statement", "The workspace refuses a value that breaks one of its rules."),
            said};
    error.detail += QStringLiteral(" [%1]").arg(sql);
    return error;
}

} // namespace

Result<Statement> Statement::prepare(const Database& database, const QString& sql)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query, sql);
    return Statement(std::move(query));
}

Statement& Statement::bind(int position, const QVariant& value)
{
    // Qt SQL takes a null QString for NULL, which no text column of ours allows.
    const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    m_query.bindValue(position, nullText ? QVariant(QStringLiteral("")) : value);
    return *this;
}

Result<void> Statement::run()
{
    return m_query.exec() ? Result<void>() : failure(m_query, m_query.lastQuery());
}

bool Statement::next()
{
    return m_query.next();
}

QVariant Statement::value(int column) const
{
    return m_query.value(column);
}

Result<void> Statement::finish()
{
    const Result<void> ended =
        m_query.lastError().isValid() ? Result<void>(failure(m_query, m_query.lastQuery())) : Result<void>();
    m_query.finish();
    return ended;
}

} // namespace waymark
