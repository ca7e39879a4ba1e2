// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/figurecard.h"

#include "views/shared/bandcolors.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace waymark {

namespace {

constexpr int pad = 8;
constexpr int labelHeight = 16;
constexpr int valueHeight = 28;
constexpr int lineWidth = 48;

} // namespace

FigureCard::FigureCard(const QString& label, QWidget* parent)
    : PaintedButton(parent)
{
    setText(label);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void FigureCard::setValue(const QString& value)
{
    m_value = value;
    describe();
}

void FigureCard::setDelta(const std::optional<Delta>& delta)
{
    m_delta = delta;
    describe();
}

void FigureCard::setNote(const QString& note)
{
    m_note = note;
    describe();
}

void FigureCard::setLine(std::vector<double> values, bool leading)
{
    m_line = std::move(values);
    m_leading = leading;
    update();
}

QSize FigureCard::sizeHint() const
{
    const QFontMetrics small(typeFont(Type::Small));
    const QFontMetrics large(typeFont(Type::Figure, true));
    const int delta =
        m_delta
            ? small.horizontalAdvance(QStringLiteral("▲ %1, %2 %3").arg(m_delta->text, tr("better"), m_delta->since))
            : 0;
    const int value = large.horizontalAdvance(m_value) + (m_line.size() > 1 ? lineWidth + pad : 0);
    return {std::max({small.horizontalAdvance(text()), value, delta}) + 2 * pad,
            labelHeight * 2 + valueHeight + 2 * pad};
}

QSize FigureCard::minimumSizeHint() const
{
    const QFontMetrics large(typeFont(Type::Figure, true));
    return {large.horizontalAdvance(m_value) + 2 * pad, labelHeight * 2 + valueHeight + 2 * pad};
}

/// What a screen reader says: all that is painted.
void FigureCard::describe()
{
    QString moved;
    if (m_delta && m_delta->change != 0)
        moved = (m_delta->change > 0 ? tr("up %1, %2 %3") : tr("down %1, %2 %3"))
                    .arg(m_delta->text, m_delta->better ? tr("better") : tr("worse"), m_delta->since);
    else if (m_delta)
        moved = tr("same %1").arg(m_delta->since);
    else
        moved = m_note;
    setAccessibleName(tr("%1: %2", "figure and its value").arg(text(), m_value));
    setAccessibleDescription(moved.isEmpty() ? tr("Opens the reasons") : tr("%1. Opens the reasons").arg(moved));
    explain();
    updateGeometry();
    update();
}

void FigureCard::explain()
{
    const QString why = tr("Why: open the reasons");
    setToolTip(shownValue() == m_value ? why : m_value + u'\n' + why);
}

QFont FigureCard::valueFont() const
{
    const QFont large = typeFont(Type::Figure, true);
    return QFontMetrics(large).horizontalAdvance(m_value) <= width() - 2 * pad ? large : typeFont(Type::Title, true);
}

QString FigureCard::shownValue() const
{
    return QFontMetrics(valueFont()).elidedText(m_value, Qt::ElideRight, width() - 2 * pad);
}

void FigureCard::resizeEvent(QResizeEvent* event)
{
    PaintedButton::resizeEvent(event);
    explain();
}

void FigureCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scheme scheme = schemeOf(palette());
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(roleColor(isDown() ? Role::Track : Role::Hover, scheme));
        painter.drawRoundedRect(rect(), space::corner, space::corner);
    }
    const QRect inner = rect().adjusted(pad, pad, -pad, -pad);
    const bool hasLine =
        m_line.size() > 1 &&
        inner.width() >= QFontMetrics(typeFont(Type::Figure, true)).horizontalAdvance(m_value) + lineWidth + pad;
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);

    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    const QRect label(inner.left(), inner.top(), inner.width(), labelHeight);
    painter.drawText(label, start, painter.fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    painter.setFont(valueFont());
    painter.setPen(roleColor(Role::Text, scheme));
    const QRect value(inner.left(), label.bottom() + 1, inner.width(), valueHeight);
    painter.drawText(value, start, shownValue());
    const QRect third(inner.left(), value.bottom() + 1, inner.width(), labelHeight);
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    if (m_delta)
        paintDelta(painter, third);
    else
        painter.drawText(third, start, painter.fontMetrics().elidedText(m_note, Qt::ElideRight, third.width()));
    if (hasLine)
        paintLine(painter,
                  QStyle::visualRect(layoutDirection(), inner,
                                     QRect(inner.right() - lineWidth, value.top() + 4, lineWidth, valueHeight - 10)));
    if (hasFocus()) {
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::corner, space::corner);
    }
}

void FigureCard::paintDelta(QPainter& painter, const QRect& rect) const
{
    const Scheme scheme = schemeOf(palette());
    painter.setFont(typeFont(Type::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    QString judged;
    if (m_delta->change != 0)
        judged = QStringLiteral("%1 %2, %3 ")
                     .arg(m_delta->change > 0 ? QChar(u'▲') : QChar(u'▼'))
                     .arg(m_delta->text, m_delta->better ? tr("better") : tr("worse"));
    else
        judged = tr("same ");
    painter.setPen(m_delta->change == 0 ? roleColor(Role::Muted, scheme)
                                        : outcomeColor(m_delta->better ? Outcome::Passed : Outcome::Failed, scheme));
    painter.drawText(rect, start, metrics.elidedText(judged, Qt::ElideRight, rect.width()));
    const int used = metrics.horizontalAdvance(judged);
    QRect rest = rect.adjusted(used, 0, 0, 0);
    if (layoutDirection() == Qt::RightToLeft)
        rest = rect.adjusted(0, 0, -used, 0);
    painter.setPen(roleColor(Role::Muted, scheme));
    if (rest.width() > 0)
        painter.drawText(rest, start, metrics.elidedText(m_delta->since, Qt::ElideRight, rest.width()));
}

void FigureCard::paintLine(QPainter& painter, const QRectF& rect) const
{
    const auto [low, high] = std::minmax_element(m_line.begin(), m_line.end());
    const double span = *high - *low;
    const double step = rect.width() / static_cast<double>(m_line.size() - 1);
    QPolygonF points;
    for (size_t i = 0; i < m_line.size(); ++i) {
        const double part = span > 0 ? (m_line[i] - *low) / span : 0.5;
        points << QPointF(rect.left() + step * static_cast<double>(i), rect.bottom() - part * rect.height());
    }
    const Scheme scheme = schemeOf(palette());
    const QColor ink = m_leading ? roleColor(Role::Accent, scheme) : chartColor(ChartLine::Spark, scheme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(points.last(), 2.5, 2.5);
}

} // namespace waymark
