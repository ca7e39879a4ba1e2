// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditrows.h"

#include "model/domain/plaintext.h"
#include "model/store/statement.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
};

/// "2026-03-02 09:30:15 UTC", or what stands there, if that is no time.
QString timeWords(const QString& at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss 'UTC'")) : plainLine(at);
}

bool isKnown(const EntryClaim& claim)
{
    return !claim.at.isEmpty() || !claim.author.isEmpty();
}

} // namespace

Error brokenEntry(qint64 sequence, const QString& why, const EntryClaim& claim)
{
    QString words = Text::tr("The audit log is broken at entry %1: somebody changed it past Waymark.").arg(sequence);
    if (isKnown(claim))
        words += u' ' + Text::tr("It says that %1 made it on %2.", "author, time").arg(plainLine(claim.author), timeWords(claim.at));
    return {Error::Code::Broken, words, why};
}

Error missingEntry(qint64 sequence, const EntryClaim& before)
{
    QString words = Text::tr("The audit log is broken at entry %1: somebody took it out past Waymark.").arg(sequence);
    if (isKnown(before))
        words += u' '
            + Text::tr("The entry before it says of itself that %1 made it on %2.", "author, time").arg(plainLine(before.author), timeWords(before.at));
    return {Error::Code::Broken, words, QStringLiteral("the entry is missing")};
}

Result<Statement> startStatement(const Database& database, const QString& sql, const QVariantList& values)
{
    auto statement = Statement::prepare(database, sql);
    if (!statement)
        return statement;
    for (int position = 0; position < values.size(); ++position)
        statement->bind(position, values[position]);
    if (auto run = statement->run(); !run)
        return run.error();
    return statement;
}

Result<ChangeSet> changeSetOf(const Statement& row, int column)
{
    auto changeSet = changeSetFromBytes(row.value(column + 1).toByteArray());
    if (!changeSet)
        return brokenEntry(row.integer(column), QStringLiteral("the bytes are no change set"));
    changeSet->sequence = row.integer(column);
    return *std::move(changeSet);
}

} // namespace waymark
