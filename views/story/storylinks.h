// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storylines.h"
#include "views/story/storysection.h"

namespace waymark {

class CheckRegister;
class LineList;
class LinkField;
struct LinkCandidate;

/// What a story is tied to, and the field that ties it to more.
class StoryLinks final : public StorySection {
    Q_OBJECT
public:
    StoryLinks(OpenStory& open, CheckRegister& checks, QWidget* parent = nullptr);

private:
    void refresh();
    void add(const LinkCandidate& candidate);
    void askWord(const StoryId& other, const std::vector<LinkWord>& words);
    void link(const StoryId& other, LinkWord word);
    void linkTo(const LinkCandidate& check);
    void openOther(const QModelIndex& index);
    void remove(const QModelIndex& index);

    StoryLinesModel* m_model;
    LineList* m_list;
    LinkField* m_field;
};

} // namespace waymark
