// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/elidedlabel.h"

#include "views/shared/brokenlines.h"

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

void ElidedLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
}

QStringList ElidedLabel::shownLines() const
{
    const bool whole = m_brief.isEmpty() || fontMetrics().horizontalAdvance(text()) <= width();
    return brokenLines(whole ? text() : m_brief, font(), width(), m_mostLines);
}

int ElidedLabel::briefWidth() const
{
    return fontMetrics().horizontalAdvance(m_brief.isEmpty() ? text() : m_brief);
}

int ElidedLabel::heightOfLines(const QSize& ofOne) const
{
    return ofOne.height() + (m_mostLines - 1) * fontMetrics().lineSpacing();
}

QSize ElidedLabel::sizeHint() const
{
    const QSize one = QLabel::sizeHint();
    return {one.width(), heightOfLines(one)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, heightOfLines(QLabel::minimumSizeHint())};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QStringList lines = shownLines();
    setToolTip(lines.join(u' ') == text() ? QString() : text());
    QRect line = contentsRect();
    if (m_mostLines > 1) {
        line.setHeight(fontMetrics().lineSpacing());
        line.moveTop(contentsRect().bottom() + 1 - static_cast<int>(lines.size()) * line.height());
    }
    for (const QString& words : lines) {
        style()->drawItemText(&painter, line, static_cast<int>(alignment()), palette(), isEnabled(), words, foregroundRole());
        line.translate(0, line.height());
    }
}

} // namespace waymark
