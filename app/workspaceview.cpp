// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"

#include "app/appcontext.h"
#include "app/asofband.h"
#include "app/filecheck.h"
#include "app/headerbar.h"
#include "app/itemsearch.h"
#include "app/railbadges.h"
#include "app/railview.h"
#include "app/screendeck.h"
#include "app/screendoors.h"
#include "app/screens.h"
#include "app/workspaceactions.h"
#include "model/edit/quickcheck.h"
#include "model/edit/workspace.h"
#include "model/import/ownformats.h"
#include "views/import/importflow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/reasonspanel.h"
#include "views/shared/resultssettler.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

WorkspaceView::WorkspaceView(AppContext& app, std::shared_ptr<Workspace> workspace, WorkspaceActions& actions,
                             JobBar& jobs, QWidget* parent)
    : QWidget(parent)
    , m_app(app)
    , m_paintsFirst(app.paintsWindowFirst)
    , m_workspace(std::move(workspace))
    , m_figures(std::make_unique<FiguresModel>(*m_workspace, app.catalogues))
    , m_settler(std::make_unique<ResultsSettler>(*m_workspace))
    , m_ownFormats(std::make_unique<OwnFormats>(app.formats))
    , m_rail(new RailView)
    , m_splitter(new QSplitter)
    , m_deck(new ScreenDeck(m_context, *app.settings))
    , m_details(new DetailsPanel)
    , m_reasons(new ReasonsPanel)
    , m_switchPane(new QAction(tr("Between the screen and its details"), this))
{
    m_figures->setEnvironment(app.settings->environment(m_workspace->file()));
    m_context = {.workspace = m_workspace.get(),
                 .catalogues = &app.catalogues,
                 .reference = app.reference.get(),
                 .formats = &app.formats,
                 .figures = m_figures.get(),
                 .settler = m_settler.get(),
                 .details = m_details,
                 .jobs = &jobs,
                 .prompt = app.prompt.get(),
                 .ownFormats = m_ownFormats.get(),
                 .preferences = &app.settings->preferences()};
    m_search = std::make_unique<ItemSearch>(m_context);
    m_doors = std::make_unique<ScreenDoors>(*this, *m_search);
    layOut(actions);
    connectDetails();
    addActions(m_doors->itemActions());
    followModels();
}

