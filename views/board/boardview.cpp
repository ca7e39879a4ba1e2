// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardview.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/board/boardmenu.h"
#include "views/board/boardtoolbar.h"
#include "views/board/columnheads.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mywork.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

BoardView::BoardView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model(context.workspace->records(), context.catalogues->epics.names())
    , m_newStory(new QAction(tr("New story in this sprint"), this))
    , m_toolbar(nullptr)
    , m_pages(new QStackedWidget)
    , m_canvas(new BoardCanvas(m_model))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildActions();
    m_toolbar = new BoardToolbar(*context.workspace, m_newStory);
    buildPages();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_pages, 1);
    setFirstFocus(m_canvas);
    connectToolbar();
    connectCanvas();
    connectFeeds();
    showSprints();
}

void BoardView::buildActions()
{
    m_newStory->setObjectName(QStringLiteral("newStoryAction"));
    m_newStory->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_newStory->setIcon(signIcon(QStringLiteral("plus")));
    addAction(m_newStory);
    connect(m_newStory, &QAction::triggered, this, [this] {
        if (!shownSprint())
            return;
        m_pages->setCurrentIndex(Cards);
        m_canvas->writeNew();
    });
    for (const auto& [kind, text] : {std::pair(LaneKind::Epic, tr("Lanes by epic")), {LaneKind::Owner, tr("Lanes by owner")},
                                     {LaneKind::None, tr("No lanes")}})
        addCommand(text, [this, kind = kind] {
            BoardArrangement arrangement = m_toolbar->arrangement();
            arrangement.lanes = kind;
            m_toolbar->setArrangement(arrangement);
        });
    addCommand(tr("Close all lanes"), [this] { m_canvas->collapseAll(true); });
    addCommand(tr("Open all lanes"), [this] { m_canvas->collapseAll(false); });
}

void BoardView::addCommand(const QString& text, const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
}

EmptyState* BoardView::addPage(const QString& title, const QString& sentence, const QString& actionText)
{
    auto* page = new EmptyState(QStringLiteral("board"), title, sentence, actionText);
    m_pages->addWidget(page);
    return page;
}

void BoardView::buildPages()
{
    m_pages->addWidget(m_canvas);
    auto* noSprint = addPage(tr("No sprint yet"),
                             tr("The board shows the stories of one sprint, from backlog to done. Add a first sprint of two "
                                "weeks, or plan a whole series of them on the Roadmap."),
                             tr("Add a sprint"));
    noSprint->setObjectName(QStringLiteral("noSprint"));
    connect(noSprint, &EmptyState::activated, this, &BoardView::addSprint);
    m_noStory = addPage({}, {}, tr("Add a story"));
    m_noStory->setObjectName(QStringLiteral("noStory"));
    connect(m_noStory, &EmptyState::activated, m_newStory, &QAction::trigger);
    connect(m_noStory->addAlternative(tr("Plan from the backlog")), &QPushButton::clicked, this, &BoardView::planFromBacklog);
    auto* noMatch = addPage(tr("No card matches"), tr("The sprint has stories, but the filter above leaves none of them."),
                            tr("Show all cards"));
    noMatch->setObjectName(QStringLiteral("noMatch"));
    connect(noMatch, &EmptyState::activated, this, [this] {
        m_toolbar->clearFilter();
        m_canvas->setFocus();
    });
}

void BoardView::connectToolbar()
{
    connect(m_toolbar, &BoardToolbar::sprintChosen, this, [this](const SprintId& sprint) { chooseSprint(sprint); });
    connect(m_toolbar, &BoardToolbar::arrangementChanged, this, &BoardView::arrange);
    connect(m_toolbar, &BoardToolbar::left, this, [this] { m_canvas->setFocus(); });
    offerMyWork(*this, *m_toolbar->findChild<OwnerFilter*>());
}

void BoardView::connectCanvas()
{
    connect(m_canvas, &BoardCanvas::openRequested, this, &BoardView::openStory);
    connect(m_canvas, &BoardCanvas::placeRequested, this, &BoardView::placeStories);
    connect(m_canvas, &BoardCanvas::addRequested, this, &BoardView::addStory);
    connect(m_canvas, &BoardCanvas::removeRequested, this, &BoardView::removeStories);
    connect(m_canvas, &BoardCanvas::renameRequested, this, [this](const StoryId& story, const QString& title) {
        report(renameCard(*m_context.workspace, story, title));
    });
    connect(&m_canvas->heads(), &ColumnHeads::limitRequested, this,
            [this](StoryStatus column, int limit) { report(limitColumn(*m_context.workspace, column, limit)); });
    connect(m_canvas, &BoardCanvas::menuRequested, this, [this](QPoint global) {
        QMenu menu(this);
        fillCardMenu(menu, *m_canvas);
        menu.exec(global);
    });
    connect(m_canvas, &BoardCanvas::arranged, this, &BoardView::showPage);
    connect(m_canvas, &BoardCanvas::currentChanged, this, &BoardView::followDetails);
}

