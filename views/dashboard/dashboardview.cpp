// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardview.h"

#include "model/edit/workspace.h"
#include "model/score/coverage.h"
#include "views/dashboard/dashboardpage.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

DashboardView::DashboardView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_empty(new EmptyState(QStringLiteral("import"), tr("Nothing was imported yet"),
                             tr("Import the results of a scanner, of Prowler or Trivy say. The dashboard then shows what "
                                "passes, what fails, and how that moves from run to run."),
                             tr("Import results…")))
    , m_scroll(new QScrollArea)
    , m_stack(new QStackedWidget)
    , m_page(new DashboardPage(context))
{
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
    connect(m_empty, &EmptyState::activated, this, &Screen::importRequested);
    connect(m_page, &DashboardPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_page, &DashboardPage::checksRequested, this, &Screen::checksRequested);
    connect(m_page, &DashboardPage::messageRaised, this, &Screen::messageRaised);
    if (m_context.figures) {
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &DashboardView::refresh);
        refresh();
    }
}

void DashboardView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    m_page->setRoom(height());
}

void DashboardView::refresh()
{
    if (const auto figures = m_context.figures->figures())
        show(*figures);
}

void DashboardView::show(const ProgrammeFigures& figures)
{
    if (figures.countedRuns == 0) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_page->show(figures, {.now = localNow(*m_context.workspace), .runs = countedRuns(figures.runs)});
    m_stack->setCurrentWidget(m_scroll);
}

} // namespace waymark
