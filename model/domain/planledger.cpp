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

PlanTotals valueOf(const std::map<QString, PlanTotals>& totals, const QString& subject)
{
    const auto found = totals.find(subject);
    return found == totals.end() ? PlanTotals() : found->second;
}

} // namespace

PlanLedger::Totals PlanLedger::movedBy(const ChangeSet& changeSet) const
{
    Totals moved;
    const auto add = [&](const Story& story, int sign) {
        forEachSubject(story, [&](const QString& subject) {
            count(moved.try_emplace(subject, valueOf(m_totals, subject)).first->second, story, sign);
        });
    };
    changeSet.forEach<Story>([&](const Story* before, const Story* after) {
        if (before)
            add(*before, -1);
        if (after)
            add(*after, 1);
    });
    return moved;
}

PlanLedger::Step PlanLedger::step(const ChangeSet& changeSet) const
{
    Step step{.totals = movedBy(changeSet), .timeZone = m_timeZone, .days = changeSet.past};
    changeSet.forEach<WorkspaceProperties>([&](const WorkspaceProperties*, const WorkspaceProperties* after) {
        if (after)
            step.timeZone = after->timeZone;
    });
    changeSet.forEach<Sprint>([&](const Sprint* before, const Sprint* after) {
        const QString subject = (after ? after : before)->id.toString();
        step.closed[subject] = after && after->state == SprintState::Closed;
        step.totals.try_emplace(subject, valueOf(m_totals, subject)); // opened again, it may stand elsewhere than noted
    });
    PlanLedger past; // notes only what the change set brings along
    past.m_latest = m_latest;
    for (const PlanDay& day : changeSet.past)
        past.note(day);
    const QDate day = localDay(changeSet.at, step.timeZone);
    const QDate today = past.m_latest.isValid() ? std::max(day, past.m_latest) : day;
    for (const auto& [subject, totals] : step.totals) {
        const auto state = step.closed.find(subject);
        const bool closed = state == step.closed.end() ? m_closed.contains(subject) : state->second;
        const Totals& noted = past.m_noted.contains(subject) ? past.m_noted : m_noted;
        if (!closed && totals != valueOf(noted, subject))
            step.days.push_back({.day = today, .subject = subject, .totals = totals});
    }
    return step;
}

std::vector<PlanDay> PlanLedger::entries(const ChangeSet& changeSet) const
{
    return step(changeSet).days;
}

void PlanLedger::apply(const ChangeSet& changeSet)
{
    const Step taken = step(changeSet);
    for (const auto& [subject, totals] : taken.totals)
        m_totals.insert_or_assign(subject, totals);
    for (const auto& [subject, closed] : taken.closed) {
        m_closed.remove(subject);
        if (closed)
            m_closed.insert(subject);
    }
    m_timeZone = taken.timeZone;
    for (const PlanDay& day : taken.days)
        note(day);
}

void PlanLedger::note(const PlanDay& day)
{
    m_noted.insert_or_assign(day.subject, day.totals);
    if (!m_latest.isValid() || day.day > m_latest)
        m_latest = day.day;
}

void PlanLedger::load(const WorkspaceProperties& properties)
{
    m_timeZone = properties.timeZone;
}

void PlanLedger::load(const Sprint& sprint)
{
    if (sprint.state == SprintState::Closed)
        m_closed.insert(sprint.id.toString());
}

void PlanLedger::load(const Story& story)
{
    forEachSubject(story, [&](const QString& subject) { count(m_totals[subject], story, 1); });
}

void PlanLedger::load(const PlanDay& latest)
{
    note(latest);
}

} // namespace waymark
