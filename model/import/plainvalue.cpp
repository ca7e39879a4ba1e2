// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/plainvalue.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::array<bool, 256> plainInText = [] {
    std::array<bool, 256> plain = {};
    for (size_t c = ' '; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

/// The first character that ends a text, or that isn't plain in it.
const char* endOfPlain(const char* at, const char* end)
{
    while (at != end && plainInText[static_cast<unsigned char>(*at)])
        ++at;
    return at;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Goes through one value. What returns bool says false for what isn't plain.
class Scan {
public:
    Scan(const char* at, const char* end)
        : m_at(at)
        , m_end(end)
    {
    }

    const char* at() const { return m_at; }
    /// The value is at its end, and nothing goes on from it: what stands behind it must be there to tell.
    bool isOver() const { return m_at != m_end && std::string_view(",} \n\r\t").find(*m_at) != std::string_view::npos; }
    bool metContent() const { return m_content; }

    bool takes(char wanted)
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
        const bool there = m_at != m_end && *m_at == wanted;
        m_at += there ? 1 : 0;
        return there;
    }

    bool endsText()
    {
        const bool quoted = m_at != m_end && *m_at == '"';
        m_at += quoted ? 1 : 0;
        return quoted && isOver();
    }

    bool value(int depth)
    {
        if (takes('"')) {
            m_content = true;
            return restOfText();
        }
        if (takes('{'))
            return depth < plainDepth && (takes('}') || members(depth + 1));
        if (takes('['))
            return depth < plainDepth && (takes(']') || elements(depth + 1));
        if (word("null"))
            return true;
        m_content = true;
        return word("true") || word("false") || number();
    }

private:
    bool members(int depth)
    {
        do {
            if (!takes('"') || !restOfText() || !takes(':') || !value(depth))
                return false;
        } while (takes(','));
        return takes('}');
    }

    bool elements(int depth)
    {
        do {
            if (!value(depth))
                return false;
        } while (takes(','));
        return takes(']');
    }

    bool restOfText()
    {
        for (;;) {
            m_at = endOfPlain(m_at, m_end);
            if (m_at == m_end)
                return false;
            if (*m_at == '"') {
                ++m_at;
                return true;
            }
            if (*m_at != '\\' || !escape())
                return false;
        }
    }

    bool escape()
    {
        if (m_end - m_at < 6) // as long as "\u0041"; what follows a shorter one is that long, too, but at the end of a block
            return false;
        const char kind = m_at[1];
        if (kind != 'u') {
            m_at += 2;
            return std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos;
        }
        const bool surrogate = (m_at[2] == 'd' || m_at[2] == 'D') && m_at[3] >= '8';
        const bool hex = std::all_of(m_at + 2, m_at + 6, [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
        m_at += 6;
        return hex && !surrogate;
    }

    bool word(std::string_view text)
    {
        const bool there = std::string_view(m_at, static_cast<size_t>(m_end - m_at)).starts_with(text);
        m_at += there ? text.size() : 0;
        return there;
    }

    /// The character behind it must be there: it tells whether the number is at its end.
    bool number()
    {
        m_at += m_at != m_end && *m_at == '-' ? 1 : 0;
        const char* const first = m_at;
        if (!digits() || (*first == '0' && m_at - first > 1))
            return false;
        if (m_at != m_end && *m_at == '.' && (++m_at, !digits()))
            return false;
        return m_at != m_end && *m_at != 'e' && *m_at != 'E';
    }

    bool digits()
    {
        constexpr int most = 18;
        const char* const first = m_at;
        m_at = std::find_if_not(m_at, m_end, isDigit);
        return m_at != first && m_at - first <= most;
    }

    const char* m_at;
    const char* m_end;
    bool m_content = false;
};

} // namespace

const char* endOfPlainValue(const char* at, const char* end)
{
    Scan scan(at, end);
    return scan.takes(':') && scan.value(0) && scan.metContent() && scan.isOver() ? scan.at() : nullptr;
}

std::optional<std::string_view> plainText(const char* at, const char* end)
{
    Scan scan(at, end);
    if (!scan.takes(':') || !scan.takes('"'))
        return std::nullopt;
    const char* const first = scan.at();
    const std::string_view text(first, static_cast<size_t>(endOfPlain(first, end) - first));
    return Scan(first + text.size(), end).endsText() ? std::optional(text) : std::nullopt;
}

} // namespace waymark
