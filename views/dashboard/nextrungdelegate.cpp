// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/nextrungdelegate.h"

#include "views/dashboard/nextrungmodel.h"
#include "views/shared/datatable.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int stripeWidth = 3;
constexpr int stripeInset = space::column / 2; ///< where the cells of other columns begin
constexpr int gapAbove = 5;                    ///< px between the stripes of two epics
constexpr int signSide = 14;

} // namespace

void NextRungDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QString sign = index.data(NextRungModel::MarkRole).toString();
    const QRect all = option.rect;
    const int before = stripeInset + stripeWidth + (sign.isEmpty() ? 0 : space::step / 2 + signSide);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    if (table && table->hoveredRow() == index.row()) // under the sign too
        painter->fillRect(placed(all.adjusted(stripeInset + stripeWidth, 0, 0, 0)), roleColor(Role::Hover, scheme));
    QStyleOptionViewItem text = option;
    text.rect = placed(all.adjusted(before, 0, 0, 0));
    CellDelegate::paint(painter, text, index);
    const int top = index.data(StrongRole).toBool() ? gapAbove : 0;
    painter->fillRect(placed(QRect(all.left() + stripeInset, all.top() + top, stripeWidth, all.height() - top)),
                      epicColor(index.data(NextRungModel::StripeRole).toString(), scheme));
    if (sign.isEmpty())
        return;
    const QRect mark(all.left() + before - signSide + 3, all.center().y() - signSide / 2 + 1, signSide, signSide);
    paintSign(*painter, placed(mark), sign, toneColor(static_cast<Tone>(index.data(NextRungModel::MarkToneRole).toInt()), scheme),
              onSignColor(scheme));
}

} // namespace waymark
