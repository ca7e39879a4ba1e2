// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemnames.h"

#include <functional>
#include <memory>

namespace waymark {

/// How well an item fits what was asked for; less is better.
enum class SearchFit {
    Called,      ///< it is the item's code, its whole title, or its code with words of its title
    CodeBegins,  ///< the code begins so
    TitleBegins, ///< the title begins so
    InTitle,     ///< all of the words are in the title or the code
    Anywhere
};

/// What was found, with how well it fits.
struct SearchHit {
    const NamedItem* item = nullptr; ///< without its text; good as long as the index
    int rank = 0;                    ///< a SearchFit; less is better
};

/// All items by all of their words: stories with narrative and criteria, risks, policy, game days, exceptions with reasons,
/// notes by what they stand on, sprints, people, targets, workloads, questions of reviews, runs, the checks of the newest results,
/// and the catalogues: epics, capabilities, practices, controls, tools, starter stories. A value: any thread.
class SearchIndex {
public:
    SearchIndex(); ///< without anything
    /// For a worker: takes some tens of milliseconds with 10,000 stories.
    explicit SearchIndex(const ItemSources& sources);

    /// Items in which each word of `text` occurs, somewhere, whatever its case; best first: what is called so, a code that begins so,
    /// words that begin a title, words in titles, the rest; within a rank what people plan with before what is reference only. Under
    /// 50 ms with 50,000 items. A word for the kind finds all items of it, and says nothing of how well one fits: "risk key". Without
    /// words nothing is found.
    /// `accepts`: only items that it takes, so that others don't crowd them out; none: all.
    std::vector<SearchHit> find(const QString& text, int most, const std::function<bool(const ItemRef&)>& accepts = {}) const;
    qsizetype size() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace waymark
