// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/capacity.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Capacity)
};

bool isWorkingDay(QDate day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

template <typename Predicate>
int countWorkingDays(QDate first, QDate last, Predicate&& predicate)
{
    int count = 0;
    if (first.isValid() && last.isValid())
        for (QDate day = first; day <= last; day = day.addDays(1))
            count += isWorkingDay(day) && predicate(day) ? 1 : 0;
    return count;
}

std::vector<const Person*> byName(std::span<const Person> people)
{
    std::vector<const Person*> list;
    for (const Person& person : people)
        list.push_back(&person);
    std::ranges::sort(list, {}, [](const Person* person) { return std::pair(person->name, person->id.toString()); });
    return list;
}

PersonCapacity capacityOf(const Person& person, const Sprint& sprint, std::span<const Absence> absences)
{
    const auto isOff = [&](QDate day) {
        return std::ranges::any_of(absences, [&](const Absence& absence) {
            return absence.person == person.id && absence.first <= day && day <= absence.last;
        });
    };
    PersonCapacity capacity{.person = person.id,
                            .name = person.name,
                            .days = workingDays(sprint.start, sprint.end),
                            .daysOff = countWorkingDays(sprint.start, sprint.end, isOff)};
    if (capacity.days > 0)
        capacity.points = person.capacity * (capacity.days - capacity.daysOff) / capacity.days;
    return capacity;
}

QString personText(const PersonCapacity& person)
{
    if (person.daysOff == 0)
        return Text::tr("points of %1").arg(person.name);
    return Text::tr("points of %1, who is away on %2 of %3 working days")
        .arg(person.name).arg(person.daysOff).arg(person.days);
}

std::vector<Reason> unsaid(std::span<const Person> people)
{
    std::vector<Reason> reasons;
    for (const Person* person : byName(people))
        if (person->capacity <= 0)
            reasons.push_back({.kind = Reason::Kind::LeftOut,
                               .text = Text::tr("of %1: nobody said how many points a sprint").arg(person->name)});
    return reasons;
}

Figure ownCapacity(const Sprint& sprint)
{
    if (sprint.capacity > 0)
        return {.value = sprint.capacity,
                .reasons = {{.text = Text::tr("points that the sprint allows"), .count = sprint.capacity}}};
    return {.reasons = {{.kind = Reason::Kind::Missing,
                         .text = Text::tr("Nobody said how many points the sprint or its people can do.")}}};
}

Figure peoplesCapacity(const Sprint& sprint, std::span<const PersonCapacity> people)
{
    Figure figure{.value = 0};
    for (const PersonCapacity& person : people) {
        *figure.value += person.points;
        figure.reasons.push_back({.text = personText(person), .count = person.points});
    }
    if (people.front().days == 0)
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("The sprint has no working day.")});
    if (sprint.capacity > 0 && sprint.capacity < *figure.value) {
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = Text::tr("beyond the %1 points that the sprint allows").arg(sprint.capacity),
                                  .count = *figure.value - sprint.capacity});
        figure.value = sprint.capacity;
    }
    return figure;
}

} // namespace

int workingDays(QDate first, QDate last)
{
    return countWorkingDays(first, last, [](QDate) { return true; });
}

std::vector<PersonCapacity> personCapacities(const Sprint& sprint, const Team& team)
{
    std::vector<PersonCapacity> capacities;
    for (const Person* person : byName(team.people))
        if (person->capacity > 0)
            capacities.push_back(capacityOf(*person, sprint, team.absences));
    return capacities;
}

Figure sprintCapacity(const Sprint& sprint, const Team& team)
{
    const auto people = personCapacities(sprint, team);
    Figure figure = people.empty() ? ownCapacity(sprint) : peoplesCapacity(sprint, people);
    std::ranges::move(unsaid(team.people), std::back_inserter(figure.reasons));
    return figure;
}

std::vector<PersonLoad> sprintLoad(const Sprint& sprint, std::span<const Story> stories, const Team& team)
{
    std::vector<PersonLoad> loads;
    QHash<PersonId, size_t> index;
    for (const Person* person : byName(team.people)) {
        index.insert(person->id, loads.size());
        loads.push_back({.person = person->id, .name = person->name});
        if (person->capacity > 0)
            loads.back().capacity = capacityOf(*person, sprint, team.absences).points;
    }
    PersonLoad nobody{.name = Text::tr("nobody")};
    for (const Story& story : stories) {
        if (story.sprint != sprint.id || story.priority == Priority::Wont)
            continue;
        const auto owner = story.owner ? index.constFind(*story.owner) : index.cend();
        PersonLoad& load = owner == index.cend() ? nobody : loads[*owner];
        load.planned += story.points;
        load.done += story.status == StoryStatus::Done ? story.points : 0;
        load.stories.push_back(story.id);
    }
    if (!nobody.stories.empty())
        loads.push_back(std::move(nobody));
    return loads;
}

} // namespace waymark
