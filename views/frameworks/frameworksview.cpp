// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/frameworksview.h"

#include "views/frameworks/benchmarkspane.h"
#include "views/frameworks/capabilitiespane.h"
#include "views/frameworks/componentspane.h"
#include "views/frameworks/gamedayspane.h"
#include "views/frameworks/layerspane.h"
#include "views/frameworks/policypane.h"
#include "views/frameworks/referencedetails.h"
#include "views/frameworks/responsibilitypane.h"
#include "views/frameworks/servicespane.h"
#include "views/frameworks/tabline.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/keys.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

FrameworksView::FrameworksView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_open(context)
    , m_panes(new QStackedWidget)
    , m_tabs(new QButtonGroup(this))
    , m_line(new TabLine)
    , m_count(new ElidedLabel)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    std::fill(std::begin(m_stale), std::end(m_stale), true);
    setType(m_count, Type::Small, false, true);
    m_count->setObjectName(QStringLiteral("frameworksCount"));
    m_count->setContentsMargins(space::column / 2, 0, 0, 0);
    addTabs();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::page - space::column / 2, space::field);
    column->setSpacing(space::step);
    column->addWidget(m_line);
    column->addWidget(m_count);
    column->addWidget(m_panes, 1);
    buildActions();
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int tab) {
        if (m_tabs->buttons().contains(qobject_cast<QAbstractButton*>(QApplication::focusWidget())))
            m_tabs->button(tab)->setFocus(); // else another tab would look chosen too
        openTab(tab);
    });
    connect(&m_open, &OpenReference::changed, this, &FrameworksView::refresh);
    connect(&m_open, &OpenReference::failed, this, [this](const Error& error) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
        showCount();
    });
    openTab(Capabilities);
}

/// The panel outlives the screen, but the details rest on what the screen has open.
FrameworksView::~FrameworksView()
{
    delete m_details;
}

void FrameworksView::addTabs()
{
    addTab(Capabilities, tr("Capabilities"), new CapabilitiesPane(m_open));
    addTab(Components, tr("Components"), new ComponentsPane(m_open));
    addTab(Layers, tr("Layers"), new LayersPane(m_open));
    addTab(Benchmarks, tr("Benchmarks"), new BenchmarksPane(m_open));
    addTab(ResponsibilityTab, tr("Responsibility"), new ResponsibilityPane(m_open));
    addTab(Services, tr("Services"), new ServicesPane(m_open));
    addTab(PolicyTab, tr("Policy"), new PolicyPane(m_open));
    addTab(GameDays, tr("Game days"), new GameDaysPane(m_open));
}

void FrameworksView::addTab(Tab tab, const QString& text, FrameworksPane* pane)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("frameworksTab%1").arg(static_cast<int>(tab)));
    button->setText(text);
    button->setCheckable(true);
    button->setFont(typeFont(Type::Body, true));
    m_tabs->addButton(button, tab);
    m_line->add(button);
    m_panes->addWidget(pane);
    connectPane(tab, pane);
}

void FrameworksView::connectPane(Tab tab, FrameworksPane* pane)
{
    connect(pane, &FrameworksPane::detailsRequested, this, &FrameworksView::openDetails);
    connect(pane, &FrameworksPane::itemRequested, this, &FrameworksView::openItem);
    connect(pane, &FrameworksPane::checksRequested, this, &Screen::checksRequested);
    connect(pane, &FrameworksPane::storiesRequested, this, &Screen::storiesRequested);
    connect(pane, &FrameworksPane::messageRaised, this, &Screen::messageRaised);
    connect(pane, &FrameworksPane::countChanged, this, [this, tab] {
        if (m_panes->currentIndex() == tab)
            showCount();
    });
}

void FrameworksView::buildActions()
{
    auto* add = new QAction(tr("Add a policy statement or game day"), this);
    add->setShortcut(keys::add);
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, [this] {
        if (m_panes->currentIndex() != PolicyTab && m_panes->currentIndex() != GameDays)
            openTab(PolicyTab); // what can be added nowhere else
        pane(m_panes->currentIndex())->add();
    });
    addAction(add);
    for (QAbstractButton* button : m_tabs->buttons()) {
        auto* action = new QAction(tr("Frameworks: %1", "name of a tab").arg(button->text()), this);
        connect(action, &QAction::triggered, this, [this, tab = m_tabs->id(button)] { openTab(tab); });
        addAction(action);
    }
}

/// Whether its rows are what people wrote down.
bool FrameworksView::isRegister(int tab)
{
    return tab == PolicyTab || tab == GameDays;
}

