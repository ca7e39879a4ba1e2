// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/interactivewidgets.h"

#include "views/shared/paintedbutton.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace waymark {

namespace {

template <typename... Ts>
bool isAnyOf(const QWidget* widget)
{
    return (qobject_cast<const Ts*>(widget) || ...);
}

/// Of a field, which is met as a whole: its line, its clear button, the corner of a table.
bool isPart(const QWidget& widget)
{
    const QWidget* whole = widget.parentWidget();
    return widget.focusProxy() || isAnyOf<QLineEdit, QAbstractSpinBox, QComboBox, QTabBar>(whole)
        || (isAnyOf<QTableView>(whole) && isAnyOf<QAbstractButton>(&widget));
}

bool isEditor(const QWidget& widget)
{
    const auto* text = qobject_cast<const QTextEdit*>(&widget);
    const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget);
    return (text && !text->isReadOnly()) || (plain && !plain->isReadOnly());
}

bool isInteractive(const QWidget& widget)
{
    if (isPart(widget) || isAnyOf<QHeaderView, QScrollBar>(&widget))
        return false;
    const bool takesTab = widget.focusPolicy() & Qt::TabFocus;
    const bool decorates = !takesTab && widget.testAttribute(Qt::WA_TransparentForMouseEvents);
    return takesTab
        || (!decorates
            && (isAnyOf<QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QAbstractSlider>(&widget)
                || isEditor(widget) || widget.inherits("QChartView")));
}

QString nameOf(QWidget& widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// Of buttons that paint themselves nothing is known.
bool showsSignOnly(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!button || qobject_cast<const PaintedButton*>(button) || button->icon().isNull())
        return false;
    const auto* tool = qobject_cast<const QToolButton*>(button);
    return button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
}

} // namespace

std::vector<QWidget*> interactiveWidgets(const QWidget& window)
{
    std::vector<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->window() == &window && widget->isVisible() && isInteractive(*widget))
            found.push_back(widget);
    return found;
}

QString told(const QWidget& widget)
{
    QString text = widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && text.isEmpty())
        text = button->text();
    const QWidget* near = &widget;
    while (near->objectName().isEmpty() && near->parentWidget())
        near = near->parentWidget();
    const QString name = near == &widget ? near->objectName() : QStringLiteral("in ") + near->objectName();
    return QStringLiteral("%1 %2 \"%3\"").arg(QLatin1String(widget.metaObject()->className()), name, text.left(60));
}

QStringList nameFaults(const QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : interactiveWidgets(window)) {
        const QString name = nameOf(*widget);
        if (name.isEmpty())
            faults << told(*widget) + QStringLiteral(": has no accessible name");
        else if (std::ranges::none_of(name, [](QChar c) { return c.isLetterOrNumber(); }))
            faults << told(*widget) + QStringLiteral(": its accessible name is only a sign");
        if (showsSignOnly(*widget) && widget->toolTip().isEmpty())
            faults << told(*widget) + QStringLiteral(": shows a sign only and has no tool tip");
    }
    return faults;
}

} // namespace waymark
