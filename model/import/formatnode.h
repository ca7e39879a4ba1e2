// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/words.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <vector>

namespace waymark {

/// Where the faults of one format file are gathered, each with the JSON pointer of the place; no more of either than
/// FormatLimits say.
struct FormatFaults {
    std::vector<Error> errors = {};
    size_t values = 0; ///< looked at so far

    void add(const std::string& pointer, const QString& reason);
};

/// One value of a format file. What is missing or of another kind is noted as a fault and read as empty, so that the
/// author sees all faults at once.
class FormatNode {
public:
    FormatNode(const nlohmann::json& json, std::string pointer, FormatFaults& faults)
        : m_json(&json)
        , m_pointer(std::move(pointer))
        , m_faults(&faults)
    {
    }

    bool isText() const { return m_json->is_string(); }
    bool isList() const { return m_json->is_array(); }
    bool isObject() const { return m_json->is_object(); }
    bool has(const char* key) const { return m_json->is_object() && m_json->contains(key); }

    std::string text() const; ///< must be a text, not empty
    std::string textOrEmpty() const { return isText() ? m_json->get<std::string>() : std::string(); }
    double number() const;
    bool boolean() const;
    std::vector<FormatNode> list() const;                            ///< of an array; else the value itself, alone
    std::vector<std::pair<std::string, FormatNode>> members() const; ///< of an object
    FormatNode at(const char* key) const;                            ///< must be there
    std::optional<FormatNode> find(const char* key) const;

    /// The object has the member; any other word than this one is a fault there.
    bool says(const char* key, const char* word) const;

    /// The value of an enumeration by its word.
    template <Worded E>
    E oneOf() const
    {
        const QString name = QString::fromStdString(text());
        const auto value = fromWord<E>(name);
        if (!value && !name.isEmpty())
            unknown(name);
        return value.value_or(Words<E>::list[0].first);
    }

    /// Anything but these members is a fault: a misspelt name would otherwise be passed over in silence.
    void allowOnly(std::initializer_list<const char*> keys) const;
    void fault(const QString& reason) const { m_faults->add(m_pointer, reason); }
    void unknown(const QString& word) const;

private:
    /// Counts that many values as looked at; false, and a fault, if that is too much.
    bool mayLookAt(size_t values) const;

    const nlohmann::json* m_json;
    std::string m_pointer;
    FormatFaults* m_faults;
};

} // namespace waymark
