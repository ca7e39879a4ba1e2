// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/transform.h"

#include "model/import/readlimits.h"
#include "model/import/textcache.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace waymark {

namespace {

constexpr size_t longestMade = static_cast<size_t>(ReadLimits{}.textLength);

/// A text of "{0}{0}{0}..." repeats an argument as often as its own length: a file of a megabyte once made 30 GB of it.
void cutToLength(std::string& made)
{
    if (made.size() <= longestMade)
        return;
    made.resize(wholeStart(made, longestMade).size());
    made.append(" [...]");
}

std::string lowered(std::string_view text)
{
    return toText(text).toLower().toStdString();
}

std::string slug(std::string_view text)
{
    std::string made = toText(text).simplified().toLower().toStdString();
    std::ranges::replace(made, ' ', '-');
    return made;
}

std::string behindLast(std::string_view text, std::string_view separators)
{
    while (!text.empty() && separators.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    const size_t at = text.find_last_of(separators);
    return std::string(at == std::string_view::npos ? text : text.substr(at + 1));
}

std::string captured(std::string_view text, const QRegularExpression& pattern)
{
    const auto match = pattern.match(toText(text));
    return match.captured(1).toStdString();
}

/// Without the control sequences of ECMA-48 ("ESC [ 31 m"). An ESC that begins none stays, and is shown as a
/// character that can't be.
std::string withoutColours(std::string_view text)
{
    std::string made;
    while (!text.empty()) {
        const size_t escape = std::min(text.find("\x1b["), text.size());
        made.append(text.substr(0, escape));
        text.remove_prefix(escape);
        if (text.empty())
            break;
        size_t end = 2;
        while (end < text.size() && text[end] >= ' ' && text[end] <= '?')
            ++end;
        const bool whole = end < text.size() && text[end] >= '@' && text[end] <= '~';
        if (!whole)
            made.append(text.substr(0, 2));
        text.remove_prefix(whole ? end + 1 : 2);
    }
    return made;
}

std::string banded(std::string_view text, const std::vector<std::pair<double, std::string>>& bands)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::string(text);
    for (const auto& [from, word] : bands)
        if (number >= from)
            return word;
    return {};
}

} // namespace

std::string transformed(std::string_view text, const Transform& transform)
{
    switch (transform.kind) {
    case Transform::Kind::Lower:
        return lowered(text);
    case Transform::Kind::Upper:
        return toText(text).toUpper().toStdString();
    case Transform::Kind::Slug:
        return slug(text);
    case Transform::Kind::LastSegment:
        return behindLast(text, "/:");
    case Transform::Kind::BaseName:
        return behindLast(text, "/");
    case Transform::Kind::PercentDecode:
        return QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())))
            .toStdString();
    case Transform::Kind::NoColours:
        return withoutColours(text);
    case Transform::Kind::StripPrefix:
        return std::string(text.starts_with(transform.text) ? text.substr(transform.text.size()) : text);
    case Transform::Kind::AddPrefix:
        return text.empty() ? std::string() : transform.text + std::string(text);
    case Transform::Kind::Capture:
        return captured(text, transform.pattern);
    case Transform::Kind::Bands:
        return banded(text, transform.bands);
    case Transform::Kind::Map: {
        const std::string* meaning = transform.map.find(text);
        return meaning ? *meaning : std::string(text);
    }
    }
    return std::string(text);
}

std::string withArguments(std::string_view text, const std::vector<std::string>& arguments)
{
    std::string made;
    while (!text.empty() && made.size() <= longestMade) {
        const size_t brace = arguments.empty() ? text.size() : std::min(text.find_first_of("{}"), text.size());
        made.append(text.substr(0, brace));
        text.remove_prefix(brace);
        if (text.empty())
            break;
        size_t index = 0;
        const char* const end = text.data() + text.size();
        const auto [after, error] = std::from_chars(text.data() + 1, end, index);
        if (text.front() == '{' && error == std::errc() && after != end && *after == '}' && index < arguments.size()) {
            made.append(arguments[index]);
            text.remove_prefix(static_cast<size_t>(after + 1 - text.data()));
        } else {
            const bool doubled = text.size() > 1 && text[1] == text.front();
            made += text.front();
            text.remove_prefix(doubled ? 2 : 1);
        }
    }
    cutToLength(made);
    return made;
}

} // namespace waymark
