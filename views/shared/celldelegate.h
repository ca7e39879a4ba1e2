// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/cellmodel.h"

#include <QDateTime>
#include <QStyledItemDelegate>

#include <functional>

namespace waymark {

/// Draws a cell by what it means (CellRole): sign and word, stripe and epic, bar, moment, percentage, or plain text.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What moments are told relative to ("Today 06:12"), in the time zone to show them in.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }
    void setDaysOnly(bool daysOnly) { m_daysOnly = daysOnly; }
    void setRowHeight(int height) { m_rowHeight = height; } ///< px, for trees, which ask; 0: what the text needs

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Tool tips through plainToolTip(): whatever a model gives, it may be a text of megabytes.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    /// A field that proposes the cell's ChoicesRole: on typing those with these letters, on Down all of them.
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Once only: what is being typed stays when something else of the row changes.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// What the cell shows, in words: for copies and exports too.
    QString cellText(const QModelIndex& index) const;

Q_SIGNALS:
    void typed(const QModelIndex& index, const QString& text) const; ///< into an editor; nothing is saved yet

private:
    QRect paintCheckBox(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                      QRect rect) const;
    bool paintLeadingSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                          QRect& rect, QColor& ink) const;
    static void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect rect,
                          const QString& text, const QColor& ink);

    std::function<QDateTime()> m_now;
    bool m_daysOnly = false;
    int m_rowHeight = 0;
};

} // namespace waymark
