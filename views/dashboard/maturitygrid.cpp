// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitygrid.h"

#include "views/dashboard/maturitygridmodel.h"
#include "views/shared/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace waymark {

namespace {

constexpr int headHeight = 20;
constexpr int usualRow = 26;
constexpr int leastRow = 18;
constexpr int tallestRow = 44;
constexpr int leastColumn = 24;
constexpr int widestColumn = 64;
constexpr int usualMoments = 8; ///< that names leave room for
constexpr int legendHeight = 32;
constexpr int legendTile = 18;
constexpr int stripeWidth = 3;
constexpr int inset = space::column / 2; ///< in line with the card's head
constexpr int textLeft = inset + stripeWidth + space::field;

QString sameText()
{
    return MaturityGrid::tr("same", "no change of maturity");
}

/// `rungs`: not 0.
QString changeText(int rungs)
{
    return QStringLiteral("%1 %2").arg(rungs > 0 ? QChar(u'▲') : QChar(u'▼')).arg(std::abs(rungs));
}

} // namespace

QSize MaturityGrid::sizeHint() const
{
    return {392, headHeight + std::max(1, course().rowCount()) * usualRow + legendHeight};
}

QSize MaturityGrid::minimumSizeHint() const
{
    return {280, headHeight + std::max(1, course().rowCount()) * leastRow + legendHeight};
}

int MaturityGrid::rowHeight() const
{
    const int rows = std::max(1, course().rowCount());
    return std::clamp((height() - headHeight - legendHeight) / rows, leastRow, tallestRow);
}

/// Names give way first; where they would have less than half of the room that they need, codes stand there.
void MaturityGrid::measureNames(Columns& columns) const
{
    const QFontMetrics metrics(typeFont(Type::Body));
    int longest = 0; // with what rounding may take
    int longestCode = 0;
    for (const MaturityRow& row : course().rows()) {
        longest = std::max(longest, metrics.horizontalAdvance(row.epic.name) + 2);
        longestCode = std::max(longestCode, metrics.horizontalAdvance(row.epic.code) + 2);
    }
    const int moments = std::min(static_cast<int>(course().moments().size()), usualMoments);
    const int room = width() - moments * leastColumn - columns.change - textLeft - space::field;
    columns.areCodes = room * 2 < longest;
    columns.names = textLeft + (columns.areCodes ? longestCode : std::min(room, longest)) + space::field;
}

/// What was is of more use than what is to come, and now is there in any case.
MaturityGrid::Columns MaturityGrid::columnsNow() const
{
    const QFontMetrics small(typeFont(Type::Small));
    Columns columns{.change = std::max(small.horizontalAdvance(sameText()), small.horizontalAdvance(changeText(topRung))) + 2 * space::field};
    measureNames(columns);
    const int room = width() - columns.names - columns.change;
    const int fitting = std::max(1, room / leastColumn);
    columns.first = std::max(0, course().now() + 1 - fitting);
    columns.last = std::min(static_cast<int>(course().moments().size()), columns.first + fitting) - 1;
    columns.each = std::clamp(room / std::max(1, columns.last - columns.first + 1), leastColumn, widestColumn);
    return columns;
}

QRect MaturityGrid::cellRect(int row, int moment) const
{
    const int top = headHeight + row * rowHeight();
    if (moment == nameColumn)
        return {0, top, m_columns.names, rowHeight()};
    return {m_columns.names + (moment - m_columns.first) * m_columns.each, top, m_columns.each, rowHeight()};
}

QRect MaturityGrid::changeRect(int row) const
{
    const QRect last = cellRect(row, m_columns.last);
    return {last.right() + 1, last.top(), m_columns.change, last.height()};
}

void MaturityGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Surface, scheme));
    if (course().rowCount() == 0)
        return;
    paintHeads(painter, scheme);
    for (int row = 0; row < course().rowCount(); ++row) {
        paintName(painter, row, scheme);
        for (int moment = m_columns.first; moment <= m_columns.last; ++moment)
            paintCell(painter, row, moment, scheme);
        paintChange(painter, row, scheme);
    }
    paintMarks(painter, scheme);
    paintLegend(painter, scheme);
}

