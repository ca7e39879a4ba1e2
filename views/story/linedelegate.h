// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark {

/// Draws a StoryLine: sign, lead and text wrapped over as many lines as they need, and a second line in small type.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLeadColumn(bool column) { m_leadColumn = column; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    int heightFor(const QModelIndex& index, int width) const;

private:
    bool m_leadColumn = false;
};

} // namespace waymark
