// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "views/shared/itempage.h"

#include <optional>

class QAction;
class QPushButton;

namespace waymark {

class LineList;
class OpenStory;
class StoryFields;
class StoryLinesModel;

/// The page of one story.
class StoryDetails final : public ItemPage {
    Q_OBJECT
public:
    explicit StoryDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~StoryDetails() override;

    void open(const StoryId& story); ///< in the panel; the focus stays where it is
    std::optional<StoryId> story() const;

    /// What the command palette offers while a story is open.
    QList<QAction*> storyActions() const { return m_actions; }

Q_SIGNALS:
    void splitRequested(const waymark::StoryId& story);
    void reviewRequested(const waymark::ReviewSelection& selection);
    void itemRequested(const waymark::ItemRef& item); ///< of another kind: a game day

private:
    QWidget* buildPage();
    QWidget* buildNarrative();
    QWidget* buildHistory();
    QWidget* buildFoot();
    void tieTitle();
    QAction* addStoryAction(const char* name, const QString& text, void (StoryDetails::*act)());
    void refresh();
    void showHistory();
    void duplicate();
    void requestSplit();
    void remove();

    OpenStory* m_open;
    StoryFields* m_fields;
    StoryLinesModel* m_history;
    QPushButton* m_more = nullptr; ///< of the history
    int m_historyLength;
    QList<QAction*> m_actions;
};

} // namespace waymark
