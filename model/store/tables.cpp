// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/tables.h"

#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "model/store/rowwords.h"
#include "model/store/runledger.h"
#include "model/store/runpurge.h"
#include "model/store/statement.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace waymark {

namespace {

QVariant toColumn(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Double:
        return json.toInteger();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

template <typename M>
QJsonValue fromColumn(const QVariant& column)
{
    if (column.isNull())
        return QJsonValue::Null;
    if constexpr (std::is_same_v<M, QStringList>) {
        const QJsonDocument list = QJsonDocument::fromJson(column.toString().toUtf8());
        return list.isArray() ? QJsonValue(list.array()) : QJsonValue();
    } else
        return column.typeId() == QMetaType::QString ? QJsonValue(column.toString()) : QJsonValue(column.toLongLong());
}

/// Names of T's columns, in the order of its description.
template <typename T>
QStringList columns()
{
    QStringList names;
    forEachField<T>(
        [&](const auto& field) { names << QLatin1Char('"') + QLatin1String(field.name) + QLatin1Char('"'); });
    return names;
}

template <typename T>
QString tableName()
{
    return QLatin1String(EntityTraits<T>::table);
}

template <typename T>
QString insertSql()
{
    const QStringList names = columns<T>();
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(tableName<T>(), names.join(QLatin1String(", ")),
             QStringList(names.size(), QStringLiteral("?")).join(QLatin1String(", ")));
}

template <typename T>
QString updateSql()
{
    return QStringLiteral("UPDATE %1 SET %2 = ? WHERE \"id\" = ? AND \"revision\" = ?")
        .arg(tableName<T>(), columns<T>().mid(1).join(QLatin1String(" = ?, "))); // every description starts with the id
}

template <typename T>
QString selectSql()
{
    return QStringLiteral("SELECT %1 FROM %2").arg(columns<T>().join(QLatin1String(", ")), tableName<T>()) +
           (std::is_same_v<T, Run> ? QStringLiteral(" WHERE state <> 'incoming' AND importer = ''") : QString());
}

template <typename T>
Result<T> decodeRow(const Statement& statement)
{
    T row;
    int column = 0;
    const char* faulty = nullptr;
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        if (!Codec<M>::decode(fromColumn<M>(statement.value(column++)), row.*field.member) && !faulty)
            faulty = field.name;
    });
    if (!faulty)
        return row;
    return Error{Error::Code::Broken,
                 QCoreApplication::translate("Tables",
                                             "The workspace can't be read: table %1, row %2, column %3 has a "
                                             "value that Waymark never writes. Go back to a copy of the file.")
                     .arg(tableName<T>(), statement.text(0), QLatin1String(faulty)),
                 QStringLiteral("%1.%2 of %3").arg(tableName<T>(), QLatin1String(faulty), statement.text(0))};
}

/// Nothing may be written that could not be read back: a sprint without days, say.
template <typename T>
Result<void> checkReadable(const T& row, RowAct act)
{
    QString faulty;
    if (fromJson<T>(toJson(row), &faulty))
        return {};
    return refusedByRule(row, act, {Error::Code::Invalid, {}, tableName<T>() + QLatin1Char('.') + faulty});
}

/// A slip of the caller's, which would turn one row into another.
Error notOneRow(const Entity& before, const Entity& after)
{
    const auto [table, id] = entityIdentity(before);
    const auto [otherTable, otherId] = entityIdentity(after);
    return {Error::Code::Invalid,
            QCoreApplication::translate("Tables", "%1 can't be changed: what it was to become is another row, %2.")
                .arg(rowName(before), rowName(after)),
            QStringLiteral("%1 %2 is not %3 %4").arg(table, id, otherTable, otherId)};
}

} // namespace

Tables::Tables(Database& database)
    : m_database(database)
{
}

Tables::~Tables() = default;

Result<Statement*> Tables::prepared(const QString& sql)
{
    auto& statement = m_statements[sql];
    if (!statement) {
        auto made = Statement::prepare(m_database, sql);
        if (!made)
            return made.error();
        statement = std::make_unique<Statement>(std::move(*made));
    }
    return statement.get();
}

Result<void> Tables::insert(const Entity& entity)
{
    return std::visit([&](const auto& row) { return insertRow(row); }, entity);
}

template <typename T>
Result<void> Tables::insertRow(const T& row)
{
    if (auto readable = checkReadable(row, RowAct::Insert); !readable)
        return readable;
    auto statement = prepared(insertSql<T>());
    if (!statement)
        return statement.error();
    int position = 0;
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        (*statement)->bind(position++, toColumn(Codec<M>::encode(row.*field.member)));
    });
    auto run = (*statement)->run();
    return run ? run : refusedByRule(row, RowAct::Insert, run.error());
}

Result<void> Tables::update(const Entity& before, const Entity& after)
{
    if (entityIdentity(before) != entityIdentity(after))
        return notOneRow(before, after);
    return std::visit([&]<typename T>(const T& row) { return updateRow(std::get<T>(before), row); }, after);
}

