// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/appcontext.h"
#include "app/backups.h"
#include "app/commandpalette.h"
#include "app/dropzone.h"
#include "app/itemsearch.h"
#include "app/screens.h"
#include "app/searchentries.h"
#include "app/watching.h"
#include "app/watchsign.h"
#include "app/workspaceactions.h"
#include "app/workspaceexports.h"
#include "app/workspaceview.h"
#include "model/catalog/userseries.h"
#include "model/edit/workspace.h"
#include "model/import/ownformats.h"
#include "views/shared/fieldhints.h"
#include "views/shared/fieldwheel.h"
#include "views/shared/fieldundo.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/jobbar.h"
#include "views/shared/localnow.h"
#include "views/shared/messagebar.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"
#include "views/start/startview.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr QSize windowEdges(16, 48); ///< what a window manager adds around a window

} // namespace

MainWindow::MainWindow(AppContext& app, Theme& theme, QWidget* parent)
    : QMainWindow(parent)
    , m_app(app)
    , m_theme(theme)
    , m_pages(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_jobs(new JobBar)
    , m_saved(new QLabel)
    , m_lastImport(new QLabel)
    , m_watchSign(new WatchSign)
    , m_settingsDoor(new QToolButton)
    , m_start(new StartView)
    , m_actions(new WorkspaceActions(this))
    , m_files(new WorkspaceFiles(app, *m_jobs, this))
    , m_exports(new WorkspaceExports(app, *m_jobs, this))
    , m_backups(new Backups(app, *m_files, *m_jobs, this))
    , m_palette(nullptr)
{
    setWindowTitle(tr("Waymark"));
    setMinimumSize(800, 560);
    auto* middle = new QWidget;
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_pages, 1);
    lines->addWidget(m_messages);
    setCentralWidget(middle);
    m_pages->addWidget(m_start);
    buildStatusBar();
    m_palette = new CommandPalette(this);
    connectStart();
    connectActions();
    connectSettings();
    new FieldUndo(this);
    new FieldHints(this);
    new FieldWheel(this);
    auto* drop = new DropZone(this);
    connect(drop, &DropZone::filesDropped, this, &MainWindow::takeFiles);
    if (!restoreGeometry(app.settings->geometry()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize() - windowEdges));
    showStartPage();
    if (const QString faults = faultsText(app.formats); !faults.isEmpty())
        showMessage({.kind = Message::Kind::Warning, .text = faults, .outlivesEdits = true});
}

MainWindow::~MainWindow() = default;

void MainWindow::buildStatusBar()
{
    QStatusBar* bar = statusBar();
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(space::status);
    setType(m_saved, Type::Small, false, true);
    setType(m_lastImport, Type::Small, false, true);
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_saved->setContentsMargins(space::page - 6, 0, 0, 0);
    m_lastImport->setContentsMargins(0, 0, space::page - 6, 0);
    bar->addWidget(m_saved, 1);
    bar->addWidget(m_jobs);
    bar->addPermanentWidget(m_settingsDoor);
    bar->addPermanentWidget(m_watchSign);
    bar->addPermanentWidget(m_lastImport);
}

void MainWindow::connectStart()
{
    connect(m_start, &StartView::demoRequested, m_files, &WorkspaceFiles::openDemo);
    connect(m_start, &StartView::creationRequested, m_files, &WorkspaceFiles::create);
    connect(m_start, &StartView::importRequested, m_files, [this] { m_files->createFromResults(); });
    connect(m_start, &StartView::openRequested, m_files, &WorkspaceFiles::open);
    connect(m_files, &WorkspaceFiles::busyChanged, m_start, &StartView::setBusy);
    connect(m_files, &WorkspaceFiles::opened, this, &MainWindow::showWorkspace);
    connect(m_files, &WorkspaceFiles::messageRaised, this, [this](Message message) {
        message.outlivesEdits = true;
        showMessage(message);
    });
}

void MainWindow::connectActions()
{
    connect(m_actions, &WorkspaceActions::openRequested, m_files, &WorkspaceFiles::open);
    connect(m_actions, &WorkspaceActions::startPageRequested, this, &MainWindow::showStartPage);
    connect(m_actions, &WorkspaceActions::demoRequested, m_files, &WorkspaceFiles::openDemo);
    connect(m_actions, &WorkspaceActions::importRequested, this, &MainWindow::importAsked);
    connect(m_actions, &WorkspaceActions::copyRequested, this, [this] { m_files->saveCopy(m_view->sharedWorkspace()); });
    m_exports->serve(m_actions->exports(), [this] { return m_view.get(); });
    connect(m_exports, &WorkspaceExports::messageRaised, this, &MainWindow::showMessage);
    connect(m_actions, &WorkspaceActions::targetsRequested, this,
            [this] { m_view->showScreen(QStringLiteral("targets")); });
    connect(m_actions, &WorkspaceActions::propertiesRequested, this, [this] { m_view->showProperties(); });
    connect(m_actions, &WorkspaceActions::filterRequested, this, [this] { m_view->focusFilter(); });
    connect(m_actions, &WorkspaceActions::undoRequested, this, [this] { m_view->undo(); });
    connect(m_actions, &WorkspaceActions::redoRequested, this, [this] { m_view->redo(); });
    connect(m_actions, &WorkspaceActions::paletteRequested, this, &MainWindow::openPalette);
    connect(m_actions, &WorkspaceActions::quitRequested, this, &QWidget::close);
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i) {
        auto* go = new QAction(this);
        go->setShortcut(screens[i].shortcut());
        connect(go, &QAction::triggered, this, [this, i] {
            if (m_view)
                m_view->enterScreen(static_cast<int>(i));
        });
        addAction(go);
    }
}

