// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historydoors.h"

#include "model/edit/recordnames.h"
#include "model/edit/records.h"
#include "views/history/historywords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryDoors)
};

/// Of a kind that is known by the id of its row.
template <typename T>
std::optional<ItemRef> doorOf(const Records& records, ItemKind kind, const decltype(T::id)& id)
{
    return records.of<T>().find(id) ? std::optional(itemRef(kind, id)) : std::nullopt;
}

std::optional<ItemRef> doorOf(const Records& records, const StoryId& id)
{
    const Story* story = records.of<Story>().find(id);
    if (!story)
        return std::nullopt;
    return itemRef(story->kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, id);
}

std::optional<ItemRef> doorOf(const Records& records, const Note& note)
{
    if (note.story)
        return doorOf(records, *note.story);
    if (note.sprint)
        return doorOf<Sprint>(records, ItemKind::Sprint, *note.sprint);
    if (note.person)
        return doorOf<Person>(records, ItemKind::Person, *note.person);
    if (note.target)
        return doorOf<Target>(records, ItemKind::Target, *note.target);
    if (note.exception)
        return doorOf<ExceptionRecord>(records, ItemKind::Exception, *note.exception);
    if (note.risk)
        return doorOf<Risk>(records, ItemKind::Risk, *note.risk);
    if (note.policy)
        return doorOf<Policy>(records, ItemKind::Policy, *note.policy);
    if (note.gameDay)
        return doorOf<GameDay>(records, ItemKind::GameDay, *note.gameDay);
    return note.check ? std::optional(itemRef(*note.check)) : std::nullopt;
}

/// Rows that are items themselves.
template <typename T>
constexpr std::optional<ItemKind> kindOf()
{
    if constexpr (std::is_same_v<T, Sprint>)
        return ItemKind::Sprint;
    else if constexpr (std::is_same_v<T, Person>)
        return ItemKind::Person;
    else if constexpr (std::is_same_v<T, Target>)
        return ItemKind::Target;
    else if constexpr (std::is_same_v<T, Risk>)
        return ItemKind::Risk;
    else if constexpr (std::is_same_v<T, ExceptionRecord>)
        return ItemKind::Exception;
    else if constexpr (std::is_same_v<T, Policy>)
        return ItemKind::Policy;
    else if constexpr (std::is_same_v<T, GameDay>)
        return ItemKind::GameDay;
    else if constexpr (std::is_same_v<T, Workload>)
        return ItemKind::Workload;
    else if constexpr (std::is_same_v<T, Run>)
        return ItemKind::Run;
    else
        return std::nullopt;
}

template <typename T>
std::optional<ItemRef> doorFrom([[maybe_unused]] const Records& records, [[maybe_unused]] const T& row)
{
    if constexpr (std::is_same_v<T, Story>)
        return doorOf(records, row.id);
    else if constexpr (std::is_same_v<T, Note>)
        return doorOf(records, row);
    else if constexpr (kindOf<T>().has_value())
        return doorOf<T>(records, *kindOf<T>(), row.id);
    else if constexpr (std::is_same_v<T, Link>)
        return doorOf(records, row.story);
    else if constexpr (std::is_same_v<T, RiskTie> || std::is_same_v<T, RiskRating>)
        return doorOf<Risk>(records, ItemKind::Risk, row.risk);
    else if constexpr (std::is_same_v<T, PolicyTie>)
        return doorOf<Policy>(records, ItemKind::Policy, row.policy);
    else if constexpr (std::is_same_v<T, GameDayTie>)
        return doorOf<GameDay>(records, ItemKind::GameDay, row.gameDay);
    else if constexpr (std::is_same_v<T, ControlTie>)
        return ItemRef{ItemKind::Control, row.control};
    else if constexpr (std::is_same_v<T, ToolTie>)
        return ItemRef{ItemKind::Tool, row.tool};
    else if constexpr (std::is_same_v<T, CheckTie>)
        return row.check ? std::optional(itemRef(*row.check)) : std::nullopt;
    else if constexpr (std::is_same_v<T, Absence>)
        return doorOf<Person>(records, ItemKind::Person, row.person);
    else if constexpr (std::is_same_v<T, SprintClosure>)
        return doorOf<Sprint>(records, ItemKind::Sprint, row.sprint);
    else
        return std::nullopt;
}

} // namespace

std::optional<ItemRef> doorTo(const Records& records, const Entity& entity)
{
    return std::visit([&records](const auto& row) { return doorFrom(records, row); }, entity);
}

QString auditIdOf(const ItemRef& item)
{
    switch (item.kind) {
    case ItemKind::AbuseCase:
    case ItemKind::UseCase:
    case ItemKind::Sprint:
    case ItemKind::Policy:
    case ItemKind::Risk:
    case ItemKind::Exception:
    case ItemKind::GameDay:
    case ItemKind::Target:
    case ItemKind::Person:
    case ItemKind::Workload:
    case ItemKind::Run:
        return item.id;
    case ItemKind::Choice:
    case ItemKind::Question:
        return item.id.section(u'/', 0, 0); // the review
    default:
        return {};
    }
}

QString historyItemName(const Records& records, const ItemRef& item)
{
    const QString id = auditIdOf(item);
    for (const char* table : {"story", "sprint", "policy", "risk", "exception", "game_day", "target", "person", "workload", "run"})
        if (const QString name = rowNameNow(records, QLatin1String(table), id); !name.isEmpty())
            return name;
    if (item.kind == ItemKind::Choice || item.kind == ItemKind::Question)
        return namesIn(records)(u"review_id"_s, id);
    return Text::tr("an item that is gone");
}

} // namespace waymark