template <typename T>
Result<void> Tables::updateRow(const T& before, const T& after)
{
    if (auto readable = checkReadable(after, RowAct::Update); !readable)
        return readable;
    auto statement = prepared(updateSql<T>());
    if (!statement)
        return statement.error();
    int position = -1;
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        if (position >= 0)
            (*statement)->bind(position, toColumn(Codec<M>::encode(after.*field.member)));
        ++position;
    });
    (*statement)->bind(position, before.id.toString()).bind(position + 1, before.revision);
    if (auto run = (*statement)->run(); !run)
        return refusedByRule(after, RowAct::Update, run.error());
    if ((*statement)->changedRows() == 0)
        return conflict(before);
    if constexpr (std::is_same_v<T, Run>)
        return moveInLedger(before, after);
    else
        return {};
}

Result<void> Tables::moveInLedger(const Run& before, const Run& after)
{
    RunLedger ledger(m_database);
    if (before.state == after.state)
        return {};
    if (after.state == RunState::Counted)
        return ledger.count(after.id);
    return before.state == RunState::Counted ? ledger.withdraw(after.id) : Result<void>();
}

/// The row stays, hidden, for as long as its evidence refers to it.
Result<void> Tables::purge(const Run& run)
{
    auto statement = prepared(QStringLiteral("UPDATE run SET importer = ?, revision = revision + 1"
                                             " WHERE id = ? AND revision = ? AND state = 'withdrawn' AND importer = ''"));
    if (!statement)
        return statement.error();
    (*statement)->bind(0, QLatin1String(purgeWaits)).bind(1, run.id.toString()).bind(2, run.revision);
    if (auto marked = (*statement)->run(); !marked)
        return refusedByRule(run, RowAct::Remove, marked.error());
    return (*statement)->changedRows() == 0 ? conflict(run) : Result<void>();
}

Result<void> Tables::remove(const Entity& entity)
{
    if (const Run* run = std::get_if<Run>(&entity))
        return purge(*run);
    const auto [table, id] = entityIdentity(entity);
    auto statement = prepared(QStringLiteral("DELETE FROM %1 WHERE \"id\" = ? AND \"revision\" = ?").arg(table));
    if (!statement)
        return statement.error();
    const qint64 revision = std::visit([](const auto& row) { return row.revision; }, entity);
    if (auto run = (*statement)->bind(0, id).bind(1, revision).run(); !run)
        return refusedByRule(entity, RowAct::Remove, run.error());
    return (*statement)->changedRows() == 0 ? conflict(entity) : Result<void>();
}

Result<void> Tables::conflict(const Entity& entity)
{
    const auto [table, id] = entityIdentity(entity);
    const bool hides = std::holds_alternative<Run>(entity); // rows of runs that were purged
    auto statement = prepared(QStringLiteral("SELECT 1 FROM %1 WHERE \"id\" = ?%2")
                                  .arg(table, hides ? QStringLiteral(" AND importer = ''") : QString()));
    if (!statement)
        return statement.error();
    if (auto run = (*statement)->bind(0, id).run(); !run)
        return run;
    const bool stillThere = (*statement)->next();
    if (auto finished = (*statement)->finish(); !finished)
        return finished;
    const auto last = AuditLog(m_database).lastChange(entity);
    if (!last)
        return last.error();
    const auto timeZone = m_database.single(QStringLiteral("SELECT time_zone FROM workspace"));
    return timeZone ? changedSince(entity, stillThere, *last, *timeZone) : timeZone.error();
}

template <typename T>
Result<void> Tables::readTable(const std::function<void(Entity)>& visit)
{
    auto statement = Statement::prepare(m_database, selectSql<T>());
    if (!statement)
        return statement.error();
    if (auto run = statement->run(); !run)
        return run;
    while (statement->next()) {
        auto row = decodeRow<T>(*statement);
        if (!row)
            return row.error();
        visit(std::move(*row));
    }
    return statement->finish();
}

Result<void> Tables::readAll(const std::function<void(Entity)>& visit)
{
    return [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        Result<void> read;
        ((read = readTable<std::variant_alternative_t<Index, Entity>>(visit), read.has_value()) && ...);
        return read;
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
}

Result<CheckKey> Tables::ensureCheck(const QString& tool, const QString& checkId, const QString& title)
{
    // A title that is known stays: the tool's own is better than what a catalogue says later.
    auto statement = prepared(QStringLiteral(
        "INSERT INTO check_unit (tool, check_id, title) VALUES (?, ?, ?)"
        " ON CONFLICT (tool, check_id) DO UPDATE SET title = iif(title = '', excluded.title, title) RETURNING id"));
    if (!statement)
        return statement.error();
    if (auto run = (*statement)->bind(0, tool).bind(1, checkId).bind(2, title).run(); !run)
        return run.error();
    const CheckKey key((*statement)->next() ? (*statement)->integer(0) : 0);
    if (auto finished = (*statement)->finish(); !finished)
        return finished.error();
    return key;
}

} // namespace waymark
