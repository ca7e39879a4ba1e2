// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditpage.h"

#include "model/store/auditrows.h"
#include "model/store/auditwords.h"
#include "model/store/database.h"
#include "model/store/statement.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AuditPage)
};

/// Of canonical bytes, whose keys are sorted, so that this one comes last. No text has it: there the quotes are escaped.
std::optional<qint64> undoesIn(const QByteArray& bytes)
{
    const QByteArray mark("\"undoes\":");
    const qsizetype at = bytes.lastIndexOf(mark);
    QByteArray number = at < 0 ? QByteArray() : bytes.mid(at + mark.size());
    number.chop(1); // the brace
    bool ok = false;
    const qint64 sequence = number.toLongLong(&ok);
    return ok ? std::optional(sequence) : std::nullopt;
}

/// Enough of the end of an entry's bytes for undoesIn().
constexpr const char* tailOfBytes = "substr(bytes, -48)";

QString timeText(const QDateTime& time)
{
    return Codec<QDateTime>::encode(time).toString();
}

Result<void> addItems(const Database& database, std::vector<AuditLine>& lines)
{
    auto statement = Statement::prepare(database, QStringLiteral("SELECT entity, entity_id FROM audit_item WHERE sequence = ?"));
    if (!statement)
        return statement.error();
    for (AuditLine& line : lines) {
        if (auto run = statement->bind(0, line.sequence).run(); !run)
            return run;
        for (; statement->next(); ++line.changed)
            if (line.changed < AuditLine::mostItems)
                line.items.emplace_back(statement->text(0), statement->text(1));
        if (auto finished = statement->finish(); !finished)
            return finished;
    }
    return {};
}

QString hexOf(const Statement& row, int column)
{
    return QString::fromLatin1(row.value(column).toByteArray().toHex());
}

Error noEntry(qint64 sequence)
{
    return {Error::Code::NotFound, Text::tr("There is no entry %1 in the audit log.").arg(sequence),
            QStringLiteral("audit_entry %1").arg(sequence)};
}

} // namespace

AuditCondition auditCondition(const AuditFilter& filter, qint64 before)
{
    AuditCondition condition;
    QStringList parts;
    const auto demand = [&](const QString& part, const QVariant& value) {
        parts << part;
        condition.values << value;
    };
    if (!filter.author.isEmpty())
        demand(QStringLiteral("author = ?"), filter.author);
    for (const qint64 end : {before, filter.before})
        if (end > 0)
            demand(QStringLiteral("sequence < ?"), end);
    if (filter.after > 0)
        demand(QStringLiteral("sequence > ?"), filter.after);
    if (filter.from.isValid())
        demand(QStringLiteral("at >= ?"), timeText(filter.from));
    if (filter.until.isValid())
        demand(QStringLiteral("at < ?"), timeText(filter.until));
    if (!filter.item.isEmpty())
        demand(QStringLiteral("sequence IN (SELECT sequence FROM audit_item WHERE entity_id = ?)"), filter.item);
    if (!filter.kinds.isEmpty()) {
        const QStringList marks(filter.kinds.size(), QStringLiteral("?"));
        parts << QStringLiteral("EXISTS (SELECT 1 FROM audit_item AS item WHERE item.sequence = audit_entry.sequence"
                                " AND item.entity IN (%1))")
                     .arg(marks.join(QStringLiteral(", ")));
        for (const QString& kind : filter.kinds)
            condition.values << kind;
    }
    if (!parts.isEmpty())
        condition.sql = QStringLiteral(" WHERE ") + parts.join(QStringLiteral(" AND "));
    return condition;
}

Result<std::vector<AuditLine>> readAuditPage(const Database& database, const AuditFilter& filter, qint64 before, int limit)
{
    const AuditWords words(filter.words);
    const AuditCondition condition = auditCondition(filter, before);
    auto rows = startStatement(database,
                               QStringLiteral("SELECT sequence, at, author, text, %1 FROM audit_entry%2 ORDER BY sequence DESC")
                                   .arg(words.isEmpty() ? QLatin1String(tailOfBytes) : QLatin1String("bytes"), condition.sql),
                               condition.values);
    if (!rows)
        return rows.error();
    std::vector<AuditLine> lines;
    while (static_cast<int>(lines.size()) < limit && rows->next()) {
        const QByteArray bytes = rows->value(4).toByteArray();
        if (!words.areIn(bytes))
            continue;
        AuditLine line{.sequence = rows->integer(0), .author = rows->text(2), .text = rows->text(3), .undoes = undoesIn(bytes)};
        static_cast<void>(Codec<QDateTime>::decode(rows->text(1), line.at)); // invalid: shown without a time
        lines.push_back(std::move(line));
    }
    if (auto finished = rows->finish(); !finished)
        return finished.error();
    if (auto added = addItems(database, lines); !added)
        return added.error();
    return lines;
}

