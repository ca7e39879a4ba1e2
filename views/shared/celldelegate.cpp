// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/celldelegate.h"

#include "model/domain/plaintext.h"
#include "views/shared/cellbars.h"
#include "views/shared/datatable.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>

namespace waymark {

namespace {

/// Roles by which a cell begins with a sign.
constexpr int signRoles[] = {OutcomeRole, SeverityRole, ChangeRole, EpicRole, SignNameRole, KindRole, ProofRole};

constexpr int stripeWidth = 3;
constexpr int barHeight = 14;
constexpr int linesFrom = 36; ///< px of height from which a row has room for several lines

/// "Today", "30 Apr".
QString dayName(QDate day, QDate today)
{
    return day == today ? CellDelegate::tr("Today") : dayText(day, today);
}

/// Takes a piece off the leading side of a rectangle.
QRect takeLeading(QRect& rect, int width, int gap, Qt::LayoutDirection direction)
{
    QRect piece = rect;
    if (direction == Qt::RightToLeft) {
        piece.setLeft(rect.right() - width + 1);
        rect.setRight(piece.left() - gap - 1);
    } else {
        piece.setWidth(width);
        rect.setLeft(piece.right() + gap + 1);
    }
    return piece;
}

void paintPlaceholder(QPainter& painter, QRect rect, Scheme scheme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleColor(Role::Track, scheme));
    painter.drawRoundedRect(QRect(rect.left(), rect.center().y() - 4, std::min(rect.width() * 2 / 3, 120), 8), 4, 4);
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const bool hovered = table ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, roleColor(Role::Selection, scheme));
    else if (hovered)
        painter->fillRect(option.rect, roleColor(Role::Hover, scheme));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect.adjusted(space::column / 2, 0, -space::column / 2, 0);
    if (index.data(LoadingRole).toBool())
        paintPlaceholder(*painter, rect, scheme);
    else
        paintContent(*painter, option, index, rect);
    painter->restore();
}

void CellDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                QRect rect) const
{
    const Scheme scheme = schemeOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool muted = index.data(MutedRole).toBool() && !selected;
    QColor ink = roleColor(muted ? Role::Muted : selected ? Role::SelectedText : Role::Text, scheme);
    const QRect bar(rect.left(), rect.center().y() - barHeight / 2 + 1, rect.width(), barHeight);
    if (const QVariant counts = index.data(CountsRole); counts.isValid()) {
        if (counts.value<OutcomeCounts>().total() > 0)
            paintOutcomeBar(painter, bar, counts.value<OutcomeCounts>(), scheme);
        else
            paintText(painter, option, index, rect, index.data().toString(), roleColor(Role::Muted, scheme));
        return;
    }
    if (const QVariant share = index.data(ShareRole); share.isValid()) {
        paintShareBar(painter, bar, share.toPoint(), scheme);
        return;
    }
    if (index.data(Qt::CheckStateRole).isValid())
        takeLeading(rect, paintCheckBox(painter, option, index).width(), space::field, option.direction);
    paintLeadingSign(painter, option, index, rect, ink);
    const QString text = plainCell(cellText(index));
    const bool signSuffices = index.data(KindRole).isValid() || index.data(ProofRole).isValid();
    if (signSuffices && option.fontMetrics.horizontalAdvance(text) > rect.width())
        return; // the tool tip says it
    paintText(painter, option, index, rect, text, ink);
}

