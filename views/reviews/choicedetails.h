// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/domain/lens.h"
#include "model/score/reviewfigures.h"
#include "views/screenselection.h"
#include "views/shared/detailscontent.h"
#include "views/shared/messagebar.h"

namespace waymark {

class AnswerActs;
class ChoiceField;
class InPlaceText;
class ItemPicker;
class OpenReview;
class ReviewPage;
struct PickItem;

/// All about one choice, in the details panel: what tests say and which, what it means, how to get there, what is planned for
/// it, and what a person says of it.
class ChoiceDetails final : public DetailsContent {
    Q_OBJECT
public:
    ChoiceDetails(OpenReview& open, AnswerActs& acts, QWidget* parent = nullptr);

    /// Shows it in the panel.
    void open(const QString& question, const QString& choice);
    void refresh();
    bool isOpen() const; ///< it is what the panel shows

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);
    void storyRequested(const waymark::StoryId& story);
    void messageRaised(const waymark::Message& message);

private:
    void buildFields();
    bool build(); ///< whether there is such a choice
    void fill(const LensChoice& choice, const ChoiceFigures& figures);
    void addState(const ChoiceFigures& figures);
    void addChecks(const ChoiceFigures& figures);
    void addCheck(const ProvingCheck& check);
    void addAdvice(const LensChoice& choice);
    void addResource(const LensResource& resource);
    void addStories();
    void addWords();
    std::optional<ItemRef> item(const QString& question, const QString& choice) const; ///< none: no review is open
    void openChecks(const ChoiceFigures& figures);
    void link(const QString& key);
    std::vector<PickItem> checksToLink() const;

    OpenReview& m_open;
    AnswerActs& m_acts;
    QString m_question;
    QString m_choice;
    // These stay while the rest is built anew: somebody may be typing into them.
    ChoiceField* m_applies;
    ItemPicker* m_check;
    InPlaceText* m_notes;
};

/// Of a page, which passes on what it asks for; hidden until the panel takes it.
ChoiceDetails* choiceDetails(ReviewPage& page, OpenReview& open, AnswerActs& acts);

} // namespace waymark
