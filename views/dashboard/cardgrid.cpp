// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/cardgrid.h"

#include "views/dashboard/dashboardcard.h"
#include "views/shared/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int gap = 21;         ///< px between cards
constexpr int twoInARow = 720;  ///< px from which on two cards stand side by side
constexpr int bySpan = 1180;    ///< px from which on cards stand by their spans
constexpr int whole = 12;       ///< spans in a row of that width
constexpr int spanWidth = 150;  ///< px of a span in windows so wide that more of them fit
constexpr int mostGrowth = 140; ///< per cent of what rows need, which they take if there is room
constexpr int markWidth = 3;    ///< px
constexpr int edge = 40;        ///< px around what is dragged that are kept in sight

/// Spans that a row of this width has room for.
int spansAt(int width)
{
    return width < twoInARow ? 1 : width < bySpan ? 2 : std::max(whole, width / spanWidth);
}

/// What a card takes of a row.
int spanIn(const DashboardCard& card, int spans)
{
    return spans < whole ? 1 : std::clamp(card.span(), 3, whole);
}

} // namespace

CardGrid::CardGrid(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap);
}

void CardGrid::add(DashboardCard* card)
{
    card->setParent(this);
    card->setVisible(false);
    m_cards.push_back(card);
    connect(card, &DashboardCard::dragged, this, &CardGrid::drag);
    connect(card, &DashboardCard::dropped, this, [this, card](const QPoint& global) { drop(card->id(), global); });
    connect(card, &DashboardCard::dragCancelled, this, [this] { setMark({}); });
}

DashboardCard* CardGrid::card(const QString& id) const
{
    const auto found = std::ranges::find(m_cards, id, &DashboardCard::id);
    return found == m_cards.end() ? nullptr : *found;
}

void CardGrid::arrange(const QStringList& cards)
{
    m_shown.clear();
    for (const QString& id : cards)
        if (DashboardCard* shown = card(id))
            m_shown.push_back(shown);
    setMark({});
    if (!m_full.isEmpty() && !cards.contains(m_full))
        setFull({});
    else
        place();
}

void CardGrid::setFull(const QString& card)
{
    m_full = std::ranges::find(m_shown, card, &DashboardCard::id) == m_shown.end() ? QString() : card;
    place();
    for (DashboardCard* each : m_cards)
        each->fill(each->id() == m_full);
    fit();
}

void CardGrid::setRoom(int height)
{
    m_room = height;
    fit();
}

CardGrid::Rows CardGrid::rowsAt(int width) const
{
    if (!m_full.isEmpty())
        return {{card(m_full)}};
    const int spans = spansAt(width);
    Rows rows;
    int taken = spans;
    for (DashboardCard* card : m_shown) {
        const int span = spanIn(*card, spans);
        if (taken + span > spans) {
            rows.push_back({});
            taken = 0;
        }
        rows.back().push_back(card);
        taken += span;
    }
    return rows;
}

void CardGrid::place()
{
    m_rows = rowsAt(width());
    clear();
    for (const std::vector<DashboardCard*>& cards : m_rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(gap);
        for (DashboardCard* card : cards)
            row->addWidget(card, spanIn(*card, spansAt(width())));
        m_column->addLayout(row, 1);
    }
    for (DashboardCard* card : m_cards)
        card->setVisible(std::ranges::any_of(m_rows, [card](const auto& row) { return std::ranges::count(row, card) > 0; }));
    fit();
    update();
}

void CardGrid::clear()
{
    while (QLayoutItem* row = m_column->takeAt(0)) {
        while (QLayoutItem* item = row->layout()->takeAt(0))
            delete item; // the card stays
        delete row;
    }
}

void CardGrid::fit()
{
    const int needed = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width()) : m_column->totalSizeHint().height();
    setMinimumHeight(m_full.isEmpty() ? std::max(needed, std::min(m_room, needed * mostGrowth / 100)) : std::max(needed, m_room));
}

