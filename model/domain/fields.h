// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace waymark {

/// One member of an entity, with the name that it has as SQL column, in JSON and in the audit log.
template <typename Owner, typename Member>
struct Field {
    const char* name;
    Member Owner::*member;
    bool addedLater = false; ///< images that the audit log noted before the field was there have its default
};
template <typename Owner, typename Member>
Field(const char*, Member Owner::*) -> Field<Owner, Member>;
template <typename Owner, typename Member>
Field(const char*, Member Owner::*, bool) -> Field<Owner, Member>;

inline constexpr bool addedLater = true;

/// The fields of an entity, to be visited in this order. A closure and no tuple, which costs each file that includes an
/// entity far more to compile.
template <typename... Fields>
constexpr auto fieldList(Fields... fields)
{
    return [fields...](auto&& visit) { (visit(fields), ...); };
}

/// Describes an entity once, for the database, the audit log and export alike. Specialise beside the entity with
/// `static constexpr const char* table` and `static constexpr auto fields = fieldList(Field{"id", &T::id}, ...)`.
template <typename T>
struct EntityTraits;

/// Dates are ISO 8601; times are UTC with milliseconds; ids without braces; enumerations by their word.
template <typename T>
struct Codec;

template <>
struct Codec<QString> {
    static QJsonValue encode(const QString& value) { return value; }
    static bool decode(const QJsonValue& json, QString& value)
    {
        value = json.toString();
        return json.isString();
    }
};

template <>
struct Codec<int> {
    static QJsonValue encode(int value) { return value; }
    static bool decode(const QJsonValue& json, int& value)
    {
        value = json.toInt();
        return value == json.toInt(1); // both defaults come back only from what is no int
    }
};

template <>
struct Codec<qint64> {
    static QJsonValue encode(qint64 value) { return value; }
    static bool decode(const QJsonValue& json, qint64& value)
    {
        value = json.toInteger();
        return value == json.toInteger(1);
    }
};

template <>
struct Codec<bool> {
    static QJsonValue encode(bool value) { return value ? 1 : 0; }
    static bool decode(const QJsonValue& json, bool& value)
    {
        const int number = json.toInt(-1);
        value = number == 1;
        return number == 0 || number == 1;
    }
};

template <>
struct Codec<QDate> {
    static QJsonValue encode(QDate value) { return value.toString(Qt::ISODate); }
    static bool decode(const QJsonValue& json, QDate& value)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        return value.isValid();
    }
};

template <>
struct Codec<QDateTime> {
    static QJsonValue encode(const QDateTime& value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    static bool decode(const QJsonValue& json, QDateTime& value)
    {
        value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        return value.isValid();
    }
};

template <>
struct Codec<QStringList> {
    static QJsonValue encode(const QStringList& value) { return QJsonArray::fromStringList(value); }
    static bool decode(const QJsonValue& json, QStringList& value)
    {
        value.clear();
        bool texts = json.isArray();
        for (const QJsonValue& item : json.toArray()) {
            value << item.toString();
            texts = texts && item.isString();
        }
        return texts;
    }
};

template <typename Tag>
struct Codec<Id<Tag>> {
    static QJsonValue encode(const Id<Tag>& value) { return value.toString(); }
    static bool decode(const QJsonValue& json, Id<Tag>& value)
    {
        const auto parsed = Id<Tag>::parse(json.toString());
        if (parsed)
            value = *parsed;
        return parsed.has_value();
    }
};

template <typename Tag>
struct Codec<Key<Tag>> {
    static QJsonValue encode(Key<Tag> value) { return value.value(); }
    static bool decode(const QJsonValue& json, Key<Tag>& value)
    {
        value = Key<Tag>(json.toInteger());
        return json.toInteger() == json.toInteger(1);
    }
};

template <Worded E>
struct Codec<E> {
    static QJsonValue encode(E value) { return word(value); }
    static bool decode(const QJsonValue& json, E& value)
    {
        const auto parsed = fromWord<E>(json.toString());
        if (parsed)
            value = *parsed;
        return parsed.has_value();
    }
};

namespace detail {
/// What `std::optional<T>` holds before decoding: ids have no default, so that a null id cannot be built by accident.
template <typename T>
T blank()
{
    if constexpr (requires { T::create(); })
        return T::create();
    else if constexpr (requires { T(qint64(0)).value(); })
        return T(0);
    else
        return T{};
}
} // namespace detail

template <typename T>
struct Codec<std::optional<T>> {
    static QJsonValue encode(const std::optional<T>& value)
    {
        return value ? Codec<T>::encode(*value) : QJsonValue(QJsonValue::Null);
    }
    static bool decode(const QJsonValue& json, std::optional<T>& value)
    {
        value.reset();
        if (json.isNull() || json.isUndefined())
            return true;
        T inner = detail::blank<T>();
        if (!Codec<T>::decode(json, inner))
            return false;
        value = std::move(inner);
        return true;
    }
};

/// Calls `visit(field)` for each field of T, in the order of its description.
template <typename T, typename Visitor>
constexpr void forEachField(Visitor&& visit)
{
    EntityTraits<T>::fields(visit);
}

template <typename T>
constexpr int fieldCount()
{
    int count = 0;
    forEachField<T>([&](const auto&) { ++count; });
    return count;
}

template <typename T>
QJsonObject toJson(const T& entity)
{
    QJsonObject object;
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        object.insert(QLatin1String(field.name), Codec<M>::encode(entity.*field.member));
    });
    return object;
}

/// Nothing if a field is missing (unless it was added later) or has a value that the entity can't hold; `faultyField` then names it.
template <typename T>
std::optional<T> fromJson(const QJsonObject& object, QString* faultyField = nullptr)
{
    T entity;
    bool ok = true;
    forEachField<T>([&]<typename M>(const Field<T, M>& field) {
        const QJsonValue value = object.value(QLatin1String(field.name));
        if (field.addedLater && value.isUndefined())
            return;
        if (ok && !Codec<M>::decode(value, entity.*field.member)) {
            ok = false;
            if (faultyField)
                *faultyField = QLatin1String(field.name);
        }
    });
    return ok ? std::optional(std::move(entity)) : std::nullopt;
}

} // namespace waymark
