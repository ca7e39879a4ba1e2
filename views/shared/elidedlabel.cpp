// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void ElidedLabel::setTexts(const QString& whole, const QString& brief)
{
    setText(whole);
    m_brief = brief;
}

int ElidedLabel::briefWidth() const
{
    return fontMetrics().horizontalAdvance(m_brief.isEmpty() ? text() : m_brief);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool fits = fontMetrics().horizontalAdvance(text()) <= width();
    const QString shown =
        fontMetrics().elidedText(fits || m_brief.isEmpty() ? text() : m_brief, Qt::ElideRight, width());
    setToolTip(shown == text() ? QString() : text());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace waymark
