// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/epicheads.h"

#include "views/roadmap/roadmapmodel.h"
#include "views/shared/theme.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int headWidth = 132;

} // namespace

EpicHeads::EpicHeads(const RoadmapModel& model, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setAccessibleName(tr("Epics"));
}

QSize EpicHeads::sizeHint() const
{
    return {headWidth, 0};
}

void EpicHeads::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Scheme scheme = schemeOf(palette());
    const EpicName& epic = m_model.epic(section);
    painter->save();
    painter->fillRect(rect, roleColor(Role::Surface, scheme));
    painter->setPen(roleColor(Role::Separator, scheme));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect stripe(rect.left() + space::column, rect.top() + space::column, 3, rect.height() - 2 * space::column);
    painter->fillRect(QStyle::visualRect(layoutDirection(), rect, stripe), epicColor(epic.code, scheme));
    painter->setFont(typeFont(Type::Body));
    painter->setPen(roleColor(Role::Text, scheme));
    const QRect words = rect.adjusted(space::column + 3 + space::field, 2, -space::step, -2);
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, words), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap,
                      epic.name);
    painter->restore();
}

} // namespace waymark
