// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/choicefield.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/figurecard.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

namespace waymark {

/// Whether what is chosen has room, or its tool tip says it. A word or two of a field of the details always has room.
inline bool saysWhatIsChosen(const QComboBox& box)
{
    constexpr int wordOrTwo = 12; // letters
    if (const auto* field = qobject_cast<const ChoiceField*>(&box); field && field->currentText().size() <= wordOrTwo)
        return field->hasFocus() || field->shownText() == field->currentText();
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) <= room.width() || box.toolTip().contains(box.currentText());
}

/// What has less room than its text needs.
inline QStringList cutOff(const QWidget& window)
{
    QStringList found;
    const auto note = [&](const QWidget& widget, const QString& text) {
        found << QStringLiteral("%1 \"%2\" (%3 px)").arg(widget.objectName(), text).arg(widget.width());
    };
    for (const QComboBox* box : window.findChildren<QComboBox*>())
        if (box->isVisible() && !saysWhatIsChosen(*box))
            note(*box, box->currentText());
    for (const FigureCard* card : window.findChildren<FigureCard*>())
        if (card->isVisible() && card->shownValue() != card->value())
            note(*card, card->value());
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label))
            continue;
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height()
                                            : label->sizeHint().width() <= label->width();
        if (!fits)
            note(*label, label->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        const bool words = qobject_cast<const QPushButton*>(button) || qobject_cast<const QCheckBox*>(button) ||
                           (tool && !tool->text().isEmpty() && // shown in place of an icon that there isn't
                            (tool->icon().isNull() || tool->toolButtonStyle() != Qt::ToolButtonIconOnly));
        if (button->isVisible() && words && button->sizeHint().width() > button->width())
            note(*button, button->text());
    }
    return found;
}

} // namespace waymark
