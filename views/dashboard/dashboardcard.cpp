// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardcard.h"

#include "views/shared/datatable.h"
#include "views/shared/fittedtable.h"
#include "views/shared/keys.h"
#include "views/shared/pictureactions.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace waymark {

DashboardCard::DashboardCard(const ScreenContext& context, const QString& id, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(id)
    , m_name(name)
    , m_head(new SectionHead)
    , m_column(new QVBoxLayout)
    , m_fullButton(new QToolButton)
{
    setObjectName(id + QStringLiteral("Card"));
    setAccessibleName(name);
    buildHead();
    m_column->setSpacing(space::field);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(2, 0, 2, 0); // for the frames of what has the focus
    all->setSpacing(space::field);
    all->addWidget(m_head);
    all->addLayout(m_column, 1);
    buildActs();
    sayFull();
}

void DashboardCard::buildHead()
{
    m_head->setCursor(Qt::OpenHandCursor);
    m_head->setMostTitleLines(2); // in every card, so that the pictures of a row begin at one height
    m_fullButton->setObjectName(QStringLiteral("fullScreen"));
    m_fullButton->setIconSize({space::sign, space::sign});
    m_fullButton->setCursor(Qt::ArrowCursor);
    m_head->addWidget(m_fullButton);
    connect(m_fullButton, &QToolButton::clicked, this, [this] { Q_EMIT fullRequested(!m_isFull); });
}

/// In the card's menu, and by their keys wherever in it the focus is.
void DashboardCard::buildActs()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const std::function<void()>& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    const auto move = [this](int by) { return [this, by] { Q_EMIT moveRequested(layoutDirection() == Qt::RightToLeft ? -by : by); }; };
    m_fullAct = add({}, Qt::Key_F11, [this] { Q_EMIT fullRequested(!m_isFull); });
    add(tr("Move left"), Qt::CTRL | Qt::SHIFT | Qt::Key_Left, move(-1));
    add(tr("Move right"), Qt::CTRL | Qt::SHIFT | Qt::Key_Right, move(1));
    add(tr("Hide the card"), {}, [this] { Q_EMIT hideRequested(); });
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void DashboardCard::fill(bool full)
{
    if (m_isFull == full)
        return;
    m_isFull = full;
    sayFull();
    setFull(full);
    if (full && !isAncestorOf(QApplication::focusWidget()))
        m_fullButton->setFocus(Qt::OtherFocusReason); // Esc leads back from there
}

void DashboardCard::sayFull()
{
    m_fullButton->setIcon(signIcon(m_isFull ? QStringLiteral("shrink") : QStringLiteral("expand"), Role::Muted));
    m_fullButton->setAccessibleName((m_isFull ? tr("%1: back to all cards") : tr("%1: full screen")).arg(m_name));
    m_fullButton->setToolTip(m_isFull ? withKeys(tr("Back to all cards"), Qt::Key_Escape) : withKeys(tr("Full screen"), Qt::Key_F11));
    m_fullAct->setText(m_isFull ? tr("Back to all cards") : tr("Full screen"));
    m_head->setCursor(m_isFull ? Qt::ArrowCursor : Qt::OpenHandCursor);
}

void DashboardCard::tell(const Headline& headline)
{
    m_head->setText(headline.title, headline.second);
}

void DashboardCard::offer(QWidget* chart, const QAbstractItemModel* table, const QString& fileName)
{
    offerPicture(chart, {.table = table, .name = fileName, .prompt = m_context.prompt, .tell = [this](const Message& message) {
                             Q_EMIT messageRaised(message);
                         }});
    auto* line = new QAction(chart);
    line->setSeparator(true);
    chart->addAction(line);
    chart->addActions(actions()); // its menu stands in place of the card's
}

DataTable* DashboardCard::addTable(const QString& objectName, const QString& accessibleName, QAbstractItemModel* model)
{
    DataTable* table = fittedTable(objectName, accessibleName, model);
    m_column->addWidget(table);
    return table;
}

bool DashboardCard::isOnHead(const QMouseEvent& event) const
{
    return event.button() == Qt::LeftButton && m_head->geometry().contains(event.position().toPoint());
}

void DashboardCard::mousePressEvent(QMouseEvent* event)
{
    if (isOnHead(*event) && !m_isFull)
        m_pressed = event->position().toPoint();
    else if (m_isDragged)
        cancelDrag(); // another button
    else
        QWidget::mousePressEvent(event);
}

void DashboardCard::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        QWidget::mouseMoveEvent(event);
        return;
    }
    const int way = (event->position().toPoint() - *m_pressed).manhattanLength();
    if (!m_isDragged && way < QApplication::startDragDistance())
        return;
    if (!m_isDragged)
        m_fullButton->setFocus(Qt::MouseFocusReason); // Esc comes to the card then
    m_isDragged = true;
    m_head->setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void DashboardCard::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDragged = m_isDragged;
    m_pressed.reset();
    m_isDragged = false;
    if (!wasDragged) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_head->setCursor(Qt::OpenHandCursor);
    Q_EMIT dropped(event->globalPosition().toPoint());
}

void DashboardCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isOnHead(*event))
        Q_EMIT fullRequested(!m_isFull);
    else
        QWidget::mouseDoubleClickEvent(event);
}

void DashboardCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isDragged)
        cancelDrag();
    else
        QWidget::keyPressEvent(event);
}

void DashboardCard::cancelDrag()
{
    m_pressed.reset();
    m_isDragged = false;
    m_head->setCursor(Qt::OpenHandCursor);
    Q_EMIT dragCancelled();
}

} // namespace waymark
