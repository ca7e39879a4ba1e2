// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

class QPushButton;

namespace waymark {

class InPlaceText;
class NoteSection;
class OpenRisk;
class RiskFields;
class RiskTies;
class StoryLinesModel;

/// All about one risk, in the details panel, and the place to change any of it: each field is edited where it stands and
/// saved at once as one edit. Closes when the risk is gone.
class RiskDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RiskDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~RiskDetails() override;

    void open(const RiskId& risk); ///< in the panel; the focus stays where it is
    void enter();                  ///< the focus goes to the title

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildPage();
    QWidget* buildHistory();
    void buildTitle();
    void connectParts();
    void refresh();
    void showHistory();
    void remove();

    OpenRisk* m_open;
    InPlaceText* m_title;
    RiskFields* m_fields;
    RiskTies* m_ties;
    NoteSection* m_notes;
    StoryLinesModel* m_history;
    QPushButton* m_remove;
};

} // namespace waymark
