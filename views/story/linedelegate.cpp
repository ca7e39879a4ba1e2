// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/linedelegate.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/story/storylinesmodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int side = 6;      ///< as the texts that are edited in place have
constexpr int above = 3;     ///< and below
constexpr int leadShare = 38; ///< % of the width that a column of leads takes

/// The three texts of a line, laid out for one width.
struct Lines {
    QTextLayout lead;
    QTextLayout text;
    QTextLayout second;
    int textLeft = 0;
    int height = 0;
};

int layOut(QTextLayout& layout, const QString& text, const QFont& font, int width)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    layout.setText(lines);
    layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(height));
}

void layOut(Lines& lines, const QModelIndex& index, int width, bool leadColumn)
{
    const QString lead = index.data(LeadRole).toString();
    const QString text = index.data(Qt::DisplayRole).toString();
    int room = width - 2 * side;
    if (index.data(OutcomeRole).isValid())
        lines.textLeft = 22;
    int leadHeight = 0;
    if (leadColumn) {
        lines.textLeft = room * leadShare / 100;
        leadHeight = layOut(lines.lead, lead, typeFont(Type::Body), lines.textLeft - space::field);
    }
    room -= lines.textLeft;
    const QString inlineLead = leadColumn || lead.isEmpty() ? QString() : lead + QStringLiteral("  ");
    int height = layOut(lines.text, inlineLead + text, typeFont(Type::Body), room);
    height += layOut(lines.second, index.data(SecondRole).toString(), typeFont(Type::Small), room);
    lines.height = std::max(leadHeight, height) + 2 * above;
}

int boundedHeight(const QTextLayout& layout)
{
    return static_cast<int>(std::ceil(layout.boundingRect().height()));
}

} // namespace

int LineDelegate::heightFor(const QModelIndex& index, int width) const
{
    Lines lines;
    layOut(lines, index, width, m_leadColumn);
    return lines.height;
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, heightFor(index, width)};
}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, roleColor(Role::Hover, scheme));
    if (focused) {
        painter->setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), space::corner, space::corner);
    }
    Lines lines;
    layOut(lines, index, option.rect.width(), m_leadColumn);
    const QRect inside = option.rect.adjusted(side, above, -side, -above);
    const auto visual = [&](const QRect& rect) { return QStyle::visualRect(option.direction, inside, rect); };
    if (const QVariant outcome = index.data(OutcomeRole); outcome.isValid())
        paintSign(*painter, visual(QRect(inside.left(), inside.top() + 1, 14, 14)), static_cast<Outcome>(outcome.toInt()), scheme);
    painter->setPen(roleColor(Role::Muted, scheme));
    lines.lead.draw(painter, visual(QRect(inside.left(), inside.top(), lines.textLeft - space::field, 16)).topLeft());
    const QPoint corner = visual(inside.adjusted(lines.textLeft, 0, 0, 0)).topLeft();
    QList<QTextLayout::FormatRange> accents;
    if (!m_leadColumn) {
        QTextCharFormat accent;
        accent.setForeground(roleColor(Role::Accent, scheme));
        accents << QTextLayout::FormatRange{.start = 0, .length = static_cast<int>(index.data(LeadRole).toString().size()), .format = accent};
    }
    painter->setPen(roleColor(Role::Text, scheme));
    lines.text.draw(painter, corner, accents);
    painter->setPen(roleColor(Role::Muted, scheme));
    lines.second.draw(painter, corner + QPoint(0, boundedHeight(lines.text)));
    painter->restore();
}

} // namespace waymark
