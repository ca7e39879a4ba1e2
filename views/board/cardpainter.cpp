// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/cardpainter.h"

#include "views/shared/brokenlines.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace waymark {

namespace {

constexpr int stripeWidth = 3;
constexpr int padding = 12;
constexpr int lineHeight = 16;
constexpr int topLine = 9;    ///< y of the reference within a card
constexpr int titleLine = 28; ///< y of the title
constexpr int bottomLine = 69;
constexpr int chipHeight = 17;
constexpr int manyTitles = 4096;

} // namespace

void CardPainter::begin(QPainter& painter, Scheme scheme, Qt::LayoutDirection direction)
{
    m_painter = &painter;
    m_scheme = scheme;
    m_direction = direction;
    m_small = typeFont(Type::Small);
    m_smallStrong = typeFont(Type::Small, true);
    m_bodyStrong = typeFont(Type::Body, true);
    if (const QFont body = typeFont(Type::Body); body != m_body) {
        m_body = body;
        m_lines.clear();
    }
}

QRect CardPainter::mirrored(const QRect& within, const QRect& piece) const
{
    return QStyle::visualRect(m_direction, within, piece);
}

void CardPainter::text(const QRect& within, const QRect& piece, const QString& text, Qt::Alignment side)
{
    m_painter->drawText(mirrored(within, piece),
                        static_cast<int>(QStyle::visualAlignment(m_direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine, text);
}

QRect CardPainter::titleRect(const QRect& card)
{
    return {card.left() + padding, card.top() + titleLine, card.width() - 2 * padding + 2, 2 * lineHeight};
}

void CardPainter::paintCard(const QRect& rect, const BoardCard& card, const CardState& state)
{
    m_painter->setOpacity(state.dragged ? 0.35 : 1);
    paintGround(rect, state, epicColor(card.epic.code, m_scheme));
    const QColor second = color(state.selected ? Role::SelectedText : Role::Muted);
    paintTop(rect, card, second);
    paintTitle(rect, card.story.title, color(state.selected ? Role::SelectedText : Role::Text));
    paintBottom(rect, card, state, second);
    m_painter->setOpacity(1);
}

void CardPainter::paintGround(const QRect& rect, const CardState& state, const QColor& stripe)
{
    m_painter->setRenderHint(QPainter::Antialiasing);
    const bool edged = state.selected || state.current;
    const double width = state.current ? 2 : 1;
    const QRectF ground = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    m_painter->setPen(QPen(color(edged ? Role::Focus : state.hovered ? Role::Border : Role::Separator), width));
    m_painter->setBrush(color(state.selected ? Role::Selection : Role::Raised));
    m_painter->drawRoundedRect(ground, space::corner - 1, space::corner - 1);
    QPainterPath outline;
    outline.addRoundedRect(rect, space::corner, space::corner);
    m_painter->save();
    m_painter->setClipPath(outline, Qt::IntersectClip);
    m_painter->fillRect(mirrored(rect, {rect.left(), rect.top(), stripeWidth, rect.height()}), stripe);
    m_painter->restore();
}

void CardPainter::paintTop(const QRect& rect, const BoardCard& card, const QColor& ink)
{
    m_painter->setFont(m_small);
    const QFontMetrics metrics = m_painter->fontMetrics();
    const bool abuse = card.story.kind == StoryKind::Abuse;
    const QString word = signText(card.story.kind);
    const int wordWidth = metrics.horizontalAdvance(word);
    const int right = rect.right() + 1 - padding + 2;
    m_painter->setPen(ink);
    text(rect, {right - wordWidth, rect.top() + topLine, wordWidth, lineHeight}, word);
    const int side = abuse ? 12 : 14; // so that both look equally large
    const QRect sign(right - wordWidth - 5 - side, rect.top() + topLine + (lineHeight - side) / 2, side, side);
    paintSign(*m_painter, mirrored(rect, sign), signName(card.story.kind),
              abuse ? severityColor(Severity::High, m_scheme) : ink, onSignColor(m_scheme));
    const QRect place(rect.left() + padding, rect.top() + topLine, sign.left() - rect.left() - padding - space::step, lineHeight);
    text(rect, place, metrics.elidedText(card.story.reference, Qt::ElideMiddle, place.width()));
}

const QStringList& CardPainter::linesOf(const QString& title, int width)
{
    if (width != m_linesWidth || m_lines.size() > manyTitles) {
        m_lines.clear();
        m_linesWidth = width;
    }
    const auto found = m_lines.constFind(title);
    return found != m_lines.cend() ? *found : *m_lines.insert(title, brokenLines(title, m_body, width));
}

void CardPainter::paintTitle(const QRect& rect, const QString& title, const QColor& ink)
{
    m_painter->setFont(m_body);
    m_painter->setPen(ink);
    QRect line = titleRect(rect);
    line.setHeight(lineHeight);
    for (const QString& words : linesOf(title, line.width())) {
        text(rect, line, words);
        line.translate(0, lineHeight);
    }
}

int CardPainter::paintChip(QPoint topLeft, const QRect& within, const QString& initials, bool onSelection)
{
    m_painter->setFont(m_smallStrong);
    const QString shown = initials.isEmpty() ? QStringLiteral("–") : initials;
    const QRect chip(topLeft, QSize(std::max(20, m_painter->fontMetrics().horizontalAdvance(shown) + 8), chipHeight));
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(color(onSelection ? Role::Surface : Role::Track));
    m_painter->drawRoundedRect(mirrored(within, chip), 3, 3);
    m_painter->setPen(color(initials.isEmpty() ? Role::Muted : Role::Text));
    text(within, chip, shown, Qt::AlignHCenter);
    return chip.width();
}

void CardPainter::paintBottom(const QRect& rect, const BoardCard& card, const CardState& state, const QColor& ink)
{
    const int y = rect.top() + bottomLine;
    const int right = rect.right() + 1 - padding + 2;
    const int chip = paintChip({rect.left() + padding, y}, rect, card.initials, state.selected);
    m_painter->setFont(m_smallStrong);
    const QString points = card.story.points > 0 ? QString::number(card.story.points) : QStringLiteral("–");
    const int pointsWidth = std::max(8, m_painter->fontMetrics().horizontalAdvance(points));
    m_painter->setPen(card.story.points > 0 && !state.selected ? color(Role::Text) : ink);
    text(rect, {right - pointsWidth, y, pointsWidth, chipHeight}, points, Qt::AlignRight);
    const QRect sign(right - pointsWidth - 9 - space::sign, y, space::sign, space::sign);
    paintSign(*m_painter, mirrored(rect, sign), signName(card.proof), proofColor(card.proof, m_scheme), onSignColor(m_scheme));
    m_painter->setFont(m_small);
    m_painter->setPen(ink);
    const int left = rect.left() + padding + chip + space::field;
    const QRect place(left, y, sign.left() - space::step - left, chipHeight);
    text(rect, place, m_painter->fontMetrics().elidedText(signText(card.story.priority), Qt::ElideRight, place.width()));
}

void CardPainter::paintDraft(const QRect& rect, const BoardLane& lane)
{
    paintGround(rect, {.current = true}, lane.key.kind == LaneKind::Epic ? epicColor(lane.code, m_scheme) : color(Role::Border));
    m_painter->setFont(m_small);
    m_painter->setPen(color(Role::Muted));
    const QRect inner = rect.adjusted(padding, 0, -padding, 0);
    text(rect, {inner.left(), rect.top() + topLine, inner.width(), lineHeight}, QCoreApplication::translate("BoardCanvas", "New story"));
    text(rect, {inner.left(), rect.top() + bottomLine, inner.width(), chipHeight},
         m_painter->fontMetrics().elidedText(QCoreApplication::translate("BoardCanvas", "Enter adds it, Esc leaves"), Qt::ElideRight, inner.width()));
}

void CardPainter::paintLaneHead(const QRect& rect, const BoardLane& lane, bool current)
{
    m_painter->setRenderHint(QPainter::Antialiasing);
    if (current) {
        m_painter->setPen(QPen(color(Role::Focus), 2));
        m_painter->setBrush(color(Role::Selection));
        m_painter->drawRoundedRect(QRectF(rect).adjusted(1, 3, -1, -3), space::corner, space::corner);
    }
    const QRect middle(rect.left(), rect.top() + (rect.height() - lineHeight) / 2, rect.width(), lineHeight);
    const QString chevron = !lane.collapsed                 ? QStringLiteral("chevron-down")
                            : m_direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                             : QStringLiteral("chevron-right");
    paintSign(*m_painter, mirrored(rect, {middle.left() + 1, middle.top() + 2, 12, 12}), chevron, color(Role::Muted), onSignColor(m_scheme));
    int left = middle.left() + 22;
    if (lane.key.kind == LaneKind::Epic) {
        m_painter->fillRect(mirrored(rect, {left, middle.top() + 1, stripeWidth, 14}), epicColor(lane.code, m_scheme));
        left += stripeWidth + space::field;
    } else {
        left += paintChip({left, middle.top()}, rect, lane.code, false) + space::field;
    }
    m_painter->setFont(m_bodyStrong);
    m_painter->setPen(color(current ? Role::SelectedText : Role::Text));
    const QString title = m_painter->fontMetrics().elidedText(lane.title, Qt::ElideRight, rect.width() / 2);
    const int width = m_painter->fontMetrics().horizontalAdvance(title) + 2;
    text(rect, {left, middle.top(), width, lineHeight}, title);
    left += width + space::field;
    m_painter->setFont(m_body);
    m_painter->setPen(color(current ? Role::SelectedText : Role::Muted));
    const QRect rest(left, middle.top(), std::max(0, rect.right() - left), lineHeight);
    text(rect, rest, m_painter->fontMetrics().elidedText(lane.sums(), Qt::ElideRight, rest.width()));
}

} // namespace waymark
