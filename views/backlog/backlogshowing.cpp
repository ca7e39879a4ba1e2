// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the backlog shows: filter, groups, order, counts; and what it keeps from one start to the next.
#include "views/backlog/backloghead.h"
#include "views/backlog/backlogview.h"
#include "views/backlog/savedfilters.h"
#include "views/backlog/storyfilterrow.h"
#include "views/backlog/storytree.h"
#include "views/shared/emptystate.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"

#include <QAction>
#include <QEvent>
#include <QJsonArray>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

/// Without a title and stories: all of them again.
void BacklogView::showStories(const StorySelection& selection)
{
    StoryFilter filter;
    if (!selection.title.isEmpty())
        filter.only = QSet<StoryId>(selection.stories.begin(), selection.stories.end());
    else if (filter = m_filterRow->filter(); filter.only)
        filter.only.reset();
    m_head->showSelection(selection.title);
    turnTo(Stories);
    m_filterRow->setFilter(filter);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void BacklogView::applyFilter()
{
    const StoryFilter& filter = m_filterRow->filter();
    m_model.setFilter(filter);
    m_filters->setCurrent(filter);
    m_tree->fitColumns();
    m_actions[u"saveFilter"_s]->setEnabled(!filter.isEmpty());
    showCounts();
}

void BacklogView::clearFilter()
{
    m_head->showSelection({});
    m_filterRow->clear();
    m_tree->setFocus(Qt::OtherFocusReason);
}

void BacklogView::saveFilter()
{
    m_filters->save();
}

void BacklogView::chooseGrouping(StoryGrouping grouping)
{
    const auto selected = m_tree->selectedStories();
    m_model.setGrouping(grouping);
    for (const QString& name : {u"open"_s, u"close"_s})
        m_actions[name]->setEnabled(grouping != StoryGrouping::None);
    m_tree->selectStories(selected);
}

void BacklogView::openGroups()
{
    m_tree->setGroupsOpen(true);
}

void BacklogView::closeGroups()
{
    m_tree->setGroupsOpen(false);
}

void BacklogView::showCounts()
{
    const int total = m_model.totalCount();
    const int shown = m_model.shownCount();
    const QString points = countedPoints(m_model.shownPoints());
    if (m_model.filter().isEmpty())
        m_head->showCount(tr("%1, %2", "stories, points").arg(countedStories(total), points), countText(total));
    else
        m_head->showCount(tr("%1 of %2 shown, %3", "count, stories, points").arg(countText(shown), countedStories(total), points),
                          tr("%1 of %2").arg(countText(shown), countText(total)));
    m_inside->setCurrentIndex(total == 0 ? 1 : 0);
    m_noMatch->setVisible(shown == 0 && total > 0 && !m_model.filter().isEmpty());
    m_noMatch->setGeometry(m_tree->viewport()->rect());
}

void BacklogView::showSelected()
{
    const auto selected = m_tree->selectedStories();
    m_head->showSelected(static_cast<int>(selected.size()));
}

void BacklogView::showSorting()
{
    const TableHeader* heads = m_tree->heads();
    const int column = heads->sortIndicatorSection() < m_model.columnCount() ? heads->sortIndicatorSection() : -1;
    m_model.sort(column, heads->sortIndicatorOrder());
    m_head->showSorting(column < 0 ? QString() : m_model.headerData(column, Qt::Horizontal).toString());
    m_actions[u"rank"_s]->setEnabled(column >= 0);
}

void BacklogView::sortByRank()
{
    m_tree->heads()->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void BacklogView::focusFilter()
{
    turnTo(Stories);
    m_filterRow->focusWords();
}

/// Esc goes back step by step: from the filter row to the tree, then out of the restrictions.
void BacklogView::leave()
{
    if (!m_tree->hasFocus()) {
        standOnMatch();
        m_tree->setFocus(Qt::OtherFocusReason);
    } else if (m_model.filter().only) {
        showStories({});
    } else {
        clearFilter();
    }
}

/// Who has filtered and goes to the tree wants a story, not the group above it.
void BacklogView::standOnMatch()
{
    const auto shown = m_model.shownStories();
    const bool stands = m_model.storyAt(m_tree->currentIndex()) && !m_tree->selectedStories().empty();
    if (!stands && !shown.empty() && !m_model.filter().isEmpty())
        m_tree->goTo(shown.front(), BacklogModel::TitleColumn);
}

void BacklogView::keyPressEvent(QKeyEvent* event)
{
    const bool inside = isAncestorOf(focusWidget()) && !m_tree->hasFocus();
    if (event->key() == Qt::Key_Escape && m_pages->currentIndex() == 0 && (inside || !m_model.filter().isEmpty()))
        leave();
    else
        Screen::keyPressEvent(event);
}

bool BacklogView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        m_noMatch->setGeometry(m_tree->viewport()->rect());
    return Screen::eventFilter(watched, event);
}

QJsonObject BacklogView::saveState() const
{
    StoryFilter filter = m_filterRow->filter();
    filter.only.reset();
    QJsonArray chosen;
    for (const int column : m_tree->chosenColumns())
        chosen.append(column);
    return {{u"grouping"_s, word(m_model.grouping())},
            {u"filter"_s, filter.toJson()},
            {u"columns"_s, QString::fromLatin1(m_tree->columnState().toBase64())},
            {u"chosenColumns"_s, chosen},
            {u"closed"_s, QJsonArray::fromStringList(m_tree->closedGroups())}};
}

void BacklogView::restoreState(const QJsonObject& state)
{
    std::optional<QSet<int>> chosen;
    if (const QJsonValue columns = state.value(u"chosenColumns"_s); columns.isArray())
        chosen.emplace();
    for (const QJsonValue& column : state.value(u"chosenColumns"_s).toArray())
        chosen->insert(column.toInt());
    m_tree->restoreColumns(QByteArray::fromBase64(state.value(u"columns"_s).toString().toLatin1()), chosen);
    m_head->setGrouping(fromWord<StoryGrouping>(state.value(u"grouping"_s).toString()).value_or(StoryGrouping::Epic));
    QStringList closed;
    for (const QJsonValue& key : state.value(u"closed"_s).toArray())
        closed << key.toString();
    m_tree->setClosedGroups(closed);
    m_filterRow->setFilter(StoryFilter::fromJson(state.value(u"filter"_s).toObject()));
    showSorting();
}

} // namespace waymark
