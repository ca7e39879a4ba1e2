// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardcanvas.h"
#include "views/screen.h"

class QStackedWidget;

namespace waymark {

class BoardToolbar;
class EmptyState;

/// The stories of one sprint as cards, from backlog to done.
class BoardView final : public Screen {
    Q_OBJECT
public:
    explicit BoardView(const ScreenContext& context, QWidget* parent = nullptr);

    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    enum Page { Cards, NoSprint, NoStory, NoMatch };

    void buildPages();
    EmptyState* addPage(const QString& title, const QString& sentence, const QString& actionText);
    void buildActions();
    void addCommand(const QString& text, const std::function<void()>& run);
    void connectToolbar();
    void connectCanvas();
    void connectFeeds();

    void chooseSprint(const std::optional<SprintId>& sprint);
    const Sprint* wantedSprint() const; ///< the chosen one, else the active, else the current one; null: there is none
    const Sprint* shownSprint() const;
    void showSprints();
    void showSums();
    void showPage();
    void arrange();
    void followDetails();
    void openStory(const StoryId& story);

    void placeStories(const std::vector<StoryId>& stories, const CardTarget& target);
    void addStory(const LaneKey& lane, const QString& title);
    void removeStories(const std::vector<StoryId>& stories);
    void addSprint();
    void planFromBacklog();
    void report(const Result<void>& done);
    void raise(const Message& message) { Q_EMIT messageRaised(message); }

    ScreenContext m_context;
    BoardModel m_model;
    QAction* m_newStory;
    BoardToolbar* m_toolbar;
    QStackedWidget* m_pages;
    BoardCanvas* m_canvas;
    EmptyState* m_noStory = nullptr;
    std::optional<SprintId> m_chosen;      ///< by a person; none: whichever is the current one
    const QWidget* m_storyPage = nullptr; ///< what the details panel showed when a story was opened
};

} // namespace waymark
