// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"
#include "views/shared/storyrowsmodel.h"

class QLineEdit;

namespace waymark {

class DataTable;
class SectionHead;

/// The stories of one cell of the roadmap. They are dragged into the grid from here, or moved by Ctrl with Left and Right.
class CellStoriesPane final : public QWidget {
    Q_OBJECT
public:
    explicit CellStoriesPane(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const QString& title, const QString& second, const std::vector<StoryId>& stories);
    using QWidget::show;
    void enter(); ///< the focus goes to the first story, or to the line that adds one
    void clearTyped(); ///< of the line that adds one: it was added
    std::vector<StoryId> selected() const;
    DataTable& table() const { return *m_table; }

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);
    void stepRequested(const std::vector<waymark::StoryId>& stories, int step); ///< sprints to the right; left: -1
    void addRequested(const QString& title);                                    ///< a story in this cell
    void left();                                                                ///< Esc: back to the grid
    void menuRequested(QPoint global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    bool takeKey(const QKeyEvent& key);

    ScreenContext m_context;
    StoryRowsModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
    QLineEdit* m_new;
};

} // namespace waymark
