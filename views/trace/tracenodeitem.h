// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"
#include "views/shared/bandcolors.h"

#include <QGraphicsItem>
#include <QStaticText>

#include <vector>

namespace waymark {

/// What all parts of a picture are painted by.
struct TraceLook {
    Scheme scheme = Scheme::Light;
    int current = -1; ///< node
    int hovered = -1;

    bool marks(int node) const { return node >= 0 && (node == current || node == hovered); }
};

/// px from a node's side to its texts.
inline constexpr qreal traceNodeMargin = 10;
/// Below this many px on the screen texts are left out.
inline constexpr qreal leastTextHeight = 6;

/// A title on up to two lines, the last cut where there is no room.
QStringList titleLines(const QString& title, qreal width);
/// What stands in a node's first line, cut likewise: its code, and its state behind the sign.
QString codeLine(const QString& code, qreal width);
QFont traceSmallFont(bool strong = false);

/// One node: a card with code, state and title. Its texts are made once, so that to paint it costs little.
class TraceNodeItem final : public QGraphicsItem {
public:
    TraceNodeItem(const TraceNode& node, int number, bool focus, const TraceLook& look);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintTexts(QPainter& painter) const;

    int m_number;
    bool m_focus;
    const TraceLook& m_look;
    Tone m_tone;
    QString m_sign;
    QStaticText m_code;
    QStaticText m_state;
    qreal m_stateWidth = 0;
    std::vector<QStaticText> m_title;
};

} // namespace waymark
