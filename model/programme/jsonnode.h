// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"

#include <QJsonValue>
#include <QStringList>

#include <limits>
#include <vector>

namespace waymark {

/// What is wrong in a JSON document that another program may have written.
struct JsonFault {
    QString pointer = {}; ///< RFC 6901; empty: the whole document
    QString reason = {};  ///< "a text is wanted"

    /// "/Answer/Notes: a text is wanted"
    QString words() const;
    friend bool operator==(const JsonFault&, const JsonFault&) = default;
};

struct JsonFaults {
    bool membersMayMiss = true; ///< false: a member that is asked for and missing is a fault
    std::vector<JsonFault> list = {}; ///< in the order in which they were found
};

/// One value of a document with its place. Asking for a member that is of another kind notes a fault and gives an empty
/// value, so a reader reads straight on. A member that is null counts as missing.
class JsonNode {
public:
    JsonNode(QJsonValue value, QString pointer, JsonFaults& faults)
        : m_value(std::move(value)), m_pointer(std::move(pointer)), m_faults(&faults)
    {
    }

    const QJsonValue& value() const { return m_value; }
    const QString& pointer() const { return m_pointer; }
    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }
    QStringList keys() const; ///< of an object
    bool has(const char* key) const;

    QString text(const char* key) const;
    bool flag(const char* key, bool missing = false) const;
    qint64 number(const char* key, qint64 least, qint64 most) const; ///< 0 if missing
    int count(const char* key) const { return static_cast<int>(number(key, 0, std::numeric_limits<int>::max())); }
    QStringList texts(const char* key) const;
    JsonNode member(const QString& key) const;
    JsonNode object(const char* key) const;
    std::vector<JsonNode> list(const char* key) const;
    std::vector<JsonNode> items() const; ///< of an array

    template <Worded E>
    E oneOf(const char* key, E missing) const
    {
        const QString name = text(key);
        const auto known = fromWord<E>(name);
        if (!known && !name.isEmpty())
            unknownWord(key, name);
        return known.value_or(missing);
    }

    /// Notes a fault at a member, or at the value itself if `key` is null.
    void fault(const char* key, const QString& reason) const;

private:
    /// Undefined if it is missing.
    QJsonValue find(const char* key) const;
    void unknownWord(const char* key, const QString& name) const;

    QJsonValue m_value;
    QString m_pointer;
    JsonFaults* m_faults;
};

} // namespace waymark
