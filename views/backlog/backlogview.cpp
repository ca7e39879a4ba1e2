// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the backlog is built; backlogactions.cpp says what a person does in it.
#include "views/backlog/backlogview.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/backlog/backloghead.h"
#include "views/backlog/fieldmenu.h"
#include "views/backlog/nameline.h"
#include "views/backlog/quickadd.h"
#include "views/backlog/savedfilters.h"
#include "views/backlog/storycommands.h"
#include "views/backlog/storydelegate.h"
#include "views/backlog/storyfilterrow.h"
#include "views/backlog/storytree.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mywork.h"
#include "views/shared/numbers.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

BacklogView::BacklogView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model(*context.workspace, *context.catalogues)
    , m_commands(new StoryCommands(*context.workspace, *context.catalogues, m_model, context.reference, this))
    , m_tree(new StoryTree(m_model, new StoryDelegate(*context.workspace, *context.catalogues, this)))
    , m_owner(new OwnerFilter(*context.workspace))
    , m_nameLine(new NameLine)
    , m_filters(new SavedFilters(*context.workspace, m_nameLine))
    , m_change(new FieldMenu(*context.workspace, *context.catalogues, this))
    , m_head(new BacklogHead(m_owner, m_filters, m_change))
    , m_filterRow(new StoryFilterRow(*context.workspace, *context.catalogues, m_owner, m_tree->heads(), this))
    , m_add(new QuickAdd(*context.workspace, *context.catalogues))
    , m_noMatch(new EmptyState(QStringLiteral("filter"), tr("No story matches the filter"),
                               tr("All of them are still there."), tr("Clear the filter"), m_tree->viewport()))
    , m_pages(new QStackedWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildActions();
    buildTree();
    auto* stories = new QWidget;
    auto* lines = new QVBoxLayout(stories);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::step);
    m_inside = new QStackedWidget;
    m_inside->addWidget(buildTreePage());
    m_inside->addWidget(buildNothing());
    for (QWidget* line : std::initializer_list<QWidget*>{m_head, m_nameLine, m_add})
        lines->addWidget(line);
    lines->addWidget(m_inside, 1);
    m_add->hide();
    m_pages->addWidget(stories);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connectParts();
    connectFeeds();
    showCounts();
}

BacklogView::~BacklogView()
{
    delete m_pages; // with all that shows the model, which is a member
}

QWidget* BacklogView::buildTreePage()
{
    auto* page = new QWidget;
    auto* inset = new QVBoxLayout(page); // the first column stands in line with the head
    inset->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    inset->addWidget(m_tree);
    return page;
}

QWidget* BacklogView::buildNothing()
{
    auto* nothing = new EmptyState(QStringLiteral("backlog"), tr("No stories yet"),
                                   tr("Here stand the use cases that you are going to build and the abuse cases that they are to stop. Begin "
                                      "with those of the epic catalogue, with a table from Jira or Azure Boards, or with one of your own."),
                                   tr("Choose starter stories"));
    connect(nothing, &EmptyState::activated, this, &BacklogView::openStarters);
    connect(nothing->addAlternative(tr("Import CSV…")), &QPushButton::clicked, this, &BacklogView::openImport);
    connect(nothing->addAlternative(tr("Add a story")), &QPushButton::clicked, this, &BacklogView::startAdding);
    return nothing;
}

void BacklogView::buildTree()
{
    TableHeader* heads = m_tree->heads();
    heads->setSortIndicatorShown(true);
    heads->setSortIndicatorClearable(true);
    heads->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->viewport()->installEventFilter(this);
    m_noMatch->hide();
    m_head->setColumns(m_tree->columnMenu(m_head));
    m_head->setMenu(buildMenu());
    m_head->setNew(m_actions[QStringLiteral("add")]);
    m_head->addTool(m_actions[QStringLiteral("export")]);
}

void BacklogView::command(const QString& name, const QString& text, const QString& sign, const QKeySequence& shortcut, void (BacklogView::*act)())
{
    auto* action = new QAction(text, this);
    if (!sign.isEmpty())
        action->setIcon(signIcon(sign));
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_actions.insert(name, action);
}

