// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the roadmap: stories are moved, sprints made, started, closed and removed.
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/newstories.h"
#include "views/roadmap/autoplanpage.h"
#include "views/roadmap/cellstoriespane.h"
#include "views/roadmap/closingpage.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/roadmapview.h"
#include "views/roadmap/seriespage.h"
#include "views/roadmap/sprintdetails.h"
#include "views/shared/localnow.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QMenu>

namespace waymark {

const Sprint* RoadmapView::chosenSprint() const
{
    return m_model.sprint(m_grid->currentIndex().column());
}

bool RoadmapView::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { Q_EMIT messageRaised(message); });
}

void RoadmapView::tellDone(const QString& text)
{
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, text));
}

bool RoadmapView::moveToCell(const std::vector<StoryId>& stories, const QModelIndex& cell)
{
    const Sprint* sprint = m_model.sprint(cell.column());
    return moveTo(stories, sprint ? std::optional(sprint->id) : std::nullopt, m_model.epic(cell.row()).id);
}

/// Without an epic they keep theirs. What stands there already is left alone.
bool RoadmapView::moveTo(const std::vector<StoryId>& stories, const std::optional<SprintId>& sprint,
                         const std::optional<QString>& epic)
{
    std::vector<StoryId> elsewhere;
    std::vector<StoryId> ofOtherEpics;
    std::vector<const Story*> moving;
    for (const StoryId& id : stories) {
        const Story* story = m_model.story(id);
        if (!story || (story->sprint == sprint && (!epic || story->epic == *epic)))
            continue;
        moving.push_back(story);
        if (story->sprint != sprint)
            elsewhere.push_back(id);
        if (epic && story->epic != *epic)
            ofOtherEpics.push_back(id);
    }
    if (moving.empty())
        return true;
    const Sprint* to = sprint ? m_context.workspace->records().of<Sprint>().find(*sprint) : nullptr;
    const QString where = to ? tr("sprint %1").arg(to->number) : tr("the backlog");
    const bool one = moving.size() == 1;
    const QString what = one ? moving.front()->reference : tr("%1 stories").arg(moving.size());
    const bool done = edit(tr("Move %1 to %2").arg(what, where), [&](Edit& edit) -> Result<void> {
        if (!ofOtherEpics.empty())
            if (auto changed = changeStories(edit, ofOtherEpics, [&](Story& story) { story.epic = *epic; }); !changed)
                return changed;
        return elsewhere.empty() ? Result<void>() : planStories(edit, elsewhere, sprint);
    });
    if (done && !ofOtherEpics.empty())
        tellDone(tr("%1 moved to %2, epic %3").arg(what, where, m_model.epic(m_model.rowOf(*epic)).name));
    else if (done && !one)
        tellDone(tr("%1 moved to %2").arg(what, where));
    return done;
}

void RoadmapView::step(const std::vector<StoryId>& stories, int step)
{
    const QModelIndex from = m_grid->currentIndex();
    const QModelIndex to = m_model.index(from.row(), from.column() + step);
    if (to.isValid())
        moveToCell(stories, to);
}

void RoadmapView::addStory(const QString& title)
{
    const QModelIndex at = m_grid->currentIndex();
    const Sprint* sprint = m_model.sprint(at.column());
    Story story{.title = title, .epic = m_model.epic(at.row()).id};
    story.owner = m_model.owner().person; // else it would not be seen where it was added
    if (sprint) {
        story.sprint = sprint->id;
        story.status = StoryStatus::Ready;
    }
    const auto added = addStories(*m_context.workspace, *m_context.catalogues, {story});
    if (!added) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = added.error().message});
    } else {
        m_pane->clearTyped();
        Q_EMIT storyRequested(added->front());
    }
}

void RoadmapView::addSprint()
{
    const Sprint sprint = nextSprint(m_context.workspace->records(), localNow(*m_context.workspace).date());
    if (!edit(tr("Add sprint %1").arg(sprint.number), [&](Edit& edit) { return addSprints(edit, std::span(&sprint, 1), false); }))
        return;
    leavePage();
    showSprint(sprint.id);
}

void RoadmapView::openSeries()
{
    openPage(m_series);
    m_series->open();
}

void RoadmapView::openAutoPlan()
{
    openPage(m_autoPlan);
    m_autoPlan->open();
}

void RoadmapView::openSprintAt(int column)
{
    if (const Sprint* sprint = m_model.sprint(column)) {
        m_details->open(sprint->id);
        m_details->enter();
    }
}

void RoadmapView::openSprint()
{
    openSprintAt(m_grid->currentIndex().column());
}

void RoadmapView::startSprintNow()
{
    if (const Sprint* sprint = chosenSprint())
        start(sprint->id);
}

void RoadmapView::closeSprintNow()
{
    if (const Sprint* sprint = chosenSprint())
        beginClosing(sprint->id);
}

void RoadmapView::removeSprintNow()
{
    if (const Sprint* sprint = chosenSprint())
        remove(sprint->id);
}

void RoadmapView::start(const SprintId& id)
{
    const Sprint* sprint = m_context.workspace->records().of<Sprint>().find(id);
    if (!sprint)
        return;
    const int number = sprint->number;
    if (edit(tr("Start sprint %1").arg(number), [&](Edit& edit) { return startSprint(edit, id); }))
        tellDone(tr("Sprint %1 has started").arg(number));
}

void RoadmapView::beginClosing(const SprintId& sprint)
{
    openPage(m_closing);
    m_closing->open(sprint);
}

void RoadmapView::remove(const SprintId& id)
{
    const Sprint* sprint = m_context.workspace->records().of<Sprint>().find(id);
    if (!sprint)
        return;
    const int number = sprint->number;
    if (edit(tr("Remove sprint %1").arg(number), [&](Edit& edit) { return removeSprint(edit, id); }))
        tellDone(tr("Sprint %1 was removed; its stories are back in the backlog").arg(number));
}

void RoadmapView::fillMoveMenu(QMenu& menu, const std::vector<StoryId>& stories)
{
    const auto offer = [&](const QString& text, const std::optional<SprintId>& sprint, bool open) {
        QAction* action = menu.addAction(text);
        action->setEnabled(open && !stories.empty());
        connect(action, &QAction::triggered, this, [this, stories, sprint] { moveTo(stories, sprint); });
    };
    offer(tr("To the backlog"), std::nullopt, true);
    for (int column = 1; column < m_model.columnCount(); ++column)
        if (const Sprint* sprint = m_model.sprint(column))
            offer(tr("To sprint %1").arg(sprint->number), sprint->id, sprint->state != SprintState::Closed);
}

void RoadmapView::openMenu(QPoint global, const std::vector<StoryId>& stories)
{
    QMenu menu(this);
    if (stories.size() == 1) {
        const StoryId only = stories.front();
        connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this, only] { Q_EMIT storyRequested(only); });
    }
    QMenu* move = menu.addMenu(stories.size() == 1 ? tr("Move") : tr("Move %1 stories").arg(stories.size()));
    fillMoveMenu(*move, stories);
    move->setEnabled(!stories.empty());
    menu.addSeparator();
    menu.addActions(m_ofSprint);
    menu.exec(global);
}

} // namespace waymark