void MainWindow::showWorkspace(const std::shared_ptr<Workspace>& workspace, const QStringList& results)
{
    if (m_view && !mayLose(*m_view)) { // however one came to the other
        showMessage({.text = tr("%1 was not opened. It is among the recent ones.", "file").arg(QFileInfo(workspace->file()).fileName())});
        return;
    }
    leaveWorkspace();
    m_view = std::make_unique<WorkspaceView>(m_app, workspace, *m_actions, *m_jobs);
    m_pages->addWidget(m_view.get());
    m_pages->setCurrentWidget(m_view.get());
    m_actions->follow(workspace.get());
    m_actions->setRecent(m_app.settings->recentWorkspaces());
    connectView();
    m_backups->follow(workspace->file());
    if (!m_view->showScreen(m_app.settings->lastScreen())) // which may be none any more
        m_view->showScreen(0);
    showStatus();
    if (!results.isEmpty())
        m_view->importFiles(results);
    Q_EMIT workspaceShown();
}

void MainWindow::connectView()
{
    connect(m_view.get(), &WorkspaceView::messageRaised, this, &MainWindow::showMessage);
    connect(m_view.get(), &WorkspaceView::importRequested, this, &MainWindow::importAsked);
    connect(m_view.get(), &WorkspaceView::paletteRequested, this, &MainWindow::openPalette);
    connect(m_view.get(), &WorkspaceView::figuresShown, this, &MainWindow::showStatus);
    connect(&m_view->search(), &ItemSearch::changed, m_palette, &CommandPalette::refresh);
    connect(m_palette, &CommandPalette::closed, &m_view->search(), [this] { m_view->search().setAwake(false); });
    connect(&m_view->workspace(), &Workspace::changed, this, &MainWindow::showStatus);
    connect(&m_view->workspace(), &Workspace::historyChanged, this, &MainWindow::endMessage);
    m_watching = std::make_unique<Watching>(m_app, m_view->workspace(), *m_actions, *m_jobs, this);
    m_watchSign->follow(*m_watching);
    connect(m_watching.get(), &Watching::messageRaised, this, &MainWindow::showMessage);
}

void MainWindow::showStartPage()
{
    if (m_view && !mayLose(*m_view))
        return;
    leaveWorkspace();
    const QStringList recent = m_app.settings->recentWorkspaces();
    m_start->setRecent(recent);
    m_start->setToday(m_app.clock->now().toLocalTime().date());
    m_start->setSeries(SeriesOffer::load(m_app.catalogues, userSeriesFolder()));
    m_actions->setRecent(recent);
    m_pages->setCurrentWidget(m_start);
    m_start->setFocus();
    showStatus();
}

void MainWindow::showMessage(const Message& message)
{
    m_messages->show(message);
    m_messageStand = m_view ? historyStand(m_view->workspace()) : std::pair<qint64, qint64>();
}

/// An edit of this window ends what was said before it, but not what it has said itself.
void MainWindow::endMessage()
{
    if (m_view && historyStand(m_view->workspace()) != m_messageStand)
        m_messages->overtake();
}

void MainWindow::takeFiles(const QStringList& files)
{
    if (files.size() == 1 && files.front().endsWith(QStringLiteral(".waymark"), Qt::CaseInsensitive))
        m_files->open(files.front());
    else if (m_view)
        m_view->importFiles(files);
    else
        m_files->createFromResults(files);
}

void MainWindow::importAsked()
{
    const QStringList files = m_files->askForResults();
    if (m_view && !files.isEmpty())
        m_view->importFiles(files);
}

void MainWindow::openPalette()
{
    if (!m_view)
        return;
    std::vector<PaletteEntry> entries = m_view->paletteEntries();
    addCommands(entries, m_actions->all());
    addCommands(entries, m_backups->commands());
    m_view->search().setAwake(true);
    const QRect anchor = m_view->searchRect();
    m_palette->open(std::move(entries), QRect(m_view->mapTo(this, anchor.topLeft()), anchor.size()), m_view->paletteItems());
}

void MainWindow::showStatus()
{
    m_saved->setVisible(m_view != nullptr);
    m_lastImport->setVisible(m_view != nullptr);
    m_settingsDoor->setVisible(!m_view);
    if (!m_view) {
        setWindowTitle(tr("Waymark"));
        return;
    }
    const Records& records = m_view->workspace().records();
    setWindowTitle(tr("%1 - Waymark", "workspace").arg(records.properties().name));
    m_saved->setText(tr("All changes saved"));
    QDateTime last;
    for (const Run& run : records.runs())
        if (run.state == RunState::Counted && (!last.isValid() || run.imported > last))
            last = run.imported;
    m_lastImport->setText(last.isValid() ? tr("Last import: %1").arg(momentText(last, localNow(m_view->workspace())))
                                         : tr("No results imported yet"));
}

/// Esc closes the message when nothing else has taken the key.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_messages->isVisible())
        m_messages->hide();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace waymark
