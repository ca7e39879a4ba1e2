// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openrows.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SprintClosing)
};

/// One closing under way: what the sprint held, and what becomes of it.
class Closing {
public:
    Closing(Edit& edit, const SprintClosing& closing, Sprint sprint, std::optional<Sprint> next)
        : m_edit(edit), m_closing(closing), m_sprint(std::move(sprint)), m_next(std::move(next))
    {
        m_closure = {.sprint = m_sprint.id,
                     .closed = closing.now,
                     .author = closing.author,
                     .capacity = closing.capacity,
                     .gate = closing.gate,
                     .gateLines = closing.gateLines};
    }

    Result<void> perform()
    {
        for (const Story* story : m_edit.rows<Story>())
            if (story->sprint == m_sprint.id)
                settle(*story);
        if (auto inserted = m_edit.insert(m_closure); !inserted)
            return inserted;
        for (const ClosedStory& story : m_stories)
            if (auto inserted = m_edit.insert(story); !inserted)
                return inserted;
        if (m_next)
            if (auto carried = planStories(m_edit, m_carried, m_next->id); !carried)
                return carried;
        if (auto returned = planStories(m_edit, m_returned, std::nullopt); !returned)
            return returned;
        Sprint closed = m_sprint;
        closed.state = SprintState::Closed;
        return m_edit.update(m_sprint, closed);
    }

private:
    StoryFate fateOf(const Story& story) const
    {
        if (story.status == StoryStatus::Done)
            return StoryFate::Done;
        const bool returned = std::ranges::find(m_closing.returned, story.id) != m_closing.returned.end();
        return m_next && !returned ? StoryFate::CarriedOver : StoryFate::Returned;
    }

    /// What won't be done at all is no part of the sprint's numbers, but of its list.
    void settle(const Story& story)
    {
        const StoryFate fate = fateOf(story);
        const int points = story.priority == Priority::Wont ? 0 : story.points;
        m_closure.planned += points;
        (fate == StoryFate::Done          ? m_closure.done
         : fate == StoryFate::CarriedOver ? m_closure.carried
                                          : m_closure.returned) += points;
        if (fate != StoryFate::Done)
            (fate == StoryFate::CarriedOver ? m_carried : m_returned).push_back(story.id);
        m_stories.push_back({.closure = m_closure.id,
                             .reference = story.reference,
                             .title = story.title,
                             .epic = story.epic,
                             .kind = story.kind,
                             .priority = story.priority,
                             .points = points,
                             .status = story.status,
                             .fate = fate,
                             .carriedTo = fate == StoryFate::CarriedOver ? std::optional(m_next->number) : std::nullopt});
    }

    Edit& m_edit;
    const SprintClosing& m_closing;
    const Sprint m_sprint;
    const std::optional<Sprint> m_next; ///< takes over what isn't done
    SprintClosure m_closure;
    std::vector<ClosedStory> m_stories;
    std::vector<StoryId> m_carried;
    std::vector<StoryId> m_returned;
};

} // namespace

Result<void> closeSprint(Edit& edit, const SprintClosing& closing)
{
    const auto sprint = sprintOf(edit, closing.sprint);
    if (!sprint)
        return sprint.error();
    if ((*sprint)->state == SprintState::Closed)
        return Error{Error::Code::Invalid, Text::tr("Sprint %1 has been closed already.").arg((*sprint)->number)};
    const Sprint* next = closing.carryTo ? edit.find<Sprint>(*closing.carryTo) : nullptr;
    if (closing.carryTo && (!next || next == *sprint || next->state == SprintState::Closed))
        return Error{Error::Code::Invalid,
                     Text::tr("Sprint %1 can't be closed: what is left can only move to a sprint that is still open.")
                         .arg((*sprint)->number)};
    return Closing(edit, closing, **sprint, next ? std::optional(*next) : std::nullopt).perform();
}

} // namespace waymark
