// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/vocabulary.h"

namespace waymark {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool sameWord(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

const Vocabulary<Severity>& commonSeverityWords()
{
    using enum Severity;
    static const Vocabulary<Severity> common{{{"critical", Critical}, {"fatal", Critical},     {"blocker", Critical},
                                              {"page", Critical},     {"high", High},          {"important", High},
                                              {"error", High},        {"danger", High},        {"medium", Medium},
                                              {"moderate", Medium},   {"warning", Medium},     {"warn", Medium},
                                              {"low", Low},           {"minor", Low},          {"note", Low},
                                              {"info", Info},         {"informational", Info}, {"negligible", Info},
                                              {"minimal", Info},      {"none", Info},          {"trace", Info}}};
    return common;
}

} // namespace waymark
