// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storysection.h"

namespace waymark {

class LineList;
class StoryLinesModel;

/// Which game days exercise a story, or raised it, and what each showed; each is a door to it. Not seen where there are none.
class StoryGameDays final : public StorySection {
    Q_OBJECT
public:
    explicit StoryGameDays(OpenStory& open, QWidget* parent = nullptr);

private:
    void refresh();

    StoryLinesModel* m_model;
    LineList* m_list;
};

} // namespace waymark