bool CardGrid::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit(); // a card needs another height
    return handled;
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (rowsAt(width()) != m_rows)
        place();
    else
        fit();
}

QScrollArea* CardGrid::around() const
{
    for (QWidget* each = parentWidget(); each; each = each->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(each))
            return scroll;
    return nullptr;
}

void CardGrid::reveal(const QString& card)
{
    const auto scroll = [this, card] {
        if (QScrollArea* area = around())
            area->ensureWidgetVisible(this->card(card), 0, edge);
    };
    QTimer::singleShot(0, this, scroll); // once the rows stand
}

void CardGrid::drag(QPoint global)
{
    if (QScrollArea* scroll = around()) {
        const QPoint inPage = scroll->widget()->mapFromGlobal(global);
        scroll->ensureVisible(inPage.x(), inPage.y(), 0, edge);
    }
    const QPoint at = mapFromGlobal(global);
    setMark(at.x() >= 0 && at.x() < width() ? std::optional(placeAt(at)) : std::nullopt); // above all is before, below behind
}

void CardGrid::drop(const QString& card, QPoint global)
{
    drag(global);
    const std::optional<int> place = m_mark;
    setMark({});
    if (place)
        Q_EMIT moved(card, *place);
}

void CardGrid::setMark(std::optional<int> mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

int CardGrid::placeAt(QPoint position) const
{
    int place = 0;
    for (const std::vector<DashboardCard*>& row : m_rows) {
        const QRect first = row.front()->geometry();
        const bool isOfThis = position.y() <= first.bottom() + gap / 2 || &row == &m_rows.back();
        for (const DashboardCard* card : row) {
            const QPoint middle = card->geometry().center();
            const bool before = row.size() == 1                      ? position.y() < middle.y()
                              : layoutDirection() == Qt::RightToLeft ? position.x() > middle.x()
                                                                     : position.x() < middle.x();
            if (isOfThis && before)
                return place;
            ++place;
        }
        if (isOfThis)
            return place;
    }
    return place;
}

/// Along the edge of a neighbour, between the cards; before the first and behind the last at the edge of all.
QLine CardGrid::mark() const
{
    if (!m_mark)
        return {};
    const QRect seen = rect().adjusted(markWidth / 2, markWidth / 2, -markWidth / 2, -markWidth / 2);
    int place = 0;
    for (const std::vector<DashboardCard*>& row : m_rows)
        for (const DashboardCard* card : row) {
            const bool last = place + 1 == static_cast<int>(m_shown.size()) && *m_mark > place;
            if (place++ != *m_mark && !last)
                continue;
            const QRect area = card->geometry().adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).intersected(seen);
            const bool atEnd = last != (layoutDirection() == Qt::RightToLeft && row.size() > 1);
            if (row.size() == 1)
                return last ? QLine(area.bottomLeft(), area.bottomRight()) : QLine(area.topLeft(), area.topRight());
            return atEnd ? QLine(area.topRight(), area.bottomRight()) : QLine(area.topLeft(), area.bottomLeft());
        }
    return {};
}

void CardGrid::paintLines(QPainter& painter) const
{
    for (const std::vector<DashboardCard*>& row : m_rows) {
        if (&row != &m_rows.front()) {
            const int y = row.front()->geometry().top() - (gap + 1) / 2;
            painter.drawLine(space::field, y, width() - space::field, y);
        }
        for (size_t i = 1; i < row.size(); ++i) {
            const QRect one = row[i - 1]->geometry();
            const QRect other = row[i]->geometry();
            const int x = (std::min(one.right(), other.right()) + std::max(one.left(), other.left())) / 2;
            painter.drawLine(x, one.top(), x, one.bottom());
        }
    }
}

void CardGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.setPen(roleColor(Role::Separator, scheme));
    paintLines(painter);
    if (!m_mark)
        return;
    painter.setPen(QPen(roleColor(Role::Focus, scheme), markWidth));
    painter.drawLine(mark());
}

} // namespace waymark
