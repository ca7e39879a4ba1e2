// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/pointer.h"

#include "model/import/formatlimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Pointer", text);
}

/// "~1" is "/" and "~0" is "~" inside a key; anything else after "~" is a mistake.
std::optional<std::string> unescaped(std::string_view text)
{
    std::string key;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '~') {
            key += text[i];
            continue;
        }
        if (++i == text.size() || (text[i] != '0' && text[i] != '1'))
            return std::nullopt;
        key += text[i] == '0' ? '~' : '/';
    }
    return key;
}

/// Takes "^2" or "$" off the front of the text; false if what follows "^" is no number from 1.
bool takeOrigin(std::string_view& text, int& up)
{
    if (text.starts_with('$')) {
        up = Pointer::document;
        text.remove_prefix(1);
    } else if (text.starts_with('^')) {
        text.remove_prefix(1);
        if (text.empty() || text.front() < '1' || text.front() > '9')
            return false;
        up = text.front() - '0';
        text.remove_prefix(1);
    }
    return true;
}

} // namespace

bool Pointer::hasWildcard() const
{
    return std::ranges::any_of(steps, [](const Step& step) { return step.kind != Step::Kind::Key; });
}

bool Pointer::meetsMembers() const
{
    return std::ranges::find(steps, Step::Kind::Member, &Step::kind) != steps.end();
}

std::optional<Pointer> parsePointer(std::string_view text, QString* reason)
{
    Pointer pointer;
    if (!takeOrigin(text, pointer.up)) {
        *reason = say("\"^\" needs a number from 1 to 9");
        return std::nullopt;
    }
    while (!text.empty()) {
        if (text.front() != '/') {
            *reason = say("a pointer starts with \"/\", \"^1/\" or \"$/\"");
            return std::nullopt;
        }
        if (pointer.steps.size() == FormatLimits::steps) {
            *reason = say("a pointer has at most %1 steps").arg(FormatLimits::steps);
            return std::nullopt;
        }
        text.remove_prefix(1);
        const std::string_view token = text.substr(0, text.find('/'));
        text.remove_prefix(token.size());
        const auto key = unescaped(token);
        if (!key) {
            *reason = say("\"~\" must be followed by 0 or 1");
            return std::nullopt;
        }
        const auto kind = token == "*" ? Step::Kind::Element : token == "{*}" ? Step::Kind::Member : Step::Kind::Key;
        pointer.steps.push_back({.kind = kind, .key = kind == Step::Kind::Key ? *key : std::string()});
    }
    return pointer;
}

} // namespace waymark
