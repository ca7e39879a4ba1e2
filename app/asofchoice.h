// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QComboBox>
#include <QDate>

#include <optional>

class QCalendarWidget;

namespace waymark {

class FiguresModel;
class Workspace;

/// Which day all figures of evidence are of: now, a day with runs from the list, one that is typed, or one of a calendar.
class AsOfChoice final : public QComboBox {
    Q_OBJECT
public:
    AsOfChoice(const Workspace& workspace, FiguresModel& figures, QWidget* parent = nullptr);

    QCalendarWidget* calendar(); ///< as it opens
    /// Takes an entry, as when it is activated; the calendar opens below `under`.
    void choose(int index, const QWidget& under);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message); ///< what was typed is no day that can be shown

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void offerDays();
    void showChoice();
    void takeTyped();
    void openCalendar(const QWidget& under);
    void setDay(QDate day);
    void refuse(const QString& text);
    std::vector<QDate> runDays() const; ///< before today, latest first

    const Workspace& m_workspace;
    FiguresModel& m_figures;
    QCalendarWidget* m_calendar = nullptr; ///< made when it is first opened
};

} // namespace waymark
