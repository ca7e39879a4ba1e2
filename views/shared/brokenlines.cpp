// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/brokenlines.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace waymark {

QStringList brokenLines(const QString& text, const QFont& font, qreal width, int most)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping);
    QStringList lines;
    int end = 0;
    bool fits = false;
    layout.beginLayout();
    while (!fits && lines.size() + 1 < most) {
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(width);
        fits = !line.isValid() || line.textStart() + line.textLength() >= text.size();
        if (!fits) {
            end = line.textStart() + line.textLength();
            lines << text.mid(line.textStart(), line.textLength()).trimmed();
        }
    }
    layout.endLayout();
    const QString rest = lines.isEmpty() ? text : text.mid(end).trimmed();
    return lines << (fits ? rest : QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width));
}

} // namespace waymark
