// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/jsonnode.h"

#include "model/domain/jsonpointer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JsonNode)
};

} // namespace

QString JsonFault::words() const
{
    return pointer.isEmpty() ? reason : QStringLiteral("%1: %2").arg(pointer, reason);
}

QStringList JsonNode::keys() const
{
    return m_value.toObject().keys();
}

bool JsonNode::has(const char* key) const
{
    const QJsonValue value = m_value.toObject().value(QLatin1String(key));
    return !value.isUndefined() && !value.isNull();
}

QJsonValue JsonNode::find(const char* key) const
{
    if (has(key))
        return m_value.toObject().value(QLatin1String(key));
    if (!m_faults->membersMayMiss)
        fault(nullptr, Text::tr("there is no member \"%1\"").arg(QLatin1String(key)));
    return QJsonValue(QJsonValue::Undefined);
}

QString JsonNode::text(const char* key) const
{
    const QJsonValue value = find(key);
    if (!value.isUndefined() && !value.isString())
        fault(key, Text::tr("a text is wanted"));
    return value.toString();
}

bool JsonNode::flag(const char* key, bool missing) const
{
    const QJsonValue value = find(key);
    if (!value.isUndefined() && !value.isBool())
        fault(key, Text::tr("true or false is wanted"));
    return value.toBool(missing);
}

qint64 JsonNode::number(const char* key, qint64 least, qint64 most) const
{
    const QJsonValue value = find(key);
    if (value.isUndefined())
        return 0;
    const qint64 number = value.toInteger();
    // both defaults come back only from what is no whole number
    if (number != value.toInteger(1) || number < least || number > most) {
        fault(key, Text::tr("a whole number from %1 to %2 is wanted").arg(least).arg(most));
        return 0;
    }
    return number;
}

QStringList JsonNode::texts(const char* key) const
{
    QStringList texts;
    for (const JsonNode& item : list(key)) {
        if (item.m_value.isString())
            texts << item.m_value.toString();
        else
            item.fault(nullptr, Text::tr("a text is wanted"));
    }
    return texts;
}

JsonNode JsonNode::member(const QString& key) const
{
    return JsonNode(m_value.toObject().value(key), pointerBelow(m_pointer, key), *m_faults);
}

JsonNode JsonNode::object(const char* key) const
{
    const QJsonValue value = find(key);
    if (!value.isUndefined() && !value.isObject())
        fault(key, Text::tr("an object is wanted"));
    return JsonNode(value.toObject(), pointerBelow(m_pointer, QLatin1String(key)), *m_faults);
}

std::vector<JsonNode> JsonNode::list(const char* key) const
{
    const QJsonValue value = find(key);
    if (!value.isUndefined() && !value.isArray())
        fault(key, Text::tr("a list is wanted"));
    return JsonNode(value, pointerBelow(m_pointer, QLatin1String(key)), *m_faults).items();
}

std::vector<JsonNode> JsonNode::items() const
{
    std::vector<JsonNode> nodes;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array.at(i), pointerBelow(m_pointer, QString::number(i)), *m_faults);
    return nodes;
}

void JsonNode::fault(const char* key, const QString& reason) const
{
    m_faults->list.push_back({.pointer = key ? pointerBelow(m_pointer, QLatin1String(key)) : m_pointer, .reason = reason});
}

void JsonNode::unknownWord(const char* key, const QString& name) const
{
    fault(key, Text::tr("the word \"%1\" isn't known").arg(name));
}

} // namespace waymark
