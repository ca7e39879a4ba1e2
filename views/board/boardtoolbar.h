// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardlanes.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace waymark {

class ElidedLabel;
class OwnerFilter;

/// What stands above a board: which sprint, which cards, which lanes, how much is done, and the way to add a story.
/// Takes two lines where one hasn't the room.
class BoardToolbar final : public QWidget {
    Q_OBJECT
public:
    BoardToolbar(Workspace& workspace, QAction* newStory, QWidget* parent = nullptr);

    /// Offers all sprints and shows which one the board is of.
    void showSprints(std::span<const Sprint> sprints, const Sprint* shown);
    void showPoints(int done, int all);
    /// Lanes, words and owner; the rest of it is not the toolbar's.
    BoardArrangement arrangement() const;
    void setArrangement(const BoardArrangement& arrangement);
    void clearFilter();
    QLineEdit* filter() const { return m_filter; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sprintChosen(const waymark::SprintId& sprint);
    void arrangementChanged();
    void left(); ///< the filter field, towards the cards

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilter();
    void buildChoices();
    void lineUp(bool narrow);
    int wideWidth() const;

    QComboBox* m_sprints;
    QLineEdit* m_filter;
    QComboBox* m_lanes;
    OwnerFilter* m_owner;
    ElidedLabel* m_about;
    QLabel* m_points;
    QProgressBar* m_progress;
    QPushButton* m_new;
    QBoxLayout* m_first;
    QBoxLayout* m_second;
    bool m_narrow = true;
};

} // namespace waymark
