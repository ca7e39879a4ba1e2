// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exportactions.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QMenu>

#include <memory>

namespace waymark {

class Workspace;

/// The window's own actions, and the menu at the workspace's name that holds them.
class WorkspaceActions final : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceActions(QWidget* window);

    /// Undo and redo follow this workspace's history; null: none is open.
    void follow(const Workspace* workspace);
    void setRecent(const QStringList& files);
    void setTheme(Theme::Choice choice);
    ExportActions& exports() { return *m_exports; }
    void setWatching(bool on); ///< whether a folder is watched, which can then be stopped

    QMenu* menu() const { return m_menu.get(); }
    QAction* undo() const { return m_undo; }
    QAction* redo() const { return m_redo; }
    QList<QAction*> all() const { return m_all; } ///< for the command palette

Q_SIGNALS:
    void openRequested(const QString& file); ///< empty: ask
    void startPageRequested();
    void demoRequested();
    void importRequested();
    void watchRequested();
    void unwatchRequested();
    void copyRequested();
    void targetsRequested();
    void propertiesRequested();
    void paletteRequested();
    void filterRequested();
    void undoRequested();
    void redoRequested();
    void themeChosen(waymark::Theme::Choice choice);
    void quitRequested();

private:
    using Request = void (WorkspaceActions::*)();
    QAction* add(const QString& text, const QString& sign, const QKeySequence& shortcut, Request request);
    void buildMenu();
    void buildWatching();
    void buildThemes();
    void showHistory(const Workspace* workspace);

    QWidget* m_window;
    std::unique_ptr<QMenu> m_menu;
    QMenu* m_recent = nullptr;
    ExportActions* m_exports;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_unwatch = nullptr;
    QList<QAction*> m_needWorkspace;
    QList<QAction*> m_themes;
    QList<QAction*> m_all;
    QMetaObject::Connection m_history;
};

} // namespace waymark
