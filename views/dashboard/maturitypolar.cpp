// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitypolar.h"

#include "views/dashboard/maturitygridmodel.h"
#include "views/shared/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace waymark {

namespace {

constexpr int nameWidth = 52; ///< px at least, beside the outer ring
constexpr int nameHeight = 18;
constexpr int nameGap = 10;   ///< px from the outer ring to a name
constexpr int legendLine = 18;
constexpr int sampleWidth = 22;
constexpr double pointRadius = 3;

/// From the oldest to the one before now.
constexpr std::array olderLines = {ChartLine::Minus4, ChartLine::Minus4, ChartLine::Minus3, ChartLine::Minus2, ChartLine::Minus1};
const std::array<QList<qreal>, olderLines.size()>& dashes()
{
    static const std::array<QList<qreal>, olderLines.size()> patterns = {{{1, 5}, {1, 2.5}, {3, 2.5}, {7, 2.5}, {}}};
    return patterns;
}

/// "Sprint 0" of the first, then "1", at last "4, now".
QString lineName(const MaturityGridModel& course, int moment, bool isFirst)
{
    QString name = course.shortText(moment);
    const bool isInSprint = course.moments()[static_cast<size_t>(moment)].sprint >= 0;
    if (moment == course.now() && isInSprint)
        name = MaturityPolar::tr("%1, %2", "number of a sprint, now or a day").arg(name, course.nowText());
    return isFirst && isInSprint ? MaturityPolar::tr("Sprint %1").arg(name) : name;
}

} // namespace

int MaturityPolar::spokes() const
{
    return course().rowCount();
}

int MaturityPolar::leftOut() const
{
    return std::max(0, course().now() + 1 - mostLines);
}

QRectF MaturityPolar::plot() const
{
    const double room = std::min(width() - 2 * (nameWidth + nameGap), height() - legendHeight() - 2 * (nameHeight + nameGap));
    const double side = std::max(40.0, room);
    const double middle = (height() - legendHeight()) / 2.0;
    return {width() / 2.0 - side / 2, middle - side / 2, side, side};
}

double MaturityPolar::angleOf(int spoke) const
{
    return 2 * std::numbers::pi * spoke / std::max(1, spokes()) - std::numbers::pi / 2;
}

QPointF MaturityPolar::pointOf(int spoke, double rung) const
{
    const QRectF ring = plot();
    const double radius = ring.width() / 2 * rung / topRung;
    return ring.center() + radius * QPointF(std::cos(angleOf(spoke)), std::sin(angleOf(spoke)));
}

QRect MaturityPolar::nameRect(int spoke) const
{
    const EpicName& epic = course().rowAt(spoke).epic;
    const std::optional<int> rung = course().rung(spoke, course().now());
    const int width = QFontMetrics(typeFont(Type::Small, true)).horizontalAdvance(epic.code)
        + QFontMetrics(typeFont(Type::Small)).horizontalAdvance(rung ? QStringLiteral(" %1").arg(*rung) : QStringLiteral(" ?")) + 8;
    const double across = std::cos(angleOf(spoke));
    const double down = std::sin(angleOf(spoke));
    const double radius = plot().width() / 2 + nameGap;
    const QPointF middle = plot().center() + radius * QPointF(across, down) + QPointF(across * width / 2, down * nameHeight / 2);
    return QRectF(middle.x() - width / 2.0, middle.y() - nameHeight / 2.0, width, nameHeight).toAlignedRect();
}

/// As many beside one another as there is room for, the rows in the middle.
std::vector<MaturityPolar::LegendEntry> MaturityPolar::legendNow() const
{
    const QFontMetrics metrics(typeFont(Type::Small, true));
    std::vector<LegendEntry> entries;
    std::vector<int> used{0}; // px of each row
    int x = 0;
    int row = 0;
    for (int moment = leftOut(); moment <= course().now(); ++moment) {
        const QString text = lineName(course(), moment, moment == leftOut());
        const int wide = sampleWidth + 6 + metrics.horizontalAdvance(text) + space::column;
        if (x + wide > width() && x > 0) {
            x = 0;
            ++row;
            used.push_back(0);
        }
        entries.push_back({.moment = moment, .text = text, .rect = QRect(x, row * legendLine, wide, legendLine)});
        x += wide;
        used.back() = x - space::column;
    }
    for (LegendEntry& entry : entries)
        entry.rect.translate((width() - used[static_cast<size_t>(entry.rect.top() / legendLine)]) / 2, 0);
    return entries;
}

int MaturityPolar::legendHeight() const
{
    return m_legend.empty() ? 0 : m_legend.back().rect.bottom() + 1 + space::field;
}

