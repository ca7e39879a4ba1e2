// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardmodel.h"

#include <QPointer>
#include <QWidget>

class QSpinBox;

namespace waymark {

class BoardCanvas;

/// What the columns are called, how many stories each has, and how many it may have. A double click or F2 changes the
/// limit; left and right choose the column.
class ColumnHeads final : public QWidget {
    Q_OBJECT
public:
    static constexpr int headHeight = 36;

    explicit ColumnHeads(BoardCanvas& board);

    int column() const { return m_column; }
    void setColumn(int column);
    /// "In progress: 4 of 4, full".
    QString spoken(int column) const;
    void editLimit(int column);

Q_SIGNALS:
    void limitRequested(waymark::StoryStatus column, int limit); ///< 0: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QRect headRect(int column) const;
    int columnAt(QPoint point) const; ///< -1: between two
    void paintHead(QPainter& painter, int column) const;
    void finishEditing(bool accepted);

    BoardCanvas& m_board;
    int m_column = 0;
    QPointer<QSpinBox> m_editor;
};

/// What stands at the right of a head: "3 of 6", "4 of 4, full", "5 of 4, over limit", or just how many there are.
QString loadText(const ColumnLoad& load);
/// The same where there is no room: "5 of 4".
QString shortLoadText(const ColumnLoad& load);

} // namespace waymark
