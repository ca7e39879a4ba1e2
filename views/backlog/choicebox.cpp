// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/choicebox.h"

#include "views/backlog/fieldoptions.h"
#include "views/shared/cellmodel.h"
#include "views/shared/signs.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int narrowest = 52;
constexpr int widestList = 420;

/// A stripe in the epic's colour.
QIcon epicIcon(const QString& code)
{
    QPixmap stripe(4, 14);
    stripe.fill(code.isEmpty() ? QColor(Qt::transparent) : epicColor(code, schemeOf(QGuiApplication::palette())));
    return QIcon(stripe);
}

} // namespace

ChoiceBox::ChoiceBox(const QString& name, const QString& accessibleName, QWidget* parent)
    : QComboBox(parent)
    , m_purpose(accessibleName)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMaxVisibleItems(16);
    setIconSize({14, 14});
    setToolTip(accessibleName);
    connect(this, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        setToolTip(text.isEmpty() ? m_purpose : tr("%1: %2", "purpose of a list, what is chosen").arg(m_purpose, text));
    });
}

void ChoiceBox::add(const QString& text, const QVariant& value, const QString& brief, const QIcon& icon)
{
    addItem(icon, text, value);
    if (!brief.isEmpty())
        setItemData(count() - 1, brief, ShortRole);
}

void ChoiceBox::addOptions(StoryField field, const Records& records, const Catalogues& catalogues)
{
    for (const FieldOption& option : fieldOptions(field, records, catalogues)) {
        const QIcon icon = !option.sign.isEmpty() ? signIcon(option.sign) : field == StoryField::Epic ? epicIcon(option.code) : QIcon();
        add(option.text, option.value, option.brief, icon);
        if (field == StoryField::Epic)
            setItemData(count() - 1, option.code, EpicRole);
    }
}

void ChoiceBox::choose(const QVariant& value)
{
    setCurrentIndex(std::max(0, value.isValid() ? findData(value) : 0));
}

void ChoiceBox::refill(const std::function<void()>& fill)
{
    const QVariant before = currentData();
    {
        const QSignalBlocker quiet(this); // the list is empty for a moment, the choice is not
        clear();
        fill();
        choose(before);
    }
    if (currentData() != before)
        Q_EMIT currentIndexChanged(currentIndex());
    update();
}

void ChoiceBox::showPopup()
{
    view()->setMinimumWidth(std::min(view()->sizeHintForColumn(0) + 28, widestList));
    view()->setTextElideMode(Qt::ElideMiddle);
    QComboBox::showPopup();
}

QSize ChoiceBox::sizeHint() const
{
    return {narrowest + 40, QComboBox::sizeHint().height()};
}

QSize ChoiceBox::minimumSizeHint() const
{
    return {narrowest, QComboBox::minimumSizeHint().height()};
}

void ChoiceBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    int width = room.width() - 2;
    const int icon = option.currentIcon.isNull() ? 0 : iconSize().width() + 4;
    const QString brief = currentData(ShortRole).toString();
    const auto fits = [&](const QString& text) { return fontMetrics().horizontalAdvance(text) <= width - icon; };
    if (!brief.isEmpty() && !fits(option.currentText))
        option.currentText = brief;
    if (icon > 0 && !fits(option.currentText) && width < 2 * icon + 24)
        option.currentIcon = QIcon(); // the word matters more
    else
        width -= icon;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, width);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

/// The colours of epics are those of the theme.
void ChoiceBox::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int i = 0; i < count(); ++i)
        if (const QVariant code = itemData(i, EpicRole); code.isValid())
            setItemIcon(i, epicIcon(code.toString()));
}

} // namespace waymark
