// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/backlog/backlogmodel.h"
#include "views/screen.h"

class QKeySequence;
class QMenu;
class QStackedWidget;

namespace waymark {

class BacklogHead;
class CsvPage;
class DependenciesForm;
class EmptyState;
class FieldMenu;
class NameLine;
class OwnerFilter;
class QuickAdd;
class SavedFilters;
class SplitForm;
class StarterPage;
class StoryCommands;
class StoryFilterRow;
class StoryTree;

/// The backlog: all stories by epic, sprint, owner or capability, ranked, filtered, changed where they stand or many at
/// once, added line by line, from the epic catalogue or from other programs' tables.
class BacklogView final : public Screen {
    Q_OBJECT
public:
    explicit BacklogView(const ScreenContext& context, QWidget* parent = nullptr);
    ~BacklogView() override;

    void showStories(const StorySelection& selection) override;
    void splitStory(const StoryId& story) override;
    void showItem(const ItemRef& item) override; ///< a starter story, to be chosen
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Page { Stories, Starters, Csv };

    QWidget* buildTreePage();
    QWidget* buildNothing();
    void buildTree();
    void buildActions();
    void command(const QString& name, const QString& text, const QString& sign, const QKeySequence& shortcut, void (BacklogView::*act)());
    QMenu* buildMenu();
    void connectParts();
    void connectFeeds();

    void applyFilter();
    void clearFilter();
    void chooseGrouping(StoryGrouping grouping);
    void showCounts();
    void showSelected();
    void showSorting();
    void sortByRank();
    void leave();
    void standOnMatch();
    void openMenu(const QPoint& at);

    void startAdding();
    void addEntered(const std::vector<Story>& stories);
    Story defaults() const;
    void removeSelected();
    void duplicateSelected();
    void splitSelected();
    void openDependencies();
    void moveSelected(int steps);
    void moveUp() { moveSelected(-1); }
    void moveDown() { moveSelected(1); }
    void moveToTop() { moveSelected(-2); }
    void moveToEnd() { moveSelected(2); }
    void openStarters();
    void openImport();
    void exportShown();
    void copySelected();
    void saveFilter();
    void openGroups();
    void closeGroups();
    void turnTo(Page page);
    const Story* current() const;
    bool hasChosen(bool one); ///< a story, or several unless `one` is wanted; else says so

    ScreenContext m_context;
    BacklogModel m_model;
    StoryCommands* m_commands;
    StoryTree* m_tree;
    OwnerFilter* m_owner;
    NameLine* m_nameLine;
    SavedFilters* m_filters;
    FieldMenu* m_change;
    BacklogHead* m_head;
    StoryFilterRow* m_filterRow;
    QuickAdd* m_add;
    EmptyState* m_noMatch;
    QStackedWidget* m_pages;
    QStackedWidget* m_inside = nullptr; ///< the tree, or what there is to do without stories
    StarterPage* m_starters = nullptr; ///< made when they are first wanted
    CsvPage* m_csv = nullptr;
    SplitForm* m_split = nullptr;
    DependenciesForm* m_dependencies = nullptr;
    QHash<QString, QAction*> m_actions; ///< by name
};

} // namespace waymark
