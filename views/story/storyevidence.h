// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storysection.h"

namespace waymark {

class BadgeLabel;
class CheckRegister;
class LineList;
class StoryLinesModel;

/// What the checks that are to prove a story say of it.
class StoryEvidence final : public StorySection {
    Q_OBJECT
public:
    StoryEvidence(OpenStory& open, CheckRegister& checks, QWidget* parent = nullptr);

private:
    void refresh();
    void showProof();
    void openCheck(const QModelIndex& index);
    void unlink(const QModelIndex& index);

    CheckRegister& m_checks;
    BadgeLabel* m_badge;
    QLabel* m_sentence;
    QWidget* m_mitigation; ///< of an abuse case
    BadgeLabel* m_mitigationBadge;
    StoryLinesModel* m_model;
    LineList* m_list;
};

} // namespace waymark
