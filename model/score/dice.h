// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace waymark {

/// Numbers at random, the same ones on every platform: the standard fixes what the engine gives, but not what its
/// distributions make of it.
class Dice {
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    /// From 0 to `bound` - 1, each as likely; `bound` > 0.
    size_t below(size_t bound)
    {
        const quint64 limit = std::mt19937_64::max() - std::mt19937_64::max() % bound;
        quint64 number = m_engine();
        while (number >= limit)
            number = m_engine();
        return static_cast<size_t>(number % bound);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace waymark
