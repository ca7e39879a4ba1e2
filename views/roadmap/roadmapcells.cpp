// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/roadmapcells.h"

#include "views/roadmap/roadmapmodel.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int edge = 6;
constexpr int pointsLine = 18;
constexpr int chipHeight = 17;
constexpr int chipGap = 6;
constexpr int barWidth = 28;

} // namespace

RoadmapCells::RoadmapCells(const RoadmapModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QString RoadmapCells::shortReference(const QString& reference, const QString& epicCode)
{
    const QString prefix = epicCode + u'-';
    return reference.startsWith(prefix) ? reference.mid(prefix.size()) : reference;
}

std::vector<RoadmapCells::Chip> RoadmapCells::chips(const QRect& rect, const QModelIndex& index) const
{
    const std::vector<StoryId>& stories = m_model.cell(index).stories;
    const QString code = m_model.epic(index.row()).code;
    const QFontMetrics metrics(typeFont(Type::Small));
    const int more = metrics.horizontalAdvance(QStringLiteral("+000"));
    const int right = rect.right() - edge;
    std::vector<Chip> chips;
    QPoint at(rect.left() + edge, rect.top() + edge + pointsLine);
    const int lastLine = rect.bottom() - edge - chipHeight;
    for (size_t i = 0; i < stories.size(); ++i) {
        const Story* story = m_model.story(stories[i]);
        if (!story)
            continue;
        const QString text = shortReference(story->reference, code);
        const int width = metrics.horizontalAdvance(text);
        const auto fits = [&] {
            const bool reserve = at.y() + chipHeight > lastLine && i + 1 < stories.size();
            return at.x() + width <= right - (reserve ? more + chipGap : 0);
        };
        if (!fits() && at.y() + chipHeight <= lastLine)
            at = {rect.left() + edge, at.y() + chipHeight};
        if (!fits()) {
            chips.push_back({.place = {at.x(), at.y(), right - at.x(), chipHeight},
                             .text = tr("+%1", "stories that have no room").arg(stories.size() - i)});
            break;
        }
        chips.push_back({.place = {at.x(), at.y(), width, chipHeight}, .story = story->id, .text = text});
        at.rx() += width + chipGap;
    }
    for (Chip& chip : chips)
        chip.place = QStyle::visualRect(QGuiApplication::layoutDirection(), rect, chip.place);
    return chips;
}

std::optional<StoryId> RoadmapCells::storyAt(const QRect& rect, const QModelIndex& index, QPoint at) const
{
    for (const Chip& chip : chips(rect, index))
        if (chip.place.contains(at))
            return chip.story;
    return std::nullopt;
}

/// What is done is crossed out and muted; abuse cases have their colour, besides the AC in their names.
void RoadmapCells::paintChip(QPainter& painter, const Chip& chip) const
{
    const Scheme scheme = schemeOf(QGuiApplication::palette());
    const Story* story = chip.story ? m_model.story(*chip.story) : nullptr;
    const bool done = story && story->status == StoryStatus::Done;
    QFont font = typeFont(Type::Small, story && !done && story->priority == Priority::Must);
    font.setStrikeOut(done);
    painter.setFont(font);
    painter.setPen(!story || done || story->priority == Priority::Wont ? roleColor(Role::Muted, scheme)
                   : story->kind == StoryKind::Abuse                   ? severityColor(Severity::High, scheme)
                                                                       : roleColor(Role::Text, scheme));
    painter.drawText(chip.place.adjusted(0, 0, 3, 0), Qt::AlignVCenter | Qt::AlignLeading, chip.text);
}

void RoadmapCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const RoadmapCell& cell = m_model.cell(index);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, roleColor(selected                                   ? Role::Selection
                                             : option.state & QStyle::State_MouseOver ? Role::Hover
                                             : index.column() == RoadmapModel::backlogColumn ? Role::Alt
                                                                                        : Role::Surface,
                                             scheme));
    painter->setPen(roleColor(Role::Separator, scheme));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (!cell.stories.empty()) {
        const QRect line(option.rect.left() + edge, option.rect.top() + edge - 2, option.rect.width() - 2 * edge, pointsLine);
        painter->setFont(typeFont(Type::Small, true));
        painter->setPen(roleColor(cell.done > 0 || cell.open > 0 ? Role::Text : Role::Muted, scheme));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading, index.data(Qt::DisplayRole).toString());
        const QRect bar = QStyle::visualRect(option.direction, line, QRect(line.right() - barWidth + 1, line.center().y() - 2, barWidth, 5));
        painter->fillRect(bar, roleColor(Role::Track, scheme));
        if (cell.planned > 0)
            painter->fillRect(QStyle::visualRect(option.direction, bar, QRect(bar.left(), bar.top(), bar.width() * cell.done / cell.planned, bar.height())),
                              barColor(Outcome::Passed, scheme));
        for (const Chip& chip : chips(option.rect, index))
            paintChip(*painter, chip);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize RoadmapCells::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {112, 2 * edge + pointsLine + 2 * chipHeight};
}

} // namespace waymark
