// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One step of a path through JSON: into a named member, or into every element of an array or member of an object. The
/// last step may ask whether null stands there, which no text of a pointer does.
struct Step {
    enum class Kind { Key, Element, Member, Null };
    Kind kind = Kind::Key;
    std::string key = {};

    friend bool operator==(const Step&, const Step&) = default;
};

/// Where a value is: RFC 6901 text with "*" for every element of an array and "{*}" for every member of an object.
/// "/a/b" starts at the row itself, "^2/a" at its second enclosing object, "$/a" at the document.
struct Pointer {
    static constexpr int document = -1;
    int up = 0;
    std::vector<Step> steps = {};

    bool hasWildcard() const;
    bool meetsMembers() const; ///< has a "{*}"
    friend bool operator==(const Pointer&, const Pointer&) = default;
};

/// Nothing if the text is no pointer; `reason` then says why.
std::optional<Pointer> parsePointer(std::string_view text, QString* reason);

} // namespace waymark
