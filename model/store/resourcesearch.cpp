// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resourcesearch.h"

#include "model/store/database.h"
#include "model/store/statement.h"


#include <future>

namespace waymark {

namespace {

QString patternOf(const QString& text)
{
    QString pattern = text;
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        pattern.replace(special, QString(QLatin1Char('\\')) + special);
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

Result<void> execute(const Database& database, const QString& sql, const QVariantList& values = {})
{
    auto statement = Statement::prepare(database, sql);
    if (!statement)
        return statement.error();
    for (int i = 0; i < values.size(); ++i)
        statement->bind(i, values[i]);
    if (auto run = statement->run(); !run)
        return run;
    return statement->finish();
}

Result<qint64> highestKey(const Database& database)
{
    auto statement = Statement::prepare(database, QStringLiteral("SELECT max(id) FROM resource"));
    if (!statement)
        return statement.error();
    if (auto run = statement->run(); !run)
        return run.error();
    const qint64 highest = statement->next() ? statement->integer(0) : 0;
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return highest;
}

/// Those above a key, as a JSON list, read on a connection of its own.
Result<QString> findAbove(const QString& file, qint64 key, const QString& pattern)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    auto statement = Statement::prepare(
        **database, QStringLiteral("SELECT json_group_array(id) FROM resource WHERE id > ? AND name LIKE ? ESCAPE '\\'"));
    if (!statement)
        return statement.error();
    if (auto run = statement->bind(0, key).bind(1, pattern).run(); !run)
        return run.error();
    QString keys = statement->next() ? statement->text(0) : QStringLiteral("[]");
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return keys;
}

} // namespace

Result<void> findResources(const Database& database, const QString& text, qint64 enoughForTwo)
{
    for (const QString& sql : {QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS matching_resource (id INTEGER PRIMARY KEY)"),
                               QStringLiteral("DELETE FROM temp.matching_resource")})
        if (auto done = execute(database, sql); !done)
            return done;
    const auto highest = highestKey(database);
    if (!highest)
        return highest.error();
    const QString pattern = patternOf(text);
    const bool two = *highest >= enoughForTwo;
    const qint64 last = two ? *highest / 2 : *highest;
    std::future<Result<QString>> above;
    if (two)
        above = std::async(std::launch::async, [&] { return findAbove(database.file(), last, pattern); });
    const auto found =
        execute(database,
                QStringLiteral("INSERT INTO temp.matching_resource"
                               " SELECT id FROM resource WHERE id <= ? AND name LIKE ? ESCAPE '\\'"),
                {last, pattern});
    if (!two)
        return found;
    const auto keys = above.get();
    if (!found)
        return found;
    if (!keys)
        return keys.error();
    return execute(database, QStringLiteral("INSERT INTO temp.matching_resource SELECT value FROM json_each(?)"), {*keys});
}

} // namespace waymark
