// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardpage.h"

#include "model/edit/workspace.h"
#include "views/dashboard/burndowncard.h"
#include "views/dashboard/capabilitiescard.h"
#include "views/dashboard/cardgrid.h"
#include "views/dashboard/epicscard.h"
#include "views/dashboard/exposurecard.h"
#include "views/dashboard/failurescard.h"
#include "views/dashboard/figureline.h"
#include "views/dashboard/maturitygridcard.h"
#include "views/dashboard/maturitypolarcard.h"
#include "views/dashboard/nextrungcard.h"
#include "views/dashboard/pillarscard.h"
#include "views/dashboard/riskheatcard.h"
#include "views/dashboard/sprintscard.h"
#include "views/dashboard/trendcard.h"
#include "views/shared/decisionrow.h"
#include "views/shared/taborder.h"

#include <QLabel>
#include <QLayout>
#include <QPointer>

namespace waymark {

namespace {

template <typename Card>
DashboardCard* make(const ScreenContext& context)
{
    return new Card(context);
}

/// All that there are, as the list of cards has them.
constexpr DashboardCard* (*makers[])(const ScreenContext&) = {
    make<MaturityPolarCard>, make<MaturityGridCard>, make<NextRungCard>, make<EpicsCard>,    make<TrendCard>,   make<FailuresCard>,
    make<SprintsCard>,       make<BurndownCard>,     make<RiskHeatCard>, make<ExposureCard>, make<PillarsCard>, make<CapabilitiesCard>};

QStringList idsOf(const std::vector<DashboardCard*>& cards)
{
    QStringList ids;
    for (const DashboardCard* card : cards)
        ids << card->id();
    return ids;
}

} // namespace

DashboardPage::DashboardPage(const ScreenContext& context, QWidget* parent)
    : SectionPage(context.prompt, parent)
    , m_workspace(*context.workspace)
    , m_line(new FigureLine(this))
    , m_grid(new CardGrid(this))
    , m_none(noteLabel("noCards"))
    , m_arrangement({})
{
    setLine(m_line);
    addRow({m_grid});
    addRow({m_none}, false);
    m_none->setText(tr("No card is shown. “Cards” at the top has them."));
    buildCards(context);
    setArrangement(DashboardArrangement(idsOf(cards())));
    arrange();
}

void DashboardPage::buildCards(const ScreenContext& context)
{
    for (const auto maker : makers) {
        DashboardCard* card = maker(context);
        m_grid->add(card);
        connectCard(card);
    }
    connect(m_grid, &CardGrid::moved, this, [this](const QString& card, int place) {
        DashboardArrangement wanted = m_arrangement;
        if (wanted.moveTo(card, place))
            setArrangement(wanted);
    });
}

void DashboardPage::connectCard(const DashboardCard* card)
{
    connect(card, &DashboardCard::messageRaised, this, &SectionPage::messageRaised);
    connect(card, &DashboardCard::fullRequested, this, [this, card](bool full) { setFull(full ? card->id() : QString()); });
    connect(card, &DashboardCard::moveRequested, this, [this, card](int by) { moveCard(*card, by); });
    connect(card, &DashboardCard::hideRequested, this, [this, card] { hideCard(*card); });
}

void DashboardPage::show(const DashboardFacts& facts)
{
    m_facts = facts;
    m_line->show(facts, m_workspace.records());
    m_behind.clear();
    for (DashboardCard* card : cards())
        if (m_arrangement.isShown(card->id()))
            showFacts(*card);
        else
            m_behind << card->id();
    arrange();
}

void DashboardPage::showFacts(DashboardCard& card)
{
    card.show(m_facts);
    m_behind.removeOne(card.id());
}

const std::vector<DashboardCard*>& DashboardPage::cards() const
{
    return m_grid->cards();
}

void DashboardPage::setArrangement(const DashboardArrangement& arrangement)
{
    m_arrangement = arrangement;
    for (DashboardCard* card : cards())
        if (m_arrangement.isShown(card->id()) && m_behind.contains(card->id()))
            showFacts(*card);
    const bool wasFull = isFull();
    m_grid->arrange(m_arrangement.shown());
    m_none->setVisible(m_arrangement.shown().isEmpty());
    if (wasFull && !isFull())
        setFull({});
    orderTabs();
    Q_EMIT arrangementChanged();
}

/// As the cards stand, after the leading figures.
void DashboardPage::orderTabs()
{
    const QStringList shown = m_arrangement.shown();
    for (auto id = shown.rbegin(); id != shown.rend(); ++id)
        if (QWidget* before = m_line->findChild<QWidget*>(QStringLiteral("exceptionsEnding"))) // the last of them
            tabAfter(before, m_grid->card(*id));
}

void DashboardPage::moveCard(const DashboardCard& card, int by)
{
    DashboardArrangement wanted = m_arrangement;
    if (isFull() || !wanted.move(card.id(), by))
        return;
    setArrangement(wanted);
    m_grid->reveal(card.id());
}

void DashboardPage::hideCard(const DashboardCard& card)
{
    const DashboardArrangement before = m_arrangement;
    DashboardArrangement wanted = before;
    wanted.setShown(card.id(), false);
    setArrangement(wanted);
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = tr("“%1” is hidden. “Cards” at the top has it.").arg(card.name()),
                          .actionText = tr("Show it again"),
                          .action =
                              [page = QPointer(this), before] {
                                  if (page)
                                      page->setArrangement(before);
                              },
                          .outlivesEdits = true});
}

void DashboardPage::setFull(const QString& card)
{
    m_grid->setFull(card);
    m_line->setVisible(!isFull());
    arrange();
    Q_EMIT fullChanged();
}

bool DashboardPage::isFull() const
{
    return !m_grid->full().isEmpty();
}

void DashboardPage::fit()
{
    const int around = layout()->contentsMargins().top() + layout()->contentsMargins().bottom();
    m_grid->setRoom(isFull() ? roomBelowLine() + m_line->height() - around : roomBelowLine() - around - gap);
}

} // namespace waymark
