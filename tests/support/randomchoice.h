// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <random>

namespace waymark {

/// Chooses among numbers, words and rows, by a seed always in the same way.
class RandomChoice {
public:
    explicit RandomChoice(quint32 seed)
        : m_random(seed)
    {
    }

    int below(size_t limit) { return std::uniform_int_distribution<int>(0, static_cast<int>(limit) - 1)(m_random); }
    QString number(size_t limit) { return QString::number(below(limit)); }
    template <typename T>
    const T* any(const Edit& edit)
    {
        const auto rows = edit.records().template of<T>().all();
        return rows.empty() ? nullptr : &rows[static_cast<size_t>(below(rows.size()))];
    }
    template <typename T>
    std::optional<decltype(T::id)> anyId(const Edit& edit)
    {
        const T* row = below(3) > 0 ? any<T>(edit) : nullptr;
        return row ? std::optional(row->id) : std::nullopt;
    }
    template <Worded E>
    E anyOf()
    {
        return Words<E>::list[below(std::size(Words<E>::list))].first;
    }

private:
    std::mt19937 m_random;
};

} // namespace waymark
