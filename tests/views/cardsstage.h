// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/dashboardstage.h"
#include "views/dashboard/cardsbutton.h"
#include "views/dashboard/dashboardcard.h"
#include "views/shared/sectionhead.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

namespace waymark {

/// What can be done to cards.
struct CardsStage : DashboardStage {
    using DashboardStage::DashboardStage;

    SectionHead* head(const QString& id) const { return card(id)->findChild<SectionHead*>(); }
    QToolButton* fullButton(const QString& id) const { return card(id)->findChild<QToolButton*>(QStringLiteral("fullScreen")); }
    void press(const QString& id, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        fullButton(id)->setFocus();
        QTest::keyClick(fullButton(id), key, modifiers);
        settle();
    }
    void mouse(const QString& id, QEvent::Type type, QPoint inPage) const
    {
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, head(id)->mapFrom(page(), inPage), page()->mapToGlobal(inPage), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(head(id), &event);
    }
    QPoint grip(const QString& id) const { return head(id)->mapTo(page(), QPoint(30, 8)); }
    void grab(const QString& id, QPoint inPage) const
    {
        mouse(id, QEvent::MouseButtonPress, grip(id));
        mouse(id, QEvent::MouseMove, grip(id) + QPoint(20, 20));
        mouse(id, QEvent::MouseMove, inPage);
    }
    void drag(const QString& id, QPoint inPage) const
    {
        grab(id, inPage);
        mouse(id, QEvent::MouseButtonRelease, inPage);
        settle();
    }
    QMenu* menu() const
    {
        QMenu* menu = view->findChild<CardsButton*>()->menu();
        Q_EMIT menu->aboutToShow();
        return menu;
    }
    QAction* entry(const QString& text) const
    {
        for (QAction* action : menu()->actions())
            if (action->text() == text)
                return action;
        qFatal("%s", qPrintable(text));
    }
    void choose(const QString& text) const
    {
        entry(text)->trigger();
        settle();
    }
    QStringList seen() const
    {
        QStringList ids;
        for (const DashboardCard* each : page()->cards())
            if (each->isVisible())
                ids << each->id();
        ids.sort();
        return ids;
    }
    QStringList arranged() const
    {
        QStringList ids = shown();
        ids.sort();
        return ids;
    }
};

} // namespace waymark
