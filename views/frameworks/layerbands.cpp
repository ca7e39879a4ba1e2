// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/layerbands.h"

#include "views/frameworks/standingwords.h"
#include "views/shared/bandcolors.h"
#include "views/shared/midsentence.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace waymark {

namespace {

constexpr int margin = 2;      ///< px around all, for the mark of focus
constexpr int side = 10;       ///< between a band and the next one inside
constexpr int below = 6;       ///< likewise
constexpr int leastHead = 40;  ///< two lines of words
constexpr int largestHead = 72;
constexpr int padding = 10;

QString sentenceOf(const CoverageRow& row)
{
    return LayerBands::tr("%1: %2, %3", "layer, standing, counts")
        .arg(row.name, midSentence(signText(row.standing)), coverageLine(row.stories, row.done, row.checks));
}

} // namespace

LayerBands::LayerBands(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("layerBands"));
    setAccessibleName(tr("Layers of container defence in depth"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LayerBands::show(std::vector<CoverageRow> layers)
{
    m_layers = std::move(layers);
    m_current = m_layers.empty() ? -1 : std::clamp(m_current, 0, static_cast<int>(m_layers.size()) - 1);
    describe();
    updateGeometry();
    update();
}

void LayerBands::setCurrent(int layer)
{
    if (layer == m_current || layer < 0 || layer >= static_cast<int>(m_layers.size()))
        return;
    m_current = layer;
    describe();
    update();
}

/// For those who can't see the picture: the chosen one first, then all.
void LayerBands::describe()
{
    QStringList sentences;
    if (m_current >= 0)
        sentences << tr("Chosen: %1").arg(sentenceOf(m_layers[static_cast<size_t>(m_current)]));
    for (const CoverageRow& row : m_layers)
        sentences << sentenceOf(row);
    setAccessibleDescription(sentences.join(tr(". ")));
}

void LayerBands::choose(int layer)
{
    const int before = m_current;
    setCurrent(layer);
    if (m_current != before)
        Q_EMIT chosen(m_current);
}

int LayerBands::headHeight() const
{
    const int count = std::max(1, static_cast<int>(m_layers.size()));
    return std::clamp((height() - 2 * margin - (count - 1) * below) / count, leastHead, largestHead);
}

QRect LayerBands::band(int layer) const
{
    const int depth = static_cast<int>(m_layers.size()) - 1 - layer; // of bands around it
    const int all = static_cast<int>(m_layers.size());
    const int inner = all * headHeight() + (all - 1) * below;
    const QRect whole(margin, margin, width() - 2 * margin, inner);
    return whole.adjusted(depth * side, depth * headHeight(), -depth * side, -depth * below);
}

int LayerBands::bandAt(const QPoint& point) const
{
    for (int layer = 0; layer < static_cast<int>(m_layers.size()); ++layer)
        if (band(layer).contains(point))
            return layer;
    return -1;
}

QSize LayerBands::sizeHint() const
{
    const int count = std::max(1, static_cast<int>(m_layers.size()));
    return {440, count * 52 + (count - 1) * below + 2 * margin};
}

QSize LayerBands::minimumSizeHint() const
{
    const int count = std::max(6, static_cast<int>(m_layers.size()));
    return {320, count * leastHead + (count - 1) * below + 2 * margin};
}

void LayerBands::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int layer = static_cast<int>(m_layers.size()) - 1; layer >= 0; --layer)
        paintBand(painter, layer);
}

void LayerBands::paintBand(QPainter& painter, int layer) const
{
    const Scheme scheme = schemeOf(palette());
    const CoverageRow& row = m_layers[static_cast<size_t>(layer)];
    const QRect whole = band(layer);
    const bool isCurrent = layer == m_current;
    const Role ground = isCurrent ? Role::Selection : layer == m_hovered ? Role::Hover : layer % 2 == 0 ? Role::Surface : Role::Alt;
    const bool marked = isCurrent && hasFocus();
    painter.setPen(QPen(roleColor(marked ? Role::Focus : isCurrent ? Role::Accent : Role::Border, scheme), marked ? 2 : 1));
    painter.setBrush(roleColor(ground, scheme));
    painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), space::corner, space::corner);
    const QRect head(whole.left(), whole.top(), whole.width(), layer == 0 ? whole.height() : headHeight());
    const QRect stripe = QStyle::visualRect(layoutDirection(), whole, QRect(whole.left() + 4, head.top() + 6, 3, head.height() - 12));
    painter.fillRect(stripe, toneColor(toneOf(row.standing), scheme));
    paintWords(painter, row, head.adjusted(padding + 4, 2, -padding, -2), isCurrent);
}

void LayerBands::paintWords(QPainter& painter, const CoverageRow& row, const QRect& head, bool isCurrent) const
{
    const Scheme scheme = schemeOf(palette());
    const QColor tone = toneColor(toneOf(row.standing), scheme);
    const auto visual = [&](const QRect& rect) { return QStyle::visualRect(layoutDirection(), head, rect); };
    const auto put = [&](const QRect& rect, const QString& text, const QFont& font, const QColor& ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(visual(rect), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    constexpr int line = 18;
    const int top = head.center().y() - line;
    const QString word = signText(row.standing);
    const int wordWidth = QFontMetrics(typeFont(Type::Body, true)).horizontalAdvance(word) + 2;
    const int badge = 20 + wordWidth;
    put(QRect(head.left(), top, std::max(0, head.width() - badge - space::field), line), row.name, typeFont(Type::Body, true),
        roleColor(isCurrent ? Role::SelectedText : Role::Text, scheme));
    const int left = head.right() - badge + 1;
    paintSign(painter, visual(QRect(left, top + 2, 14, 14)), signName(row.standing), tone, onSignColor(scheme));
    put(QRect(left + 20, top, wordWidth, line), word, typeFont(Type::Body, true), tone);
    put(QRect(head.left(), top + line, head.width(), line), coverageLine(row.stories, row.done, row.checks), typeFont(Type::Small),
        roleColor(isCurrent ? Role::SelectedText : Role::Muted, scheme));
}

void LayerBands::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_layers.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: choose(std::min(m_current + 1, last)); break;
    case Qt::Key_Down: choose(std::max(m_current - 1, 0)); break;
    case Qt::Key_Home: choose(last); break;
    case Qt::Key_End: choose(0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT opened(m_current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void LayerBands::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(bandAt(event->position().toPoint()));
}

void LayerBands::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int layer = bandAt(event->position().toPoint()); layer >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT opened(layer);
}

void LayerBands::mouseMoveEvent(QMouseEvent* event)
{
    const int hovered = bandAt(event->position().toPoint());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void LayerBands::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

bool LayerBands::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int layer = bandAt(help->pos());
    if (layer >= 0)
        QToolTip::showText(help->globalPos(), sentenceOf(m_layers[static_cast<size_t>(layer)]), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace waymark
