// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/itempage.h"

#include <array>

class QPushButton;

namespace waymark {

class NoteSection;
class OpenRisk;
class RiskAcceptances;
class RiskControls;
class RiskFields;
class RiskRatings;
class RiskSuggestion;
class RiskTies;
class StoryLinesModel;

/// The page of one risk: what it is, how it is rated and why, what tests suggest, who accepts it, and what it is tied to.
class RiskDetails final : public ItemPage {
    Q_OBJECT
public:
    explicit RiskDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~RiskDetails() override;

    void open(const RiskId& risk); ///< in the panel; the focus stays where it is

Q_SIGNALS:
    void storiesRequested(const waymark::StorySelection& selection);
    void exceptionRequested(const waymark::ExceptionDraft& draft);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);
    void itemRequested(const waymark::ItemRef& item);

private:
    QWidget* buildPage();
    QWidget* buildHistory();
    void connectParts();
    void refresh();
    void showHistory();
    void remove();

    OpenRisk* m_open;
    RiskFields* m_fields;
    RiskRatings* m_ratings;
    RiskSuggestion* m_suggestion;
    RiskAcceptances* m_acceptances;
    std::array<RiskTies*, 3> m_ties; ///< plan, abuse cases, checks
    RiskControls* m_controls;
    NoteSection* m_notes;
    StoryLinesModel* m_history;
    QPushButton* m_remove;
};

} // namespace waymark
