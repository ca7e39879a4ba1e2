// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "tests/support/provingbuilders.h"

namespace waymark {

inline QDateTime someTime()
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 30, 15, 250), Qt::UTC);
}

inline Story aStory(const QString& reference)
{
    return Story{
        .reference = reference, .title = QStringLiteral("Title of ") + reference, .epic = QStringLiteral("iam")};
}

inline Story aRankedStory(const QString& reference, int points, qint64 rank)
{
    Story story = aStory(reference);
    story.points = points;
    story.rank = rank;
    return story;
}

inline Sprint aSprint(int number)
{
    const QDate start = QDate(2026, 1, 5).addDays(14 * number);
    return Sprint{.number = number,
                  .goal = QStringLiteral("Goal %1").arg(number),
                  .start = start,
                  .end = start.addDays(13),
                  .capacity = 20};
}

inline Run aRun(const QString& file)
{
    return Run{.file = file,
               .format = QStringLiteral("waymark"),
               .tool = QStringLiteral("unit"),
               .time = someTime(),
               .imported = someTime().addSecs(60),
               .sha256 = QString(64, QLatin1Char('a'))};
}

/// One of each kind that a change set can hold, with a value in every field; parents before children. Some are about
/// firstCheck, which a workspace has to know before it takes them.
inline std::vector<Entity> oneOfEach()
{
    Sprint sprint = aSprint(3);
    sprint.focusEpics = {QStringLiteral("iam"), QStringLiteral("x,\"y\"\\")};
    sprint.state = SprintState::Active;
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    story.catalogueId = QStringLiteral("iam-uc-01");
    story.narrative = QString::fromUtf8("Zeile 1\nZeile 2 \u00e4 \U0001F512 <b>'--\";");
    story.criteria = {QStringLiteral("one"), QString()};
    story.points = 5;
    story.sprint = sprint.id;
    story.rank = -9007199254740993; // not a double
    Story abuse = aStory(QStringLiteral("IAM-AC-01"));
    abuse.kind = StoryKind::Abuse;
    const Link link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = story.id};
    const TargetRule rule{
        .position = 1, .pattern = QStringLiteral("prod-*"), .environment = QStringLiteral("production")};
    const Target target{.kind = TargetKind::Account, .identity = QStringLiteral("441077820913")};
    const Person person{.name = QStringLiteral("Anna Kovac"), .initials = QStringLiteral("AK"), .capacity = 8};
    story.owner = person.id;
    const Absence absence{
        .person = person.id, .first = sprint.start, .last = sprint.start.addDays(2), .reason = QStringLiteral("Leave")};
    const ThreatElement element{.target = target.id,
                                .kind = ThreatElementKind::EntryPoint,
                                .name = QStringLiteral("Public API"),
                                .description = QStringLiteral("HTTPS"),
                                .noThreat = QStringLiteral("none")};
    const ThreatReview review{.target = target.id,
                              .reviewer = QStringLiteral("Anna"),
                              .signedAt = someTime(),
                              .elements = 2,
                              .answered = 1,
                              .statement = QStringLiteral("Looked at"),
                              .digest = QString(64, QLatin1Char('d'))};
    const Link dependency{.kind = LinkKind::DependsOn, .story = abuse.id, .otherStory = story.id};
    const Link threat{.kind = LinkKind::Threatens, .story = abuse.id, .element = element.id};
    const Note note{
        .story = story.id, .text = QStringLiteral("Waits"), .author = QStringLiteral("Anna"), .written = someTime()};
    const SprintClosure closure{.sprint = sprint.id,
                                .closed = someTime(),
                                .author = QStringLiteral("Anna"),
                                .capacity = 20,
                                .planned = 13,
                                .done = 5,
                                .carried = 5,
                                .returned = 3,
                                .gate = false,
                                .gateLines = {QStringLiteral("musts done")}};
    const ClosedStory closedStory{.closure = closure.id,
                                  .reference = story.reference,
                                  .title = story.title,
                                  .epic = story.epic,
                                  .points = 5,
                                  .fate = StoryFate::CarriedOver,
                                  .carriedTo = 4};
    const SavedFilter filter{
        .screen = QStringLiteral("backlog"), .name = QStringLiteral("Mine"), .filter = QStringLiteral("{}")};
    Run run = aRun(QStringLiteral("scan.json"));
    run.sprint = 2;
    run.complete = false;
    run.state = RunState::Counted;
    std::vector<Entity> rows = {
        WorkspaceProperties{.name = QStringLiteral("Programme"), .created = someTime()},
        sprint,
        person,
        absence,
        story,
        abuse,
        rule,
        target,
        element,
        review,
        link,
        dependency,
        threat,
        note,
        closure,
        closedStory,
        filter,
        run};
    const auto proving = provingRows({.sprint = sprint.id, .person = person.id, .story = story.id, .target = target.id}, someTime());
    rows.insert(rows.end(), proving.begin(), proving.end());
    return rows;
}

} // namespace waymark
