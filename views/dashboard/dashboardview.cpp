// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardview.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/dashboard/cardsbutton.h"
#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/dashboardmodel.h"
#include "views/dashboard/dashboardpage.h"
#include "views/dashboard/sprintslider.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/nothingcounts.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

DashboardView::DashboardView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_head(new QWidget)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("import"), {}, {}, tr("Import results…")))
    , m_unread(new EmptyState(QStringLiteral("failed"), tr("The figures can't be read"), {}, tr("Try again")))
    , m_page(new DashboardPage(context))
    , m_cards(new CardsButton(*m_page))
{
    buildHead();
    buildStack();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    connectPage();
    buildActions();
    if (m_context.figures)
        followFigures();
}

DashboardView::~DashboardView() = default;

void DashboardView::buildHead()
{
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(space::page, space::field, space::page, 0);
    row->setSpacing(space::section);
    if (m_context.figures)
        row->addWidget(new SprintSlider(*m_context.workspace, *m_context.figures, m_head), 1);
    row->addStretch(0);
    row->addWidget(m_cards, 0, Qt::AlignTop);
}

void DashboardView::buildStack()
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    m_empty->setObjectName(QStringLiteral("nothingCounts"));
    m_stack->addWidget(new QWidget); // until the first figures are there
    m_unread->setObjectName(QStringLiteral("figuresUnread"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_unread);
    m_stack->addWidget(scroll);
}

/// For the palette of commands, where each says what it is about.
void DashboardView::buildActions()
{
    for (QAction* preset : m_cards->presetActions()) {
        auto* action = new QAction(tr("Dashboard for: %1", "whom").arg(preset->text()), this);
        connect(action, &QAction::triggered, preset, &QAction::trigger);
        addAction(action);
    }
}

void DashboardView::connectPage()
{
    connect(m_empty, &EmptyState::activated, this, &Screen::importRequested);
    connect(m_page, &DashboardPage::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_page, &DashboardPage::messageRaised, this, &Screen::messageRaised);
    for (const DashboardCard* card : m_page->cards())
        connectDoors(*card);
    auto* back = new QShortcut(Qt::Key_Escape, this, [this] { m_page->setFull({}); }, Qt::WidgetWithChildrenShortcut);
    back->setEnabled(false);
    connect(m_page, &DashboardPage::fullChanged, back, [this, back] { back->setEnabled(m_page->isFull()); });
}

/// Each card's doors are those of the screen.
void DashboardView::connectDoors(const DashboardCard& card)
{
    connect(&card, &DashboardCard::reasonsRequested, this, &Screen::reasonsRequested);
    connect(&card, &DashboardCard::checksRequested, this, &Screen::checksRequested);
    connect(&card, &DashboardCard::storiesRequested, this, &Screen::storiesRequested);
    connect(&card, &DashboardCard::exceptionsRequested, this, &Screen::exceptionsRequested);
    connect(&card, &DashboardCard::gateRequested, this, &Screen::gateRequested);
    connect(&card, &DashboardCard::risksRequested, this, &Screen::risksRequested);
    connect(&card, &DashboardCard::reviewRequested, this, &Screen::reviewRequested);
    connect(&card, &DashboardCard::itemRequested, this, &Screen::itemRequested);
    connect(&card, &DashboardCard::screenRequested, this, &Screen::screenRequested);
}

void DashboardView::followFigures()
{
    m_model = std::make_unique<DashboardModel>(*m_context.workspace, *m_context.catalogues, *m_context.figures);
    connect(m_model.get(), &DashboardModel::factsChanged, this, [this] { whenSeen([this] { show(m_model->facts()); }); });
    connect(m_context.figures, &FiguresModel::failed, this, &DashboardView::sayWhyUnread);
    connect(m_unread, &EmptyState::activated, m_context.figures, &FiguresModel::recompute);
    if (!m_context.figures->figures() && !m_context.figures->isComputing())
        m_context.figures->recompute(); // they failed before anybody looked: now it is said why
    connect(m_model.get(), &DashboardModel::failed, this, [this](const Error& error) {
        qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message, .outlivesEdits = true});
    });
}

void DashboardView::show(const DashboardFacts& facts)
{
    const bool any = facts.figures->countedRuns > 0;
    if (any)
        m_page->show(facts);
    else
        sayWhyEmpty(*facts.figures);
    m_cards->setVisible(any);
    m_stack->setCurrentWidget(any ? m_scroll : m_empty);
    giveRoom(); // the head may have become another
}

void DashboardView::sayWhyEmpty(const ProgrammeFigures& figures)
{
    const auto isThere = [](const Run& run) { return run.state != RunState::Incoming; };
    const bool anyImported = std::ranges::any_of(m_context.workspace->records().runs(), isThere);
    const QString environment = m_context.figures ? m_context.figures->environment() : QString();
    const EmptyWords words =
        nothingCounts(figures, environment, anyImported,
                      {.title = tr("Nothing was imported yet"),
                       .sentence = tr("Import the results of a scanner, of Prowler or Trivy say. The dashboard then shows "
                                      "what passes, what fails, and how that moves from run to run.")});
    m_empty->setText(words.title, words.sentence);
}

/// Those that were shown before stay.
void DashboardView::sayWhyUnread(const Error& error)
{
    if (m_model->facts().figures)
        return;
    m_unread->setText(tr("The figures can't be read"), error.message);
    m_cards->setVisible(false);
    m_stack->setCurrentWidget(m_unread);
}

QString DashboardView::sayWhatIsOfNow() const
{
    return tr("What belongs to which epic is as it is now, as are targets and properties.");
}

QJsonObject DashboardView::saveState() const
{
    return m_page->arrangement().save();
}

void DashboardView::restoreState(const QJsonObject& state)
{
    DashboardArrangement arrangement = m_page->arrangement();
    arrangement.restore(state);
    m_page->setArrangement(arrangement);
}

void DashboardView::showEvent(QShowEvent* event)
{
    Screen::showEvent(event);
    if (m_model)
        m_model->setActive(true);
}

void DashboardView::hideEvent(QHideEvent* event)
{
    Screen::hideEvent(event);
    if (m_model)
        m_model->setActive(false);
}

void DashboardView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    giveRoom();
}

void DashboardView::giveRoom()
{
    m_page->setRoom(height() - m_head->sizeHint().height());
}

} // namespace waymark
