// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tabwalk.h"

#include "tests/views/interactivewidgets.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QPointer>
#include <QTest>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

constexpr int mostParts = 8; ///< that Tab goes through within one widget: year, month and day of a field

using Reached = std::set<const QWidget*>;

bool takesTab(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.window() == &window && widget.isVisible()
        && widget.isEnabled();
}

/// Where Tab ought to go from a widget; itself: there is nothing else.
QWidget* nextOf(QWidget* widget, const QWidget& window)
{
    QWidget* next = widget->nextInFocusChain();
    while (next != widget && !takesTab(*next, window))
        next = next->nextInFocusChain();
    return next;
}

bool leavesByTab(QWidget& widget)
{
    for (int part = 0; part < mostParts && QApplication::focusWidget() == &widget; ++part)
        QTest::keyClick(&widget, Qt::Key_Tab);
    return QApplication::focusWidget() != &widget;
}

Reached walk(QWidget& window, QWidget* first, QStringList& faults)
{
    Reached reached;
    first->setFocus(Qt::TabFocusReason);
    for (QWidget* at = QApplication::focusWidget(); at && reached.insert(at).second; at = QApplication::focusWidget()) {
        const QPointer<QWidget> left(at);
        const bool leaves = leavesByTab(*at);
        QWidget* next = left ? nextOf(left, window) : nullptr;
        if (leaves || !next || next == left)
            continue;
        faults << told(*left) + QStringLiteral(": Tab stays in it");
        next->setFocus(Qt::TabFocusReason);
    }
    return reached;
}

/// Qt lets Tab come to one button of a group, and the arrow keys to the others.
bool isReached(const QWidget& widget, const Reached& reached)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!button || !button->group())
        return reached.contains(&widget);
    const QList<QAbstractButton*> group = button->group()->buttons();
    return std::ranges::any_of(group, [&](const QAbstractButton* other) { return reached.contains(other); });
}

} // namespace

QStringList tabFaults(QWidget& window, const QStringList& byOtherKeys)
{
    while (QWidget* popup = QApplication::activePopupWidget()) // a list of proposals takes all keys
        popup->close();
    window.activateWindow(); // which a list that has gone leaves to nobody here
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window doesn't become active")};
    std::vector<QPointer<QWidget>> wanted; // the focus may close what it leaves
    for (QWidget* widget : interactiveWidgets(window))
        if (widget->isEnabled() && !byOtherKeys.contains(widget->objectName()))
            wanted.emplace_back(widget);
    const auto first = std::ranges::find_if(wanted, [&](const auto& widget) { return takesTab(*widget, window); });
    const QPointer<QWidget> before(QApplication::focusWidget());
    const bool inside = before && takesTab(*before, window);
    if (!inside && first == wanted.end())
        return {};
    QStringList faults;
    const Reached reached = walk(window, inside ? before : *first, faults);
    for (const auto& widget : wanted)
        if (widget && widget->isVisible() && widget->isEnabled() && !isReached(*widget, reached))
            faults << told(*widget) + QStringLiteral(": Tab never comes to it");
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    return faults;
}

} // namespace waymark
