// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatnode.h"

#include "model/import/formatlimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

const nlohmann::json& nothing()
{
    static const nlohmann::json none;
    return none;
}

/// What people have to read in a message.
QString shortened(const QString& text)
{
    constexpr qsizetype longest = 200;
    return text.size() <= longest ? text : text.left(longest) + QStringLiteral("...");
}

std::string escaped(std::string key)
{
    for (size_t at = 0; (at = key.find_first_of("~/", at)) != std::string::npos; at += 2)
        key.replace(at, 1, key[at] == '~' ? "~0" : "~1");
    return key;
}

} // namespace

void FormatFaults::add(const std::string& pointer, const QString& reason)
{
    if (errors.size() == FormatLimits::faults)
        return;
    const QString place = pointer.empty() ? QStringLiteral("/") : shortened(QString::fromStdString(pointer));
    errors.push_back({.code = Error::Code::Invalid, .message = say("%1: %2").arg(place, reason), .detail = place});
}

void FormatNode::unknown(const QString& word) const
{
    fault(say("\"%1\" is none of the words that may stand here").arg(shortened(word)));
}

std::string FormatNode::text() const
{
    if (m_json->is_string() && !m_json->get_ref<const std::string&>().empty())
        return m_json->get<std::string>();
    fault(say("a text must stand here"));
    return {};
}

double FormatNode::number() const
{
    if (m_json->is_number())
        return m_json->get<double>();
    fault(say("a number must stand here"));
    return 0;
}

bool FormatNode::boolean() const
{
    if (m_json->is_boolean())
        return m_json->get<bool>();
    fault(say("true or false must stand here"));
    return false;
}

bool FormatNode::mayLookAt(size_t values) const
{
    if (m_faults->values > FormatLimits::values)
        return false;
    m_faults->values += values;
    if (m_faults->values <= FormatLimits::values)
        return true;
    fault(say("more than %1 values are to be read up to here, those of \"shared\" once for each entry")
              .arg(FormatLimits::values));
    return false;
}

std::vector<FormatNode> FormatNode::list() const
{
    if (!mayLookAt(m_json->is_array() ? m_json->size() : 1))
        return {};
    if (!m_json->is_array())
        return {*this};
    std::vector<FormatNode> nodes;
    for (size_t i = 0; i < m_json->size(); ++i)
        nodes.emplace_back((*m_json)[i], m_pointer + '/' + std::to_string(i), *m_faults);
    return nodes;
}

std::vector<std::pair<std::string, FormatNode>> FormatNode::members() const
{
    std::vector<std::pair<std::string, FormatNode>> nodes;
    if (!m_json->is_object())
        fault(say("an object must stand here"));
    else if (mayLookAt(m_json->size()))
        for (const auto& [key, value] : m_json->items())
            nodes.emplace_back(key, FormatNode(value, m_pointer + '/' + escaped(key), *m_faults));
    return nodes;
}

FormatNode FormatNode::at(const char* key) const
{
    if (auto found = find(key))
        return *found;
    fault(say("\"%1\" is missing").arg(QLatin1String(key)));
    thread_local FormatFaults ignored; // one fault for what is missing is enough
    ignored = {};
    return FormatNode(nothing(), m_pointer + '/' + key, ignored);
}

std::optional<FormatNode> FormatNode::find(const char* key) const
{
    if (!has(key))
        return std::nullopt;
    return FormatNode((*m_json)[key], m_pointer + '/' + escaped(key), *m_faults);
}

bool FormatNode::says(const char* key, const char* word) const
{
    const auto node = find(key);
    if (node && node->text() != word)
        node->unknown(QString::fromStdString(node->textOrEmpty()));
    return node.has_value();
}

void FormatNode::allowOnly(std::initializer_list<const char*> keys) const
{
    for (const auto& [key, value] : members())
        if (std::ranges::none_of(keys, [&name = key](const char* allowed) { return name == allowed; }))
            value.fault(say("no such member; known are: %1").arg([&] {
                QStringList names;
                for (const char* allowed : keys)
                    names << QLatin1String(allowed);
                return names.join(QLatin1String(", "));
            }()));
}

} // namespace waymark
