// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceactions.h"

#include "app/commandpalette.h"
#include "model/edit/workspace.h"
#include "views/shared/keys.h"
#include "views/shared/mnemonics.h"
#include "views/shared/signs.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>

namespace waymark {

WorkspaceActions::WorkspaceActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>())
    , m_exports(new ExportActions(this))
{
    m_undo = add(tr("Undo"), QStringLiteral("undo"), keys::undo, &WorkspaceActions::undoRequested);
    m_redo =
        add(tr("Redo"), QStringLiteral("redo"), keys::redo, &WorkspaceActions::redoRequested);
    buildMenu();
    auto* palette = add(tr("Search or run a command"), QStringLiteral("search"), QKeySequence(paletteKeys),
                        &WorkspaceActions::paletteRequested);
    auto* filter = add(tr("Filter what the screen shows"), QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::Key_F),
                       &WorkspaceActions::filterRequested);
    m_needWorkspace << palette << filter;
    m_all.removeOne(palette); // it would only open itself
    follow(nullptr);
}

QAction* WorkspaceActions::add(const QString& text, const QString& sign, const QKeySequence& shortcut, Request request)
{
    auto* action = new QAction(signIcon(sign), text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, request);
    m_window->addAction(action);
    m_all << action;
    return action;
}

void WorkspaceActions::buildMenu()
{
    auto* open = new QAction(signIcon(QStringLiteral("folder")), tr("Open..."), this);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openRequested({}); });
    m_window->addAction(open);
    m_all << open;
    m_menu->addAction(open);
    m_recent = m_menu->addMenu(signIcon(QStringLiteral("clock")), tr("Recent"));
    auto* fresh = add(tr("New workspace..."), QStringLiteral("plus"), {}, &WorkspaceActions::startPageRequested);
    auto* demo = add(tr("Explore the demo"), QStringLiteral("explore"), {}, &WorkspaceActions::demoRequested);
    m_menu->addAction(fresh);
    m_menu->addAction(demo);
    m_menu->addSeparator();
    auto* import = add(tr("Import results..."), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I),
                       &WorkspaceActions::importRequested);
    m_menu->addAction(import);
    m_needWorkspace << import;
    buildWatching();
    auto* copy = add(tr("Save a copy..."), QStringLiteral("copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                     &WorkspaceActions::copyRequested);
    auto* properties = add(tr("Settings of this workspace"), QStringLiteral("settings"), {}, &WorkspaceActions::propertiesRequested);
    auto* targets = add(tr("Targets"), QStringLiteral("target"), {}, &WorkspaceActions::targetsRequested);
    m_all.removeOne(targets); // the palette has it as a screen
    for (QAction* action : {copy, targets, properties}) {
        m_menu->addAction(action);
        m_needWorkspace << action;
    }
    m_menu->addMenu(m_exports->menu());
    m_all << m_exports->commands();
    m_menu->addSeparator();
    buildThemes();
    m_menu->addSeparator();
    m_menu->addAction(
        add(tr("Quit"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_Q), &WorkspaceActions::quitRequested));
}

void WorkspaceActions::buildWatching()
{
    auto* watch = add(tr("Watch a folder..."), QStringLiteral("folder"), {}, &WorkspaceActions::watchRequested);
    m_unwatch = add(tr("Stop watching"), QStringLiteral("close"), {}, &WorkspaceActions::unwatchRequested);
    m_unwatch->setEnabled(false);
    m_menu->addAction(watch);
    m_menu->addAction(m_unwatch);
    m_needWorkspace << watch;
}

void WorkspaceActions::buildThemes()
{
    QMenu* themes = m_menu->addMenu(signIcon(QStringLiteral("theme")), tr("Theme"));
    auto* group = new QActionGroup(this);
    const std::pair<Theme::Choice, QString> choices[] = {{Theme::Choice::System, tr("As the system")},
                                                         {Theme::Choice::Light, tr("Light")},
                                                         {Theme::Choice::Dark, tr("Dark")}};
    for (const auto& [choice, text] : choices) {
        auto* action = new QAction(text, group);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice = choice] { Q_EMIT themeChosen(choice); });
        themes->addAction(action);
        m_themes << action;
        auto* command = new QAction(signIcon(QStringLiteral("theme")), tr("Theme: %1").arg(text), this);
        connect(command, &QAction::triggered, action, &QAction::trigger);
        m_all << command;
    }
}

void WorkspaceActions::follow(const Workspace* workspace)
{
    disconnect(m_history);
    if (workspace)
        m_history = connect(workspace, &Workspace::historyChanged, this, [this, workspace] { showHistory(workspace); });
    for (QAction* action : std::as_const(m_needWorkspace))
        action->setEnabled(workspace);
    m_exports->setEnabled(workspace);
    showHistory(workspace);
}

void WorkspaceActions::showHistory(const Workspace* workspace)
{
    const QString undo = workspace ? workspace->history().undoText() : QString();
    const QString redo = workspace ? workspace->history().redoText() : QString();
    const auto show = [](QAction* action, bool possible, const QString& plain, const QString& named) {
        action->setEnabled(possible);
        const QString text = possible ? named : plain;
        action->setText(literalText(text));
        action->setToolTip(withKeys(text, action->shortcut()));
    };
    show(m_undo, workspace && workspace->history().canUndo(), tr("Undo"), tr("Undo: %1").arg(undo));
    show(m_redo, workspace && workspace->history().canRedo(), tr("Redo"), tr("Redo: %1").arg(redo));
}

void WorkspaceActions::setRecent(const QStringList& files)
{
    m_recent->clear();
    m_recent->setEnabled(!files.isEmpty());
    for (const QString& file : files) {
        const QFileInfo info(file);
        const QString text = tr("%1   %2", "workspace, folder")
                                 .arg(info.completeBaseName(), QDir::toNativeSeparators(info.absolutePath()));
        m_recent->addAction(literalText(text), this, [this, file] { Q_EMIT openRequested(file); });
    }
}

void WorkspaceActions::setTheme(Theme::Choice choice)
{
    m_themes[static_cast<int>(choice)]->setChecked(true);
}

void WorkspaceActions::setWatching(bool on)
{
    m_unwatch->setEnabled(on);
}

} // namespace waymark
