// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gamedayedits.h"

#include "model/edit/gamedayrules.h"
#include "model/edit/lastreference.h"
#include "model/edit/removeeach.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GameDayEdits)
};

constexpr QLatin1String referenceMark("GD-");

// See Edit::highestOf().
int numberOf(const GameDay& gameDay) { return referenceNumber(referenceMark, gameDay.reference); }

Error refused(const QString& fault)
{
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

Error gone(const QString& words, const QString& id)
{
    return Error{Error::Code::NotFound, words, id};
}

/// A copy: the row may be written right after.
Result<GameDay> found(const Edit& edit, const GameDayId& id)
{
    if (const GameDay* gameDay = edit.find<GameDay>(id))
        return *gameDay;
    return gone(Text::tr("The game day is not there any more."), id.toString());
}

void tidy(GameDay& gameDay)
{
    for (QString* line : {&gameDay.title, &gameDay.epic, &gameDay.evidenceFile})
        *line = line->simplified();
    for (QString* text : {&gameDay.scenario, &gameDay.objectives, &gameDay.findings, &gameDay.evidence})
        *text = text->trimmed();
    gameDay.evidenceSha256 = gameDay.evidenceSha256.trimmed().toLower();
}

Result<void> checked(const Edit& edit, const GameDay& gameDay, QDate today)
{
    if (const auto fault = gameDayFault(gameDay))
        return refused(*fault);
    if (const auto fault = heldFault(gameDay, today))
        return refused(*fault);
    if (gameDay.lead && !edit.find<Person>(*gameDay.lead))
        return gone(Text::tr("Nothing was changed: the person who is to lead the game day is not there any more."),
                    gameDay.lead->toString());
    if (gameDay.target && !edit.find<Target>(*gameDay.target))
        return gone(Text::tr("Nothing was changed: the target of the game day is not there any more."), gameDay.target->toString());
    return {};
}

} // namespace

Result<GameDayId> addGameDay(Edit& edit, GameDay draft, QDate today)
{
    draft.reference = freeReference(edit, referenceMark, numberOf);
    tidy(draft);
    if (const auto fine = checked(edit, draft, today); !fine)
        return fine.error();
    const GameDayId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> changeGameDay(Edit& edit, const GameDayId& id, const GameDayChange& change, QDate today)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    GameDay after = *before;
    change(after);
    after.id = before->id;
    after.reference = before->reference;
    after.revision = before->revision;
    if (after.outcome != before->outcome && !wasHeld(after.outcome))
        after.held.reset();
    tidy(after);
    if (auto fine = checked(edit, after, today); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> removeGameDay(Edit& edit, const GameDayId& id)
{
    const auto gameDay = found(edit, id);
    if (!gameDay)
        return gameDay.error();
    if (auto untied = removeEach<GameDayTie>(edit, [&](const GameDayTie& tie) { return tie.gameDay == id; }); !untied)
        return untied;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.gameDay == id; }); !cleared)
        return cleared;
    return edit.remove(*gameDay);
}

Result<bool> tieGameDay(Edit& edit, const GameDayId& id, const StoryId& story, GameDayTieKind kind)
{
    if (const auto gameDay = found(edit, id); !gameDay)
        return gameDay.error();
    if (!edit.find<Story>(story))
        return gone(Text::tr("The story is not there any more."), story.toString());
    std::optional<GameDayTie> before;
    for (const GameDayTie* tie : edit.rows<GameDayTie>())
        if (tie->gameDay == id && tie->story == story)
            before = *tie;
    if (before && before->kind == kind)
        return false;
    GameDayTie after = before.value_or(GameDayTie{.gameDay = id, .story = story});
    after.kind = kind;
    if (const auto tied = before ? edit.update(*before, after) : edit.insert(after); !tied)
        return tied.error();
    return true;
}

Result<void> untieGameDay(Edit& edit, const GameDayTieId& id)
{
    const GameDayTie* tie = edit.find<GameDayTie>(id);
    if (!tie)
        return gone(Text::tr("Nothing was changed: the game day is not linked to that any more."), id.toString());
    return edit.remove(GameDayTie(*tie));
}

} // namespace waymark
