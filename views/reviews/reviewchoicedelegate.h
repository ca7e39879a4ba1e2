// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark {

/// A choice of a question: check box, title, a second line in small type, and at the end what tests say of it. Where it is
/// narrow the sign stands there without its word.
class ReviewChoiceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int heightFor(const QModelIndex& index, int width) const; ///< px
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A click on the box, or Space, sets the check mark.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;
    /// Where the box stands in the rectangle of a row, for clicks of tests too.
    static QRect boxIn(const QRect& row, Qt::LayoutDirection direction);
    static QRect badgeIn(const QRect& row, Qt::LayoutDirection direction);
};

} // namespace waymark
