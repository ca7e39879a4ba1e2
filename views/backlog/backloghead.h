// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storygroups.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace waymark {

class ChoiceBox;
class ElidedLabel;
class FieldMenu;
class OwnerFilter;
class SavedFilters;

/// The line above the stories: what they are grouped by, whose they are, saved filters, how many are shown, tools; and
/// below it, while there is something to say, chips for what restricts or sorts them, and what to do with several.
class BacklogHead final : public QWidget {
    Q_OBJECT
public:
    BacklogHead(OwnerFilter* owner, SavedFilters* filters, FieldMenu* change, QWidget* parent = nullptr);

    void addTool(QAction* action); ///< a button with the action's icon, before the one for new stories
    void setMenu(QMenu* menu);     ///< of the button with all else
    void setColumns(QMenu* menu);
    void setNew(QAction* action);

    StoryGrouping grouping() const;
    void setGrouping(StoryGrouping grouping);
    void showCount(const QString& whole, const QString& brief);
    void showSelected(int stories);                ///< two and more can be changed together
    void showSelection(const QString& title);      ///< the stories behind a figure; empty: no restriction
    void showSorting(const QString& column);       ///< empty: by rank

Q_SIGNALS:
    void groupingChosen(waymark::StoryGrouping grouping);
    void selectionDropped();
    void sortingDropped();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* addChip(const QString& name, const QString& toolTip);
    QToolButton* addButton(const QString& name, const QString& sign, const QString& text);
    void showSecondLine();

    ChoiceBox* m_grouping;
    SavedFilters* m_filters;
    ElidedLabel* m_count;
    QHBoxLayout* m_first;
    QHBoxLayout* m_chips;
    QWidget* m_second;
    QPushButton* m_selection;
    QPushButton* m_sorting;
    QPushButton* m_change;
    QPushButton* m_new;
    QToolButton* m_columns;
    QToolButton* m_more;
};

} // namespace waymark
