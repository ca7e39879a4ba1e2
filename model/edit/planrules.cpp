// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/dayform.h"
#include "model/edit/planrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanRules)
};

} // namespace

void Dependencies::add(const Link& link)
{
    if (link.kind != LinkKind::DependsOn || !link.otherStory)
        return;
    std::vector<StoryId>& needs = m_needs[link.story];
    if (needs.empty())
        m_order.push_back(link.story);
    needs.push_back(*link.otherStory);
}

std::vector<StoryId> Dependencies::path(const StoryId& from, const StoryId& to) const
{
    if (from == to)
        return {from};
    QHash<StoryId, StoryId> reachedFrom;
    std::vector<StoryId> open{from};
    for (size_t i = 0; i < open.size() && !reachedFrom.contains(to); ++i) {
        const StoryId step = open[i];
        for (const StoryId& next : m_needs.value(step))
            if (next != from && !reachedFrom.contains(next)) {
                reachedFrom.insert(next, step);
                open.push_back(next);
            }
    }
    if (!reachedFrom.contains(to))
        return {};
    std::vector<StoryId> steps{to};
    while (steps.back() != from)
        steps.push_back(*reachedFrom.constFind(steps.back()));
    std::ranges::reverse(steps);
    return steps;
}

/// The stories that could never be done, with the number of those among them that each waits for: what is left when all
/// are done, one after the other, that wait for nothing more. The time that takes grows with the links alone, since a
/// file may bring any number of them.
QHash<StoryId, qsizetype> Dependencies::waitingForever() const
{
    QHash<StoryId, qsizetype> waiting;
    QHash<StoryId, std::vector<StoryId>> neededBy;
    std::vector<StoryId> done;
    for (const StoryId& story : m_order)
        for (const StoryId& need : *m_needs.constFind(story)) {
            ++waiting[story];
            std::vector<StoryId>& waiters = neededBy[need];
            if (waiters.empty() && !m_needs.contains(need))
                done.push_back(need);
            waiters.push_back(story);
        }
    while (!done.empty()) {
        const StoryId story = done.back();
        done.pop_back();
        const auto waiters = neededBy.constFind(story);
        if (waiters == neededBy.cend())
            continue;
        for (const StoryId& waiter : *waiters)
            if (--waiting[waiter] == 0) {
                waiting.remove(waiter);
                done.push_back(waiter);
            }
    }
    return waiting;
}

std::vector<StoryId> Dependencies::circle() const
{
    const QHash<StoryId, qsizetype> waiting = waitingForever();
    const auto waits = [&](const StoryId& story) { return waiting.contains(story); };
    const auto first = std::ranges::find_if(m_order, waits);
    if (first == m_order.end())
        return {};
    std::vector<StoryId> steps{*first};
    QHash<StoryId, std::ptrdiff_t> places;
    while (!places.contains(steps.back())) {
        places.insert(steps.back(), std::ssize(steps) - 1);
        const std::vector<StoryId>& needs = *m_needs.constFind(steps.back());
        const StoryId next = *std::ranges::find_if(needs, waits); // each of them has one
        steps.push_back(next);
    }
    steps.erase(steps.begin(), steps.begin() + *places.constFind(steps.back())); // what only leads to the circle
    return steps;
}

QString circleWords(const QStringList& references)
{
    return Text::tr("the stories would wait for each other, %1").arg(references.join(QStringLiteral(" → ")));
}

std::optional<QString> kindFault(const Link& link, const Story& story, const Story* other)
{
    if (link.kind == LinkKind::MitigatedBy && other && (story.kind != StoryKind::Abuse || other->kind != StoryKind::Use))
        return Text::tr("an abuse case is mitigated by use cases, and %1 by %2 is not that")
            .arg(story.reference, other->reference);
    if (link.kind == LinkKind::Threatens && story.kind != StoryKind::Abuse)
        return Text::tr("%1 is a use case, and only an abuse case says what could happen here").arg(story.reference);
    return std::nullopt;
}

std::optional<QString> daysFault(const Sprint& sprint, const Sprint& other)
{
    if (sprint.end < other.start || other.end < sprint.start)
        return std::nullopt;
    return Text::tr("sprint %1 would share days with sprint %2 (%3 to %4)")
        .arg(sprint.number)
        .arg(other.number)
        .arg(other.start.toString(Qt::ISODate), other.end.toString(Qt::ISODate));
}

std::optional<QString> activeFault(const Sprint& sprint, const Sprint& other)
{
    if (sprint.state != SprintState::Active || other.state != SprintState::Active)
        return std::nullopt;
    return Text::tr("sprint %1 would be active beside sprint %2").arg(sprint.number).arg(other.number);
}

std::optional<QString> nameFault(const Person& person, const Person& other)
{
    if (other.name.compare(person.name, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return Text::tr("there is a person called %1 already").arg(other.name);
}

std::optional<QString> daysOffFault(const Person& person, const Absence& absence, const Absence& other)
{
    if (absence.last < other.first || other.last < absence.first)
        return std::nullopt;
    return Text::tr("%1 is off from %2 to %3 already, and %4 to %5 shares days with that")
        .arg(person.name, wholeDay(other.first), wholeDay(other.last), wholeDay(absence.first), wholeDay(absence.last));
}

} // namespace waymark
