// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/words.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <memory>
#include <vector>

namespace waymark {

/// Where the faults of one template file are gathered, each with file and JSON pointer, so that its author sees all of
/// them at once.
struct TemplateFaults {
    QString file;
    std::vector<Error> errors = {};

    void add(const std::string& pointer, const QString& reason);
};

/// One value of a template. Asking for a member that is missing or of another kind notes a fault and gives an empty
/// value, so a loader reads straight on and looks at the faults once, at the end.
class TemplateNode {
public:
    TemplateNode(const nlohmann::json& json, std::string pointer, TemplateFaults& faults)
        : m_json(&json), m_pointer(std::move(pointer)), m_faults(&faults)
    {
    }

    QString text(const char* key) const;                        ///< must be there and not empty
    QString optionalText(const char* key) const;                ///< empty if not there
    int integer(const char* key, int smallest, int largest) const;
    QStringList texts(const char* key, size_t atLeast = 0) const; ///< may be missing if atLeast is 0
    std::vector<TemplateNode> list(const char* key, size_t atLeast = 0) const;
    bool has(const char* key) const;
    /// A member that is an object of freely chosen names; without any if it isn't there.
    TemplateNode object(const char* key) const;
    QStringList names() const; ///< of all members of this node

    /// The value of an enumeration by its word.
    template <Worded E>
    E oneOf(const char* key) const
    {
        const auto value = fromWord<E>(text(key));
        if (!value)
            fault(key, unknownWord(key));
        return value.value_or(Words<E>::list[0].first);
    }

    /// Notes a fault at a member of this node, or at the node itself if `key` is null.
    void fault(const char* key, const QString& reason) const;

private:
    const nlohmann::json* member(const char* key, bool required) const;
    static QString unknownWord(const char* key);

    const nlohmann::json* m_json;
    std::string m_pointer;
    TemplateFaults* m_faults;
};

/// Parses one template file. Errors: Io, Parse with line and column.
Result<nlohmann::json> parseTemplate(const QString& file);

/// Parses `file` and gives its root to `read`, then the value that it made or the first fault (the number of others in
/// the message). The one way in which catalogues are loaded.
template <typename Read>
auto loadTemplate(const QString& file, Read&& read)
    -> Result<decltype(read(std::declval<const TemplateNode&>()))>
{
    const auto json = parseTemplate(file);
    if (!json)
        return json.error();
    TemplateFaults faults{.file = file};
    auto value = read(TemplateNode(*json, {}, faults));
    if (faults.errors.empty())
        return value;
    Error first = faults.errors.front();
    for (size_t i = 1; i < faults.errors.size(); ++i)
        first.detail += u'\n' + faults.errors[i].message;
    return first;
}

} // namespace waymark