Result<qint64> countAudit(const Database& database, const AuditFilter& filter)
{
    const AuditWords words(filter.words);
    const AuditCondition condition = auditCondition(filter);
    const QLatin1String column(words.isEmpty() ? "count(*)" : "bytes");
    auto rows = startStatement(database, QStringLiteral("SELECT %1 FROM audit_entry%2").arg(column, condition.sql),
                               condition.values);
    if (!rows)
        return rows.error();
    qint64 count = 0;
    while (rows->next()) {
        if (words.isEmpty())
            count = rows->integer(0);
        else if (words.areIn(rows->value(0).toByteArray()))
            ++count;
    }
    if (auto finished = rows->finish(); !finished)
        return finished.error();
    return count;
}

Result<ChangeSet> readAuditEntry(const Database& database, qint64 sequence)
{
    auto rows = startStatement(database, QStringLiteral("SELECT sequence, bytes FROM audit_entry WHERE sequence = ?"), {sequence});
    if (!rows)
        return rows.error();
    Result<ChangeSet> entry = rows->next() ? changeSetOf(*rows) : Result<ChangeSet>(noEntry(sequence));
    if (auto finished = rows->finish(); !finished)
        return finished.error();
    return entry;
}

Result<QString> readAuditHash(const Database& database, qint64 sequence)
{
    auto rows = startStatement(database, QStringLiteral("SELECT hash FROM audit_entry WHERE sequence = ?"), {sequence});
    if (!rows)
        return rows.error();
    Result<QString> hash = rows->next() ? Result<QString>(hexOf(*rows, 0))
                                        : Result<QString>(noEntry(sequence));
    if (auto finished = rows->finish(); !finished)
        return finished.error();
    return hash;
}

Result<QStringList> readAuditAuthors(const Database& database)
{
    // From one author to the next by the index: a plain DISTINCT would read every entry.
    auto rows = startStatement(
        database, QStringLiteral("WITH RECURSIVE who(name) AS (SELECT min(author) FROM audit_entry UNION ALL"
                                 " SELECT (SELECT min(author) FROM audit_entry WHERE author > who.name) FROM who"
                                 " WHERE who.name IS NOT NULL) SELECT name FROM who WHERE name IS NOT NULL"));
    if (!rows)
        return rows.error();
    QStringList authors;
    while (rows->next())
        authors << rows->text(0);
    if (auto finished = rows->finish(); !finished)
        return finished.error();
    authors.sort(Qt::CaseInsensitive);
    return authors;
}

Result<void> visitAudit(const Database& database, const AuditFilter& filter, Progress& progress, const AuditVisit& visit)
{
    const AuditWords words(filter.words);
    const AuditCondition condition = auditCondition(filter);
    const auto last = database.single(QStringLiteral("SELECT max(sequence) FROM audit_entry"));
    if (!last)
        return last.error();
    progress.total = last->toLongLong();
    auto rows = startStatement(database,
                               QStringLiteral("SELECT sequence, bytes, hash, (SELECT earlier.hash FROM audit_entry AS earlier"
                                              "  WHERE earlier.sequence = audit_entry.sequence - 1)"
                                              " FROM audit_entry%1 ORDER BY sequence")
                                   .arg(condition.sql),
                               condition.values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (progress.cancelled)
            return Error{Error::Code::Cancelled, Text::tr("Reading the history was cancelled."), {}};
        progress.done = rows->integer(0);
        const QByteArray bytes = rows->value(1).toByteArray();
        if (!words.areIn(bytes))
            continue;
        auto changes = changeSetOf(*rows);
        if (!changes)
            return changes.error();
        const AuditEntry entry{.changes = *std::move(changes), .bytes = bytes, .previous = hexOf(*rows, 3), .hash = hexOf(*rows, 2)};
        if (auto visited = visit(entry); !visited)
            return visited;
    }
    return rows->finish();
}

} // namespace waymark
