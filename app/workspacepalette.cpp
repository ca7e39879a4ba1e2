// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"

#include "app/appcontext.h"
#include "app/headerbar.h"
#include "app/screendeck.h"
#include "app/screens.h"
#include "app/searchentries.h"
#include "model/edit/workspace.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/story/storydetails.h"

#include <QAction>

namespace waymark {

std::vector<PaletteEntry> WorkspaceView::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i)
        entries.push_back({.kind = tr("Screen"),
                           .title = screens[i].plainName(),
                           .shortcut = screens[i].shortcut().toString(QKeySequence::NativeText),
                           .sign = QLatin1String(screens[i].sign),
                           .run = [this, i] { enterScreen(static_cast<int>(i)); }});
    addCommands(entries, m_deck->screen(m_screen)->actions());
    if (m_details->page())
        addCommands(entries, {m_switchPane});
    if (m_story && m_details->page() == m_story)
        addCommands(entries, m_story->storyActions());
    const auto show = [this](const CheckSelection& selection) { showChecks(selection); };
    addEpics(entries, m_app.catalogues.epics, m_figures->figures().get(), show);
    addPlan(entries);
    addChecks(entries, m_figures->figures().get(), show);
    return entries;
}

void WorkspaceView::addPlan(std::vector<PaletteEntry>& entries)
{
    const Records& records = m_workspace->records();
    addStories(entries, records, [this](const StoryId& story) { showStory(story, true); });
    addRisks(entries, records, [this](const RiskId& risk) { showRisk(risk, true); });
    addPeople(entries, records, [this](const PersonId& person) {
        if (Screen* screen = switchTo(ScreenTask::People))
            screen->showPerson(person);
    });
    addExceptions(entries, records, [this](const ExceptionSelection& selection) { showExceptions(selection); });
    addReviews(entries, records, m_figures->figures().get(), [this](const ReviewSelection& selection) { showReview(selection); });
    addSprints(entries, records, [this](const SprintId& sprint) {
        if (Screen* screen = switchTo(ScreenTask::Sprints))
            screen->showSprint(sprint);
    });
}

QRect WorkspaceView::searchRect() const
{
    return {m_header->mapTo(this, m_header->searchRect().topLeft()), m_header->searchRect().size()};
}

} // namespace waymark
