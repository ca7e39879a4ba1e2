// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

#include <QTableView>

namespace waymark {

class RoadmapCells;
class RoadmapModel;
class SprintHeads;

/// Epics by sprints. A story's reference, or the open stories of a whole cell, are dragged to another cell; Ctrl with
/// Left and Right moves those of the cell to the sprint before or after.
class RoadmapGrid final : public QTableView {
    Q_OBJECT
public:
    explicit RoadmapGrid(RoadmapModel& model, QWidget* parent = nullptr);

    SprintHeads& heads() const { return *m_heads; }
    std::vector<StoryId> openStoriesAt(const QModelIndex& index) const;

Q_SIGNALS:
    /// To the epic and sprint of this cell.
    void moveRequested(const std::vector<waymark::StoryId>& stories, const QModelIndex& to);
    void cellChosen(const QModelIndex& index);          ///< it is the current one now
    void cellOpened(const QModelIndex& index);          ///< Enter
    void storyRequested(const waymark::StoryId& story); ///< its reference was clicked
    void sprintOpened(int column);                      ///< a double click on its head, or F2
    void menuRequested(QPoint global);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool takesAt(const QDropEvent& event) const;
    void moveSideways(int step);
    void fitColumns();

    RoadmapModel& m_model;
    RoadmapCells* m_cells;
    SprintHeads* m_heads;
    std::optional<StoryId> m_pressed; ///< the reference under the button
};

} // namespace waymark
