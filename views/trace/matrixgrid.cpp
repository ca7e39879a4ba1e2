// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/matrixgrid.h"

#include "views/shared/theme.h"
#include "views/trace/matrixhead.h"
#include "views/trace/matrixmodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace waymark {

namespace {

constexpr int cellSide = 24; ///< px
constexpr qreal mark = 5;    ///< half of a mark

/// A mark where items are tied, and the lines to the heads of the current cell.
class MatrixCells final : public QStyledItemDelegate {
public:
    explicit MatrixCells(QTableView* grid) : QStyledItemDelegate(grid), m_grid(*grid) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Scheme scheme = schemeOf(option.palette);
        const QModelIndex current = m_grid.currentIndex();
        const bool beside = index.row() == current.row() || index.column() == current.column();
        painter->fillRect(option.rect, roleColor(beside ? Role::Hover : Role::Surface, scheme));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), roleColor(Role::Separator, scheme));
        painter->fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), roleColor(Role::Separator, scheme));
        if (index.data(MatrixModel::TiedRole).toBool()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(roleColor(Role::Accent, scheme));
            painter->drawEllipse(QRectF(option.rect).center(), mark, mark);
        }
        if (index != current)
            return;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(roleColor(m_grid.hasFocus() ? Role::Focus : Role::Border, scheme), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }

private:
    const QTableView& m_grid;
};

} // namespace

MatrixGrid::MatrixGrid(QWidget* parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("matrixGrid"));
    setAccessibleName(tr("What is tied to what"));
    setItemDelegate(new MatrixCells(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalHeader(new MatrixHead(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHead(Qt::Vertical, this));
    for (QHeaderView* head : {horizontalHeader(), verticalHeader()}) {
        head->setMinimumSectionSize(cellSide);
        head->setSectionResizeMode(QHeaderView::Fixed);
        head->setDefaultSectionSize(cellSide);
    }
    connect(verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { setCurrentIndex(model()->index(row, std::max(currentIndex().column(), 0))); });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { setCurrentIndex(model()->index(std::max(currentIndex().row(), 0), column)); });
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this, &MatrixGrid::rowOpened);
    connect(horizontalHeader(), &QHeaderView::sectionDoubleClicked, this, &MatrixGrid::columnOpened);
    connect(this, &QAbstractItemView::doubleClicked, this, &MatrixGrid::toggled);
}

void MatrixGrid::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Space && currentIndex().isValid())
        Q_EMIT toggled(currentIndex());
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT rowOpened(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

/// The row and the column of the current cell are marked, so all cells in sight may change.
void MatrixGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT cellChosen(current);
}

} // namespace waymark
