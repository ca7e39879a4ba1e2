// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/migrator.h"

#include "model/store/database.h"
#include "model/store/statement.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// The linker drops a static library's resources unless somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Migrator)
};

} // namespace

Migrator::Migrator(Database& database, QString folder)
    : m_database(database)
    , m_folder(std::move(folder))
{
    loadSchema();
    m_steps = QDir(m_folder).entryList({QStringLiteral("????_*.sql")}, QDir::Files, QDir::Name);
}

Result<int> Migrator::fileVersion() const
{
    const auto version = m_database.single(QStringLiteral("PRAGMA user_version"));
    return version ? Result<int>(version->toInt()) : Result<int>(version.error());
}

Error Migrator::newerError(int version) const
{
    return {Error::Code::Invalid,
            Text::tr("%1 can't be opened: it has version %2, this program knows versions up to %3. Update Waymark.")
                .arg(m_database.file())
                .arg(version)
                .arg(m_steps.size()),
            QStringLiteral("user_version %1").arg(version)};
}

Result<void> Migrator::check() const
{
    const auto version = fileVersion();
    if (!version)
        return version.error();
    if (*version > m_steps.size())
        return newerError(*version);
    if (*version == m_steps.size())
        return {};
    return Error{
        Error::Code::Invalid,
        Text::tr("%1 can't be read yet: it has version %2, this program needs version %3. Open it for editing once, "
                 "which brings it up to date.")
            .arg(m_database.file())
            .arg(*version)
            .arg(m_steps.size()),
        QStringLiteral("user_version %1").arg(*version)};
}

Result<void> Migrator::migrate()
{
    const auto version = fileVersion();
    if (!version)
        return version.error();
    if (*version > m_steps.size())
        return newerError(*version);
    if (*version == m_steps.size())
        return {};
    if (*version > 0)
        if (auto kept = backUp(*version); !kept)
            return kept;
    // Steps that rebuild a table must be able to drop the old one; takeStep() checks all keys before it commits.
    // The switch has no effect inside a transaction, so it stands outside.
    if (auto off = m_database.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    const auto taken = takeSteps();
    if (auto on = m_database.execute(QStringLiteral("PRAGMA foreign_keys = ON")); taken && !on)
        return on;
    return taken;
}

Result<void> Migrator::takeSteps()
{
    for (int number = 1; number <= m_steps.size(); ++number)
        if (auto taken = takeStep(number); !taken)
            return taken;
    return {};
}

Result<void> Migrator::backUp(int version)
{
    m_backupFile = QStringLiteral("%1.v%2.backup").arg(m_database.file()).arg(version);
    for (int copy = 2; QFileInfo::exists(m_backupFile); ++copy)
        m_backupFile = QStringLiteral("%1.v%2.backup%3").arg(m_database.file()).arg(version).arg(copy);
    const auto copied = m_database.writeCopy(m_backupFile);
    if (copied)
        return copied;
    return Error{
        Error::Code::Io,
        Text::tr("%1 can't be brought up to date: a backup could not be written to %2. Make room beside the file and "
                 "try again.")
            .arg(m_database.file(), m_backupFile),
        copied.error().detail};
}

Result<void> Migrator::takeStep(int number)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto version = fileVersion();
    if (!version)
        return version.error();
    if (*version >= number) // another program was faster
        return {};
    if (auto done = runStatements(number); !done)
        return stepError(number, done.error());
    const auto dangling = m_database.single(QStringLiteral("PRAGMA foreign_key_check"));
    if (!dangling || !dangling->isEmpty())
        return stepError(
            number, dangling ? Error{Error::Code::Storage, {}, QStringLiteral("foreign_key_check: %1").arg(*dangling)}
                             : dangling.error());
    for (const QString& pragma : {QStringLiteral("PRAGMA application_id = %1").arg(Database::applicationId),
                                  QStringLiteral("PRAGMA user_version = %1").arg(number)})
        if (auto set = m_database.execute(pragma); !set)
            return stepError(number, set.error());
    auto committed = transaction->commit();
    return committed ? committed : stepError(number, committed.error());
}

Result<void> Migrator::runStatements(int number)
{
    QFile file(m_folder + QLatin1Char('/') + m_steps[number - 1]);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Io, {}, file.fileName() + QLatin1String(": ") + file.errorString()};
    const QString sql = QString::fromUtf8(file.readAll());
    // An own line, not ';', so that a step may make triggers.
    for (const QString& statement : sql.split(QStringLiteral("-- statement\n"), Qt::SkipEmptyParts))
        if (auto run = m_database.execute(statement); !run)
            return run;
    return {};
}

Error Migrator::stepError(int number, const Error& cause) const
{
    const QString kept =
        m_backupFile.isEmpty() ? QString() : QLatin1Char(' ') + Text::tr("A copy lies at %1.").arg(m_backupFile);
    return {Error::Code::Storage,
            Text::tr("%1 can't be brought to version %2. It is as it was before.").arg(m_database.file()).arg(number) +
                kept,
            m_steps[number - 1] + QLatin1String(": ") + cause.detail};
}

} // namespace waymark
