// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/matrixhead.h"

#include "model/domain/plaintext.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/trace/matrixmodel.h"

#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int rowsWidth = 300;     ///< px
constexpr int columnsHeight = 200; ///< px
constexpr int signSize = 12;
constexpr int countRoom = 44; ///< for sign and count

} // namespace

MatrixHead::MatrixHead(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    setFont(typeFont(Type::Small));
    setSectionsClickable(true);
    setHighlightSections(true);
    setAccessibleName(orientation == Qt::Vertical ? tr("Rows") : tr("Columns"));
}

QSize MatrixHead::sizeHint() const
{
    return orientation() == Qt::Vertical ? QSize(rowsWidth, QHeaderView::sizeHint().height())
                                         : QSize(QHeaderView::sizeHint().width(), columnsHeight);
}

void MatrixHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid() || !model())
        return;
    const Scheme scheme = schemeOf(palette());
    painter->save();
    painter->fillRect(rect, roleColor(Role::Surface, scheme));
    if (orientation() == Qt::Vertical) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), roleColor(Role::Separator, scheme));
        paintTexts(*painter, rect.adjusted(6, 0, -6, 0), section);
    } else {
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), roleColor(Role::Separator, scheme));
        painter->translate(rect.left(), rect.bottom() + 1);
        painter->rotate(-90);
        paintTexts(*painter, QRect(6, 0, rect.height() - 12, rect.width()), section);
    }
    painter->restore();
}

/// The code in strong type, then the title as far as there is room; sign and count at the end.
void MatrixHead::paintTexts(QPainter& painter, const QRect& room, int section) const
{
    const Scheme scheme = schemeOf(palette());
    const auto text = [&](int role) { return plainCell(model()->headerData(section, orientation(), role).toString()); };
    const int ties = model()->headerData(section, orientation(), MatrixModel::TiesRole).toInt();
    const int flags = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
    const QColor gap = toneColor(Tone::Failed, scheme);
    const QRect end(room.right() - countRoom, room.top(), countRoom, room.height());
    if (ties == 0)
        paintSign(painter, QRect(end.left() + 4, end.center().y() - signSize / 2 + 1, signSize, signSize), QStringLiteral("unproven"), gap, onSignColor(scheme));
    painter.setFont(typeFont(Type::Small));
    painter.setPen(ties == 0 ? gap : roleColor(Role::Muted, scheme));
    painter.drawText(end, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, countText(ties));
    QRect rest(room.left(), room.top(), room.width() - countRoom - 4, room.height());
    painter.setPen(roleColor(Role::Text, scheme));
    painter.setFont(typeFont(Type::Small, true));
    // Ids of a column's kind begin alike, "prowler iam_…": they differ at their ends. What has no id shows its title.
    const bool endTells = orientation() == Qt::Horizontal && !text(MatrixModel::TitleRole).isEmpty();
    const QString code = painter.fontMetrics().elidedText(text(Qt::DisplayRole), endTells ? Qt::ElideLeft : Qt::ElideMiddle, rest.width());
    painter.drawText(rest, flags, code);
    rest.setLeft(std::min(rest.left() + painter.fontMetrics().horizontalAdvance(code) + 8, rest.right()));
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    if (rest.width() > 24)
        painter.drawText(rest, flags, painter.fontMetrics().elidedText(text(MatrixModel::TitleRole), Qt::ElideRight, rest.width()));
}

} // namespace waymark
