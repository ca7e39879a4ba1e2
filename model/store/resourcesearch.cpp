// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resourcesearch.h"

#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/nameblocks.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 mostOfTheRest = 100'000; // to gather the results of more takes longer than to walk through others

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

/// As a JSON list, so that one statement puts them down.
class Keys {
public:
    explicit Keys(qint64 most) : m_most(most) {}
    bool add(qint64 key) ///< false: no more are wanted
    {
        m_list += (m_count++ == 0 ? '[' : ',') + QByteArray::number(key);
        return m_count < m_most;
    }
    qint64 left() const { return m_most - m_count; }
    QString json() const { return m_count == 0 ? QStringLiteral("[]") : QString::fromLatin1(m_list) + u']'; }

private:
    qint64 m_most;
    qint64 m_count = 0;
    QByteArray m_list;
};

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
    Keys keys(wanted == SearchFor::TheRest ? mostOfTheRest : std::max(leastOfMany, *highest / shareOfMany));
    const auto known = findInBlocks(database, text, *before, [&](qint64 key) { return keys.add(key); });
    if (!known)
        return known.error();
    const QString others = QStringLiteral("SELECT id FROM resource WHERE id > ? AND name LIKE ? ESCAPE '\\' ORDER BY id LIMIT ?");
    const auto looked = eachRow(database, others, {*known, pattern, keys.left()},
                                [&](const Statement& row) { keys.add(row.integer(0)); });
    if (!looked)
        return looked.error();
    const QString keep = QStringLiteral("INSERT INTO temp.matching_resource SELECT value FROM json_each(?)");
    if (auto kept = execute(database, keep, {keys.json()}); !kept)
        return kept.error();
    return keys.left() > 0 ? ResourcesFound::All : ResourcesFound::Many;
}

} // namespace waymark
