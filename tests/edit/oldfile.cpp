// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/edit/oldfile.h"

#include "model/store/database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

namespace waymark {

OldFile::OldFile(const QString& file, int version)
    : m_version(version)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old")))
{
    m_database.setDatabaseName(file);
    m_database.open();
    m_database.transaction();
    for (const char* step : {"0001_initial.sql", "0002_planning.sql", "0003_runwords.sql", "0004_reviewdigest.sql", "0005_prove.sql",
                             "0006_reviews.sql", "0007_trace.sql"})
        if (QLatin1String(step).left(4).toString().toInt() <= m_version)
            take(QStringLiteral(":/waymark/schema/") + QLatin1String(step));
    run(QStringLiteral("PRAGMA application_id = %1").arg(Database::applicationId));
    run(QStringLiteral("PRAGMA user_version = %1").arg(m_version));
    run(QStringLiteral("INSERT INTO check_unit (id, tool, check_id, title) VALUES (1, 'prowler', 'iam_1', 'Root')"));
}

OldFile::~OldFile()
{
    m_database.commit();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
}

void OldFile::change(const QDateTime& at, const std::vector<Change>& changes)
{
    ChangeSet changeSet;
    changeSet.author = QStringLiteral("Anna");
    changeSet.session = QStringLiteral("s1");
    changeSet.at = at;
    changeSet.text = QStringLiteral("Step %1").arg(++m_sequence);
    changeSet.changes = changes;
    QJsonObject json = QJsonDocument::fromJson(canonicalBytes(changeSet)).object();
    QJsonArray images;
    for (const QJsonValue& image : json.value(u"changes").toArray())
        images.append(oldChange(image.toObject()));
    json.insert(QStringLiteral("changes"), images);
    log(changeSet, QJsonDocument(json).toJson(QJsonDocument::Compact));
    for (const QJsonValue& image : images)
        write(image.toObject());
}

void OldFile::take(const QString& step)
{
    QFile schema(step);
    if (!schema.open(QIODevice::ReadOnly))
        qFatal("no schema");
    for (const QString& sql : QString::fromUtf8(schema.readAll()).split(QStringLiteral("-- statement\n")))
        run(sql);
}

QJsonValue OldFile::oldImage(const QString& table, const QJsonValue& image) const
{
    if (!image.isObject())
        return image;
    QJsonObject row = image.toObject();
    for (const char* later : {"maturity_compliance", "maturity_sprints"})
        row.remove(QLatin1String(later));
    if (m_version >= 7)
        return row;
    for (const char* later : {"risk_grid", "policy_id", "game_day_id"})
        row.remove(QLatin1String(later));
    if (table == QLatin1String("risk"))
        row.remove(QStringLiteral("epic"));
    if (table == QLatin1String("exception"))
        row.remove(QStringLiteral("risk_id"));
    if (m_version >= 5)
        return row;
    for (const char* later : {"incomplete_reason", "warnings", "digest", "deadline_critical", "deadline_high",
                              "deadline_medium", "deadline_low", "risk_appetite", "exception_id", "risk_id"})
        row.remove(QLatin1String(later));
    if (m_version > 1)
        return row;
    for (const char* later : {"owner_id", "element_id", "done_rule", "wip_ready", "wip_in_progress", "wip_in_review"})
        row.remove(QLatin1String(later));
    if (table == QLatin1String("story"))
        row.insert(QStringLiteral("owner"), QString());
    return row;
}

QJsonObject OldFile::oldChange(QJsonObject change) const
{
    const QString table = change.value(u"table").toString();
    for (const QString& side : {QStringLiteral("before"), QStringLiteral("after")})
        change.insert(side, oldImage(table, change.value(side)));
    return change;
}

void OldFile::log(const ChangeSet& changeSet, const QByteArray& bytes)
{
    m_hash = QCryptographicHash::hash(m_hash + bytes, QCryptographicHash::Sha256);
    run(QStringLiteral("INSERT INTO audit_entry (at, author, session, text, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)"),
        {Codec<QDateTime>::encode(changeSet.at).toString(), changeSet.author, changeSet.session, changeSet.text, bytes,
         m_hash});
    for (const Change& change : changeSet.changes) {
        const auto [table, id] = entityIdentity(change.either());
        run(QStringLiteral("INSERT INTO audit_item VALUES (?, ?, ?)"), {table, id, m_sequence});
    }
}

void OldFile::write(const QJsonObject& change)
{
    const QString table = change.value(u"table").toString();
    const QJsonObject row = change.value(change.value(u"after").isNull() ? u"before" : u"after").toObject();
    if (!change.value(u"before").isNull())
        run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table), {row.value(u"id").toString()});
    if (change.value(u"after").isNull())
        return;
    QStringList marks;
    QVariantList values;
    for (const QJsonValue& value : row) {
        marks << QStringLiteral("?");
        values << (value.isArray() ? QVariant(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)))
                   : value.isDouble() ? QVariant(value.toInteger())
                                      : value.toVariant());
    }
    run(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, row.keys().join(u','), marks.join(u',')), values);
}

void OldFile::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

} // namespace waymark
