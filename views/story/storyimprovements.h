// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storysection.h"

namespace waymark {

class LineList;
class StoryLinesModel;
struct ImprovementTie;

/// Which answers of reviews a story is to bring about; each is a door to its review. Not seen where there are none.
class StoryImprovements final : public StorySection {
    Q_OBJECT
public:
    explicit StoryImprovements(OpenStory& open, QWidget* parent = nullptr);

private:
    void refresh();
    const ImprovementTie* tieOf(const QModelIndex& index) const; ///< null: it has gone
    void openReview(const QModelIndex& index);
    void untie(const QModelIndex& index);

    StoryLinesModel* m_model;
    LineList* m_list;
};

} // namespace waymark