/// Where the style has it, so that clicks meet it.
QRect CellDelegate::paintCheckBox(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect box =
        option.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, option.widget);
    const Scheme scheme = schemeOf(option.palette);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    const QRectF edge = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool fixed = !index.flags().testFlag(Qt::ItemIsUserCheckable);
    const Role ground = fixed ? Role::Muted : Role::Accent;
    painter.setPen(roleColor(state == Qt::Unchecked ? Role::Border : ground, scheme));
    painter.setBrush(roleColor(state == Qt::Unchecked ? Role::Surface : ground, scheme));
    painter.drawRoundedRect(edge, 3, 3);
    const auto at = [&edge](double x, double y) {
        return QPointF(edge.left() + x * edge.width(), edge.top() + y * edge.height());
    };
    painter.setPen(QPen(roleColor(fixed ? Role::Surface : Role::OnAccent, scheme), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
    else if (state == Qt::PartiallyChecked)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    return box;
}

bool CellDelegate::paintLeadingSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                    QRect& rect, QColor& ink) const
{
    const Scheme scheme = schemeOf(option.palette);
    const bool muted = index.data(MutedRole).toBool();
    if (const QVariant code = index.data(EpicRole); code.isValid()) {
        const QRect stripe = takeLeading(rect, stripeWidth, space::field, option.direction);
        if (!code.toString().isEmpty())
            painter.fillRect(stripe.adjusted(0, 4, 0, -4), epicColor(code.toString(), scheme));
        return true;
    }
    if (const QVariant outcome = index.data(OutcomeRole); outcome.isValid()) {
        paintSign(painter, takeLeading(rect, 14, 6, option.direction), static_cast<Outcome>(outcome.toInt()), scheme);
        ink = outcomeColor(static_cast<Outcome>(outcome.toInt()), scheme);
        return true;
    }
    if (const QVariant severity = index.data(SeverityRole); severity.isValid()) {
        paintSign(painter, takeLeading(rect, 14, 6, option.direction), static_cast<Severity>(severity.toInt()), scheme);
        ink = severityColor(static_cast<Severity>(severity.toInt()), scheme);
        return true;
    }
    if (const QVariant value = index.data(KindRole); value.isValid()) {
        const auto kind = static_cast<StoryKind>(value.toInt());
        if (kind == StoryKind::Abuse)
            ink = severityColor(Severity::High, scheme);
        paintSign(painter, takeLeading(rect, 14, 6, option.direction), signName(kind), ink, onSignColor(scheme));
        return true;
    }
    if (const QVariant proof = index.data(ProofRole); proof.isValid()) {
        ink = proofColor(static_cast<Proof>(proof.toInt()), scheme);
        paintSign(painter, takeLeading(rect, 14, 6, option.direction), signName(static_cast<Proof>(proof.toInt())), ink, onSignColor(scheme));
        return true;
    }
    if (const QVariant change = index.data(ChangeRole); change.isValid()) {
        const auto kind = static_cast<ChangeKind>(change.toInt());
        const QVariant tone = index.data(ToneRole); // where the change alone doesn't say whether it is good
        const QColor color = muted        ? ink
            : tone.isValid() ? toneColor(static_cast<Tone>(tone.toInt()), scheme)
                             : changeColor(kind, scheme);
        paintSign(painter, takeLeading(rect, 12, 5, option.direction), signName(kind), color, onSignColor(scheme));
        ink = color;
        return true;
    }
    if (const QVariant tone = index.data(ToneRole); tone.isValid())
        ink = toneColor(static_cast<Tone>(tone.toInt()), scheme);
    if (const QString sign = index.data(SignNameRole).toString(); !sign.isEmpty()) {
        paintSign(painter, takeLeading(rect, 14, 6, option.direction), sign, ink, onSignColor(scheme));
        return true;
    }
    return false;
}

void CellDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                             QRect rect, const QString& text, const QColor& ink)
{
    QFont font = option.font;
    if (index.data(StrongRole).toBool())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    if (const QString brief = index.data(ShortRole).toString();
        !brief.isEmpty() && painter.fontMetrics().horizontalAdvance(text) > rect.width()) {
        painter.drawText(rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(brief, Qt::ElideRight, rect.width()));
        return;
    }
    if (rect.height() >= linesFrom && painter.fontMetrics().horizontalAdvance(text) > rect.width()) {
        painter.drawText(rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextWordWrap,
                         text);
        return;
    }
    const Qt::TextElideMode elide = index.data(IdentifierRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment where = alignment.isValid() ? static_cast<Qt::Alignment>(alignment.toInt())
                                                    : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(rect, static_cast<int>(QStyle::visualAlignment(option.direction, where)) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, elide, rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool sign = std::ranges::any_of(signRoles, [&](int role) { return index.data(role).isValid(); });
    const bool box = index.data(Qt::CheckStateRole).isValid();
    size.setWidth(option.fontMetrics.horizontalAdvance(plainCell(cellText(index))) + space::column + (sign ? 22 : 2) + (box ? 24 : 0));
    if (m_rowHeight > 0)
        size.setHeight(m_rowHeight);
    return size;
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (!event || !view || event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = plainToolTip(index.data(Qt::ToolTipRole).toString());
    const QRect cell = view->visualRect(index);
    QToolTip::showText(event->globalPos(), tip, view, QRect(view->mapToGlobal(cell.topLeft()), cell.size()));
    event->setAccepted(!tip.isEmpty());
    return true;
}

QString CellDelegate::cellText(const QModelIndex& index) const
{
    const QVariant shown = index.data(Qt::DisplayRole);
    if (const QVariant percent = index.data(PercentRole); percent.isValid())
        return percentText(percent.toLongLong());
    if (const QVariant moment = index.data(MomentRole); moment.isValid() && m_now) {
        const QDateTime now = m_now();
        return m_daysOnly ? dayName(moment.toDateTime().toTimeZone(now.timeZone()).date(), now.date())
                          : momentText(moment.toDateTime(), now);
    }
    const bool number = shown.typeId() == QMetaType::LongLong || shown.typeId() == QMetaType::Int;
    const QString text = number ? countText(shown.toLongLong()) : shown.toString();
    if (const QVariant change = index.data(ChangeRole); number && change.isValid())
        return tr("%1 %2", "count, change in lower case")
            .arg(text, midSentence(signText(static_cast<ChangeKind>(change.toInt()))));
    return text;
}

} // namespace waymark
