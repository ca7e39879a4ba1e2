// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QString>

#include <string>
#include <vector>

namespace waymark {

/// A value of a JSON text from outside, with what common readers hide: the order of members, members that an object has
/// twice, and the NaN that some programs write though JSON has none.
struct JsonValue {
    enum class Kind { Null, NaN, Boolean, Number, Text, List, Object };

    Kind kind = Kind::Null;
    int place = 0;                       ///< among all values, in the order of the text
    std::string text = {};               ///< of a text; of a number as it is written, as far as that is known
    std::vector<std::string> names = {}; ///< of an object's values
    std::vector<JsonValue> values = {};  ///< of a list or an object

    bool isText() const { return kind == Kind::Text; }
    bool isList() const { return kind == Kind::List; }
    bool isObject() const { return kind == Kind::Object; }
    QString toString() const { return QString::fromStdString(text); }
    /// Of an object; the last one where it stands there twice, as nearly all readers have it. Null: there is none.
    const JsonValue* member(const char* name) const;
    /// Of each member that an object has more than once, the index of the last one.
    std::vector<size_t> repeatedMembers() const;
    bool holdsNaN() const; ///< at any depth
};

/// Errors: Parse, with line and column (in characters, from 1) and the reason, as the end of a sentence in `message`
/// and the offset in bytes in `detail`. What is nested more than 64 deep, or holds more than a million values, is
/// refused.
Result<JsonValue> parseJson(std::string text);

} // namespace waymark
