// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/sprintheads.h"

#include "views/roadmap/roadmapmodel.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace waymark {

namespace {

constexpr int lineHeight = 18;
constexpr int barHeight = 6;

QString stateSign(SprintState state)
{
    switch (state) {
    case SprintState::Planned: return QStringLiteral("clock");
    case SprintState::Active: return QStringLiteral("sprint");
    case SprintState::Closed: return QStringLiteral("passed");
    }
    Q_UNREACHABLE();
}

} // namespace

SprintHeads::SprintHeads(const RoadmapModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(96);
    setAccessibleName(tr("Sprints"));
}

void SprintHeads::setToday(QDate today)
{
    m_today = today;
    viewport()->update();
}

void SprintHeads::setMarked(int section)
{
    m_marked = section;
    viewport()->update();
}

QSize SprintHeads::sizeHint() const
{
    return {100, 5 * lineHeight + 2 * barHeight + 2 * space::field};
}

QString SprintHeads::sentence(int section) const
{
    const Sprint* sprint = m_model.sprint(section);
    const QString owned = m_model.ownerText(section);
    if (!sprint)
        return owned.isEmpty() ? tr("Stories that are in no sprint") : tr("Stories that are in no sprint") + u'\n' + owned;
    QStringList parts = {tr("Sprint %1, %2, %3", "number, state, days")
                             .arg(QString::number(sprint->number), midSentence(signText(sprint->state)), dayRangeText(sprint->start, sprint->end))};
    if (!sprint->goal.isEmpty())
        parts << sprint->goal;
    if (!sprint->focusEpics.isEmpty())
        parts << tr("Focus: %1").arg(sprint->focusEpics.join(QStringLiteral(", ")));
    if (const SprintFigures* figures = m_model.sprintFigures(section)) {
        parts << (figures->capacity.value
                      ? tr("%1 of %2 points planned, %3 done").arg(figures->planned).arg(*figures->capacity.value).arg(figures->done)
                      : tr("%1 planned, %2 done; nobody said how much there is room for", "points, points").arg(countedPoints(figures->planned)).arg(figures->done));
        if (figures->isOver())
            parts << tr("Over capacity by %1", "points").arg(countedPoints(figures->planned - *figures->capacity.value));
        parts << (!figures->gate         ? tr("Gate: no evidence yet")
                  : figures->gate->holds ? tr("The gate holds")
                                         : tr("The gate does not hold"));
    }
    if (!owned.isEmpty())
        parts << owned;
    return parts.join(u'\n');
}

void SprintHeads::paintTitle(QPainter& painter, QRect line, int section) const
{
    const Scheme scheme = schemeOf(palette());
    const Sprint* sprint = m_model.sprint(section);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter.setFont(typeFont(Type::Body, true));
    painter.setPen(roleColor(Role::Text, scheme));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, title);
    if (!sprint)
        return;
    const QColor ink = roleColor(sprint->state == SprintState::Active ? Role::Accent : Role::Muted, scheme);
    const QString state = signText(sprint->state);
    painter.setFont(typeFont(Type::Small));
    const int needed = painter.fontMetrics().horizontalAdvance(state);
    const int used = QFontMetrics(typeFont(Type::Body, true)).horizontalAdvance(title) + space::field;
    const QRect rest = QStyle::visualRect(layoutDirection(), line, line.adjusted(used, 0, 0, 0));
    const bool worded = rest.width() >= needed + 18;
    const int width = worded ? needed + 18 : 14;
    const QRect place = QStyle::visualRect(layoutDirection(), rest,
                                           QRect(rest.right() - width + 1, rest.top(), width, rest.height()));
    paintSign(painter, QStyle::visualRect(layoutDirection(), place, QRect(place.left(), place.top() + 2, 14, 14)),
              stateSign(sprint->state), ink, onSignColor(scheme));
    painter.setPen(ink);
    if (worded)
        painter.drawText(QStyle::visualRect(layoutDirection(), place, place.adjusted(18, 0, 0, 0)),
                         Qt::AlignVCenter | Qt::AlignLeading, state);
}

