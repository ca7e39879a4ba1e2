// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/threatsview.h"

#include "model/edit/workspace.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/mywork.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/theme.h"
#include "views/threats/abusecasespane.h"
#include "views/threats/gapspane.h"
#include "views/threats/threatmodelpane.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

ThreatsView::ThreatsView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_panes(new QStackedWidget)
    , m_tabs(new QButtonGroup(this))
    , m_count(new QLabel)
    , m_abuseCases(new AbuseCasesPane(context))
    , m_threatModels(new ThreatModelPane(context))
    , m_gaps(new GapsPane(context))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (ThreatsPane* each : {static_cast<ThreatsPane*>(m_abuseCases), static_cast<ThreatsPane*>(m_threatModels), static_cast<ThreatsPane*>(m_gaps)}) {
        m_panes->addWidget(each);
        connectPane(each);
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::page - space::column / 2, space::field);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_panes, 1);
    auto* empty = new EmptyState(QStringLiteral("abuse"), tr("No abuse cases and no targets yet"),
                                 tr("An abuse case says what an attacker would do. Use cases stand against it, and checks prove that "
                                    "they hold. Add the first one here, or take them from the epic catalogue in the backlog."),
                                 tr("Add an abuse case"));
    m_stack->addWidget(empty);
    m_stack->addWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    buildActions();
    connect(empty, &EmptyState::activated, m_abuseCases, &AbuseCasesPane::addAbuseCase);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Story>() || changes.touches<Link>() || changes.touches<Target>() || changes.touches<ThreatElement>()
            || changes.touches<ThreatReview>() || changes.touches<Sprint>())
            refresh();
    });
    connect(m_context.figures, &FiguresModel::figuresChanged, this, &ThreatsView::refresh);
    openTab(AbuseCases);
    refresh();
}

QLayout* ThreatsView::buildHead()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    const std::pair<Tab, QString> tabs[] = {{AbuseCases, tr("Abuse cases")}, {ThreatModels, tr("Threat models")}, {Gaps, tr("Gaps")}};
    for (const auto& [tab, text] : tabs) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("threatsTab%1").arg(static_cast<int>(tab)));
        button->setText(text);
        button->setCheckable(true);
        button->setFont(typeFont(Type::Body, true));
        m_tabs->addButton(button, tab);
        row->addWidget(button);
    }
    setType(m_count, Type::Small, false, true);
    row->addWidget(m_count, 1);
    connect(m_tabs, &QButtonGroup::idClicked, this, &ThreatsView::openTab);
    return row;
}

void ThreatsView::buildActions()
{
    auto* add = new QAction(tr("Add an abuse case or threat model entry"), this);
    add->setShortcut(keys::add);
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, &ThreatsView::add);
    addAction(add);
    offerMyWork(*this, m_abuseCases->owner(), [this] { openTab(AbuseCases); });
}

void ThreatsView::connectPane(ThreatsPane* each)
{
    connect(each, &ThreatsPane::storyRequested, this, &Screen::storyRequested);
    connect(each, &ThreatsPane::checksRequested, this, &Screen::checksRequested);
    connect(each, &ThreatsPane::messageRaised, this, &Screen::messageRaised);
    connect(each, &ThreatsPane::countChanged, this, &ThreatsView::showCount);
}

ThreatsPane* ThreatsView::pane(int tab) const
{
    return static_cast<ThreatsPane*>(m_panes->widget(tab));
}

void ThreatsView::openTab(int tab)
{
    m_tabs->button(tab)->setChecked(true);
    m_panes->setCurrentIndex(tab);
    whenSeen([this] { refreshPane(); });
}

void ThreatsView::refresh()
{
    const Records& records = m_context.workspace->records();
    const auto abuse = std::ranges::count(records.stories(), StoryKind::Abuse, &Story::kind);
    m_stack->setCurrentIndex(abuse == 0 && records.targets().empty() ? 0 : 1);
    if (!m_context.figures->figures())
        return;
    m_stale.fill(true);
    whenSeen([this] { refreshPane(); });
}

/// Only the one that is seen: the others when their tab is opened.
void ThreatsView::refreshPane()
{
    const int tab = m_panes->currentIndex();
    const auto figures = m_context.figures->figures();
    if (figures && std::exchange(m_stale.at(static_cast<size_t>(tab)), false))
        pane(tab)->refresh(figures);
    showCount();
}

void ThreatsView::showCount()
{
    m_count->setText(pane(m_panes->currentIndex())->countText());
}

void ThreatsView::add()
{
    if (m_panes->currentIndex() == ThreatModels)
        m_threatModels->addElement(ThreatElementKind::Asset);
    else
        m_abuseCases->addAbuseCase();
}

void ThreatsView::focusFilter()
{
    openTab(AbuseCases);
    m_abuseCases->focusFilter();
}

QJsonObject ThreatsView::saveState() const
{
    return {{QStringLiteral("tab"), m_panes->currentIndex()}, {QStringLiteral("owner"), m_abuseCases->owner().saveState()}};
}

void ThreatsView::restoreState(const QJsonObject& state)
{
    openTab(std::clamp(state.value(QStringLiteral("tab")).toInt(), static_cast<int>(AbuseCases), static_cast<int>(Gaps)));
    m_abuseCases->owner().restoreState(state.value(QStringLiteral("owner")).toObject());
}

} // namespace waymark
