// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QJsonObject>
#include <QSqlDatabase>
#include <QVariant>

namespace waymark {

/// A file of version 1, 2, 5, 6 or 7, written statement by statement as that version wrote it, with an audit log whose images lack
/// all that came later. In version 1 stories had a text as owner. The schema's resources must be there.
class OldFile {
public:
    explicit OldFile(const QString& file, int version = 1);
    ~OldFile();

    void change(const QDateTime& at, const std::vector<Change>& changes);

private:
    void take(const QString& step);
    QJsonValue oldImage(const QString& table, const QJsonValue& image) const;
    QJsonObject oldChange(QJsonObject change) const;
    void log(const ChangeSet& changeSet, const QByteArray& bytes);
    void write(const QJsonObject& change);
    void run(const QString& sql, const QVariantList& values = {});

    int m_version;
    QSqlDatabase m_database;
    QByteArray m_hash;
    qint64 m_sequence = 0;
};

} // namespace waymark
