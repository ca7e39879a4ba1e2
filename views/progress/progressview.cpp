// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/progressview.h"

#include "model/edit/workspace.h"
#include "views/progress/progresspage.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"

#include <QAction>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace waymark {

ProgressView::ProgressView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_empty(new EmptyState(QStringLiteral("progress"), tr("No sprint yet"),
                             tr("Plan sprints on the Roadmap. Progress then shows what remains day by day, how much a "
                                "sprint gets done, and by when all of it will be."),
                             tr("Open the roadmap")))
    , m_scroll(new QScrollArea)
    , m_stack(new QStackedWidget)
    , m_page(new ProgressPage(context))
{
    m_empty->setObjectName(QStringLiteral("noSprint"));
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(new QWidget); // until the first figures are there
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFirstFocus(m_page->firstField());
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("roadmap")); });
    connect(m_page, &ProgressPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_page, &ProgressPage::storiesRequested, this, &Screen::storiesRequested);
    connect(m_page, &ProgressPage::screenRequested, this, &Screen::screenRequested);
    connect(m_page, &ProgressPage::messageRaised, this, &Screen::messageRaised);
    buildActions();
    if (m_context.figures) {
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &ProgressView::refresh);
        refresh();
    }
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
    if (const Sprint* sprint = currentSprint(m_context.workspace->records().sprints(), today()))
        m_page->choose(sprint->id.toString());
}

QDate ProgressView::today() const
{
    return localNow(*m_context.workspace).date();
}

void ProgressView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    m_page->setRoom(height());
}

void ProgressView::refresh()
{
    if (const auto& figures = m_context.figures->figures())
        show(figures);
}

void ProgressView::show(const std::shared_ptr<const ProgrammeFigures>& figures)
{
    if (figures->sprints.empty()) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_page->show(figures, today());
    m_stack->setCurrentWidget(m_scroll);
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
