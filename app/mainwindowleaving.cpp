// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window, or the workspace that it shows, is left.
#include "app/mainwindow.h"

#include "app/appcontext.h"
#include "app/backups.h"
#include "app/commandpalette.h"
#include "app/watching.h"
#include "app/workspaceactions.h"
#include "app/workspaceview.h"
#include "views/settings/settingsview.h"
#include "views/shared/messagebar.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QStackedWidget>

namespace waymark {

/// Once for the same text: a last backup that holds the closing for a while closes the window again.
bool MainWindow::mayLose(const QWidget& left)
{
    QStringList refused;
    for (SettingsView* settings : left.findChildren<SettingsView*>())
        if (const QString told = settings->storeTyped(); !told.isEmpty())
            refused << told;
    const QString text = refused.join(u' ');
    if (text.isEmpty())
        m_givenUp.clear();
    if (text == m_givenUp)
        return true;
    const bool agreed = m_app.prompt->confirm(
        tr("Settings that are not stored"),
        tr("%1 What you typed is lost if you leave now.", "which settings are not stored, and why").arg(text), tr("Leave anyway"));
    m_givenUp = agreed ? text : QString();
    if (!agreed)
        openSettings(); // where it still stands
    return agreed;
}

void MainWindow::leaveWorkspace()
{
    m_actions->follow(nullptr);
    if (!m_view)
        return;
    m_view->hide(); // which stores what is still being typed
    m_messages->hide(); // its action may be the workspace's
    m_palette->leave(); // so may what it offers
    m_view->saveSettings();
    m_backups->follow({});
    m_watching.reset();
    m_pages->removeWidget(m_view.get());
    m_view.reset();
    m_givenUp.clear(); // the next one's may read the same
}

/// The person is asked before the backup is begun, which takes it that the window closes; not when all programs are ended, which
/// a question would hold up.
void MainWindow::closeEvent(QCloseEvent* event)
{
    const QWidget& left = m_view ? static_cast<const QWidget&>(*m_view) : *this;
    if (!qGuiApp->isSavingSession() && !mayLose(left)) {
        m_backups->stay();
        event->ignore();
        return;
    }
    if (m_backups->holdsClosing()) {
        event->ignore();
        return;
    }
    if (m_view)
        m_view->saveSettings();
    m_app.settings->setGeometry(saveGeometry());
    event->accept();
}

} // namespace waymark
