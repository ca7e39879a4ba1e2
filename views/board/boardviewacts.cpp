// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardview.h"

#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "views/board/boardaccessible.h"
#include "views/board/boardtoolbar.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/undoaction.h"

#include <algorithm>

namespace waymark {

void BoardView::openStory(const StoryId& story)
{
    Q_EMIT storyRequested(story);
    m_storyPage = m_context.details ? m_context.details->page() : nullptr;
}

/// While the panel shows a story, it shows the current one.
void BoardView::followDetails()
{
    const auto current = m_canvas->selection().current();
    if (current && m_storyPage && m_context.details && m_context.details->page() == m_storyPage)
        Q_EMIT storyRequested(*current);
}

void BoardView::report(const Result<void>& done)
{
    if (!done)
        raise({.kind = Message::Kind::Failure, .text = done.error().message});
}

void BoardView::placeStories(const std::vector<StoryId>& stories, const CardTarget& target)
{
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    if (!figures && target.status == StoryStatus::Done && m_context.workspace->records().properties().doneRule != DoneRule::Off) {
        raise({.kind = Message::Kind::Warning,
               .text = tr("Not done yet: the results of the checks are still being read. Try again in a moment.")});
        return;
    }
    const auto moved = placeCards(*m_context.workspace, stories, target, figures ? figures->proofs : StoryProofs());
    if (!moved) {
        const Story* only = stories.size() == 1 ? m_context.workspace->records().of<Story>().find(stories.front()) : nullptr;
        Message message{.kind = Message::Kind::Failure, .text = moved.error().message};
        if (only && target.status == StoryStatus::Done) {
            message.actionText = tr("Open %1").arg(only->reference);
            message.action = [this, story = only->id] { openStory(story); };
        }
        raise(message);
        return;
    }
    announceCurrent(*m_canvas);
    if (!moved->warnings.isEmpty())
        raise({.kind = Message::Kind::Warning,
               .text = tr("Done, although not proven. %1.").arg(moved->warnings.join(QStringLiteral("; "))),
               .actionText = tr("Undo"),
               .action = undoOfLatest(*m_context.workspace, [this](const Message& message) { raise(message); })});
}

void BoardView::addStory(const LaneKey& lane, const QString& title)
{
    if (!m_model.sprint())
        return;
    const Story* beside = m_canvas->selection().current() ? m_context.workspace->records().of<Story>().find(*m_canvas->selection().current())
                                                          : nullptr;
    const QString epic = lane.kind == LaneKind::Epic ? lane.epic : beside ? beside->epic : m_canvas->arrangement().defaultEpic;
    const auto name = std::ranges::find(m_model.epics(), epic, &EpicName::id);
    const auto added = addCard(*m_context.workspace,
                               {.sprint = *m_model.sprint(),
                                .epic = name == m_model.epics().end() ? EpicName{.id = epic, .code = epic.toUpper()} : *name,
                                .owner = lane.owner,
                                .title = title});
    if (!added) {
        raise({.kind = Message::Kind::Failure, .text = added.error().message});
        return;
    }
    m_canvas->select(*added);
    if (m_canvas->cardRect(*added).isEmpty())
        raise({.text = tr("%1 was added, but the filter hides it.").arg(m_context.workspace->records().of<Story>().find(*added)->reference),
               .actionText = tr("Show all cards"),
               .action = [this, story = *added] {
                   m_toolbar->clearFilter();
                   m_canvas->select(story);
               }});
}

void BoardView::removeStories(const std::vector<StoryId>& stories)
{
    const Story* first = m_context.workspace->records().of<Story>().find(stories.front());
    const QString what = stories.size() == 1 && first ? first->reference : storiesText(static_cast<int>(stories.size()));
    if (const auto removed = removeCards(*m_context.workspace, stories); !removed)
        report(removed);
    else
        raise({.kind = Message::Kind::Done,
               .text = tr("Removed %1").arg(what),
               .actionText = tr("Undo"),
               .action = undoOfLatest(*m_context.workspace, [this](const Message& message) { raise(message); })});
}

void BoardView::addSprint()
{
    const QDate today = m_context.figures ? m_context.figures->today() : QDate::currentDate();
    const Sprint sprint = nextSprint(m_context.workspace->records(), today);
    report(m_context.workspace->edit(tr("Add sprint %1").arg(sprint.number),
                                     [&](Edit& edit) { return addSprints(edit, std::span(&sprint, 1), false); }));
}

void BoardView::planFromBacklog()
{
    StorySelection selection{.title = tr("Stories in no sprint")};
    for (const Story& story : m_context.workspace->records().stories())
        if (!story.sprint && story.status != StoryStatus::Done)
            selection.stories.push_back(story.id);
    Q_EMIT storiesRequested(selection);
}

} // namespace waymark
