// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/cardsbutton.h"

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/dashboardpage.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace waymark {

CardsButton::CardsButton(DashboardPage& page, QWidget* parent)
    : QPushButton(tr("Cards"), parent)
    , m_page(page)
    , m_restore(new QAction(tr("Restore the preset"), this))
{
    setObjectName(QStringLiteral("cardsButton"));
    setToolTip(tr("Choose which cards are shown"));
    setProperty("menu", true);
    setAutoDefault(true);
    setMenu(new QMenu(this));
    buildActions();
    connect(menu(), &QMenu::aboutToShow, this, &CardsButton::fillMenu);
    connect(&m_page, &DashboardPage::arrangementChanged, this, &CardsButton::followPage);
    followPage();
}

void CardsButton::buildActions()
{
    auto* group = new QActionGroup(this);
    for (const DashboardPreset preset : dashboardPresets) {
        auto* action = new QAction(presetName(preset), group);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
        m_presets << action;
    }
    connect(m_restore, &QAction::triggered, this, [this] { choose(m_page.arrangement().preset()); });
}

void CardsButton::fillMenu()
{
    QMenu* shown = menu();
    shown->clear(); // deletes those of cards, which belong to it
    shown->addActions(m_presets);
    shown->addSeparator();
    const std::vector<DashboardCard*>& cards = m_page.cards();
    for (const QString& id : m_page.arrangement().order()) {
        const auto card = std::ranges::find(cards, id, &DashboardCard::id);
        QAction* action = shown->addAction((*card)->name());
        action->setData(id);
        action->setCheckable(true);
        action->setChecked(m_page.arrangement().isShown(id));
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            DashboardArrangement wanted = m_page.arrangement();
            wanted.setShown(id, on);
            m_page.setArrangement(wanted);
        });
    }
    shown->addSeparator();
    shown->addAction(m_restore);
}

void CardsButton::followPage()
{
    const DashboardArrangement& arrangement = m_page.arrangement();
    m_presets[static_cast<int>(arrangement.preset())]->setChecked(true);
    m_restore->setEnabled(arrangement.isChanged());
}

void CardsButton::choose(DashboardPreset preset)
{
    DashboardArrangement wanted = m_page.arrangement();
    wanted.setPreset(preset);
    m_page.setArrangement(wanted);
}

} // namespace waymark
