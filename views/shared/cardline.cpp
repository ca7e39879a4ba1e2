// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/cardline.h"

#include "views/shared/figurecard.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace waymark {

namespace {

constexpr int cardHeight = 76;

} // namespace

CardLine::CardLine(int whole, int least, QWidget* parent)
    : QWidget(parent)
    , m_whole(whole)
    , m_least(least)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CardLine::addCard(const QString& name, const QString& label)
{
    auto* added = new FigureCard(label, this);
    added->setObjectName(name);
    const size_t place = m_entries.size();
    m_entries.push_back({.card = added});
    connect(added, &QAbstractButton::clicked, this, [this, place] {
        const Entry& entry = m_entries[place];
        Q_EMIT reasonsRequested(entry.card->text(), entry.card->value(), entry.figure);
    });
}

void CardLine::setFigure(size_t place, const QString& value, Figure figure)
{
    m_entries[place].card->setValue(value);
    m_entries[place].figure = std::move(figure);
}

void CardLine::setCardShown(size_t place, bool shown)
{
    Entry& entry = m_entries[place];
    if (entry.shown == shown)
        return;
    entry.shown = shown;
    entry.card->setVisible(shown);
    Q_EMIT cardsChanged();
    this->place();
    update();
}

int CardLine::shownCards() const
{
    return static_cast<int>(std::ranges::count(m_entries, true, &Entry::shown));
}

int CardLine::columnsFor(int width) const
{
    const int all = shownCards();
    int least = std::max(m_least, 1);
    for (const Entry& entry : m_entries)
        least = std::max(least, entry.card->minimumSizeHint().width() + 2);
    if (width >= all * std::max(least, m_whole))
        return std::max(all, 1);
    const int most = std::clamp(width / least, 1, std::max(all - 1, 1));
    const int lines = (all + most - 1) / most;
    return std::max((all + lines - 1) / std::max(lines, 1), 1); // lines of about the same length
}

int CardLine::heightAt(int width) const
{
    const int columns = columnsFor(width);
    return (shownCards() + columns - 1) / columns * cardHeight;
}

void CardLine::resizeEvent(QResizeEvent*)
{
    place();
}

void CardLine::place()
{
    const int columns = columnsFor(width());
    int place = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.shown)
            continue;
        const int column = place % columns;
        const int left = width() * column / columns;
        const int right = width() * (column + 1) / columns;
        const QRect area(left, place / columns * cardHeight, right - left - 1, cardHeight);
        entry.card->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
        ++place;
    }
}

void CardLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const int columns = columnsFor(width());
    int place = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.shown || place++ % columns == 0)
            continue;
        const QRect area = entry.card->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? area.right() + 1 : area.left() - 1;
        painter.drawLine(x, area.top() + space::field, x, area.bottom() - space::field);
    }
}

} // namespace waymark
