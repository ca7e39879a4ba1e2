// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/datefield.h"

#include "model/domain/dayform.h"
#include "views/shared/dayinput.h"
#include "views/shared/faultline.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QTextCharFormat>
#include <QWheelEvent>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

constexpr int besideText = 6; ///< px that a line keeps free beside its text, and the cursor
constexpr int calendarHeight = 232; ///< px: Qt's hint forgets that the style sheet has higher rows

/// Where a key leads from a day; nothing: nowhere.
std::optional<QDate> dayByKey(const QKeyEvent& event, QDate day)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up: return day.addDays(1);
    case Qt::Key_Down: return day.addDays(-1);
    case Qt::Key_PageUp: return day.addMonths(1);
    case Qt::Key_PageDown: return day.addMonths(-1);
    default: return std::nullopt;
    }
}

} // namespace

DateField::DateField(const QString& accessibleName, QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setToolTip(accessibleName);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(nullptr); // it would change what is typed
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    tellFault({});
    connect(lineEdit(), &QLineEdit::editingFinished, this, &DateField::takeTyped);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { tellFault({}); });
}

void DateField::setDate(QDate day)
{
    const bool typed = isTyped();
    const bool another = m_date != day;
    m_date = day;
    if (!typed)
        showDate();
    else if (!m_fault.isEmpty() && another)
        takeTyped(); // its words tell which day stays
    if (another)
        Q_EMIT dateChanged(day);
}

bool DateField::takeTyped()
{
    if (m_date.isValid() && !isTyped()) {
        tellFault({});
        return true;
    }
    const auto day = readDay(lineEdit()->text());
    if (day)
        take(*day);
    else
        tellFault(m_date.isValid() ? tr("%1 %2 stays until then.", "why not, day").arg(day.error().message, wholeDay(m_date))
                                   : day.error().message);
    return day.has_value();
}

void DateField::dropTyped()
{
    showDate();
    tellFault({});
}

void DateField::take(QDate day)
{
    const bool another = m_date != day;
    m_date = day;
    dropTyped();
    if (another)
        Q_EMIT dateChanged(day);
}

bool DateField::isTyped() const
{
    return lineEdit()->text().simplified() != wholeDay(m_date).simplified();
}

void DateField::showDate()
{
    if (lineEdit()->text() != wholeDay(m_date))
        lineEdit()->setText(wholeDay(m_date)); // also empties the undo stack: Ctrl+Z is the workspace's again
}

void DateField::tellFault(const QString& sentence)
{
    setAccessibleDescription(sentence.isEmpty() ? tr("Type a day, or open a calendar by F4; Up and Down go by days, Page Up and Page Down by months")
                                                : sentence);
    if (m_fault == sentence)
        return;
    m_fault = sentence;
    Q_EMIT faultChanged(sentence);
}

QCalendarWidget* DateField::calendar()
{
    if (!m_calendar) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setObjectName(QStringLiteral("dateCalendar"));
        m_calendar->setWindowFlags(Qt::Popup); // Esc closes it
        m_calendar->setMinimumHeight(calendarHeight);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            m_calendar->setWeekdayTextFormat(day, QTextCharFormat()); // Qt's red is illegible on dark
        const auto choose = [this](QDate day) {
            m_calendar->close();
            take(day);
        };
        connect(m_calendar, &QCalendarWidget::clicked, this, choose);
        connect(m_calendar, &QCalendarWidget::activated, this, choose);
    }
    m_calendar->setAccessibleName(accessibleName());
    if (m_date.isValid())
        m_calendar->setSelectedDate(m_date);
    return m_calendar;
}

/// Below the field, or above it where the screen ends.
void DateField::showPopup()
{
    takeTyped();
    QCalendarWidget* opened = calendar();
    const QSize size = opened->sizeHint().expandedTo(opened->minimumSize());
    const QRect room = screen()->availableGeometry();
    QPoint place = mapToGlobal(rect().bottomLeft());
    if (place.y() + size.height() > room.bottom())
        place.setY(std::max(room.top(), mapToGlobal(rect().topLeft()).y() - size.height()));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    opened->move(place);
    opened->show();
    opened->setFocus(Qt::PopupFocusReason);
}

QSize DateField::sizeHint() const
{
    constexpr int months = 12;
    int widest = 0;
    for (int month = 1; month <= months; ++month)
        widest = std::max(widest, fontMetrics().horizontalAdvance(wholeDay(QDate(2028, month, 28))));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize content(widest + besideText, fontMetrics().height());
    return {style()->sizeFromContents(QStyle::CT_ComboBox, &option, content, this).width(), QComboBox::sizeHint().height()};
}

/// Esc is the field's before it closes the form around it.
bool DateField::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || !isTyped())
        return QComboBox::event(event);
    event->accept();
    return true;
}

/// By then a form has named the field.
void DateField::showEvent(QShowEvent* event)
{
    lineEdit()->setAccessibleName(accessibleName());
    QComboBox::showEvent(event);
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isTyped()) {
        dropTyped();
    } else if (!dayByKey(*event, m_date)) {
        QComboBox::keyPressEvent(event);
    } else if (takeTyped()) {
        take(*dayByKey(*event, m_date));
        lineEdit()->selectAll();
    }
}

/// The page scrolls: a turn would change the day.
void DateField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

/// Whoever comes by keys types a day anew.
void DateField::focusInEvent(QFocusEvent* event)
{
    QComboBox::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
        lineEdit()->selectAll();
}

QWidget* faultLineOf(const DateField& field)
{
    auto* line = new FaultLine;
    QObject::connect(&field, &DateField::faultChanged, line, &FaultLine::tell);
    return line;
}

} // namespace waymark
