// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boarddrag.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>

#include <functional>

namespace waymark {

class ColumnHeads;
class CardTitleField;

/// The cards of a board in lanes and columns. It paints those in sight, without a widget a card, and asks for what a
/// person wants done with them; it shows the outcome when the model has it.
class BoardCanvas final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit BoardCanvas(BoardModel& model, QWidget* parent = nullptr);

    BoardModel& model() const { return m_model; }
    const BoardLayout& places() const { return m_layout; }
    const BoardSelection& selection() const { return m_selection; }
    ColumnHeads& heads() const { return *m_heads; }
    const BoardArrangement& arrangement() const { return m_arrangement; }
    void arrange(const BoardArrangement& arrangement);
    void setCollapsed(const LaneKey& lane, bool collapsed);
    void collapseAll(bool collapsed);

    QPoint offset() const; ///< of the viewport within all that can be scrolled to
    QRect cardRect(const StoryId& story) const; ///< in the viewport; empty: it isn't shown
    QString placeText(const StoryId& story) const; ///< "In progress, 2 of 4, Identity and access"
    bool isDragging() const { return m_drag.has_value(); }
    void cancelDrag();

    using SelectionChange = std::function<void(BoardSelection&)>;
    /// Then what is current is announced, and comes into sight.
    void changeSelection(const SelectionChange& change, bool scrolls = true);
    void select(const StoryId& story); ///< it alone
    void moveSelected(const CardTarget& target);
    void removeSelected();
    void open(); ///< the current card, or the collapsed lane
    void writeNew(); ///< opens a field for a story in the lane of the current card
    void rename();   ///< opens a field for the title of the current card

Q_SIGNALS:
    void openRequested(const waymark::StoryId& story);
    void placeRequested(const std::vector<waymark::StoryId>& stories, const waymark::CardTarget& target);
    void removeRequested(const std::vector<waymark::StoryId>& stories);
    void renameRequested(const waymark::StoryId& story, const QString& title);
    void addRequested(const waymark::LaneKey& lane, const QString& title);
    void menuRequested(QPoint global);
    void currentChanged();
    void arranged(); ///< what is shown may have changed, and where

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Press {
        QPoint at; ///< in the viewport
        StoryId story;
        bool plain = false; ///< without Ctrl or Shift: its release selects the card alone and opens it
    };

    void rearrange();
    void place();
    void showSpot(const BoardSpot& spot);
    void announce();
    LaneKey laneToWriteIn() const;
    void openField(const QString& text, const std::function<void(const QString&)>& accept);
    void placeField();
    void closeField();
    void endWriting();
    void paintLanes(QPainter& painter, const QRect& seen);
    void pressCard(const BoardSpot& spot, const QMouseEvent& event);
    void startDrag();
    void dragTo(QPoint at);
    void dropHere();
    void hover(std::optional<BoardSpot> spot);

    BoardModel& m_model;
    BoardArrangement m_arrangement;
    BoardLayout m_layout;
    BoardSelection m_selection;
    CardPainter m_painter;
    ColumnHeads* m_heads;
    QPointer<CardTitleField> m_field;
    std::optional<StoryId> m_renamed; ///< whose title the field has; none: it is a new story's
    std::optional<StoryId> m_hovered;
    std::optional<Press> m_press;
    std::optional<BoardDrag> m_drag;
    QPoint m_dragAt; ///< in the viewport
    QBasicTimer m_scroll;
};

} // namespace waymark
