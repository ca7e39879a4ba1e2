// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gamedayrules.h"

#include "model/domain/textlimits.h"
#include "model/edit/evidencerules.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GameDayRules)
};

std::optional<QString> lengthFault(const GameDay& gameDay)
{
    for (const QString* line : {&gameDay.reference, &gameDay.title, &gameDay.epic, &gameDay.evidenceFile})
        if (line->size() > longestLine)
            return Text::tr("a reference, title, epic or name of a file has at most %1 characters, and here are %2")
                .arg(longestLine)
                .arg(line->size());
    for (const QString* text : {&gameDay.scenario, &gameDay.objectives, &gameDay.findings, &gameDay.evidence})
        if (text->size() > longestNotes)
            return Text::tr("a text of a game day has at most %1 characters, and this one has %2").arg(longestNotes).arg(text->size());
    return std::nullopt;
}

} // namespace

bool wasHeld(GameDayOutcome outcome)
{
    return outcome != GameDayOutcome::Planned && outcome != GameDayOutcome::Cancelled;
}

std::optional<QString> gameDayFault(const GameDay& gameDay)
{
    if (gameDay.title.simplified().isEmpty())
        return Text::tr("a game day needs a title");
    if (gameDay.epic.simplified().isEmpty())
        return Text::tr("a game day needs an epic that it exercises");
    if (!gameDay.scheduled.isValid())
        return Text::tr("a game day needs a day for which it is planned");
    if (auto fault = lengthFault(gameDay))
        return fault;
    if (wasHeld(gameDay.outcome) && !(gameDay.held && gameDay.held->isValid()))
        return Text::tr("a game day with an outcome needs the day on which it was held");
    if (!wasHeld(gameDay.outcome) && gameDay.held)
        return Text::tr("a game day that was held on %1 needs an outcome: met, partly met or not met")
            .arg(gameDay.held->toString(Qt::ISODate));
    return evidenceFileFault(gameDay.evidenceFile, gameDay.evidenceSha256);
}

std::optional<QString> heldFault(const GameDay& gameDay, QDate today)
{
    if (!gameDay.held || *gameDay.held <= today)
        return std::nullopt;
    return Text::tr("a game day can't have been held on %1, which is yet to come").arg(gameDay.held->toString(Qt::ISODate));
}

} // namespace waymark