void BoardView::connectFeeds()
{
    connect(&m_model, &BoardModel::settled, this, &BoardView::showSums);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        m_model.apply(changes);
        if (changes.touches<Sprint>())
            showSprints();
    });
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::figuresChanged, this,
            [this] { m_model.showFigures(m_context.figures->figures()); });
    m_model.showFigures(m_context.figures->figures());
}

const Sprint* BoardView::shownSprint() const
{
    return m_model.sprint() ? m_context.workspace->records().of<Sprint>().find(*m_model.sprint()) : nullptr;
}

const Sprint* BoardView::wantedSprint() const
{
    const Records& records = m_context.workspace->records();
    if (const Sprint* chosen = m_chosen ? records.of<Sprint>().find(*m_chosen) : nullptr)
        return chosen;
    const auto active = std::ranges::find(records.sprints(), SprintState::Active, &Sprint::state);
    if (active != records.sprints().end())
        return &*active;
    return m_context.figures ? m_context.figures->sprint() : nullptr;
}

void BoardView::chooseSprint(const std::optional<SprintId>& sprint)
{
    m_chosen = sprint;
    showSprints();
}

void BoardView::showSprints()
{
    const Sprint* sprint = wantedSprint();
    m_toolbar->showSprints(m_context.workspace->records().sprints(), sprint);
    m_toolbar->setVisible(sprint);
    if (sprint)
        m_noStory->setText(tr("Nothing in sprint %1 yet").arg(sprint->number),
                           tr("Its stories stand here as cards, from backlog to done. Add the first one, or bring some in from "
                              "the backlog."));
    const std::optional<SprintId> id = sprint ? std::optional(sprint->id) : std::nullopt;
    if (id != m_model.sprint())
        m_model.showSprint(id);
    arrange();
}

void BoardView::arrange()
{
    BoardArrangement arrangement = m_toolbar->arrangement();
    arrangement.collapsed = m_canvas->arrangement().collapsed;
    const Sprint* sprint = shownSprint();
    if (sprint && !sprint->focusEpics.isEmpty())
        arrangement.defaultEpic = sprint->focusEpics.front();
    else if (!m_model.epics().empty())
        arrangement.defaultEpic = m_model.epics().front().id;
    m_canvas->arrange(arrangement);
}

void BoardView::showSums()
{
    m_toolbar->showPoints(m_model.pointsDone(), m_model.points());
}

void BoardView::showPage()
{
    const bool writing = m_canvas->arrangement().draft.has_value();
    const bool empty = m_canvas->places().isEmpty();
    m_pages->setCurrentIndex(!m_model.sprint()            ? NoSprint
                             : writing || !empty          ? Cards
                             : m_model.rowCount() == 0    ? NoStory
                                                          : NoMatch);
}

void BoardView::focusFilter()
{
    m_toolbar->filter()->setFocus(Qt::ShortcutFocusReason);
    m_toolbar->filter()->selectAll();
}

QJsonObject BoardView::saveState() const
{
    const BoardArrangement arrangement = m_toolbar->arrangement();
    QStringList collapsed(m_canvas->arrangement().collapsed.begin(), m_canvas->arrangement().collapsed.end());
    collapsed.sort();
    return {{QStringLiteral("lanes"), word(arrangement.lanes)},
            {QStringLiteral("words"), arrangement.words},
            {QStringLiteral("owner"), arrangement.owner.toState()},
            {QStringLiteral("collapsed"), QJsonArray::fromStringList(collapsed)},
            {QStringLiteral("sprint"), m_chosen ? m_chosen->toString() : QString()}};
}

void BoardView::restoreState(const QJsonObject& state)
{
    BoardArrangement arrangement = m_canvas->arrangement();
    arrangement.lanes = fromWord<LaneKind>(state.value(QStringLiteral("lanes")).toString()).value_or(LaneKind::Epic);
    arrangement.words = state.value(QStringLiteral("words")).toString();
    arrangement.owner = OwnerChoice::fromState(state.value(QStringLiteral("owner")).toObject());
    arrangement.collapsed.clear();
    for (const QJsonValue& lane : state.value(QStringLiteral("collapsed")).toArray())
        arrangement.collapsed.insert(lane.toString());
    m_canvas->arrange(arrangement);
    m_toolbar->setArrangement(arrangement);
    chooseSprint(SprintId::parse(state.value(QStringLiteral("sprint")).toString()));
}

} // namespace waymark