WorkspaceView::~WorkspaceView()
{
    // Widgets first: they refer to the models and the workspace, which are members.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

ImportFlow* WorkspaceView::importFlow()
{
    if (m_import)
        return m_import;
    m_import = createImportFlow(m_context);
    m_deck->addWidget(m_import);
    connect(m_import, &ImportFlow::messageRaised, this, [this](const Message& message) {
        if (message.kind == Message::Kind::Failure)
            tellLasting(message);
        else
            Q_EMIT messageRaised(message);
    });
    connect(m_import, &ImportFlow::closed, this, [this] { showScreen(m_screen); });
    return m_import;
}

void WorkspaceView::connectScreen(int, const Screen* screen)
{
    connect(screen, &Screen::reasonsRequested, this, &WorkspaceView::showReasons);
    ScreenDoors* doors = m_doors.get();
    connect(screen, &Screen::checksRequested, doors, &ScreenDoors::showChecks);
    connect(screen, &Screen::storiesRequested, doors, &ScreenDoors::showStories);
    connect(screen, &Screen::risksRequested, doors, &ScreenDoors::showRisks);
    connect(screen, &Screen::exceptionRequested, doors, &ScreenDoors::makeException);
    connect(screen, &Screen::exceptionsRequested, doors, &ScreenDoors::showExceptions);
    connect(screen, &Screen::gateRequested, doors, &ScreenDoors::showGate);
    connect(screen, &Screen::reviewRequested, doors, &ScreenDoors::showReview);
    connect(screen, &Screen::itemRequested, doors, [this](const ItemRef& item) { m_doors->openItem(item, false); });
    connect(screen, &Screen::traceRequested, doors, &ScreenDoors::showTrace);
    connect(screen, &Screen::historyRequested, doors, &ScreenDoors::showHistory);
    connect(screen, &Screen::storyRequested, this, [this](const StoryId& story) { showStory(story, false); });
    connect(screen, &Screen::riskRequested, this, [this](const RiskId& risk) { showRisk(risk, false); });
    connect(screen, &Screen::messageRaised, this, &WorkspaceView::messageRaised);
    connect(screen, &Screen::importRequested, this, &WorkspaceView::importRequested);
    connect(screen, &Screen::screenRequested, this, [this](const QString& id) { showScreen(id); });
}

void WorkspaceView::layOut(WorkspaceActions& actions)
{
    m_header = new HeaderBar(*m_workspace, *m_figures, actions.menu(), actions.undo(), actions.redo());
    m_asOf = new AsOfBand(*m_figures);
    m_splitter->addWidget(m_deck);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_asOf);
    right->addWidget(m_splitter, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connect(m_deck, &ScreenDeck::made, this, &WorkspaceView::connectScreen);
    connect(m_deck, &ScreenDeck::painted, this, [this] {
        if (std::exchange(m_paintsFirst, false) && !(m_import && m_import->isActive()))
            showScreen(m_screen);
    });
    connect(m_rail, &RailView::screenChosen, this, qOverload<int>(&WorkspaceView::showScreen));
    connect(m_header, &HeaderBar::messageRaised, this, &WorkspaceView::messageRaised);
    connect(m_header, &HeaderBar::searchRequested, this, &WorkspaceView::paletteRequested);
    connect(m_header, &HeaderBar::gateRequested, this, [this] {
        if (const Sprint* sprint = m_figures->sprint())
            m_doors->showGate(sprint->id);
    });
}

void WorkspaceView::followModels()
{
    const auto fail = [this](const Error& error) {
        qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
        tellLasting({.kind = Message::Kind::Failure, .text = error.message});
    };
    connect(m_figures.get(), &FiguresModel::failed, this, fail);
    connect(m_figures.get(), &FiguresModel::figuresChanged, this, &WorkspaceView::figuresShown);
    connect(m_figures.get(), &FiguresModel::figuresChanged, this, &WorkspaceView::tellOfExceptions);
    connect(m_settler.get(), &ResultsSettler::failed, this, fail);
    connect(m_settler.get(), &ResultsSettler::settled, m_figures.get(), &FiguresModel::recompute);
    connect(m_workspace.get(), &Workspace::lost, this, fail);
    connect(m_search.get(), &ItemSearch::failed, this,
            [this](const QString& text) { tellLasting({.kind = Message::Kind::Failure, .text = text}); });
    connect(m_doors.get(), &ScreenDoors::messageRaised, this, &WorkspaceView::messageRaised);
    m_fileCheck = std::make_unique<FileCheck>(
        FileCheck::Subject{.file = m_workspace->file(),
                           .onNetworkDrive = m_workspace->isOnNetworkDrive(),
                           .check = quickCheck},
        m_rail, m_context.jobs);
    connect(m_fileCheck.get(), &FileCheck::messageRaised, this, &WorkspaceView::tellLasting);
    new RailBadges(m_context, *m_rail); // the rail's
    // A figure whose reasons are open has changed under them.
    connect(m_figures.get(), &FiguresModel::figuresChanged, this, [this] {
        if (m_details->page() == m_reasons)
            m_details->dismiss();
    });
}

void WorkspaceView::importFiles(const QStringList& files)
{
    m_details->dismiss();
    ImportFlow* flow = importFlow();
    m_deck->setCurrentWidget(flow);
    flow->start(files);
    if (!flow->isActive())
        showScreen(m_screen);
}

void WorkspaceView::showScreen(int screen)
{
    if (screen != m_screen)
        m_details->dismiss();
    m_screen = screen;
    m_rail->setCurrent(screen);
    if (m_paintsFirst)
        return;
    const bool leavesImport = m_import && m_import->isActive() && m_deck->currentWidget() == m_import;
    m_deck->setCurrentWidget(m_deck->screen(screen));
    m_asOf->setExcepted(m_deck->screen(screen)->sayWhatIsOfNow());
    if (leavesImport)
        tellLasting({.text = tr("The import waits: nothing of it counts until you accept it."),
                     .actionText = tr("Back to the import"),
                     .action = [this] { m_deck->setCurrentWidget(m_import); }});
}

void WorkspaceView::enterScreen(int screen)
{
    m_paintsFirst = false;
    showScreen(screen);
    m_deck->screen(screen)->setFocus(Qt::ShortcutFocusReason);
}

bool WorkspaceView::showScreen(const QString& id)
{
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i)
        if (id == QLatin1String(screens[i].id)) {
            showScreen(static_cast<int>(i));
            return true;
        }
    return false;
}

Screen* WorkspaceView::shownScreen() const
{
    return m_deck->screen(m_screen);
}

Screen* WorkspaceView::switchTo(ScreenTask task)
{
    const int index = m_deck->answering(task);
    if (index < 0)
        return nullptr;
    m_paintsFirst = false;
    showScreen(index);
    return m_deck->screen(index);
}

void WorkspaceView::focusFilter()
{
    Screen* screen = m_deck->madeScreen(m_screen);
    if (screen && m_deck->currentWidget() == screen)
        screen->focusFilter();
}

void WorkspaceView::undo()
{
    const QString text = m_workspace->history().undoText();
    report(m_workspace->undo(), tr("Taken back: %1").arg(text), tr("Redo"), &WorkspaceView::redo);
}

void WorkspaceView::redo()
{
    const QString text = m_workspace->history().redoText();
    report(m_workspace->redo(), tr("Done again: %1").arg(text), tr("Undo"), &WorkspaceView::undo);
}

void WorkspaceView::tellLasting(Message message)
{
    message.outlivesEdits = true;
    Q_EMIT messageRaised(message);
}

void WorkspaceView::report(const Result<void>& done, const QString& text, const QString& actionText,
                           void (WorkspaceView::*action)())
{
    if (!done)
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
    else
        Q_EMIT messageRaised(
            {.text = text, .actionText = actionText, .action = [this, action, stand = historyStand(*m_workspace)] {
                 if (historyStand(*m_workspace) == stand)
                     (this->*action)();
                 else
                     Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                                           .text = tr("Other changes came since. Go through them with %1 and %2.", "keys")
                                                       .arg(keyText(keys::undo), keyText(keys::redo))});
             }});
}

void WorkspaceView::saveSettings()
{
    Settings& settings = *m_app.settings;
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i)
        if (const Screen* screen = m_deck->madeScreen(static_cast<int>(i)))
            settings.setScreenState(QLatin1String(screens[i].id), screen->saveState());
    settings.setLastScreen(QLatin1String(screens[static_cast<size_t>(m_screen)].id));
    settings.setEnvironment(m_workspace->file(), m_figures->environment());
    if (!m_details->isHidden())
        settings.setDetailsWidth(m_details->width());
}

} // namespace waymark