void SprintHeads::paintFocus(QPainter& painter, QRect line, const QStringList& epics) const
{
    const Scheme scheme = schemeOf(palette());
    painter.setFont(typeFont(Type::Small));
    int x = line.left();
    for (const QString& id : epics) {
        const int row = m_model.rowOf(id);
        const QString code = row >= 0 ? m_model.epic(row).code : id.toUpper();
        const int width = painter.fontMetrics().horizontalAdvance(code) + 8;
        const bool last = id == epics.back();
        const int more = last ? 0 : painter.fontMetrics().horizontalAdvance(QStringLiteral("…"));
        if (x + width + more > line.right() + 1) {
            painter.setPen(roleColor(Role::Muted, scheme));
            painter.drawText(QStyle::visualRect(layoutDirection(), line, QRect(x, line.top(), line.right() - x + 1, line.height())),
                             Qt::AlignVCenter | Qt::AlignLeading, QStringLiteral("…"));
            return;
        }
        const QRect place = QStyle::visualRect(layoutDirection(), line, QRect(x, line.top(), width, line.height()));
        painter.fillRect(QStyle::visualRect(layoutDirection(), place, QRect(place.left(), place.top() + 3, 3, place.height() - 6)),
                         epicColor(code, scheme));
        painter.setPen(roleColor(Role::Muted, scheme));
        painter.drawText(QStyle::visualRect(layoutDirection(), place, place.adjusted(6, 0, 0, 0)), Qt::AlignVCenter | Qt::AlignLeading, code);
        x += width + 4;
    }
}

/// How full, as a bar that ends at the capacity, and in words; over it, red and a word.
void SprintHeads::paintRoom(QPainter& painter, QRect area, int section) const
{
    const SprintFigures* figures = m_model.sprintFigures(section);
    if (!figures)
        return;
    const Scheme scheme = schemeOf(palette());
    const qint64 capacity = figures->capacity.value.value_or(0);
    const qint64 whole = std::max<qint64>({capacity, figures->planned, 1});
    QRect bar(area.left(), area.top(), area.width(), barHeight);
    painter.fillRect(bar, roleColor(Role::Track, scheme));
    const auto part = [&](qint64 points) {
        return QStyle::visualRect(layoutDirection(), bar,
                                  QRect(bar.left(), bar.top(), static_cast<int>(bar.width() * points / whole), bar.height()));
    };
    const QColor failed = outcomeColor(Outcome::Failed, scheme);
    painter.fillRect(part(figures->planned), figures->isOver() ? failed : roleColor(Role::Border, scheme));
    painter.fillRect(part(figures->done), barColor(Outcome::Passed, scheme));
    if (figures->isOver() && capacity > 0) {
        const QRect room = part(capacity);
        painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? room.left() : room.right(), bar.top() - 2, 2, bar.height() + 4),
                         roleColor(Role::Text, scheme));
    }
    const QRect line(area.left(), bar.bottom() + 3, area.width(), lineHeight);
    painter.setFont(typeFont(Type::Small, figures->isOver()));
    painter.setPen(figures->isOver() ? failed : roleColor(Role::Text, scheme));
    QString text = !figures->capacity.value ? countedPoints(figures->planned)
        : figures->isOver()                 ? tr("%1 of %2, over").arg(figures->planned).arg(capacity)
                                            : tr("%1 of %2").arg(figures->planned).arg(capacity);
    if (figures->isOver() && painter.fontMetrics().horizontalAdvance(text) > line.width() - 18)
        text = tr("%1 over", "points more than there is room for").arg(figures->planned - capacity);
    const bool holds = figures->gate && figures->gate->holds;
    const QRect gate = QStyle::visualRect(layoutDirection(), line, QRect(line.right() - 13, line.top() + 2, 14, 14));
    painter.drawText(QStyle::visualRect(layoutDirection(), line, line.adjusted(0, 0, -18, 0)), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width() - 18));
    const Outcome outcome = !figures->gate ? Outcome::Skipped : holds ? Outcome::Passed : Outcome::Failed;
    paintSign(painter, gate, outcome, scheme); // its shape tells as much as its colour
}

void SprintHeads::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Scheme scheme = schemeOf(palette());
    painter->save();
    painter->fillRect(rect, roleColor(section == m_marked ? Role::Selection : Role::Surface, scheme));
    const Sprint* sprint = m_model.sprint(section);
    if (sprint && sprint->start <= m_today && m_today <= sprint->end)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), roleColor(Role::Accent, scheme));
    painter->setPen(roleColor(Role::Separator, scheme));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    QRect line(rect.left() + space::field, rect.top() + space::field, rect.width() - 2 * space::field, lineHeight);
    const auto down = [&line](int by = lineHeight) { line.moveTop(line.top() + by); };
    paintTitle(*painter, line, section);
    if (sprint) {
        down();
        painter->setFont(typeFont(Type::Small));
        painter->setPen(roleColor(Role::Muted, scheme));
        const auto text = [&](const QString& words) {
            painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading, painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
        };
        text(dayRangeText(sprint->start, sprint->end));
        down();
        painter->setPen(roleColor(Role::Text, scheme));
        text(sprint->goal.isEmpty() ? tr("No goal yet") : sprint->goal);
        down();
        paintFocus(*painter, line, sprint->focusEpics);
        down();
        paintRoom(*painter, QRect(line.left(), line.top() + 2, line.width(), 2 * lineHeight), section);
    }
    painter->restore();
}

bool SprintHeads::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0)
        QToolTip::showText(help->globalPos(), sentence(section), this);
    return true;
}

} // namespace waymark
