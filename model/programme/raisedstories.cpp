// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/raisedstories.h"

#include "model/domain/textlimits.h"
#include "model/edit/gamedayedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/newstories.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RaisedStories)
};

Story storyOf(const GameDay& gameDay, const QString& title)
{
    Story story{.title = title.simplified(), .epic = gameDay.epic, .component = Component::Responsive};
    story.narrative = Text::tr("Found at game day %1, %2.", "reference, title").arg(gameDay.reference, gameDay.title);
    return story;
}

} // namespace

Result<StoryId> addRaisedStory(Workspace& workspace, const Catalogues& catalogues, const GameDayId& id, const QString& title)
{
    const Records& records = workspace.records();
    const GameDay* gameDay = records.of<GameDay>().find(id);
    if (!gameDay)
        return Error{.code = Error::Code::NotFound, .message = Text::tr("The story was not made: the game day is not there any more.")};
    Story story = storyOf(*gameDay, title);
    if (story.title.isEmpty())
        return Error{.message = Text::tr("The story was not made: it needs a title.")};
    if (story.title.size() > longestLine)
        return Error{.message = Text::tr("The story was not made: a title has at most %1 characters.").arg(longestLine)};
    story.reference = ReferenceSeries(records, catalogues).next(story.epic, story.kind);
    story.rank = lastRank(records);
    const auto made = workspace.edit(Text::tr("Make %1 of a finding of %2").arg(story.reference, gameDay->reference), [&](Edit& edit) -> Result<void> {
        if (auto inserted = edit.insert(story); !inserted)
            return inserted;
        const auto tied = tieGameDay(edit, id, story.id, GameDayTieKind::Raised);
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    return made ? Result<StoryId>(story.id) : Result<StoryId>(made.error());
}

QStringList unraisedFindings(const Records& records, const GameDay& gameDay)
{
    QStringList raised;
    for (const GameDayTie& tie : records.gameDayTies())
        if (const Story* story = tie.gameDay == gameDay.id && tie.kind == GameDayTieKind::Raised ? records.of<Story>().find(tie.story) : nullptr)
            raised << story->title;
    QStringList findings;
    for (const QString& line : titlesIn(gameDay.findings))
        if (!raised.contains(line, Qt::CaseInsensitive))
            findings << line;
    return findings;
}

} // namespace waymark
