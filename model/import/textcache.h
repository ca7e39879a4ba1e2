// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {

/// Texts that repeat from row to row become one shared value. Bounded, so that texts that don't repeat cost no memory.
template <typename Value>
class TextCache {
public:
    static constexpr size_t mostBytes = 4
                                        << 20; ///< of texts and what they cost besides; values cost about as much again
    static constexpr size_t longestText = 16384;

    /// The value of the text, made by `make(text)` when it is not known.
    template <typename Make>
    Value get(std::string_view text, Make make)
    {
        if (text.size() > longestText)
            return make(text);
        if (const auto known = m_values.find(text); known != m_values.end())
            return known->second;
        constexpr size_t nodeBytes = 96;
        m_bytes += text.size() + nodeBytes;
        if (m_bytes > mostBytes) {
            m_values.clear();
            m_bytes = text.size() + nodeBytes;
        }
        return m_values.emplace(std::string(text), make(text)).first->second;
    }

private:
    /// Looks at the length and three places only: equal hashes are compared in full anyway.
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            uint64_t mixed = text.size();
            const size_t width = std::min<size_t>(text.size(), 8);
            for (const size_t at : {size_t(0), (text.size() - width) / 2, text.size() - width}) {
                uint64_t part = 0;
                std::memcpy(&part, text.data() + at, width);
                mixed = (mixed ^ part) * 0x9E3779B97F4A7C15u;
                mixed ^= mixed >> 29;
            }
            return mixed;
        }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };
    std::unordered_map<std::string, Value, Hash, Equal> m_values;
    size_t m_bytes = 0;
};

/// The first bytes of a longer text, `limit` at most, that end no character in its middle.
inline std::string_view wholeStart(std::string_view text, size_t limit)
{
    while (limit > 0 && (text[limit] & '\xC0') == '\x80')
        --limit;
    return text.substr(0, limit);
}

inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace waymark
