// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/choicefield.h"

#include "views/shared/bandcolors.h"
#include "views/shared/theme.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace waymark {

namespace {

constexpr QSize stripeRoom(9, 16); ///< 3 px of colour and the gap to the name
constexpr int stripeGap = 6;       ///< that style sheets keep between icon and text
constexpr int least = 64;
constexpr int frame = 12;          ///< of a quiet field: border and padding at both sides

QIcon stripe(const QString& code, Scheme scheme)
{
    QPixmap picture(stripeRoom * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.fillRect(QRect(0, 0, 3, stripeRoom.height()), epicColor(code, scheme));
    return QIcon(picture);
}

} // namespace

ChoiceField::ChoiceField(const QString& accessibleName, QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setAccessibleDescription(tr("Enter opens the list, Esc leaves it"));
    setProperty("quiet", true);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(16);
    setIconSize(stripeRoom);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QVariant picked = itemData(index);
        if (picked == m_shown)
            return;
        show(m_shown); // until it is stored: it may be refused
        Q_EMIT chosen(picked);
    });
}

void ChoiceField::offer(const std::vector<Entry>& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    clear();
    bool stripes = false;
    for (const Entry& entry : entries) {
        auto* item = new QStandardItem(entry.text);
        item->setData(entry.value, Qt::UserRole);
        item->setEnabled(entry.whyNot.isEmpty());
        item->setToolTip(entry.whyNot.isEmpty() ? entry.text : entry.whyNot);
        item->setAccessibleDescription(entry.whyNot);
        static_cast<QStandardItemModel*>(model())->appendRow(item);
        stripes = stripes || !entry.stripe.isEmpty();
    }
    if (stripes)
        paintStripes();
    show(m_shown);
}

void ChoiceField::show(const QVariant& value)
{
    m_shown = value;
    setCurrentIndex(findData(value));
    setToolTip(currentText());
    if (m_keepsWord)
        updateGeometry();
}

void ChoiceField::setWordKept(bool kept)
{
    m_keepsWord = kept;
    updateGeometry();
}

QString ChoiceField::shownText() const
{
    return styled().currentText;
}

/// The arrow, and the room for it, are there only while the pointer or the focus is on the field.
QStyleOptionComboBox ChoiceField::styled() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_On))
        option.activeSubControls |= QStyle::SC_ComboBoxArrow; // wherever the pointer is: the arrow has no room to be met
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + stripeGap;
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, std::max(0, room.width() - icon));
    return option;
}

void ChoiceField::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    const QStyleOptionComboBox option = styled();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceField::paintStripes()
{
    const Scheme scheme = schemeOf(palette());
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (!m_entries[i].stripe.isEmpty())
            setItemIcon(static_cast<int>(i), stripe(m_entries[i].stripe, scheme));
}

QSize ChoiceField::minimumSizeHint() const
{
    const int word = m_keepsWord ? fontMetrics().horizontalAdvance(currentText()) + frame + 1 : 0;
    return {std::max(least, word), QComboBox::minimumSizeHint().height()};
}

void ChoiceField::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space
        || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_F4;
    const bool letter = !event->text().isEmpty() && event->text().front().isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!opens && !letter) {
        event->ignore(); // F2, Esc and the like are the panel's
        return;
    }
    showPopup();
    if (letter)
        QCoreApplication::sendEvent(view(), event);
}

void ChoiceField::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

void ChoiceField::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && count() > 0)
        paintStripes();
}

} // namespace waymark
