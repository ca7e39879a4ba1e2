// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the tree of stories look.
#include "views/backlog/backlogmodel.h"
#include "views/backlog/storytree.h"
#include "views/shared/cellmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int chevron = 12;

/// Draws a piece of text at the leading side of what is left of a line, and takes it off.
void drawPiece(QPainter& painter, QRect& rest, const QString& text, const QFont& font, const QColor& ink, Qt::LayoutDirection direction)
{
    if (text.isEmpty() || rest.width() <= 0)
        return;
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rest.width());
    painter.drawText(rest, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine, shown);
    const int width = painter.fontMetrics().horizontalAdvance(shown) + space::column;
    direction == Qt::RightToLeft ? rest.setRight(rest.right() - width) : rest.setLeft(rest.left() + width);
}

} // namespace

void StoryTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (m_model.storyAt(index)) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    painter->save();
    drawGroup(*painter, option, index);
    painter->restore();
}

/// No lines, only the ground that goes on in the row.
void StoryTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(rect, roleColor(Role::Selection, schemeOf(palette())));
}

void StoryTree::drawGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter.fillRect(row, roleColor(Role::Surface, scheme));
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), roleColor(Role::Separator, scheme));
    QRect rest = row.adjusted(space::column / 2, 0, -space::column / 2, 0);
    const auto takeBox = [&](int width) {
        const QRect box(isRightToLeft() ? rest.right() - width + 1 : rest.left(), rest.top(), width, rest.height());
        isRightToLeft() ? rest.setRight(rest.right() - width - space::field) : rest.setLeft(rest.left() + width + space::field);
        return box;
    };
    const QRect sign = takeBox(chevron);
    paintSign(painter, QRect(sign.left(), sign.center().y() - chevron / 2 + 1, chevron, chevron),
              isExpanded(index) ? QStringLiteral("chevron-down") : isRightToLeft() ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
              roleColor(Role::Muted, scheme), onSignColor(scheme));
    if (const QString code = index.data(EpicRole).toString(); !code.isEmpty())
        painter.fillRect(takeBox(3).adjusted(0, 6, 0, -6), epicColor(code, scheme));
    const int count = index.data(CountRole).toInt();
    const int points = index.data(GroupPointsRole).toInt();
    const int done = index.data(DonePointsRole).toInt();
    QString sums = count == 0 ? tr("no stories") : tr("%1, %2", "stories, points").arg(countedStories(count), countedPoints(points));
    if (done > 0)
        sums += tr(", %1 done", "points").arg(countText(done));
    drawPiece(painter, rest, index.data().toString(), typeFont(Type::Body, true), roleColor(Role::Text, scheme), layoutDirection());
    drawPiece(painter, rest, sums, typeFont(Type::Small), roleColor(Role::Muted, scheme), layoutDirection());
    drawPiece(painter, rest, index.data(SecondRole).toString(), typeFont(Type::Small), roleColor(Role::Muted, scheme), layoutDirection());
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index) {
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.drawRect(row.adjusted(1, 1, -1, -1));
    }
}

} // namespace waymark