QPen MaturityPolar::penOf(int moment, Scheme scheme) const
{
    if (moment == course().now())
        return QPen(chartColor(ChartLine::Current, scheme), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const size_t age = olderLines.size() - static_cast<size_t>(course().now() - moment);
    QPen pen(chartColor(olderLines[age], scheme), 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes()[age].isEmpty())
        pen.setDashPattern(dashes()[age]);
    return pen;
}

/// From each point to the next one round; where one of the two can't be told there is a gap.
QPainterPath MaturityPolar::lineOf(int moment) const
{
    QPainterPath path;
    for (int spoke = 0; spoke < spokes(); ++spoke) {
        const int next = (spoke + 1) % spokes();
        const std::optional<int> from = course().rung(spoke, moment);
        const std::optional<int> to = course().rung(next, moment);
        if (!from)
            continue;
        const QPointF start = pointOf(spoke, *from);
        if (path.isEmpty() || path.currentPosition() != start)
            path.moveTo(start);
        if (to)
            path.lineTo(pointOf(next, *to));
    }
    return path;
}

void MaturityPolar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Surface, scheme));
    painter.setRenderHint(QPainter::Antialiasing);
    if (spokes() == 0)
        return;
    paintRings(painter, scheme);
    for (int moment = leftOut(); moment < course().now(); ++moment)
        paintLine(painter, moment, scheme);
    paintNow(painter, scheme);
    paintNames(painter, scheme);
    paintLegend(painter, scheme);
}

/// The numbers of the rings stand at the left of the first spoke, with a ground of their own, so that no line runs through them.
void MaturityPolar::paintRings(QPainter& painter, Scheme scheme) const
{
    const QRectF outer = plot();
    painter.setPen(roleColor(Role::Separator, scheme));
    painter.setBrush(Qt::NoBrush);
    for (int spoke = 0; spoke < spokes(); ++spoke)
        painter.drawLine(outer.center(), pointOf(spoke, topRung));
    for (int rung = 1; rung <= topRung; ++rung) {
        const double radius = outer.width() / 2 * rung / topRung;
        painter.drawEllipse(outer.center(), radius, radius);
    }
    painter.setFont(typeFont(Type::Small));
    for (int rung = 1; rung <= topRung; ++rung) {
        const QPointF at = pointOf(0, rung);
        const QRectF box(at.x() - 16, at.y() - 7, 12, 14);
        painter.fillRect(box, roleColor(Role::Surface, scheme));
        painter.setPen(roleColor(Role::Muted, scheme));
        painter.drawText(box, Qt::AlignCenter, QString::number(rung));
    }
}

/// A point that no line reaches is a dot.
void MaturityPolar::paintLine(QPainter& painter, int moment, Scheme scheme) const
{
    const QPen pen = penOf(moment, scheme);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lineOf(moment));
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    for (int spoke = 0; spoke < spokes(); ++spoke) {
        const bool isAlone = !course().rung((spoke + 1) % spokes(), moment) && !course().rung((spoke + spokes() - 1) % spokes(), moment);
        if (const auto rung = course().rung(spoke, moment); rung && isAlone)
            painter.drawEllipse(pointOf(spoke, *rung), 2, 2);
    }
}

void MaturityPolar::paintNow(QPainter& painter, Scheme scheme) const
{
    const int now = course().now();
    const QPen pen = penOf(now, scheme);
    QPolygonF area;
    for (int spoke = 0; spoke < spokes(); ++spoke)
        if (const auto rung = course().rung(spoke, now))
            area << pointOf(spoke, *rung);
    if (area.size() == spokes()) {
        QColor fill = pen.color();
        fill.setAlphaF(0.07F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lineOf(now));
    painter.setPen(QPen(roleColor(Role::Surface, scheme), 1));
    painter.setBrush(pen.color());
    for (const QPointF& point : std::as_const(area))
        painter.drawEllipse(point, pointRadius + 0.5, pointRadius + 0.5);
}

void MaturityPolar::paintNames(QPainter& painter, Scheme scheme) const
{
    for (int spoke = 0; spoke < spokes(); ++spoke) {
        const QString code = course().rowAt(spoke).epic.code;
        const std::optional<int> rung = course().rung(spoke, course().now());
        const QRect room = nameRect(spoke).adjusted(4, 0, -4, 0);
        painter.setFont(typeFont(Type::Small, true));
        painter.setPen(roleColor(Role::Text, scheme));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, code);
        painter.setFont(typeFont(Type::Small));
        painter.setPen(roleColor(Role::Muted, scheme));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, rung ? QString::number(*rung) : QStringLiteral("?"));
        if (!hasFocus() || spoke != m_current)
            continue;
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(nameRect(spoke), space::corner, space::corner);
        if (rung)
            painter.drawEllipse(pointOf(spoke, *rung), pointRadius + 4, pointRadius + 4);
    }
}

void MaturityPolar::paintLegend(QPainter& painter, Scheme scheme) const
{
    const int top = height() - legendHeight() + space::field;
    for (const LegendEntry& entry : m_legend) {
        const bool isNow = entry.moment == course().now();
        const QRect room = entry.rect.translated(0, top);
        const int middle = room.center().y();
        painter.setPen(penOf(entry.moment, scheme));
        painter.drawLine(room.left(), middle, room.left() + sampleWidth, middle);
        painter.setFont(typeFont(Type::Small, isNow));
        painter.setPen(roleColor(isNow ? Role::Text : Role::Muted, scheme));
        painter.drawText(room.adjusted(sampleWidth + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

} // namespace waymark
