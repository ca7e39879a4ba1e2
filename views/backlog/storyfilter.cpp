// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storyfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr std::pair<Proof, const char*> proofWords[] = {{Proof::Unproven, "unproven"},
                                                        {Proof::Failing, "failing"},
                                                        {Proof::Passed, "passed"},
                                                        {Proof::Stale, "stale"},
                                                        {Proof::Excepted, "excepted"}};

template <typename Tag>
bool isId(const std::optional<Id<Tag>>& id, const QString& text)
{
    return id ? id->toString() == text : text.isEmpty();
}

bool hasWords(const Story& story, const QString& words)
{
    if (words.isEmpty())
        return true;
    const auto has = [&](QStringView word) {
        return story.reference.contains(word, Qt::CaseInsensitive) || story.title.contains(word, Qt::CaseInsensitive)
            || story.narrative.contains(word, Qt::CaseInsensitive);
    };
    return std::ranges::all_of(QStringView(words).split(u' ', Qt::SkipEmptyParts), has);
}

std::optional<QString> textOf(const QJsonObject& json, const QString& name)
{
    return json.contains(name) ? std::optional(json.value(name).toString()) : std::nullopt;
}

template <Worded E>
std::optional<E> valueOf(const QJsonObject& json, const QString& name)
{
    return fromWord<E>(json.value(name).toString());
}

} // namespace

bool StoryFilter::accepts(const Story& story, Proof proofOfStory) const
{
    return (!epic || story.epic == *epic) && (!priority || story.priority == *priority)
        && (!status || story.status == *status) && (!kind || story.kind == *kind) && (!proof || proofOfStory == *proof)
        && (!only || only->contains(story.id)) && (!sprint || isId(story.sprint, *sprint))
        && owner.accepts(story) && hasWords(story, words);
}

QJsonObject StoryFilter::toJson() const
{
    QJsonObject json;
    if (!words.isEmpty())
        json.insert(u"words"_s, words);
    const std::pair<QString, const std::optional<QString>*> texts[] = {{u"epic"_s, &epic}, {u"sprint"_s, &sprint}};
    for (const auto& [name, text] : texts)
        if (*text)
            json.insert(name, **text);
    if (owner != OwnerChoice())
        json.insert(u"owner"_s, owner.toState());
    if (priority)
        json.insert(u"priority"_s, word(*priority));
    if (status)
        json.insert(u"status"_s, word(*status));
    if (kind)
        json.insert(u"kind"_s, word(*kind));
    for (const auto& [value, name] : proofWords)
        if (proof == value)
            json.insert(u"evidence"_s, QLatin1String(name));
    return json;
}

StoryFilter StoryFilter::fromJson(const QJsonObject& json)
{
    StoryFilter filter{.words = json.value(u"words"_s).toString(),
                       .epic = textOf(json, u"epic"_s),
                       .priority = valueOf<Priority>(json, u"priority"_s),
                       .status = valueOf<StoryStatus>(json, u"status"_s),
                       .owner = OwnerChoice::fromState(json.value(u"owner"_s).toObject()),
                       .sprint = textOf(json, u"sprint"_s),
                       .kind = valueOf<StoryKind>(json, u"kind"_s)};
    for (const auto& [value, name] : proofWords)
        if (json.value(u"evidence"_s).toString() == QLatin1String(name))
            filter.proof = value;
    return filter;
}

} // namespace waymark
