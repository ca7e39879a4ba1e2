// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runrow.h"

#include "model/store/bulkconnection.h"

#include <QJsonDocument>

#include <vector>

namespace waymark {

namespace {

constexpr int runColumns = fieldCount<Run>();

/// Binds all columns of the run from position 1 on, in the order of their description; texts live in `texts`.
void bindRun(BulkStatement& statement, const Run& run, std::vector<QByteArray>& texts)
{
    texts.reserve(runColumns + 1);
    int position = 0;
    forEachField<Run>([&]<typename M>(const Field<Run, M>& field) {
        const QJsonValue value = Codec<M>::encode(run.*field.member);
        ++position;
        if (value.isString())
            statement.bindText(position, texts.emplace_back(value.toString().toUtf8()));
        else if (value.isArray())
            statement.bindText(position, texts.emplace_back(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
        else if (value.isDouble())
            statement.bind(position, value.toInteger());
        else
            statement.bindNull(position);
    });
}

QByteArray columnList(const char* each)
{
    QByteArray list;
    forEachField<Run>([&](const auto& field) {
        list += list.isEmpty() ? "" : ", ";
        list += QByteArray(each).replace('@', field.name);
    });
    return list;
}

} // namespace

Result<qint64> insertRunRow(BulkConnection& connection, const Run& run, const QString& importer)
{
    const QByteArray sql = "INSERT INTO run (" + columnList("@") + ", importer) VALUES (" + columnList("?") + ", ?)";
    BulkStatement insert = connection.prepare(sql.constData());
    std::vector<QByteArray> texts;
    bindRun(insert, run, texts);
    insert.bindText(runColumns + 1, texts.emplace_back(importer.toUtf8())).run();
    if (auto written = connection.status(); !written)
        return written.error();
    return connection.lastInsertId();
}

Result<void> updateRunRow(BulkConnection& connection, const Run& run)
{
    const QByteArray sql = "UPDATE run SET " + columnList("@ = ?") + " WHERE id = ?";
    BulkStatement update = connection.prepare(sql.constData());
    std::vector<QByteArray> texts;
    bindRun(update, run, texts);
    update.bindText(runColumns + 1, texts.emplace_back(run.id.toString().toUtf8())).run();
    return connection.status();
}

QByteArray timeColumn(const QDateTime& time)
{
    return Codec<QDateTime>::encode(time).toString().toUtf8();
}

} // namespace waymark
