// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/itempage.h"

class QPushButton;

namespace waymark {

class NoteSection;
class OpenRisk;
class RiskFields;
class RiskTies;
class StoryLinesModel;

/// The page of one risk.
class RiskDetails final : public ItemPage {
    Q_OBJECT
public:
    explicit RiskDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~RiskDetails() override;

    void open(const RiskId& risk); ///< in the panel; the focus stays where it is

private:
    QWidget* buildPage();
    QWidget* buildHistory();
    void connectParts();
    void refresh();
    void showHistory();
    void remove();

    OpenRisk* m_open;
    RiskFields* m_fields;
    RiskTies* m_ties;
    NoteSection* m_notes;
    StoryLinesModel* m_history;
    QPushButton* m_remove;
};

} // namespace waymark
