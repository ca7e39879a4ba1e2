// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"

#include "app/appcontext.h"
#include "app/screendeck.h"
#include "app/screendoors.h"
#include "views/risks/riskdetails.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/reasonspanel.h"
#include "views/shared/theme.h"
#include "views/story/storydetails.h"

#include <QAction>
#include <QSplitter>

namespace waymark {

void WorkspaceView::connectDetails()
{
    connect(m_details, &DetailsPanel::opened, this, &WorkspaceView::placeDetails);
    connect(m_details, &DetailsPanel::dismissed, this, [this] { m_deck->currentWidget()->setFocus(); });
    connect(m_reasons, &ReasonsPanel::checksRequested, m_doors.get(), &ScreenDoors::showChecks);
    connect(m_reasons, &ReasonsPanel::formulasRequested, m_doors.get(), &ScreenDoors::showFormulas);
    connect(m_reasons, &ReasonsPanel::storiesRequested, m_doors.get(), &ScreenDoors::showStories);
    connect(m_reasons, &ReasonsPanel::exceptionsRequested, m_doors.get(), &ScreenDoors::showExceptions);
    connect(m_reasons, &ReasonsPanel::risksRequested, m_doors.get(), &ScreenDoors::showRisks);
    connect(m_reasons, &ReasonsPanel::reviewRequested, m_doors.get(), &ScreenDoors::showReview);
    connect(m_details, &DetailsPanel::traceRequested, m_doors.get(), &ScreenDoors::showTrace);
    connect(m_details, &DetailsPanel::historyRequested, m_doors.get(), &ScreenDoors::showHistory);
    m_switchPane->setShortcut(Qt::Key_F6);
    m_switchPane->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_switchPane, &QAction::triggered, this, &WorkspaceView::switchPane);
    addAction(m_switchPane);
}

std::optional<ItemRef> WorkspaceView::currentItem() const
{
    const auto open = m_details->item();
    return open ? open : shownScreen()->selectedItem();
}

StoryDetails* WorkspaceView::storyDetails()
{
    if (m_story)
        return m_story;
    m_story = new StoryDetails(m_context);
    connect(m_story, &StoryDetails::messageRaised, this, &WorkspaceView::messageRaised);
    connect(m_story, &StoryDetails::checksRequested, m_doors.get(), &ScreenDoors::showChecks);
    connect(m_story, &StoryDetails::reviewRequested, m_doors.get(), &ScreenDoors::showReview);
    connect(m_story, &StoryDetails::itemRequested, this, [this](const ItemRef& item) { m_doors->openItem(item, true); });
    connect(m_story, &StoryDetails::storyRequested, this, [this](const StoryId& story) { showStory(story, true); });
    connect(m_story, &StoryDetails::splitRequested, this, [this](const StoryId& story) {
        if (Screen* screen = switchTo(ScreenTask::Splits))
            screen->splitStory(story);
    });
    return m_story;
}

RiskDetails* WorkspaceView::riskDetails()
{
    if (m_risk)
        return m_risk;
    m_risk = new RiskDetails(m_context);
    connect(m_risk, &RiskDetails::messageRaised, this, &WorkspaceView::messageRaised);
    connect(m_risk, &RiskDetails::checksRequested, m_doors.get(), &ScreenDoors::showChecks);
    connect(m_risk, &RiskDetails::storiesRequested, m_doors.get(), &ScreenDoors::showStories);
    connect(m_risk, &RiskDetails::exceptionRequested, m_doors.get(), &ScreenDoors::makeException);
    connect(m_risk, &RiskDetails::exceptionsRequested, m_doors.get(), &ScreenDoors::showExceptions);
    connect(m_risk, &RiskDetails::itemRequested, m_doors.get(), [this](const ItemRef& item) { m_doors->openItem(item, true); });
    connect(m_risk, &RiskDetails::storyRequested, this, [this](const StoryId& story) { showStory(story, true); });
    return m_risk;
}

/// F6, as elsewhere.
void WorkspaceView::switchPane()
{
    const QWidget* focus = window()->focusWidget();
    QWidget* page = m_details->page();
    if (!page || (focus && m_details->isAncestorOf(focus)))
        (m_deck->currentWidget() ? m_deck->currentWidget() : shownScreen())->setFocus(Qt::ShortcutFocusReason);
    else if (m_story && page == m_story)
        m_story->enter();
    else if (m_risk && page == m_risk)
        m_risk->enter();
    else
        page->setFocus(Qt::ShortcutFocusReason);
}

void WorkspaceView::showProperties()
{
    if (Screen* screen = switchTo(ScreenTask::Properties))
        screen->showProperties();
}

void WorkspaceView::showStory(const StoryId& story, bool enter)
{
    StoryDetails* details = storyDetails();
    details->open(story);
    if (enter && m_details->page() == details)
        details->enter();
}

void WorkspaceView::showRisk(const RiskId& risk, bool enter)
{
    RiskDetails* details = riskDetails();
    details->open(risk);
    if (enter && m_details->page() == details)
        details->enter();
}

void WorkspaceView::showReasons(const QString& title, const QString& value, const Figure& figure)
{
    m_reasons->explain(title, value, figure);
    m_details->open(m_reasons, tr("Why this figure"), title);
    m_reasons->setFocus();
}

void WorkspaceView::tellOfExceptions()
{
    if (m_toldOfExceptions)
        return;
    m_toldOfExceptions = true;
    const ExceptionFigures& exceptions = m_figures->figures()->exceptions;
    const QString text = warningText(exceptions);
    if (text.isEmpty())
        return;
    ExceptionSelection selection{.title = tr("Exceptions to see to")};
    for (const auto* list : {&exceptions.lapsed, &exceptions.endingSoon})
        for (const ExceptionRecord& exception : *list)
            selection.exceptions.push_back(exception.id);
    tellLasting({.kind = Message::Kind::Warning,
                 .text = text,
                 .actionText = tr("Show them"),
                 .action = [this, selection] { m_doors->showExceptions(selection); }});
}

void WorkspaceView::placeDetails()
{
    const int wanted = m_app.settings->detailsWidth();
    const int details = wanted > 0 ? wanted : space::details;
    m_splitter->setSizes({std::max(0, m_splitter->width() - details - 1), details});
}

} // namespace waymark
