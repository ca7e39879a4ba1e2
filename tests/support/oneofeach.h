// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbuilders.h"
#include "tests/support/provingbuilders.h"
#include "tests/support/registerrows.h"
#include "tests/support/reviewingrows.h"

namespace waymark {

inline Sprint aFullSprint()
{
    Sprint sprint = aSprint(3);
    sprint.focusEpics = {QStringLiteral("iam"), QStringLiteral("x,\"y\"\\")};
    sprint.state = SprintState::Active;
    return sprint;
}

inline Story aFullStory(const SprintId& sprint, const PersonId& owner)
{
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    story.catalogueId = QStringLiteral("iam-uc-01");
    story.narrative = QString::fromUtf8("Zeile 1\nZeile 2 \u00e4 \U0001F512 <b>'--\";");
    story.criteria = {QStringLiteral("one"), QString()};
    story.owner = owner;
    story.points = 5;
    story.sprint = sprint;
    story.rank = -9007199254740993; // not a double
    return story;
}

inline ThreatReview aReviewOf(const TargetId& target)
{
    return {.target = target,
            .reviewer = QStringLiteral("Anna"),
            .signedAt = someTime(),
            .elements = 2,
            .answered = 1,
            .statement = QStringLiteral("Looked at"),
            .digest = QString(64, QLatin1Char('d'))};
}

inline SprintClosure aClosureOf(const SprintId& sprint)
{
    return {.sprint = sprint,
            .closed = someTime(),
            .author = QStringLiteral("Anna"),
            .capacity = 20,
            .planned = 13,
            .done = 5,
            .carried = 5,
            .returned = 3,
            .gate = false,
            .gateLines = {QStringLiteral("musts done")}};
}

inline Run aFullRun()
{
    Run run = aRun(QStringLiteral("scan.json"));
    run.sprint = 2;
    run.complete = false;
    run.state = RunState::Counted;
    return run;
}

/// One of each kind that a change set can hold, with a value in every field; parents before children. Some are about
/// firstCheck, which a workspace has to know before it takes them.
inline std::vector<Entity> oneOfEach()
{
    const Sprint sprint = aFullSprint();
    const Person person{.name = QStringLiteral("Anna Kovac"), .initials = QStringLiteral("AK"), .capacity = 8};
    const Story story = aFullStory(sprint.id, person.id);
    Story abuse = aStory(QStringLiteral("IAM-AC-01"));
    abuse.kind = StoryKind::Abuse;
    const Target target{.kind = TargetKind::Account, .identity = QStringLiteral("441077820913")};
    const ThreatElement element{.target = target.id,
                                .kind = ThreatElementKind::EntryPoint,
                                .name = QStringLiteral("Public API"),
                                .description = QStringLiteral("HTTPS"),
                                .noThreat = QStringLiteral("none")};
    const SprintClosure closure = aClosureOf(sprint.id);
    std::vector<Entity> rows = {
        WorkspaceProperties{.name = QStringLiteral("Programme"), .created = someTime()},
        sprint,
        person,
        Absence{.person = person.id, .first = sprint.start, .last = sprint.start.addDays(2), .reason = QStringLiteral("Leave")},
        story,
        abuse,
        TargetRule{.position = 1, .pattern = QStringLiteral("prod-*"), .environment = QStringLiteral("production")},
        target,
        element,
        aReviewOf(target.id),
        Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = story.id},
        Link{.kind = LinkKind::DependsOn, .story = abuse.id, .otherStory = story.id},
        Link{.kind = LinkKind::Threatens, .story = abuse.id, .element = element.id},
        Note{.story = story.id, .text = QStringLiteral("Waits"), .author = QStringLiteral("Anna"), .written = someTime()},
        closure,
        ClosedStory{.closure = closure.id, .reference = story.reference, .title = story.title, .epic = story.epic,
                    .points = 5, .fate = StoryFate::CarriedOver, .carriedTo = 4},
        SavedFilter{.screen = QStringLiteral("backlog"), .name = QStringLiteral("Mine"), .filter = QStringLiteral("{}")},
        aFullRun()};
    const auto proving = provingRows({.sprint = sprint.id, .person = person.id, .story = story.id, .target = target.id}, someTime());
    rows.insert(rows.end(), proving.begin(), proving.end());
    const auto registered =
        registerRows(std::get<Risk>(proving.front()),
                     {.person = person.id, .story = story.id, .abuse = abuse.id, .target = target.id}, someTime());
    rows.insert(rows.end(), registered.begin(), registered.end());
    const auto reviewing = reviewingRows({.person = person.id, .story = story.id, .target = target.id}, someTime());
    rows.insert(rows.end(), reviewing.begin(), reviewing.end());
    return rows;
}

} // namespace waymark
