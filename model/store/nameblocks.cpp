// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/nameblocks.h"

#include "model/store/bulkconnection.h"
#include "model/store/eachrow.h"
#include "model/store/pacedwrite.h"

#include <string_view>

namespace waymark {

namespace {

constexpr int namesPerBlock = 512;
constexpr qsizetype longestBlock = 256 * 1024; // names may be long, and a text of a megabyte is no block's fault
constexpr qint64 widestGap = 4096;             // of keys without a resource, each of which takes a line

struct NameBlock {
    qint64 first = 0;
    qint64 last = 0;
    QByteArray names = {};
    int count = 0;

    /// False: it belongs into the next.
    bool take(qint64 key, const QByteArray& name)
    {
        if (count == namesPerBlock || names.size() > longestBlock || (count > 0 && key - last > widestGap))
            return false;
        add(key, name);
        return true;
    }
    void add(qint64 key, const QByteArray& name)
    {
        if (count++ == 0)
            first = key;
        else
            names.append(key - last, '\n');
        names += name;
        last = key;
    }
};

/// As SQLite's LIKE has it, which looks through what has no block: the case of the same letters is ignored, and what stands
/// after a NUL. A line break is no other character's like.
QByteArray inBlocks(QByteArray utf8)
{
    if (const qsizetype end = utf8.indexOf('\0'); end >= 0)
        utf8.truncate(end);
    return utf8.replace('\n', '\x1f').toLower();
}

/// Asked before a transaction is begun: mostly there is nothing to do.
bool hasNext(BulkConnection& connection)
{
    const LentStatement read = connection.lend("SELECT count(*) FROM (SELECT 1 FROM resource WHERE id >"
                                               " (SELECT coalesce(max(last), 0) FROM name_block) LIMIT ?)");
    return read->bind(1, namesPerBlock).next() && read->integer(0) == namesPerBlock;
}

NameBlock nextBlock(BulkConnection& connection)
{
    const LentStatement read = connection.lend("SELECT id, name FROM resource WHERE id > (SELECT coalesce(max(last), 0) FROM name_block)"
                                               " ORDER BY id LIMIT ?");
    NameBlock block;
    read->bind(1, namesPerBlock);
    while (read->next() && block.take(read->integer(0), inBlocks(read->bytes(1)))) {
    }
    return block;
}

/// False: the visit ended.
bool findIn(const NameBlock& block, std::string_view text, qint64 above, const std::function<bool(qint64)>& visit)
{
    const std::string_view names(block.names.constData(), static_cast<size_t>(block.names.size()));
    qint64 key = block.first;
    size_t line = 0; // the start of that key's
    for (size_t hit = names.find(text); hit != std::string_view::npos; hit = names.find(text, line)) {
        size_t end = names.find('\n', line);
        for (; end < hit; end = names.find('\n', line), ++key)
            line = end + 1;
        if (key > above && !visit(key))
            return false;
        if (end == std::string_view::npos)
            break;
        line = end + 1;
        ++key;
    }
    return true;
}

/// Those with later keys than `above`, until `visit(block)` gives false.
template <typename Visitor>
Result<void> eachBlock(const Database& database, qint64 above, Visitor&& visit)
{
    const QString sql = QStringLiteral("SELECT first, last, names FROM name_block WHERE last > ? ORDER BY last");
    auto blocks = Statement::prepare(database, sql);
    if (!blocks)
        return blocks.error();
    if (auto run = blocks->bind(0, above).run(); !run)
        return run;
    while (blocks->next())
        if (!visit(NameBlock{.first = blocks->integer(0), .last = blocks->integer(1), .names = blocks->value(2).toByteArray()}))
            break;
    return blocks->finish();
}

} // namespace

Result<void> extendNameBlocks(BulkConnection& connection, const Progress& progress)
{
    PacedWrite pace(connection, &progress);
    while (hasNext(connection)) {
        if (auto open = pace.open(); !open)
            return open.error();
        const NameBlock block = nextBlock(connection);
        if (block.count == 0) // somebody else came first
            continue;
        const LentStatement insert = connection.lend("INSERT INTO name_block (last, first, names) VALUES (?, ?, ?)");
        insert->bind(1, block.last).bind(2, block.first).bindBlob(3, block.names).run();
        if (auto breath = pace.breathe(namesPerBlock); !breath)
            return breath;
    }
    return pace.close();
}

Result<void> dropNameBlocks(BulkConnection& connection, PacedWrite& pace, qint64 resource)
{
    while (connection.single("SELECT max(last) FROM name_block") >= resource && connection.ok()) {
        if (auto open = pace.open(); !open)
            return open.error();
        connection.lend("DELETE FROM name_block WHERE last = (SELECT max(last) FROM name_block)")->run();
        if (auto breath = pace.breathe(namesPerBlock); !breath)
            return breath;
    }
    return connection.status();
}

void dropNameBlocks(BulkConnection& connection, qint64 resource)
{
    connection.lend("DELETE FROM name_block WHERE last >= ?")->bind(1, resource).run();
}

Result<qint64> findInBlocks(const Database& database, const QString& text, qint64 above,
                            const std::function<bool(qint64)>& visit)
{
    const QByteArray wanted = inBlocks(text.toUtf8());
    qint64 last = above;
    const auto read = eachBlock(database, above, [&](const NameBlock& block) {
        last = block.last;
        return findIn(block, {wanted.constData(), static_cast<size_t>(wanted.size())}, above, visit);
    });
    return read ? Result(last) : Result<qint64>(read.error());
}

Result<qint64> findStrayName(const Database& database)
{
    qint64 stray = 0;
    Result<void> status;
    const QString names = QStringLiteral("SELECT id, CAST(name AS BLOB) FROM resource WHERE id BETWEEN ? AND ? ORDER BY id");
    const auto read = eachBlock(database, 0, [&](const NameBlock& block) {
        NameBlock due;
        status = eachRow(database, names, {block.first, block.last},
                         [&](const Statement& row) { due.add(row.integer(0), inBlocks(row.value(1).toByteArray())); });
        if (status && (due.first != block.first || due.last != block.last || due.names != block.names))
            stray = block.first;
        return status && stray == 0;
    });
    if (!read || !status)
        return read ? status.error() : read.error();
    return stray;
}

} // namespace waymark
