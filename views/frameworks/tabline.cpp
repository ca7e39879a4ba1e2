// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/tabline.h"

#include "views/shared/theme.h"

#include <QStyle>

#include <algorithm>

namespace waymark {

namespace {

constexpr int likedWidth = 400;

} // namespace

TabLine::TabLine(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TabLine::add(QWidget* button)
{
    button->setParent(this);
    m_buttons << button;
    updateGeometry();
}

QSize TabLine::sizeHint() const
{
    return {likedWidth, heightForWidth(std::max(width(), likedWidth))};
}

QSize TabLine::minimumSizeHint() const
{
    int widest = 0;
    int tallest = 0;
    for (const QWidget* button : m_buttons) {
        widest = std::max(widest, button->sizeHint().width());
        tallest = std::max(tallest, button->sizeHint().height());
    }
    return {widest, tallest};
}

int TabLine::heightForWidth(int width) const
{
    return arrange(width, false);
}

void TabLine::resizeEvent(QResizeEvent*)
{
    arrange(width(), true);
}

int TabLine::arrange(int width, bool place) const
{
    QPoint at;
    int height = 0;
    for (QWidget* button : m_buttons) {
        const QSize size = button->sizeHint();
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, height + space::step};
        if (place)
            button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
        at.rx() += size.width() + space::field;
        height = std::max(height, at.y() + size.height());
    }
    return height;
}

} // namespace waymark
