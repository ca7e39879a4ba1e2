// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/severity.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// ASCII case is ignored, since tools disagree with themselves about it ("Pass" beside "FAIL").
bool sameWord(std::string_view a, std::string_view b);

/// What the words of a tool mean. A word that is not in it means nothing, never a default.
template <typename T>
struct Vocabulary {
    std::vector<std::pair<std::string, T>> words = {};

    const T* find(std::string_view word) const
    {
        const auto at = std::ranges::find_if(words, [&](const auto& entry) { return sameWord(entry.first, word); });
        return at == words.end() ? nullptr : &at->second;
    }
};

/// The words for severity that tools share; a format's own vocabulary is asked first.
const Vocabulary<Severity>& commonSeverityWords();

} // namespace waymark
