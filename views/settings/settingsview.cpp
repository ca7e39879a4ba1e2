// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settingsview.h"

#include "views/settings/linesetting.h"
#include "views/settings/programcolumn.h"
#include "views/settings/workspacecolumn.h"
#include "views/shared/decisionrow.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int roomForTwo = 680; ///< px; less, and the columns stand one below the other
constexpr int gap = 48;

} // namespace

SettingsView::SettingsView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    if (!m_context.workspace) {
        auto* back = namedButton(tr("Back"), "settingsBack");
        connect(back, &QPushButton::clicked, this, &SettingsView::leave);
        whole->addSpacing(space::page);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(space::page, 0, space::page, 0);
        row->addWidget(back);
        row->addStretch(1);
        whole->addLayout(row);
    }
    m_scroll = scrollPage(buildPage());
    whole->addWidget(m_scroll, 1);
}

QWidget* SettingsView::buildPage()
{
    auto* page = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_columns->setContentsMargins(space::page, space::page, space::page, space::page);
    m_columns->setSpacing(gap);
    if (m_context.preferences) {
        auto* program = new ProgramColumn(*m_context.preferences, m_context.prompt, m_context.workspace != nullptr);
        setFirstFocus(program->firstField());
        m_columns->addWidget(program, 1);
    }
    if (m_context.workspace) {
        m_workspace = new WorkspaceColumn(m_context);
        connect(m_workspace, &WorkspaceColumn::messageRaised, this, &Screen::messageRaised);
        m_columns->addWidget(m_workspace, 1);
    }
    m_columns->addStretch(0); // gets what the columns may not take
    return page;
}

void SettingsView::showProperties()
{
    if (!m_workspace)
        return;
    QWidget* const field = m_workspace->firstField();
    field->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field); }); // when it was laid out
}

void SettingsView::leave()
{
    Q_EMIT screenRequested(QStringLiteral("start"));
}

QString SettingsView::storeTyped()
{
    QStringList refused;
    for (LineSetting* setting : findChildren<LineSetting*>())
        if (const QString why = setting->commit(); !why.isEmpty())
            refused << tr("“%1” is not stored. %2", "setting, why").arg(setting->label(), why);
    return refused.join(u' ');
}

/// Not all that hides a field takes its focus before.
void SettingsView::hideEvent(QHideEvent* event)
{
    Screen::hideEvent(event);
    const QString refused = storeTyped();
    if (refused.isEmpty() || event->spontaneous()) // a minimised window comes back
        return;
    const Message message{.kind = Message::Kind::Failure,
                          .text = refused + u' ' + tr("What you typed still stands in the settings."),
                          .outlivesEdits = true};
    // Later, when whoever hides it, or all that is around it, has finished.
    QMetaObject::invokeMethod(this, [this, message] { Q_EMIT messageRaised(message); }, Qt::QueuedConnection);
}

void SettingsView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_context.workspace)
        leave();
    else
        Screen::keyPressEvent(event);
}

void SettingsView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    m_columns->setDirection(width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace waymark
