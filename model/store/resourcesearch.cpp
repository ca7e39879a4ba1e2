// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resourcesearch.h"

#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/keylist.h"
#include "model/store/nameblocks.h"

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

constexpr qint64 leastOfMany = 1000;

QString patternOf(const QString& text)
{
    QString pattern = text;
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        pattern.replace(special, QString(QLatin1Char('\\')) + special);
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

Result<void> execute(const Database& database, const QString& sql, const QVariantList& values = {})
{
    return eachRow(database, sql, values, [](const Statement&) {});
}

Result<qint64> highestKey(const Database& database, const QString& table)
{
    const auto highest = database.single(QStringLiteral("SELECT max(id) FROM ") + table);
    return highest ? Result(highest->toLongLong()) : Result<qint64>(highest.error());
}

Result<void> begin(const Database& database, const QString& pattern)
{
    for (const QString& sql : {QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS matching_resource (id INTEGER PRIMARY KEY)"),
                               QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS resource_text (pattern TEXT NOT NULL)"),
                               QStringLiteral("DELETE FROM temp.matching_resource"), QStringLiteral("DELETE FROM temp.resource_text")})
        if (auto done = execute(database, sql); !done)
            return done;
    return execute(database, QStringLiteral("INSERT INTO temp.resource_text VALUES (?)"), {pattern});
}

} // namespace

Result<ResourcesFound> findResources(const Database& database, const QString& text, SearchFor wanted)
{
    const QString pattern = patternOf(text);
    if (wanted == SearchFor::UntilMany)
        if (auto begun = begin(database, pattern); !begun)
            return begun.error();
    const auto highest = highestKey(database, QStringLiteral("resource"));
    if (!highest)
        return highest.error();
    const auto before = highestKey(database, QStringLiteral("temp.matching_resource"));
    if (!before)
        return before.error();
    const qint64 most = wanted == SearchFor::TheRest ? mostOfTheRest : std::max(leastOfMany, *highest / shareOfMany);
    std::vector<qint64> keys;
    const auto known = findInBlocks(database, text, *before, [&](qint64 key) {
        keys.push_back(key);
        return std::ssize(keys) < most;
    });
    if (!known)
        return known.error();
    const QString others = QStringLiteral("SELECT id FROM resource WHERE id > ? AND name LIKE ? ESCAPE '\\' ORDER BY id LIMIT ?");
    const auto looked = eachRow(database, others, {*known, pattern, most - std::ssize(keys)},
                                [&](const Statement& row) { keys.push_back(row.integer(0)); });
    if (!looked)
        return looked.error();
    const QString keep = QStringLiteral("INSERT INTO temp.matching_resource SELECT value FROM json_each(?)");
    if (auto kept = execute(database, keep, {u'[' + keyList(keys) + u']'}); !kept)
        return kept.error();
    return std::ssize(keys) < most ? ResourcesFound::All : ResourcesFound::Many;
}

} // namespace waymark
