// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/sectionscreen.h"

#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/sectionpage.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

SectionScreen::SectionScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void SectionScreen::setUp(SectionPage* page, EmptyState* empty)
{
    m_page = page;
    m_empty = empty;
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    m_stack->addWidget(new QWidget); // until the first figures are there
    m_stack->addWidget(empty);
    m_stack->addWidget(scroll);
    connect(page, &SectionPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(page, &SectionPage::messageRaised, this, &Screen::messageRaised);
}

void SectionScreen::follow()
{
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::figuresChanged, this, &SectionScreen::refresh);
    refresh();
}

void SectionScreen::refresh()
{
    if (const std::shared_ptr<const ProgrammeFigures> figures = m_context.figures->figures())
        showFigures(figures);
}

void SectionScreen::showPage(bool any)
{
    m_stack->setCurrentWidget(any ? m_scroll : m_empty);
}

QDateTime SectionScreen::now() const
{
    return localNow(*m_context.workspace);
}

void SectionScreen::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    m_page->setRoom(height());
}

} // namespace waymark
