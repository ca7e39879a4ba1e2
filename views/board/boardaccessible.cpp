// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardaccessible.h"

#include "views/board/boardcanvas.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace waymark {

namespace {

/// One card. It outlives the card itself, and is not valid any more then.
class CardAccessible final : public QAccessibleInterface {
public:
    CardAccessible(BoardCanvas* board, const StoryId& story) : m_board(board), m_story(story) {}

    bool isValid() const override { return m_board && m_board->selection().spotOf(m_story).has_value(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_board ? m_board->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_board); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const BoardCard& card = m_board->model().rowAt(m_board->model().rowOf(m_story));
        return kind == QAccessible::Name          ? m_board->model().spoken(card)
            : kind == QAccessible::Description ? m_board->placeText(m_story)
                                               : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect card = m_board->cardRect(m_story);
        return {m_board->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        if (!state.invalid) {
            state.focused = m_board->hasFocus() && m_board->selection().current() == m_story;
            state.selected = m_board->selection().contains(m_story);
        }
        return state;
    }

private:
    QPointer<BoardCanvas> m_board;
    StoryId m_story;
};

class BoardAccessible final : public QAccessibleWidget {
public:
    explicit BoardAccessible(BoardCanvas* board) : QAccessibleWidget(board, QAccessible::List), m_board(board) {}
    ~BoardAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_cards))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(shown().size()); }
    QAccessibleInterface* child(int index) const override
    {
        const std::vector<StoryId> stories = shown();
        return index >= 0 && index < static_cast<int>(stories.size()) ? cardOf(stories[static_cast<size_t>(index)]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const std::vector<StoryId> stories = shown();
        const auto it = std::ranges::find_if(stories, [&](const StoryId& story) { return cardOf(story) == child; });
        return it == stories.end() ? -1 : static_cast<int>(it - stories.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_board->viewport()->mapFromGlobal(QPoint(x, y)) + m_board->offset();
        const auto spot = m_board->places().cardAt(point);
        return spot ? cardOf(m_board->selection().storyAt(*spot)) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto current = m_board->selection().current();
        return current && m_board->hasFocus() ? cardOf(*current) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Description)
            return QAccessibleWidget::text(kind);
        const auto spot = m_board->selection().spot(); // a collapsed lane is no card
        if (!spot || !spot->isHead())
            return QAccessibleWidget::text(kind);
        const BoardLane& lane = m_board->places().lane(spot->lane);
        return BoardCanvas::tr("Lane %1, closed: %2. Enter opens it.").arg(lane.title, lane.sums());
    }

private:
    std::vector<StoryId> shown() const
    {
        std::vector<StoryId> stories;
        for (int row = 0; row < m_board->model().rowCount(); ++row)
            if (m_board->places().spotOf(row))
                stories.push_back(m_board->model().rowAt(row).story.id);
        return stories;
    }
    QAccessibleInterface* cardOf(const StoryId& story) const
    {
        const auto known = m_cards.constFind(story);
        if (known != m_cards.cend())
            return QAccessible::accessibleInterface(*known);
        auto* card = new CardAccessible(m_board, story);
        m_cards.insert(story, QAccessible::registerAccessibleInterface(card));
        return card;
    }

    BoardCanvas* m_board;
    mutable QHash<StoryId, QAccessible::Id> m_cards;
};

QAccessibleInterface* boardInterface(const QString&, QObject* object)
{
    auto* board = qobject_cast<BoardCanvas*>(object);
    return board ? new BoardAccessible(board) : nullptr;
}

} // namespace

void makeBoardsAccessible()
{
    QAccessible::installFactory(boardInterface); // again: it is the same one
}

void announceCurrent(BoardCanvas& board)
{
    const auto current = board.selection().current();
    const QString description = current ? board.placeText(*current) : QString();
    board.setAccessibleDescription(current ? board.model().spoken(board.model().rowAt(board.model().rowOf(*current)))
                                                 + QStringLiteral("; ") + description
                                           : QString());
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&board, board.hasFocus() && current ? QAccessible::Focus : QAccessible::DescriptionChanged);
    if (QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&board); list && current) {
        const int index = list->indexOfChild(list->focusChild());
        event.setChild(index);
    }
    QAccessible::updateAccessibility(&event);
}

} // namespace waymark
