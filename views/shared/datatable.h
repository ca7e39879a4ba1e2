// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace waymark {

class CellDelegate;
class TableHeader;

/// The table of every screen: no grid, whole rows, the row under the pointer lit, Enter opens, Ctrl+C copies.
class DataTable final : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(const QString& accessibleName, QWidget* parent = nullptr);

    CellDelegate* cells() const { return m_cells; }
    TableHeader* heads() const { return m_heads; }
    int hoveredRow() const { return m_hovered; }

    void setOpensOnClick(bool opens);
    /// As tall as its rows: for tables inside a page that scrolls.
    void setFitsRows(bool fits);
    /// Selected rows as the table shows them, cells separated by tabs, heads first.
    QString selectedText() const;
    /// The menu of a column chooser; at least one column stays.
    QMenu* columnMenu(QWidget* parent);

    using QTableView::sizeHintForColumn;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void opened(const QModelIndex& index); ///< Enter or a double click; a click, if it opens on click
    /// The one row that a person has just selected. Where rows are dragged, not before the button is up again: what opens
    /// by it could move what the row is to be dropped on.
    void rowChosen(const QModelIndex& index);
    void copyRequested();
    void sightChanged(int first, int last); ///< rows in sight

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void hover(int row);
    void announceSight();
    void announceChoice();

    CellDelegate* m_cells;
    TableHeader* m_heads;
    int m_hovered = -1;
    bool m_opensOnClick = false;
    bool m_fitsRows = false;
    bool m_pressed = false; ///< the button is down, and a drag may begin
    bool m_choosing = false; ///< by the button that is down
};

} // namespace waymark
