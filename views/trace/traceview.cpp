// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/traceview.h"

#include "views/shared/keys.h"
#include "views/shared/theme.h"
#include "views/trace/coveragepane.h"
#include "views/trace/orphanspane.h"
#include "views/trace/threadpane.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

TraceView::TraceView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_open(context)
    , m_panes(new QStackedWidget)
    , m_tabs(new QButtonGroup(this))
    , m_thread(new ThreadPane(context, m_open))
    , m_coverage(new CoveragePane(context, m_open))
    , m_orphans(new OrphansPane(context, m_open))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (TracePane* each : {static_cast<TracePane*>(m_thread), static_cast<TracePane*>(m_coverage), static_cast<TracePane*>(m_orphans)}) {
        m_panes->addWidget(each);
        connectPane(each);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::page - space::column / 2, space::field);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_panes, 1);
    buildActions();
    connect(&m_open, &OpenTrace::outdated, this, [this] { whenSeen([this] { catchUp(); }); });
    connect(&m_open, &OpenTrace::changed, this, [this] {
        m_stale.fill(true);
        whenSeen([this] { catchUp(); });
    });
    connect(&m_open, &OpenTrace::failed, this,
            [this](const Error& error) { Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message}); });
    setFirstFocus(m_tabs->button(Thread));
    openTab(Thread);
}

QLayout* TraceView::buildHead()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    const std::pair<Tab, QString> tabs[] = {{Thread, tr("Thread")}, {Coverage, tr("Coverage")}, {Orphans, tr("Orphans")}};
    for (const auto& [tab, text] : tabs) {
        auto* button = new QToolButton;
        button->setObjectName(u"traceTab%1"_s.arg(static_cast<int>(tab)));
        button->setText(text);
        button->setCheckable(true);
        button->setFont(typeFont(Type::Body, true));
        m_tabs->addButton(button, tab);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int tab) {
        if (m_tabs->buttons().contains(qobject_cast<QAbstractButton*>(QApplication::focusWidget())))
            m_tabs->button(tab)->setFocus(); // else another tab would look chosen too
        openTab(tab);
    });
    return row;
}

void TraceView::buildActions()
{
    const auto add = [this](const QString& text, const QKeySequence& shortcut, const std::function<void()>& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Trace what was traced before"), keys::back, [this] { m_thread->goBack(); });
    add(tr("Trace forward again"), keys::forward, [this] { m_thread->goForward(); });
    add(tr("Tie by typing an id or words"), keys::tie, [this] { currentPane()->typeTie(); });
    add(tr("Export what the Trace screen shows"), keys::exporting, [this] { currentPane()->exportShown(); });
}

void TraceView::connectPane(TracePane* each)
{
    connect(each, &TracePane::itemRequested, this, &Screen::itemRequested);
    connect(each, &TracePane::messageRaised, this, &Screen::messageRaised);
}

TracePane* TraceView::pane(int tab) const
{
    return static_cast<TracePane*>(m_panes->widget(tab));
}

TracePane* TraceView::currentPane() const
{
    return pane(m_panes->currentIndex());
}

void TraceView::openTab(int tab)
{
    m_tabs->button(tab)->setChecked(true);
    m_panes->setCurrentIndex(tab);
    whenSeen([this] { catchUp(); });
}

void TraceView::catchUp()
{
    m_open.update();
    refreshPane();
}

/// Only the one that is seen: the others when their tab is opened.
void TraceView::refreshPane()
{
    const auto tab = static_cast<size_t>(m_panes->currentIndex());
    if (m_open.sources() && std::exchange(m_stale.at(tab), false))
        currentPane()->refresh();
}

QString TraceView::sayWhatIsOfNow() const
{
    return tr("All ties are as they are now.");
}

void TraceView::showTrace(const ItemRef& item)
{
    openTab(Thread);
    m_thread->trace(item);
}

std::optional<ItemRef> TraceView::selectedItem() const
{
    return currentPane()->selectedItem();
}

void TraceView::focusFilter()
{
    currentPane()->focusFilter();
}

QJsonObject TraceView::saveState() const
{
    return {{u"tab"_s, m_panes->currentIndex()},
            {u"thread"_s, m_thread->saveState()},
            {u"coverage"_s, m_coverage->saveState()},
            {u"orphans"_s, m_orphans->saveState()}};
}

void TraceView::restoreState(const QJsonObject& state)
{
    m_thread->restoreState(state.value(u"thread"_s).toObject());
    m_coverage->restoreState(state.value(u"coverage"_s).toObject());
    m_orphans->restoreState(state.value(u"orphans"_s).toObject());
    openTab(std::clamp(state.value(u"tab"_s).toInt(), static_cast<int>(Thread), static_cast<int>(Orphans)));
}

} // namespace waymark
