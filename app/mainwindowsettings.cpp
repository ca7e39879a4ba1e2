// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window obeys what is set, and where that is set.
#include "app/mainwindow.h"

#include "app/appcontext.h"
#include "app/backups.h"
#include "app/workspaceactions.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "views/screencontext.h"
#include "views/settings/settingsview.h"
#include "views/shared/keys.h"
#include "views/shared/signs.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark {

void MainWindow::connectSettings()
{
    auto* open = new QAction(signIcon(QStringLiteral("settings")), tr("Settings"), this);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    open->setToolTip(withKeys(open->text(), open->shortcut()));
    connect(open, &QAction::triggered, this, &MainWindow::openSettings);
    addAction(open);
    m_settingsDoor->setObjectName(QStringLiteral("settingsDoor"));
    m_settingsDoor->setAccessibleName(open->text());
    m_settingsDoor->setDefaultAction(open);
    m_settingsDoor->setIconSize({14, 14});
    m_settingsDoor->setFixedHeight(space::status - 2);
    Preferences& preferences = m_app.settings->preferences();
    connect(&preferences, &Preferences::changed, this, &MainWindow::obeyPreferences);
    connect(m_actions, &WorkspaceActions::themeChosen, &preferences,
            [&preferences](Theme::Choice choice) { preferences.set(&PreferenceValues::theme, choice); });
    m_actions->setTheme(m_theme.choice());
    connect(m_backups, &Backups::messageRaised, this, &MainWindow::showMessage);
    connect(m_backups, &Backups::closingAllowed, this, &QWidget::close);
}

/// Of all that can be at once: language and form of days are for the next start.
void MainWindow::obeyPreferences()
{
    const PreferenceValues& values = m_app.settings->preferences().values();
    if (values.theme != m_theme.choice()) {
        m_theme.apply(values.theme);
        m_actions->setTheme(values.theme);
    }
    m_app.author = authorBy(m_app.settings->preferences());
    if (m_view)
        m_view->workspace().setAuthor(m_app.author);
}

/// As a screen beside the rail or, without a workspace, as a page of the window.
void MainWindow::openSettings()
{
    if (m_view) {
        if (m_view->showScreen(QStringLiteral("settings")))
            m_view->enterScreen(m_view->screen());
        return;
    }
    if (!m_settings) {
        m_settings = new SettingsView({.prompt = m_app.prompt.get(), .preferences = &m_app.settings->preferences()});
        m_settings->setObjectName(QStringLiteral("settingsPage"));
        m_settings->setAccessibleName(tr("Settings"));
        m_pages->addWidget(m_settings);
        connect(m_settings, &Screen::screenRequested, this, &MainWindow::showStartPage);
        connect(m_settings, &Screen::messageRaised, this, &MainWindow::showMessage);
    }
    m_pages->setCurrentWidget(m_settings);
    m_settings->setFocus(Qt::ShortcutFocusReason);
}

} // namespace waymark
