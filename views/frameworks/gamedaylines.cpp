// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedaylines.h"

#include "model/domain/naturalorder.h"
#include "model/edit/gamedayrules.h"
#include "model/edit/records.h"
#include "views/frameworks/registerwords.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GameDayLines)
};

bool isResponsive(const ItemRef& item)
{
    return item == ItemRef{ItemKind::Component, word(Component::Responsive)};
}

/// What it showed, and when.
QString shownText(const GameDay& day, QDate today)
{
    if (wasHeld(day.outcome) && day.held)
        return Text::tr("%1, held %2", "outcome of a game day, day").arg(signText(day.outcome), dayText(*day.held, today));
    if (day.outcome == GameDayOutcome::Planned)
        return Text::tr("Planned for %1").arg(dayText(day.scheduled, today));
    return signText(day.outcome);
}

StoryLine lineOf(const GameDay& day, const QString& second)
{
    return {.key = day.id.toString(), .lead = day.reference, .text = day.title, .second = second};
}

std::vector<StoryLine> sorted(std::vector<StoryLine> lines)
{
    std::ranges::stable_sort(lines, [](const StoryLine& a, const StoryLine& b) { return naturalCompare(a.lead, b.lead) < 0; });
    return lines;
}

} // namespace

bool hasGameDays(const ItemRef& item)
{
    return item.kind == ItemKind::Epic || isResponsive(item);
}

std::vector<StoryLine> gameDayLines(const ItemRef& item, const Records& records, QDate today)
{
    std::vector<StoryLine> lines;
    if (!hasGameDays(item))
        return lines;
    for (const GameDay& day : records.gameDays())
        if (wasHeld(day.outcome) && (isResponsive(item) || day.epic == item.id))
            lines.push_back(lineOf(day, shownText(day, today)));
    return sorted(std::move(lines));
}

std::vector<StoryLine> gameDayLines(const StoryId& story, const Records& records, QDate today)
{
    std::vector<StoryLine> lines;
    for (const GameDayTie& tie : records.gameDayTies()) {
        const GameDay* day = tie.story == story ? records.of<GameDay>().find(tie.gameDay) : nullptr;
        if (!day)
            continue;
        const QString shown = shownText(*day, today);
        lines.push_back(lineOf(*day, tie.kind == GameDayTieKind::Raised ? Text::tr("%1; it raised this story").arg(shown)
                                                                        : Text::tr("%1; it exercises this story").arg(shown)));
    }
    return sorted(std::move(lines));
}

} // namespace waymark
