// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

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

/// One of each kind that a change set can hold, with a value in every field; parents before children.
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
    Run run = aRun(QStringLiteral("scan.json"));
    run.sprint = 2;
    run.complete = false;
    run.state = RunState::Counted;
    return {WorkspaceProperties{.name = QStringLiteral("Programme"), .created = someTime()},
            sprint,
            story,
            abuse,
            link,
            rule,
            target,
            run};
}

} // namespace waymark
