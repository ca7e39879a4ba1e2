// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/threatdigest.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace waymark {

namespace {

using Answers = std::map<QString, const Story*>; ///< by id; null: the story is not there

QHash<ThreatElementId, Answers> answersOf(std::span<const Link> links, std::span<const Story> stories)
{
    QHash<StoryId, const Story*> known;
    for (const Story& story : stories)
        if (story.kind == StoryKind::Abuse)
            known.insert(story.id, &story);
    QHash<ThreatElementId, Answers> answers;
    for (const Link& link : links)
        if (link.kind == LinkKind::Threatens && link.element)
            answers[*link.element].emplace(link.story.toString(), known.value(link.story));
    return answers;
}

QJsonArray written(const Answers& answers)
{
    QJsonArray list;
    for (const auto& [id, story] : answers)
        list.append(QJsonArray{id, story ? story->title : QString(), story ? story->narrative : QString()});
    return list;
}

} // namespace

QString threatModelDigest(const TargetId& target, std::span<const ThreatElement> elements, std::span<const Link> links,
                          std::span<const Story> stories)
{
    const QHash<ThreatElementId, Answers> answers = answersOf(links, stories);
    std::map<QString, QJsonArray> entries; // by id
    for (const ThreatElement& element : elements) {
        if (element.target != target)
            continue;
        const QString id = element.id.toString();
        entries[id] = QJsonArray{id, word(element.kind), element.name, element.description, element.noThreat,
                                 written(answers.value(element.id))};
    }
    QJsonArray model;
    for (const auto& entry : entries)
        model.append(entry.second);
    const QByteArray bytes = QJsonDocument(model).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace waymark
