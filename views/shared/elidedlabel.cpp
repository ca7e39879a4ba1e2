// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/elidedlabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace waymark {

namespace {

/// How much of a text its first line takes: whole words, or of a word that is too long as much as there is room for.
int firstLine(const QString& text, const QFont& font, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

} // namespace

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
    const QFontMetrics metrics = fontMetrics();
    const auto fits = [&](const QString& words) { return metrics.horizontalAdvance(words) <= width(); };
    QString rest = m_brief.isEmpty() || fits(text()) ? text() : m_brief;
    QStringList lines;
    while (lines.size() + 1 < m_mostLines && !fits(rest)) {
        const int end = firstLine(rest, font(), width());
        lines << rest.left(end).trimmed();
        rest = rest.mid(end).trimmed();
    }
    return lines << metrics.elidedText(rest, Qt::ElideRight, width());
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
