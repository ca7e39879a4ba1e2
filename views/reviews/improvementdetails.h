// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/reviewedits.h"
#include "model/score/improvement.h"
#include "views/shared/detailscontent.h"

namespace waymark {

class ChoiceField;
class ImprovementActs;
class ItemPicker;
class OpenReview;
struct PickItem;

/// How the risk of one question is cleared, in the details panel: each smallest set of choices with their advice and the stories
/// that are to bring them about.
class ImprovementDetails final : public DetailsContent {
    Q_OBJECT
public:
    ImprovementDetails(OpenReview& open, ImprovementActs& acts, QWidget* parent = nullptr);

    /// Shows it in the panel.
    void open(const Improvement& improvement);
    /// As it is by now; null: its risk is cleared, or it is gone.
    void refresh(const Improvement* improvement);
    const QString& question() const { return m_improvement.question; }
    bool isOpen() const; ///< it is what the panel shows

Q_SIGNALS:
    void storiesRequested(const std::vector<waymark::ChoicePath>& choices); ///< to be proposed
    void storyRequested(const waymark::StoryId& story);
    void choiceRequested(const QString& question, const QString& choice); ///< an empty choice: the question

private:
    void build();
    void addHead(const LensQuestion& question);
    void addSet(size_t number, const LensQuestion& question);
    void addChoice(const LensChoice& choice);
    void addStory(const ImprovementTie& tie);
    void addMaking(const ClearingSet& set);
    void addTying();
    std::vector<PickItem> storiesToTie() const;

    OpenReview& m_open;
    ImprovementActs& m_acts;
    Improvement m_improvement;
    // These stay while the rest is built anew: somebody may be typing into them.
    ChoiceField* m_choice;
    ItemPicker* m_story;
};

} // namespace waymark