void MaturityGrid::paintHeads(QPainter& painter, Scheme scheme) const
{
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    const QRect heads(inset, 0, m_columns.names - inset - space::field, headHeight);
    const QString sprint = tr("Sprint");
    const QString epic = tr("Epic");
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(heads, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(sprint, Qt::ElideRight, heads.width()));
    if (metrics.horizontalAdvance(epic) + space::field + metrics.horizontalAdvance(sprint) <= heads.width())
        painter.drawText(heads, Qt::AlignLeft | Qt::AlignVCenter, epic);
    for (int moment = m_columns.first; moment <= m_columns.last; ++moment) {
        const bool isNow = moment == course().now();
        painter.setFont(typeFont(Type::Small, isNow));
        painter.setPen(roleColor(isNow ? Role::Text : Role::Muted, scheme));
        const QRect head = cellRect(0, moment).translated(0, -headHeight).adjusted(-4, 0, 4, 0);
        painter.drawText(QRect(head.left(), 0, head.width(), headHeight), Qt::AlignCenter, course().shortText(moment));
    }
}

void MaturityGrid::paintName(QPainter& painter, int row, Scheme scheme) const
{
    const EpicName& epic = course().rowAt(row).epic;
    const QRect cell = cellRect(row, nameColumn);
    painter.fillRect(QRect(inset, cell.top() + 4, stripeWidth, cell.height() - 8), epicColor(epic.code, scheme));
    painter.setFont(typeFont(Type::Body));
    painter.setPen(roleColor(Role::Text, scheme));
    const QRect room = cell.adjusted(textLeft, 0, -space::field, 0);
    const QString& name = m_columns.areCodes ? epic.code : epic.name;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
}

void MaturityGrid::paintCell(QPainter& painter, int row, int moment, Scheme scheme) const
{
    const QRect box = cellRect(row, moment).adjusted(1, 1, -1, -1);
    const std::optional<int> rung = course().rung(row, moment);
    if (!rung) {
        const bool isToCome = moment > course().now();
        painter.setPen(QPen(roleColor(isToCome ? Role::Separator : Role::Border, scheme), 1, isToCome ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.setFont(typeFont(Type::Body));
        painter.setPen(roleColor(Role::Muted, scheme));
        if (!isToCome)
            painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    const Tile tile = maturityTile(*rung, scheme);
    painter.fillRect(box, tile.ground);
    painter.setFont(typeFont(Type::Body, moment == course().now()));
    painter.setPen(tile.text);
    painter.drawText(box, Qt::AlignCenter, QString::number(*rung));
}

void MaturityGrid::paintChange(QPainter& painter, int row, Scheme scheme) const
{
    const std::optional<int> change = course().change(row);
    if (!change)
        return;
    const Tone tone = *change == 0 ? Tone::Muted : *change > 0 ? Tone::Passed : Tone::Failed;
    painter.setFont(typeFont(Type::Small));
    painter.setPen(toneColor(tone, scheme));
    painter.drawText(changeRect(row).adjusted(space::field, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     *change == 0 ? sameText() : changeText(*change));
}

void MaturityGrid::paintMarks(QPainter& painter, Scheme scheme) const
{
    const QRect top = cellRect(0, course().now());
    const QRect bottom = cellRect(course().rowCount() - 1, course().now());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(roleColor(Role::Text, scheme), 1.5));
    painter.drawRect(QRectF(top.topLeft(), bottom.bottomRight()).adjusted(0, 0, 1, 1));
    if (!hasFocus())
        return;
    painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
    painter.drawRect(cellRect(m_current.row, m_current.moment).adjusted(2, 2, -3, -3));
}

void MaturityGrid::paintLegend(QPainter& painter, Scheme scheme) const
{
    const int top = headHeight + course().rowCount() * rowHeight() + space::column;
    painter.setFont(typeFont(Type::Small));
    int x = inset;
    const auto say = [&](int rung) {
        const QString text = tr("%1 %2", "rung, its name").arg(QString::number(rung), rungName(rung));
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(roleColor(Role::Muted, scheme));
        painter.drawText(QRect(x, top, wide + 2, legendTile - 2), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + space::field;
    };
    say(0);
    for (int rung = 0; rung <= topRung; ++rung, x += legendTile) {
        const QRect box(x, top, legendTile, legendTile - 2);
        const Tile tile = maturityTile(rung, scheme);
        painter.fillRect(box, tile.ground);
        painter.setPen(tile.text);
        painter.drawText(box, Qt::AlignCenter, QString::number(rung));
    }
    x += space::field;
    say(topRung);
}

} // namespace waymark
