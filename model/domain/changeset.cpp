// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/changeset.h"

#include <QJsonDocument>

namespace waymark {

namespace {

QJsonValue encodeImage(const std::optional<Entity>& image)
{
    return image ? std::visit([](const auto& entity) { return QJsonValue(toJson(entity)); }, *image)
                 : QJsonValue(QJsonValue::Null);
}

template <size_t Index = 0>
std::optional<Entity> decodeImage(const QString& table, const QJsonObject& object)
{
    if constexpr (Index < std::variant_size_v<Entity>) {
        using T = std::variant_alternative_t<Index, Entity>;
        if (table != QLatin1String(EntityTraits<T>::table))
            return decodeImage<Index + 1>(table, object);
        auto entity = fromJson<T>(object);
        return entity ? std::optional<Entity>(std::move(*entity)) : std::nullopt;
    } else {
        return std::nullopt;
    }
}

std::optional<Change> decodeChange(const QJsonObject& object)
{
    const QString table = object.value(u"table").toString();
    Change change;
    for (const auto& [key, image] : {std::pair{"before", &change.before}, std::pair{"after", &change.after}}) {
        const QJsonValue json = object.value(QLatin1String(key));
        if (json.isNull())
            continue;
        *image = decodeImage(table, json.toObject());
        if (!*image)
            return std::nullopt;
    }
    return change.before || change.after ? std::optional(std::move(change)) : std::nullopt;
}

QJsonArray encodePast(const std::vector<PlanDay>& past)
{
    QJsonArray days;
    for (const PlanDay& day : past)
        days.append(toJson(day));
    return days;
}

std::optional<std::vector<PlanDay>> decodePast(const QJsonArray& days)
{
    std::vector<PlanDay> past;
    for (const QJsonValue& json : days) {
        auto day = fromJson<PlanDay>(json.toObject());
        if (!day)
            return std::nullopt;
        past.push_back(*std::move(day));
    }
    return past;
}

} // namespace

QByteArray canonicalBytes(const ChangeSet& changeSet)
{
    QJsonArray changes;
    for (const Change& change : changeSet.changes)
        changes.append(QJsonObject{{QStringLiteral("table"), entityIdentity(change.either()).first},
                                   {QStringLiteral("before"), encodeImage(change.before)},
                                   {QStringLiteral("after"), encodeImage(change.after)}});
    QJsonObject object{{QStringLiteral("author"), changeSet.author},
                             {QStringLiteral("session"), changeSet.session},
                             {QStringLiteral("at"), Codec<QDateTime>::encode(changeSet.at)},
                             {QStringLiteral("text"), changeSet.text},
                             {QStringLiteral("undoes"), Codec<std::optional<qint64>>::encode(changeSet.undoes)},
                             {QStringLiteral("changes"), changes}};
    if (!changeSet.past.empty())
        object.insert(QStringLiteral("past"), encodePast(changeSet.past));
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

std::optional<ChangeSet> changeSetFromBytes(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    ChangeSet changeSet;
    if (!Codec<QDateTime>::decode(object.value(u"at"), changeSet.at)
        || !Codec<std::optional<qint64>>::decode(object.value(u"undoes"), changeSet.undoes))
        return std::nullopt;
    changeSet.author = object.value(u"author").toString();
    changeSet.session = object.value(u"session").toString();
    changeSet.text = object.value(u"text").toString();
    const QJsonArray changes = object.value(u"changes").toArray();
    for (const QJsonValue& json : changes) {
        auto change = decodeChange(json.toObject());
        if (!change)
            return std::nullopt;
        changeSet.changes.push_back(std::move(*change));
    }
    auto past = decodePast(object.value(u"past").toArray());
    if (!past)
        return std::nullopt;
    changeSet.past = *std::move(past);
    return changeSet;
}

std::pair<QString, QString> entityIdentity(const Entity& entity)
{
    return std::visit(
        []<typename T>(const T& value) {
            return std::pair{QString::fromLatin1(EntityTraits<T>::table), value.id.toString()};
        },
        entity);
}

} // namespace waymark
