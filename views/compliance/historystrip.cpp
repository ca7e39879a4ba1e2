// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/historystrip.h"

#include "views/compliance/statewords.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int stripHeight = 16;
constexpr int lineHeight = 40;
constexpr double leastCell = 18;

/// The bare tick or cross: the cell has the colour.
QString stripSign(Outcome outcome)
{
    return outcome == Outcome::Passed ? QStringLiteral("resolved")
        : outcome == Outcome::Failed  ? QStringLiteral("close")
                                      : signName(outcome);
}

QString changeText(const ResultChange& change, bool failuresOnly)
{
    return HistoryStrip::tr("%1: %2", "change, state").arg(signText(change.kind), midSentence(stateText(change.state, failuresOnly)));
}

} // namespace

HistoryStrip::HistoryStrip(const ResultDetail& detail, const QDateTime& now, QWidget* parent)
    : QWidget(parent)
    , m_changes(detail.history.rbegin(), detail.history.rend())
    , m_failuresOnly(detail.result.failuresOnly)
    , m_now(now)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (const ResultChange& change : m_changes)
        words << tr("%1 from %2").arg(stateText(change.state, m_failuresOnly), dayText(change.time.toTimeZone(now.timeZone()).date(), now.date()));
    setAccessibleName(tr("History: %1").arg(words.join(tr(", "))));
    setToolTip(words.join(u'\n'));
}

void HistoryStrip::paintEvent(QPaintEvent*)
{
    if (m_changes.empty())
        return;
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    const auto at = [this](size_t i) {
        return static_cast<double>((i < m_changes.size() ? m_changes[i].time : m_now).toSecsSinceEpoch());
    };
    const auto count = static_cast<double>(m_changes.size());
    const double least = std::min(leastCell, width() / count); // what lasted a day can still be seen
    const double span = std::max(1.0, at(m_changes.size()) - at(0));
    double left = 0;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        const double right = left + least + (width() - least * count) * std::max(0.0, at(i + 1) - at(i)) / span;
        const QRect cell = QStyle::visualRect(layoutDirection(), rect(),
                                              QRect(QPoint(qRound(left), 0), QPoint(qRound(right) - 2, stripHeight - 1)));
        const auto outcome = stateOutcome(m_changes[i].state, m_failuresOnly);
        painter.fillRect(cell, outcome ? barColor(*outcome, scheme) : roleColor(Role::Track, scheme));
        if (outcome && cell.width() >= 14)
            paintSign(painter, QRect(cell.center().x() - 5, 3, 10, 10), stripSign(*outcome), onSignColor(scheme), barColor(*outcome, scheme));
        left = right;
    }
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    const QRect dates(0, stripHeight + 4, width(), 16);
    const QDate first = m_changes.front().time.toTimeZone(m_now.timeZone()).date();
    painter.drawText(dates, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), dayText(first, m_now.date()));
    painter.drawText(dates, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)), tr("today"));
}

HistoryLines::HistoryLines(std::vector<Line> lines, bool failuresOnly, const QDateTime& now, QWidget* parent)
    : QWidget(parent)
    , m_lines(std::move(lines))
    , m_failuresOnly(failuresOnly)
    , m_now(now)
{
    setObjectName(QStringLiteral("historyLines"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Shows the run that saw it: a click, or Enter"));
    QStringList words;
    for (const Line& line : m_lines)
        words << tr("%1, %2, %3", "time, change, run").arg(momentText(line.change.time, now), changeText(line.change, failuresOnly), line.run);
    setAccessibleName(words.join(u'\n'));
    describe();
}

QSize HistoryLines::sizeHint() const
{
    return {120, static_cast<int>(m_lines.size()) * lineHeight};
}

void HistoryLines::describe()
{
    if (m_current >= m_lines.size())
        return;
    const Line& line = m_lines[m_current];
    setAccessibleDescription(tr("Enter shows the run of the entry of %1: %2", "time, run").arg(momentText(line.change.time, m_now), line.run));
}

void HistoryLines::setCurrent(size_t place)
{
    m_current = place;
    describe();
    update();
}

void HistoryLines::mousePressEvent(QMouseEvent* event)
{
    const int place = static_cast<int>(event->position().y()) / lineHeight;
    if (event->button() != Qt::LeftButton || place < 0 || static_cast<size_t>(place) >= m_lines.size())
        return;
    setCurrent(static_cast<size_t>(place));
    Q_EMIT runRequested(RunId(m_lines[m_current].change.run)); // a copy: who is told may build the details anew
}

void HistoryLines::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up && m_current > 0)
        setCurrent(m_current - 1);
    else if (event->key() == Qt::Key_Down && m_current + 1 < m_lines.size())
        setCurrent(m_current + 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current < m_lines.size())
        Q_EMIT runRequested(RunId(m_lines[m_current].change.run));
    else
        QWidget::keyPressEvent(event);
}

void HistoryLines::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void HistoryLines::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void HistoryLines::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (size_t place = 0; place < m_lines.size(); ++place)
        paintLine(painter, place);
    if (!hasFocus() || m_current >= m_lines.size())
        return;
    painter.setPen(QPen(roleColor(Role::Focus, schemeOf(palette())), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(0, static_cast<int>(m_current) * lineHeight, width() - 1, lineHeight - 4);
}

void HistoryLines::paintLine(QPainter& painter, size_t place) const
{
    const Line& line = m_lines[place];
    const int y = static_cast<int>(place) * lineHeight;
    const Scheme scheme = schemeOf(palette());
    const auto mirrored = [this](QRect inside) { return QStyle::visualRect(layoutDirection(), rect(), inside); };
    const auto aligned = [this](Qt::Alignment side) { return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)); };
    if (const auto outcome = stateOutcome(line.change.state, m_failuresOnly))
        paintSign(painter, mirrored({0, y + 2, 14, 14}), *outcome, scheme);
    else
        paintSign(painter, mirrored({0, y + 2, 14, 14}), line.change.kind, scheme);
    if (place + 1 < m_lines.size())
        painter.fillRect(mirrored({7, y + 20, 1, lineHeight - 22}), roleColor(Role::Border, scheme));
    painter.setFont(typeFont(Type::Small));
    const QString time = momentText(line.change.time, m_now);
    const int timeWidth = painter.fontMetrics().horizontalAdvance(time);
    painter.setPen(roleColor(Role::Muted, scheme));
    painter.drawText(mirrored({width() - timeWidth, y, timeWidth, 18}), aligned(Qt::AlignRight), time);
    const QRect second(24, y + 18, width() - 24, 16);
    painter.drawText(mirrored(second), aligned(Qt::AlignLeft), painter.fontMetrics().elidedText(line.run, Qt::ElideMiddle, second.width()));
    painter.setFont(typeFont(Type::Body));
    painter.setPen(roleColor(Role::Text, scheme));
    const QRect head(24, y, width() - 32 - timeWidth, 18);
    painter.drawText(mirrored(head), aligned(Qt::AlignLeft), painter.fontMetrics().elidedText(changeText(line.change, m_failuresOnly), Qt::ElideRight, head.width()));
}

} // namespace waymark
