// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace waymark {

/// Which level each pair of ratings gives: 1 to 25, for likelihood and impact 1 to 5. It never sinks where either of the two
/// grows. The usual one is likelihood x impact.
class RiskGrid {
public:
    static constexpr int ratings = 5;
    static constexpr int highest = 25;

    RiskGrid(); ///< likelihood x impact
    /// From toText(): 25 numbers parted by spaces, impact 1 to 5 of likelihood 1, then of 2. An empty text is the usual grid.
    /// Nothing: it isn't one, or a level sinks where a rating grows, see fault().
    static std::optional<RiskGrid> parse(const QString& text);
    /// What is wrong with such a text, in words that go on a sentence; none: nothing.
    static std::optional<QString> fault(const QString& text);
    QString toText() const; ///< empty: the usual one

    /// 0 if either isn't rated (0) or out of 1..5.
    int level(int likelihood, int impact) const;
    /// Of ratings 1..5 and a level 1..25; may leave a grid that parse() refuses.
    void setLevel(int likelihood, int impact, int level);

    friend bool operator==(const RiskGrid&, const RiskGrid&) = default;

private:
    std::array<int, size_t(ratings) * ratings> m_levels = {};
};

} // namespace waymark