void BacklogView::buildActions()
{
    using V = BacklogView;
    const auto key = [](const char* text) { return QString::fromLatin1(text); };
    command(key("add"), tr("Add stories"), key("plus"), QKeySequence(Qt::CTRL | Qt::Key_N), &V::startAdding);
    command(key("duplicate"), tr("Duplicate"), key("copy"), QKeySequence(Qt::CTRL | Qt::Key_D), &V::duplicateSelected);
    command(key("split"), tr("Split…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &V::splitSelected);
    command(key("dependencies"), tr("Dependencies…"), {}, QKeySequence(Qt::CTRL | Qt::Key_L), &V::openDependencies);
    command(key("up"), tr("Rank higher"), {}, QKeySequence(Qt::CTRL | Qt::Key_Up), &V::moveUp);
    command(key("down"), tr("Rank lower"), {}, QKeySequence(Qt::CTRL | Qt::Key_Down), &V::moveDown);
    command(key("top"), tr("Rank first"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), &V::moveToTop);
    command(key("end"), tr("Rank last"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down), &V::moveToEnd);
    command(key("remove"), tr("Remove"), {}, QKeySequence(Qt::Key_Delete), &V::removeSelected);
    command(key("starters"), tr("Add starter stories…"), key("starter"), {}, &V::openStarters);
    command(key("import"), tr("Import stories from CSV…"), key("import"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), &V::openImport);
    command(key("export"), tr("Export what is shown as CSV…"), key("export"), QKeySequence(Qt::CTRL | Qt::Key_E), &V::exportShown);
    command(key("rank"), tr("Order by rank"), {}, {}, &V::sortByRank);
    command(key("saveFilter"), tr("Save this filter…"), {}, {}, &V::saveFilter);
    command(key("open"), tr("Open all groups"), {}, {}, &V::openGroups);
    command(key("close"), tr("Close all groups"), {}, {}, &V::closeGroups);
    m_actions[key("remove")]->setShortcutContext(Qt::WidgetShortcut); // in fields, Del is theirs
    m_tree->addAction(m_actions[key("remove")]);
    offerMyWork(*this, *m_owner, [this] { turnTo(Stories); });
}

QMenu* BacklogView::buildMenu()
{
    auto* menu = new QMenu(this);
    for (const char* name : {"starters", "import", "export", "", "rank", "open", "close"}) {
        if (*name == '\0')
            menu->addSeparator();
        else
            menu->addAction(m_actions[QString::fromLatin1(name)]);
    }
    return menu;
}

void BacklogView::connectParts()
{
    connect(m_head, &BacklogHead::groupingChosen, this, &BacklogView::chooseGrouping);
    connect(m_head, &BacklogHead::selectionDropped, this, [this] { showStories({}); });
    connect(m_head, &BacklogHead::sortingDropped, this, &BacklogView::sortByRank);
    connect(m_filterRow, &StoryFilterRow::changed, this, &BacklogView::applyFilter);
    connect(m_filters, &SavedFilters::applied, this, [this](const StoryFilter& filter) {
        m_filterRow->setFilter(filter);
        m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filters, &SavedFilters::messageRaised, this, &Screen::messageRaised);
    connect(m_change, &FieldMenu::fieldChosen, this, [this](StoryField field, const QVariant& value) {
        m_commands->setField(m_tree->selectedStories(), field, value);
    });
    connect(m_noMatch, &EmptyState::activated, this, &BacklogView::clearFilter);
    connect(m_add, &QuickAdd::entered, this, &BacklogView::addEntered);
    connect(m_add, &QuickAdd::left, this, [this] {
        m_add->hide();
        m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(m_commands, &StoryCommands::messageRaised, this, &Screen::messageRaised);
    connect(m_tree->heads(), &QHeaderView::sortIndicatorChanged, this, &BacklogView::showSorting);
    connect(m_tree, &StoryTree::opened, this, &Screen::storyRequested);
    connect(m_tree, &StoryTree::chosen, this, &Screen::storyRequested);
    connect(m_tree, &StoryTree::selectionMoved, this, &BacklogView::showSelected);
    connect(m_tree, &StoryTree::copyRequested, this, &BacklogView::copySelected);
    connect(m_tree, &StoryTree::rankIsOff, this, [this] { m_commands->refuse(m_model.rankIsOff()); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &BacklogView::openMenu);
}

void BacklogView::connectFeeds()
{
    connect(&m_model, &BacklogModel::refused, m_commands, &StoryCommands::refuse);
    connect(&m_model, &BacklogModel::warned, m_commands, &StoryCommands::warn);
    connect(&m_model, &BacklogModel::countsChanged, this, &BacklogView::showCounts);
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] { m_model.setProofs(m_context.figures->figures()->proofs); });
    if (m_context.figures->figures())
        m_model.setProofs(m_context.figures->figures()->proofs);
}

} // namespace waymark
