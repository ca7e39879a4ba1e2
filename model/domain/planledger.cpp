// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/planledger.h"

#include "model/domain/localday.h"

namespace waymark {

namespace {

/// Calls `visit(subject)` for each set that the story belongs to.
template <typename Visitor>
void forEachSubject(const Story& story, Visitor&& visit)
{
    if (story.priority == Priority::Wont)
        return;
    visit(QString::fromLatin1(PlanDay::all));
    if (story.priority == Priority::Must)
        visit(QString::fromLatin1(PlanDay::baseline));
    if (story.sprint)
        visit(story.sprint->toString());
}

void count(PlanTotals& totals, const Story& story, int sign)
{
    totals.scope += sign * story.points;
    if (story.status == StoryStatus::Done)
        totals.done += sign * story.points;
}

} // namespace

PlanLedger::Totals PlanLedger::movedBy(const ChangeSet& changeSet) const
{
    Totals moved;
    const auto add = [&](const Story& story, int sign) {
        forEachSubject(story, [&](const QString& subject) {
            const auto known = m_totals.find(subject);
            const auto entry = moved.try_emplace(subject, known == m_totals.end() ? PlanTotals() : known->second).first;
            count(entry->second, story, sign);
        });
    };
    changeSet.forEach<Story>([&](const Story* before, const Story* after) {
        if (before)
            add(*before, -1);
        if (after)
            add(*after, 1);
    });
    std::erase_if(moved, [&](const auto& entry) {
        const auto known = m_totals.find(entry.first);
        return entry.second == (known == m_totals.end() ? PlanTotals() : known->second);
    });
    return moved;
}

QString PlanLedger::timeZoneAfter(const ChangeSet& changeSet) const
{
    QString timeZone = m_timeZone;
    changeSet.forEach<WorkspaceProperties>([&](const WorkspaceProperties*, const WorkspaceProperties* after) {
        if (after)
            timeZone = after->timeZone;
    });
    return timeZone;
}

std::vector<PlanDay> PlanLedger::entries(const ChangeSet& changeSet) const
{
    const QDate day = localDay(changeSet.at, timeZoneAfter(changeSet));
    std::vector<PlanDay> days;
    for (const auto& [subject, totals] : movedBy(changeSet))
        days.push_back({.day = day, .subject = subject, .totals = totals});
    return days;
}

void PlanLedger::apply(const ChangeSet& changeSet)
{
    for (const auto& [subject, totals] : movedBy(changeSet))
        m_totals.insert_or_assign(subject, totals);
    m_timeZone = timeZoneAfter(changeSet);
}

void PlanLedger::load(const WorkspaceProperties& properties)
{
    m_timeZone = properties.timeZone;
}

void PlanLedger::load(const Story& story)
{
    forEachSubject(story, [&](const QString& subject) { count(m_totals[subject], story, 1); });
}

} // namespace waymark
