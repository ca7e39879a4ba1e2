// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"
#include "model/edit/evidencereader.h"
#include "model/edit/gateedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/programme/demoacts.h"
#include "model/programme/gatefigures.h"
#include "model/programme/storystatus.h"

#include <QTimeZone>

#include <algorithm>

namespace waymark {

namespace {

/// When in a sprint something happens.
class SprintDays {
public:
    SprintDays(const Sprint& sprint, const QTimeZone& zone) : m_start(sprint.start), m_zone(zone) {}

    /// On a working day of it, counted from 1; `minutes` after midnight.
    QDateTime at(int workingDay, int minutes) const
    {
        QDate day = m_start;
        for (int left = workingDay; left > 1 || day.dayOfWeek() > Qt::Friday; day = day.addDays(1))
            left -= day.dayOfWeek() <= Qt::Friday ? 1 : 0;
        return QDateTime(day, QTime(minutes / 60, minutes % 60), m_zone).toUTC();
    }

private:
    QDate m_start;
    QTimeZone m_zone;
};

constexpr int startAt = 9 * 60;
constexpr int addAt = 11 * 60;
constexpr int decideAt = 16 * 60 + 30;
constexpr int overrideAt = 16 * 60 + 45;
constexpr int closeAt = 17 * 60;
constexpr int sprintWorkingDays = 10;

/// Puts stories into a sprint, each with its owner.
Result<void> plan(Edit& edit, const DemoSprint& sprint, const std::vector<DemoStory>& stories, StoryStatus status)
{
    const auto into = demoSprint(edit, sprint.number);
    if (!into)
        return into.error();
    for (const DemoStory& planned : stories) {
        const auto story = demoStory(edit, planned.story);
        if (!story)
            return story.error();
        const auto owner = demoPerson(edit, planned.by);
        if (!owner)
            return owner.error();
        const auto changed = changeStories(edit, std::vector{story->id}, [&](Story& after) {
            after.sprint = into->id;
            after.owner = owner->id;
            after.status = status;
        });
        if (!changed)
            return changed;
    }
    return {};
}

/// What was planned from the beginning: neither carried over nor added later.
std::vector<DemoStory> committed(const DemoSprint& sprint)
{
    std::vector<DemoStory> stories;
    for (const DemoStory& story : sprint.stories)
        if (!story.by.isEmpty() && story.added == 0)
            stories.push_back(story);
    return stories;
}

Result<void> start(Edit& edit, const DemoSprint& demo)
{
    const auto sprint = demoSprint(edit, demo.number);
    if (!sprint)
        return sprint.error();
    if (auto started = startSprint(edit, sprint->id); !started)
        return started;
    std::vector<StoryId> waiting;
    for (const Story* story : edit.rows<Story>())
        if (story->sprint == sprint->id && story->status == StoryStatus::Backlog)
            waiting.push_back(story->id);
    return changeStories(edit, waiting, [](Story& story) { story.status = StoryStatus::Ready; });
}

/// What the gate of a sprint says now, to be put on record.
Result<GateRecording> recordingOf(const Workspace& workspace, const DemoSprint& demo, const Catalogues& catalogues)
{
    const auto sprints = workspace.records().sprints();
    const auto sprint = std::ranges::find(sprints, demo.number, &Sprint::number);
    if (sprint == sprints.end())
        return Error{Error::Code::NotFound,
                     DemoText::tr("The demo can't be made: sprint %1 has no gate to decide on.").arg(demo.number), {}};
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return evidence.error();
    const QDateTime now = workspace.clock().now();
    const auto gate = judgeGate(*evidence, workspace.records(), catalogues, {.sprint = sprint->id, .now = now});
    if (!gate)
        return gate.error();
    return GateRecording{.sprint = sprint->id,
                         .lines = gateLines(*gate),
                         .policy = policyFor(workspace.records(), sprint->id).document,
                         .author = workspace.author(),
                         .now = now,
                         .reason = demo.gateReason};
}

DemoAct decisionOn(const DemoSprint& sprint, const QDateTime& at, const QString& lead, const Catalogues& catalogues)
{
    return {.at = at, .by = lead, .perform = [&sprint, &catalogues](Workspace& workspace) -> Result<void> {
                const auto recording = recordingOf(workspace, sprint, catalogues);
                return recording ? recordDecisionForGood(workspace, *recording) : recording.error();
            }};
}

DemoAct overrideOf(const DemoSprint& sprint, const QDateTime& at, const QString& lead, const Catalogues& catalogues)
{
    return {.at = at, .by = lead, .perform = [&sprint, &catalogues](Workspace& workspace) -> Result<void> {
                auto recording = recordingOf(workspace, sprint, catalogues);
                if (!recording)
                    return recording.error();
                recording->reason = sprint.overrideReason;
                return overrideGateForGood(workspace, *recording, sprint.overriddenBy);
            }};
}

Result<void> close(Edit& edit, const DemoSprint& demo, SprintClosing closing)
{
    const auto sprint = demoSprint(edit, demo.number);
    if (!sprint)
        return sprint.error();
    const auto next = demoSprint(edit, demo.number + 1);
    if (!next)
        return next.error();
    closing.sprint = sprint->id;
    closing.capacity = demo.capacity;
    closing.carryTo = next->id;
    for (const QString& reference : demo.returned) {
        const auto story = demoStory(edit, reference);
        if (!story)
            return story.error();
        closing.returned.push_back(story->id);
    }
    return closeSprint(edit, closing);
}

DemoAct closingOf(const DemoSprint& sprint, const QDateTime& at, const QString& lead, const Catalogues& catalogues)
{
    return {.at = at, .by = lead, .perform = [&sprint, &catalogues, at, lead](Workspace& workspace) -> Result<void> {
                const auto recording = recordingOf(workspace, sprint, catalogues);
                if (!recording)
                    return recording.error();
                const SprintClosing closing{.now = at,
                                            .author = lead,
                                            .gate = linesHold(recording->lines),
                                            .gateLines = recording->lines};
                return workspace.edit(DemoText::tr("Close sprint %1").arg(sprint.number),
                                      [&](Edit& edit) { return close(edit, sprint, closing); });
            }};
}

/// The last afternoon of a sprint: its gate is judged and decided on, and it is closed.
std::vector<DemoAct> endOf(const DemoSprint& sprint, const SprintDays& days, const QString& lead,
                           const Catalogues& catalogues)
{
    std::vector<DemoAct> acts;
    if (sprint.capacity == 0) // still active
        return acts;
    acts.push_back(decisionOn(sprint, days.at(sprintWorkingDays, decideAt), lead, catalogues));
    if (!sprint.overriddenBy.isEmpty())
        acts.push_back(overrideOf(sprint, days.at(sprintWorkingDays, overrideAt), lead, catalogues));
    acts.push_back(closingOf(sprint, days.at(sprintWorkingDays, closeAt), lead, catalogues));
    return acts;
}

/// The owner moves the story to another column of the board.
DemoAct move(const QDateTime& at, const QString& owner, const QString& reference, StoryStatus status)
{
    return {.at = at, .by = owner, .perform = [reference, status](Workspace& workspace) -> Result<void> {
                for (const Story& story : workspace.records().stories())
                    if (story.catalogueId == reference) {
                        const auto moved = moveToStatus(workspace, std::vector{story.id}, status, {});
                        return moved ? Result<void>() : moved.error();
                    }
                return {};
            }};
}

/// Takes care that the edits of a day don't all fall on one minute.
int spread(int row)
{
    return row * 17 % 60;
}

} // namespace

std::vector<DemoAct> demoSprints(const DemoPlan& demo, std::span<const Sprint> sprints, const Catalogues& catalogues)
{
    std::vector<DemoAct> acts;
    std::map<QString, QString> owners;
    const QTimeZone zone(demo.programme.timeZone.toLatin1());
    QDateTime planning = demo.planned;
    for (const DemoSprint& sprint : demo.sprints) {
        const auto dated = std::ranges::find(sprints, sprint.number, &Sprint::number);
        if (dated == sprints.end())
            continue;
        const SprintDays days(*dated, zone);
        const QString number = QString::number(sprint.number);
        acts.push_back(demoEdit(planning = planning.addSecs(600), demo.lead, DemoText::tr("Plan sprint %1").arg(number),
                                [&sprint](Edit& edit) { return plan(edit, sprint, committed(sprint), StoryStatus::Backlog); }));
        acts.push_back(demoEdit(days.at(1, startAt), demo.lead, DemoText::tr("Start sprint %1").arg(number),
                                [&sprint](Edit& edit) { return start(edit, sprint); }));
        for (int row = 0; row < static_cast<int>(sprint.stories.size()); ++row) {
            const DemoStory& story = sprint.stories[static_cast<size_t>(row)];
            if (!story.by.isEmpty())
                owners[story.story] = story.by;
            if (story.added > 0)
                acts.push_back(demoEdit(days.at(story.added, addAt), demo.lead,
                                        DemoText::tr("Add %1 to sprint %2").arg(story.story, number),
                                        [&sprint, &story](Edit& edit) { return plan(edit, sprint, {story}, StoryStatus::Ready); }));
            for (const auto& [day, status, minutes] : {std::tuple{story.started, StoryStatus::InProgress, 9 * 60 + 30},
                                                       std::tuple{story.reviewed, StoryStatus::InReview, 13 * 60},
                                                       std::tuple{story.done, StoryStatus::Done, 15 * 60}})
                if (day > 0)
                    acts.push_back(move(days.at(day, minutes + spread(row)), owners[story.story], story.story, status));
        }
        std::vector<DemoAct> end = endOf(sprint, days, demo.lead, catalogues);
        std::ranges::move(end, std::back_inserter(acts));
    }
    return acts;
}

} // namespace waymark
