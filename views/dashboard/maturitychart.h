// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace waymark {

class MaturityGridModel;

/// A picture of the ladders with doors, of which the keys stand on one: a click on a door opens it, the arrow keys go from one to
/// the next and tell what it is, Enter opens. What the pointer is on shows as a tool tip.
class MaturityChart : public QWidget {
    Q_OBJECT
public:
    virtual QString toldText() const = 0; ///< what stands where the keys do; empty: there are no epics

protected:
    MaturityChart(const MaturityGridModel& course, const QString& objectName, const QString& accessibleName, QWidget* parent);

    const MaturityGridModel& course() const { return m_course; }
    /// What is shown has changed.
    virtual void follow() = 0;
    virtual QString textUnder(QPoint position) const = 0; ///< empty: nothing that has a tool tip
    virtual bool isDoor(QPoint position) const = 0;
    virtual void standOn(QPoint position) = 0; ///< a door
    virtual bool step(int key) = 0;            ///< false: a key that leads nowhere
    virtual QRect currentRect() const = 0;         ///< where the keys stand, px in the widget
    virtual void openCurrent() = 0;

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const MaturityGridModel& m_course;
};

} // namespace waymark