FrameworksPane* FrameworksView::pane(int tab) const
{
    return static_cast<FrameworksPane*>(m_panes->widget(tab));
}

void FrameworksView::openTab(int tab)
{
    m_tabs->button(tab)->setChecked(true);
    m_panes->setCurrentIndex(tab);
    setFirstFocus(m_tabs->button(tab));
    whenSeen([this] {
        m_open.open();
        refreshPane(m_panes->currentIndex());
        showWanted();
    });
}

void FrameworksView::refresh()
{
    std::fill(std::begin(m_stale), std::end(m_stale), true);
    whenSeen([this] {
        m_open.open();
        refreshPane(m_panes->currentIndex());
        showWanted();
    });
    showWanted(); // beside another screen
}

/// Only the one that is seen: the others when their tab is opened. None but the registers before it is known what stands behind
/// items: it would say that nothing does.
void FrameworksView::refreshPane(int tab)
{
    if ((m_open.isKnown() || isRegister(tab)) && std::exchange(m_stale[tab], false))
        pane(tab)->refresh();
    showCount();
}

void FrameworksView::showCount()
{
    const int tab = m_panes->currentIndex();
    if (m_open.isKnown() || isRegister(tab))
        m_count->setText(pane(tab)->countText());
    else
        m_count->setText(m_open.error() ? tr("Nothing can be shown here: %1").arg(m_open.error()->message) : tr("Reading…"));
}

std::optional<FrameworksView::Tab> FrameworksView::tabOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Perspective:
    case ItemKind::Capability: return Capabilities;
    case ItemKind::Component: return Components;
    case ItemKind::Layer: return Layers;
    case ItemKind::Control:
    case ItemKind::Practice: return Benchmarks;
    case ItemKind::Tool: return Services;
    case ItemKind::Policy: return PolicyTab;
    case ItemKind::GameDay: return GameDays;
    default: return std::nullopt;
    }
}

void FrameworksView::showItem(const ItemRef& item)
{
    m_wanted = item;
    if (const auto tab = tabOf(item.kind))
        openTab(*tab);
    m_open.open(); // the details may be wanted beside another screen
    showWanted();
}

/// Not before there is something to show it in: the content and what stands behind it, or what people wrote.
void FrameworksView::showWanted()
{
    const auto tab = tabOf(m_wanted.kind);
    const bool ofRecords = tab && isRegister(*tab);
    if (m_wanted.id.isEmpty() || (!m_open.isKnown() && !ofRecords))
        return;
    const ItemRef item = std::exchange(m_wanted, {ItemKind::Capability, {}});
    if (tab)
        refreshPane(*tab);
    if (tab && pane(*tab)->showItem(item))
        return;
    if (!ofRecords)
        openDetails(item);
}

void FrameworksView::openDetails(const ItemRef& item)
{
    if (!m_details) {
        m_details = new ReferenceDetails(m_open);
        connect(m_details, &ReferenceDetails::itemRequested, this, &FrameworksView::openItem);
        connect(m_details, &ReferenceDetails::checksRequested, this, &Screen::checksRequested);
        connect(m_details, &ReferenceDetails::storiesRequested, this, &Screen::storiesRequested);
        connect(m_details, &ReferenceDetails::messageRaised, this, &Screen::messageRaised);
    }
    m_details->open(item);
}

/// What is shown here stays here; all else is where items of its kind are shown.
void FrameworksView::openItem(const ItemRef& item)
{
    const bool ownDetails = item.kind == ItemKind::Epic || tabOf(item.kind).has_value();
    if (ownDetails)
        showItem(item);
    else
        Q_EMIT itemRequested(item);
}

QString FrameworksView::sayWhatIsOfNow() const
{
    return tr("Policy statements, game days and what stories and checks are tied to are as they are now.");
}

void FrameworksView::focusFilter()
{
    pane(m_panes->currentIndex())->focusFilter();
}

QJsonObject FrameworksView::saveState() const
{
    QJsonObject state{{QStringLiteral("tab"), m_panes->currentIndex()}};
    for (int tab = 0; tab < TabCount; ++tab)
        state.insert(QStringLiteral("pane%1").arg(tab), pane(tab)->saveState());
    return state;
}

void FrameworksView::restoreState(const QJsonObject& state)
{
    for (int tab = 0; tab < TabCount; ++tab)
        pane(tab)->restoreState(state.value(QStringLiteral("pane%1").arg(tab)).toObject());
    openTab(std::clamp(state.value(QStringLiteral("tab")).toInt(), static_cast<int>(Capabilities), static_cast<int>(GameDays)));
}

} // namespace waymark
