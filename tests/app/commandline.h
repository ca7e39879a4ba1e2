// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Calls waymark-cli in a folder of its own, as a pipeline does, and reads what it says.
class CommandLine {
protected:
    void startAnew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = path(u"team.waymark"_s);
    }

    QString path(const QString& name) const { return m_folder->filePath(name); }

    int run(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s)); // where own formats would lie
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WAYMARK_CLI), arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    /// Changes the workspace past Waymark.
    void tamper(const QString& sql)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            database.setDatabaseName(m_workspace);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
    }

    QJsonObject json() const { return QJsonDocument::fromJson(m_output).object(); }
    QJsonObject onlyRun() const
    {
        const QJsonArray runs = json().value(u"runs").toArray();
        return runs.size() == 1 ? runs.at(0).toObject() : QJsonObject();
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a test file can't be written");
        file.write(content);
        return file.fileName();
    }

    static QByteArray results(const QList<std::pair<QString, QString>>& outcomes)
    {
        QJsonArray list;
        for (const auto& [id, status] : outcomes)
            list.append(QJsonObject{{u"id"_s, id}, {u"status"_s, status}, {u"severity"_s, u"high"_s}, {u"resource"_s, u"r"_s}});
        return QJsonDocument(QJsonObject{{u"schema"_s, u"results/1"_s},
                                         {u"tool"_s, u"unit"_s},
                                         {u"target"_s, u"platform"_s},
                                         {u"time"_s, u"2026-03-02T06:00:00Z"_s},
                                         {u"results"_s, list}})
            .toJson();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    QByteArray m_output;
    QByteArray m_errors;
};
