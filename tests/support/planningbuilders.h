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

} // namespace waymark
