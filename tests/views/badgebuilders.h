// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenbadges.h"
#include "app/screens.h"
#include "model/edit/records.h"
#include "model/score/programmefigures.h"

namespace waymark::badgesOf {

inline const QDate today(2026, 5, 4);

/// What a badge is told from, with records that the facts refer to.
struct Given {
    std::vector<Entity> rows = {};
    ProgrammeFigures figures = {};
    std::optional<Sprint> sprint = {}; ///< the current one
    WorkspaceProperties properties = {.name = QStringLiteral("Test")};
};

inline QString badge(const QString& screen, const BadgeFacts& facts)
{
    for (const ScreenEntry& entry : screenTable())
        if (screen == QLatin1String(entry.id) && entry.badge)
            return entry.badge(facts);
    qFatal("no badge of %s", qPrintable(screen));
}

inline QString badge(const QString& screen, const Given& given)
{
    Records records;
    records.load(given.properties);
    for (const Entity& row : given.rows)
        std::visit([&](const auto& each) { records.load(each); }, row);
    return badge(screen, BadgeFacts{.records = records,
                                    .figures = &given.figures,
                                    .ofNow = &given.figures,
                                    .sprint = given.sprint ? &*given.sprint : nullptr,
                                    .now = QDateTime(today, QTime(9, 0), Qt::UTC),
                                    .today = today});
}

inline QStringList screensWithBadge()
{
    QStringList ids;
    for (const ScreenEntry& entry : screenTable())
        if (entry.badge)
            ids << QLatin1String(entry.id);
    return ids;
}

} // namespace waymark::badgesOf
