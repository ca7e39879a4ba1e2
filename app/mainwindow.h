// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspacefiles.h"
#include "views/shared/theme.h"

#include <QMainWindow>

#include <utility>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace waymark {

class Backups;
class CommandPalette;
class JobBar;
class MessageBar;
class SettingsView;
class StartView;
class WatchSign;
class Watching;
class WorkspaceActions;
class WorkspaceExports;
class WorkspaceView;
struct AppContext;

/// The one window: the start page or an open workspace, messages below it, and the status bar.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(AppContext& app, Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    WorkspaceFiles& files() { return *m_files; }
    WorkspaceView* workspaceView() { return m_view.get(); } ///< null on the start page

    void showStartPage();
    void showMessage(const Message& message);

Q_SIGNALS:
    void workspaceShown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildStatusBar();
    void connectStart();
    void connectActions();
    void connectSettings();
    void connectView();
    void showWorkspace(const std::shared_ptr<Workspace>& workspace, const QStringList& results);
    void leaveWorkspace();
    /// Whether what was typed into settings below `left`, and can't be stored, may go: the person is asked.
    bool mayLose(const QWidget& left);
    void takeFiles(const QStringList& files);
    void importAsked();
    void openPalette();
    void openSettings();
    void obeyPreferences();
    void showStatus();
    void endMessage();

    AppContext& m_app;
    Theme& m_theme;
    QStackedWidget* m_pages;
    MessageBar* m_messages;
    JobBar* m_jobs;
    QLabel* m_saved;
    QLabel* m_lastImport;
    WatchSign* m_watchSign;
    QToolButton* m_settingsDoor; ///< while there is no rail
    StartView* m_start;
    WorkspaceActions* m_actions;
    WorkspaceFiles* m_files;
    WorkspaceExports* m_exports;
    Backups* m_backups;
    SettingsView* m_settings = nullptr; ///< without a workspace; made when it is first needed
    CommandPalette* m_palette;
    QString m_givenUp; ///< what the person agreed to lose, in the words of the question
    std::pair<qint64, qint64> m_messageStand; ///< of the history when the message came
    std::unique_ptr<WorkspaceView> m_view;
    std::unique_ptr<Watching> m_watching; ///< of its workspace
};

} // namespace waymark
