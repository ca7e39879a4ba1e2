// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/glob.h"

namespace waymark {

namespace {

/// Every check is held against every rule at each refresh of the figures, and nearly all of their letters are ASCII.
bool isSameLetter(QChar a, QChar b)
{
    if (a == b)
        return true;
    if (a.unicode() >= 0x80 || b.unicode() >= 0x80)
        return a.toCaseFolded() == b.toCaseFolded();
    const auto lower = [](QChar c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c.unicode() + 0x20) : c.unicode(); };
    return lower(a) == lower(b);
}

} // namespace

bool globMatches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size()
                   && (pattern[p] == u'?' || isSameLetter(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace waymark
