// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace waymark {

/// `root` with another value at a path such as "controls/0/epic"; one that is undefined takes what is there away.
inline QJsonValue changedJson(const QJsonValue& root, const QString& path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    const QString first = path.section(u'/', 0, 0);
    const QString rest = path.section(u'/', 1);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype at = first.toInt();
        if (at >= array.size())
            array.append(changedJson({}, rest, value));
        else if (rest.isEmpty() && value.isUndefined())
            array.removeAt(at);
        else
            array.replace(at, changedJson(array.at(at), rest, value));
        return array;
    }
    QJsonObject object = root.toObject();
    if (rest.isEmpty() && value.isUndefined())
        object.remove(first);
    else
        object.insert(first, changedJson(object.value(first), rest, value));
    return object;
}

inline QString writeJson(const QString& path, const QJsonValue& root)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root.toObject()).toJson()) < 0)
        qFatal("a test file can't be written");
    return path;
}

inline QJsonValue readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a test file can't be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The pointer of a template's first fault: "#/controls/0/epic".
inline QString faultPlace(const Error& error)
{
    const QString first = error.detail.section(u'\n', 0, 0);
    return first.mid(first.indexOf(u'#'));
}

/// Rows of a test of faults: at which path what stands, and the pointer that the fault has to name; by default, the path.
class FaultRows {
public:
    FaultRows()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
    }
    void operator()(const char* name, const QString& path, const QJsonValue& value, const QString& place = {}) const
    {
        QTest::newRow(name) << path << value << (place.isEmpty() ? QStringLiteral("#/") + path : place);
    }
};

} // namespace waymark
