// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/embedded.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <charconv>
#include <cstdint>
#include <string>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Embedded", text);
}

Error parseError(const QString& message)
{
    return Error{.code = Error::Code::Parse, .message = message};
}

bool isBlank(char c)
{
    return c == '\n' || c == '\r' || c == '\t' || c == ' ';
}

/// Of a character of base64; -1: it is none.
int valueOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

/// The bytes that a text stands for.
Result<std::string> decoded(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    uint32_t bits = 0;
    int characters = 0; // of the group of four at hand
    int padding = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (isBlank(text[i]))
            continue;
        const int value = valueOf(text[i]);
        const bool pads = text[i] == '=' && padding < 2 && characters + padding >= 2;
        if (!pads && (value < 0 || padding > 0))
            return parseError(say("A document in base64 is damaged at its character %1.").arg(i + 1));
        padding += pads ? 1 : 0;
        if (pads)
            continue;
        bits = bits << 6 | static_cast<uint32_t>(value);
        if (++characters < 4)
            continue;
        for (const int shift : {16, 8, 0})
            bytes += static_cast<char>(bits >> shift & 0xFF);
        bits = 0;
        characters = 0;
    }
    if (characters == 1 || (padding > 0 && (characters + padding) != 4))
        return parseError(say("A document in base64 ends in the middle, behind its character %1.").arg(text.size()));
    for (int i = 1; i < characters; ++i)
        bytes += static_cast<char>((bits << 6 * (4 - characters)) >> (24 - 8 * i) & 0xFF);
    return bytes;
}

/// nlohmann's SAX events, handed to a projection.
class EmbeddedEvents {
public:
    using Json = nlohmann::json;

    EmbeddedEvents(Projection& rows, const std::function<qint64()>& position)
        : m_rows(rows)
        , m_position(position)
    {
    }

    bool null() { return wanted(m_rows.null()); }
    bool boolean(bool value) { return wanted(m_rows.scalar(value ? "true" : "false")); }
    bool number_integer(Json::number_integer_t value) { return number(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return number(value); }
    bool number_float(Json::number_float_t, const std::string& raw) { return wanted(m_rows.scalar(raw)); }
    bool string(std::string& value) { return wanted(m_rows.scalar(value)); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(size_t) { return wanted(m_rows.open(false)); }
    bool start_array(size_t) { return wanted(m_rows.open(true)); }
    bool end_object() { return wanted(m_rows.close()); }
    bool end_array() { return wanted(m_rows.close()); }
    bool key(std::string& name) { return wanted(m_rows.key(name, m_position())); }
    bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception&)
    {
        m_errorAt = position;
        return false;
    }

    bool stopped() const { return m_stopped; }
    size_t errorAt() const { return m_errorAt; }

private:
    bool wanted(bool more)
    {
        m_stopped = m_stopped || !more;
        return more;
    }
    template <typename Number>
    bool number(Number value)
    {
        char text[24];
        const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
        return wanted(m_rows.scalar({text, static_cast<size_t>(end - text)}));
    }

    Projection& m_rows;
    const std::function<qint64()>& m_position;
    bool m_stopped = false;
    size_t m_errorAt = 0;
};

} // namespace

bool holdsDocument(std::string_view text)
{
    std::string group;
    for (const char c : text) {
        if (!isBlank(c))
            group += c;
        if (group.size() < 4)
            continue;
        const auto bytes = decoded(group);
        if (!bytes)
            return false;
        if (const size_t first = bytes->find_first_not_of(" \t\r\n"); first != std::string::npos)
            return (*bytes)[first] == '{' || (*bytes)[first] == '[';
        group.clear();
    }
    return false;
}

Result<bool> readEmbedded(std::string_view text, Projection& rows, const std::function<qint64()>& position)
{
    const auto bytes = decoded(text);
    if (!bytes)
        return bytes.error();
    EmbeddedEvents events(rows, position);
    if (nlohmann::json::sax_parse(*bytes, &events))
        return true;
    if (events.stopped())
        return false;
    return parseError(say("The document that stands in base64 is no JSON, or is cut off, at its byte %1.")
                          .arg(events.errorAt()));
}

} // namespace waymark
