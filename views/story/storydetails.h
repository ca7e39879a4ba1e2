// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

class QPushButton;

namespace waymark {

class InPlaceText;
class LineList;
class OpenStory;
class StoryFields;
class StoryLinesModel;

/// All about one story, in the details panel, and the place to change any of it: each field is edited where it stands and
/// saved at once as one edit. Closes when the story is gone.
class StoryDetails final : public QWidget {
    Q_OBJECT
public:
    explicit StoryDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~StoryDetails() override;

    void open(const StoryId& story); ///< in the panel; the focus stays where it is
    std::optional<StoryId> story() const;
    void editTitle();                ///< F2
    void enter();                    ///< the focus goes to the first field

    /// What the command palette offers while a story is open.
    QList<QAction*> storyActions() const { return m_actions; }

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);
    void splitRequested(const waymark::StoryId& story);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildPage();
    QWidget* buildNarrative();
    QWidget* buildHistory();
    QWidget* buildFoot();
    void buildTitle();
    QAction* addStoryAction(const char* name, const QString& text, void (StoryDetails::*act)());
    void refresh();
    void showHistory();
    void duplicate();
    void requestSplit();
    void remove();

    OpenStory* m_open;
    InPlaceText* m_title;
    StoryFields* m_fields;
    StoryLinesModel* m_history;
    QPushButton* m_more = nullptr; ///< of the history
    int m_historyLength;
    QList<QAction*> m_actions;
};

} // namespace waymark
