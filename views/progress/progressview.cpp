// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/progressview.h"

#include "model/edit/workspace.h"
#include "views/progress/progresspage.h"
#include "views/shared/emptystate.h"

#include <QAction>

#include <functional>

namespace waymark {

ProgressView::ProgressView(const ScreenContext& context, QWidget* parent)
    : SectionScreen(context, parent)
    , m_page(new ProgressPage(context))
{
    auto* empty = new EmptyState(QStringLiteral("progress"), tr("No sprint yet"),
                                 tr("Plan sprints on the Roadmap. Progress then shows what remains day by day, how much a "
                                    "sprint gets done, and by when all of it will be."),
                                 tr("Open the roadmap"));
    empty->setObjectName(QStringLiteral("noSprint"));
    setUp(m_page, empty);
    setFirstFocus(m_page->firstField());
    connect(empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("roadmap")); });
    connect(m_page, &ProgressPage::storiesRequested, this, &Screen::storiesRequested);
    connect(m_page, &ProgressPage::screenRequested, this, &Screen::screenRequested);
    buildActions();
    follow();
}

void ProgressView::buildActions()
{
    const auto add = [this](const QString& text, const std::function<void()>& run) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("Burndown of the baseline"), [this] { m_page->choose(QString::fromLatin1(PlanDay::baseline)); });
    add(tr("Burndown of the whole backlog"), [this] { m_page->choose(QString::fromLatin1(PlanDay::all)); });
    add(tr("Burndown of the current sprint"), [this] { chooseCurrent(); });
}

void ProgressView::chooseCurrent()
{
    if (const Sprint* sprint = currentSprint(context().workspace->records().sprints(), now().date()))
        m_page->choose(sprint->id.toString());
}

void ProgressView::show(const std::shared_ptr<const ProgrammeFigures>& figures)
{
    const bool any = !figures->sprints.empty();
    if (any)
        m_page->show(figures, now().date());
    showPage(any);
}

QJsonObject ProgressView::saveState() const
{
    return QJsonObject{{QStringLiteral("set"), m_page->chosen()}};
}

void ProgressView::restoreState(const QJsonObject& state)
{
    if (const QString key = state.value(QStringLiteral("set")).toString(); !key.isEmpty())
        m_page->choose(key);
}

} // namespace waymark
