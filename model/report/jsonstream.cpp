// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/jsonstream.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {

QByteArray jsonBytes(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    QJsonArray list; // Qt writes no bare values
    list.append(value);
    const QByteArray bytes = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return bytes.mid(1, bytes.size() - 2);
}

JsonStream::JsonStream(QIODevice& device)
    : m_device(device)
{
}

void JsonStream::write(const QByteArray& bytes)
{
    if (m_result && m_device.write(bytes) != bytes.size())
        fail(m_device);
}

void JsonStream::fail(const QIODevice& device)
{
    if (m_result)
        m_result = Error{.code = Error::Code::Io,
                         .message = QCoreApplication::translate("JsonStream", "The export can't be written: %1.").arg(device.errorString())};
}

void JsonStream::lead(const QString& name)
{
    if (!m_filled.empty()) {
        write(m_filled.back() ? ",\n" : "\n");
        m_filled.back() = true;
    }
    if (!name.isEmpty())
        write(jsonBytes(name) + ':');
}

void JsonStream::beginObject(const QString& name)
{
    lead(name);
    write("{");
    m_filled.push_back(false);
}

void JsonStream::endObject()
{
    m_filled.pop_back();
    write("}");
}

void JsonStream::beginArray(const QString& name)
{
    lead(name);
    write("[");
    m_filled.push_back(false);
}

void JsonStream::endArray()
{
    m_filled.pop_back();
    write("]");
}

void JsonStream::add(const QString& name, const QJsonValue& value)
{
    lead(name);
    write(jsonBytes(value));
}

void JsonStream::add(const QJsonValue& value)
{
    lead({});
    write(jsonBytes(value));
}

void JsonStream::addFrom(const QString& name, QIODevice& source)
{
    lead(name);
    if (!source.seek(0))
        fail(source);
    qint64 left = source.size();
    constexpr qint64 atOnce = 1 << 20;
    while (m_result && left > 0) {
        const QByteArray bytes = source.read(std::min(atOnce, left));
        if (bytes.isEmpty())
            fail(source);
        write(bytes);
        left -= bytes.size();
    }
}

Result<void> JsonStream::flush()
{
    auto* file = qobject_cast<QFileDevice*>(&m_device);
    if (m_result && file && !file->flush())
        fail(*file);
    return m_result;
}

Result<void> JsonStream::finish()
{
    write("\n");
    return flush();
}

} // namespace waymark
