// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/fieldhints.h"

#include "views/shared/plaintooltip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace waymark {

namespace {

constexpr int besideText = 4; ///< px that a line keeps free beside its text, within its frame

bool hasRoomForHint(const QLineEdit& line)
{
    QStyleOptionFrame option;
    option.initFrom(&line);
    option.lineWidth = line.hasFrame() ? line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line) : 0;
    const int room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line).width();
    const QMargins margins = line.textMargins();
    return line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room - margins.left() - margins.right() - besideText;
}

} // namespace

FieldHints::FieldHints(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FieldHints::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (!line || !line->toolTip().isEmpty() || !line->text().isEmpty() || hasRoomForHint(*line))
        return false;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(line->placeholderText()), line);
    return true;
}

} // namespace waymark
