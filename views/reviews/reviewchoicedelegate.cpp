// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewchoicedelegate.h"

#include "model/domain/plaintext.h"
#include "views/reviews/choicesmodel.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int rowHeight = 48;
constexpr int side = 8;
constexpr int above = 6;
constexpr int boxSize = 16;
constexpr int boxRoom = 28;     ///< box, and the gap to the title
constexpr int badgeRoom = 112;
constexpr int narrowBadge = 24; ///< the sign alone
constexpr int narrow = 400;     ///< px of width below which words of evidence have no room
constexpr int secondLine = 16;

int badgeWidth(int rowWidth)
{
    return rowWidth < narrow ? narrowBadge : badgeRoom;
}

int textWidth(int rowWidth)
{
    return std::max(40, rowWidth - 2 * side - boxRoom - badgeWidth(rowWidth));
}

int titleHeight(const QString& title, int rowWidth)
{
    return QFontMetrics(typeFont(Type::Body)).boundingRect(QRect(0, 0, textWidth(rowWidth), 10'000), Qt::TextWordWrap, title).height();
}

void paintBox(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option, bool checked)
{
    const Scheme scheme = schemeOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const Role ground = enabled ? Role::Accent : Role::Muted;
    const QRectF edge = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(roleColor(checked ? ground : Role::Border, scheme));
    painter.setBrush(roleColor(checked ? ground : enabled ? Role::Surface : Role::Track, scheme));
    painter.drawRoundedRect(edge, 3, 3);
    if (!checked)
        return;
    const auto at = [&edge](double x, double y) { return QPointF(edge.left() + x * edge.width(), edge.top() + y * edge.height()); };
    painter.setPen(QPen(roleColor(enabled ? Role::OnAccent : Role::Surface, scheme), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
}

void paintBadge(QPainter& painter, const QRect& badge, const QStyleOptionViewItem& option, ChoiceEvidence evidence)
{
    const Scheme scheme = schemeOf(option.palette);
    const QColor tone = evidenceColor(evidence, scheme);
    const QRect sign(badge.left(), badge.center().y() - 7, 14, 14);
    paintSign(painter, QStyle::visualRect(option.direction, badge, sign), signName(evidence), tone, onSignColor(scheme));
    if (badge.width() < badgeRoom)
        return;
    painter.setFont(typeFont(Type::Body));
    painter.setPen(tone);
    const QRect word = QStyle::visualRect(option.direction, badge, badge.adjusted(22, 0, 0, 0));
    painter.drawText(word, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(signText(evidence), Qt::ElideRight, word.width()));
}

void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Scheme scheme = schemeOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool quiet = index.data(MutedRole).toBool() || !option.state.testFlag(QStyle::State_Enabled);
    const QString title = plainCell(index.data().toString());
    const int height = titleHeight(title, option.rect.width());
    const int top = option.rect.top() + std::max(above, (option.rect.height() - height - secondLine) / 2);
    const QRect words(option.rect.left() + side + boxRoom, top, textWidth(option.rect.width()), height);
    const auto flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    painter.setFont(typeFont(Type::Body));
    painter.setPen(roleColor(selected ? Role::SelectedText : quiet ? Role::Muted : Role::Text, scheme));
    painter.drawText(QStyle::visualRect(option.direction, option.rect, words), flags | Qt::TextWordWrap, title);
    const QRect second = words.translated(0, height).adjusted(0, 0, 0, secondLine - height);
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(selected ? Role::SelectedText : Role::Muted, scheme));
    painter.drawText(QStyle::visualRect(option.direction, option.rect, second), flags | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(plainCell(index.data(SecondRole).toString()), Qt::ElideRight, second.width()));
}

} // namespace

QRect ReviewChoiceDelegate::boxIn(const QRect& row, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, row, QRect(row.left() + side, row.center().y() - boxSize / 2, boxSize, boxSize));
}

QRect ReviewChoiceDelegate::badgeIn(const QRect& row, Qt::LayoutDirection direction)
{
    const int width = badgeWidth(row.width());
    return QStyle::visualRect(direction, row, QRect(row.right() - side - width + 1, row.top(), width, row.height()));
}

int ReviewChoiceDelegate::heightFor(const QModelIndex& index, int width) const
{
    return std::max(rowHeight, titleHeight(plainCell(index.data().toString()), width) + secondLine + 2 * above);
}

QSize ReviewChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, heightFor(index, width)};
}

void ReviewChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, roleColor(Role::Selection, scheme));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, roleColor(Role::Hover, scheme));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), roleColor(Role::Separator, scheme));
    paintBox(*painter, boxIn(option.rect, option.direction), option, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    paintWords(*painter, option, index);
    if (const QVariant evidence = index.data(ChoiceEvidenceRole); evidence.isValid())
        paintBadge(*painter, badgeIn(option.rect, option.direction), option, static_cast<ChoiceEvidence>(evidence.toInt()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

bool ReviewChoiceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                       const QModelIndex& index)
{
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        toggles = mouse->button() == Qt::LeftButton
            && boxIn(option.rect, option.direction).adjusted(-side, -side, side, side).contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggles || !option.state.testFlag(QStyle::State_Enabled))
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model->setData(index, static_cast<int>(checked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    return true;
}

} // namespace waymark
