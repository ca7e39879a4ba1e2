// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/datatable.h"

#include "views/shared/celldelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace waymark {

DataTable::DataTable(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_cells(new CellDelegate(this))
    , m_heads(new TableHeader(this))
{
    setAccessibleName(accessibleName);
    setItemDelegate(m_cells);
    setHorizontalHeader(m_heads);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::tableRow);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex& index) { hover(index.row()); });
    connect(this, &QAbstractItemView::viewportEntered, this, [this] { hover(-1); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!m_opensOnClick)
            Q_EMIT opened(index);
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_opensOnClick)
            Q_EMIT opened(index);
    });
}

void DataTable::setOpensOnClick(bool opens)
{
    m_opensOnClick = opens;
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DataTable::setFitsRows(bool fits)
{
    m_fitsRows = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, [this] {
            if (m_fitsRows)
                updateGeometry();
            announceSight();
        });
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::announceSight);
}

QSize DataTable::sizeHint() const
{
    if (!m_fitsRows || !model())
        return QTableView::sizeHint();
    const int heads = m_heads->isVisibleTo(this) ? m_heads->sizeHint().height() : 0;
    return {QTableView::sizeHint().width(),
            heads + model()->rowCount() * verticalHeader()->defaultSectionSize()};
}

QSize DataTable::minimumSizeHint() const
{
    return m_fitsRows ? QSize(120, sizeHint().height()) : QSize(120, 3 * space::tableRow);
}

QString DataTable::selectedText() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_heads->count(); ++visual)
        if (const int column = m_heads->logicalIndex(visual); !isColumnHidden(column))
            columns << column;
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << model()->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << m_cells->cellText(row.siblingAtColumn(column)).replace(u'\t', u' ').replace(u'\n', u' ');
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QMenu* DataTable::columnMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Columns"), parent);
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        for (int column = 0; column < m_heads->count(); ++column) {
            QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!isColumnHidden(column));
            action->setEnabled(isColumnHidden(column) || m_heads->count() - m_heads->hiddenSectionCount() > 1);
            connect(action, &QAction::toggled, this, [this, column](bool shown) { m_heads->choose(column, shown); });
        }
    });
    return menu;
}

void DataTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_pressed)
        m_choosing = true;
    else if (hasFocus())
        announceChoice();
}

void DataTable::announceChoice()
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.size() == 1 && selection.front().height() == 1)
        Q_EMIT rowChosen(model()->index(selection.front().top(), selection.front().left()));
}

void DataTable::mousePressEvent(QMouseEvent* event)
{
    m_pressed = dragEnabled() && event->button() == Qt::LeftButton;
    m_choosing = false;
    QTableView::mousePressEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event); // may still select
    m_pressed = false;
    if (std::exchange(m_choosing, false))
        announceChoice();
}

/// What is dragged isn't opened: the button comes up elsewhere, and this table isn't told.
void DataTable::startDrag(Qt::DropActions actions)
{
    m_pressed = m_choosing = false;
    QTableView::startDrag(actions);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        if (state() != EditingState) // else it ends the editing
            Q_EMIT opened(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the screen leaves, the table has nothing to leave
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QRect row = visualRect(currentIndex());
    row.setLeft(0);
    row.setRight(std::min(viewport()->width(), m_heads->length()) - 1);
    QPainter painter(viewport());
    painter.setPen(QPen(roleColor(Role::Focus, schemeOf(palette())), 2));
    painter.drawRect(row.adjusted(1, 1, -1, -1));
    if (editTriggers() == NoEditTriggers)
        return;
    const QRect cell = visualRect(currentIndex()); // the one that F2 edits
    painter.fillRect(cell.left() + 2, cell.bottom() - 3, cell.width() - 4, 2, roleColor(Role::Focus, schemeOf(palette())));
}

void DataTable::hover(int row)
{
    if (m_hovered == row)
        return;
    m_hovered = row;
    viewport()->update();
}

void DataTable::leaveEvent(QEvent* event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    announceSight();
}

void DataTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, std::max(0, m_heads->logicalIndexAt(1))),
                                          QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        announceSight();
    if (hasFocus())
        viewport()->update();
}

void DataTable::announceSight()
{
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    const int rows = model() ? model()->rowCount() : 0;
    Q_EMIT sightChanged(first, last < 0 ? std::max(rows - 1, 0) : last);
}

} // namespace waymark
