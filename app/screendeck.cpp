// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screendeck.h"

#include "app/screens.h"
#include "app/settings.h"

#include <QTimer>
#include <QWindow>

#include <algorithm>

namespace waymark {

ScreenDeck::ScreenDeck(const ScreenContext& context, const Settings& settings, QWidget* parent)
    : QStackedWidget(parent), m_context(context), m_settings(settings), m_screens(screenTable().size(), nullptr)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

Screen* ScreenDeck::screen(int index)
{
    Screen*& screen = m_screens[static_cast<size_t>(index)];
    if (screen)
        return screen;
    const ScreenEntry& entry = screenTable()[static_cast<size_t>(index)];
    screen = entry.make(m_context, nullptr);
    screen->setObjectName(QLatin1String(entry.id) + QStringLiteral("Screen"));
    screen->setAccessibleName(entry.plainName());
    screen->restoreState(m_settings.screenState(QLatin1String(entry.id)));
    addWidget(screen);
    Q_EMIT made(index, screen);
    return screen;
}

int ScreenDeck::answering(ScreenTask task) const
{
    const auto screens = screenTable();
    const auto found = std::ranges::find_if(screens, [task](const ScreenEntry& entry) { return entry.tasks & task; });
    return found == screens.end() ? -1 : static_cast<int>(found - screens.begin());
}

void ScreenDeck::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    QWindow* const handle = window()->windowHandle();
    if (m_seen || !handle)
        return;
    if (handle->isExposed())
        notePainted();
    else
        handle->installEventFilter(this);
}

/// A window is painted while it handles its first expose event: what a timer does comes after that.
bool ScreenDeck::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Expose && !m_seen) {
        watched->removeEventFilter(this);
        notePainted();
    }
    return QStackedWidget::eventFilter(watched, event);
}

void ScreenDeck::notePainted()
{
    m_seen = true;
    QTimer::singleShot(0, this, &ScreenDeck::painted);
}

} // namespace waymark
