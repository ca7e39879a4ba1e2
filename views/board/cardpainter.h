// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardlanes.h"
#include "views/shared/bandcolors.h"

#include <QFont>
#include <QHash>
#include <QRect>
#include <QStringList>

class QPainter;

namespace waymark {

/// How a card is to be shown at the moment.
struct CardState {
    bool selected = false;
    bool current = false; ///< has the keyboard's focus
    bool hovered = false;
    bool dragged = false; ///< it is under way elsewhere
};

/// Paints cards and heads of lanes. Kept from one painting to the next, it remembers how titles break into lines.
class CardPainter {
public:
    /// For one painting: fonts, colours and direction of a widget.
    void begin(QPainter& painter, Scheme scheme, Qt::LayoutDirection direction);

    void paintCard(const QRect& rect, const BoardCard& card, const CardState& state);
    /// The place of a card that is still being written; its title is a field.
    void paintDraft(const QRect& rect, const BoardLane& lane);
    void paintLaneHead(const QRect& rect, const BoardLane& lane, bool current);

    static QRect titleRect(const QRect& card); ///< where two lines have room

private:
    void paintGround(const QRect& rect, const CardState& state, const QColor& stripe);
    void paintTop(const QRect& rect, const BoardCard& card, const QColor& ink);
    void paintTitle(const QRect& rect, const QString& title, const QColor& ink);
    void paintBottom(const QRect& rect, const BoardCard& card, const CardState& state, const QColor& ink);
    /// Paints initials as a chip and returns how wide it is.
    int paintChip(QPoint topLeft, const QRect& within, const QString& initials, bool onSelection);
    QColor color(Role role) const { return roleColor(role, m_scheme); }
    QRect mirrored(const QRect& within, const QRect& piece) const;
    void text(const QRect& within, const QRect& piece, const QString& text, Qt::Alignment side = Qt::AlignLeft);
    const QStringList& linesOf(const QString& title, int width);

    QPainter* m_painter = nullptr;
    Scheme m_scheme = Scheme::Light;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    QFont m_small;
    QFont m_smallStrong;
    QFont m_body;
    QFont m_bodyStrong;
    QHash<QString, QStringList> m_lines; ///< of titles, at m_linesWidth
    int m_linesWidth = 0;
};

/// The colour of an evidence sign.

} // namespace waymark
