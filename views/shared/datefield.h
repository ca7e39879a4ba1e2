// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDate>

class QCalendarWidget;

namespace waymark {

/// A day, typed whole (see readDay()) or chosen from the calendar that its arrow, F4 and Alt+Down open; Up and Down go by days,
/// Page Up and Page Down by months. What is typed is taken on Enter and when the field is left. What is no day is refused in
/// words: it stays typed, and the day stays what it was. Esc takes back what was typed.
class DateField final : public QComboBox {
    Q_OBJECT
public:
    explicit DateField(const QString& accessibleName = {}, QWidget* parent = nullptr);

    QDate date() const { return m_date; } ///< invalid until one is set
    void setDate(QDate day);              ///< what is being typed stays
    /// Takes what is typed, if something is: before a form is saved by keys, for one. Whether the field has a day; else fault()
    /// says why not.
    bool takeTyped();
    void dropTyped(); ///< shows the day again
    const QString& fault() const { return m_fault; }

    void showPopup() override;
    QSize sizeHint() const override; ///< the widest day has room
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void dateChanged(QDate day); ///< by a person or by setDate()
    void faultChanged(const QString& sentence); ///< empty: nothing is wrong

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool isTyped() const; ///< something else than the day stands there
    void take(QDate day);
    void showDate();
    void tellFault(const QString& sentence);
    QCalendarWidget* calendar();

    QDate m_date;
    QString m_fault;
    QCalendarWidget* m_calendar = nullptr; ///< once it was opened
};

/// Says the fault of a date field, for a form to put where it has room.
QWidget* faultLineOf(const DateField& field);

} // namespace waymark
