// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/jsonvalue.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <numeric>
#include <string_view>

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

/// Stands for NaN while the text is parsed: a number that nobody writes so, of the same length, so that all places
/// keep.
constexpr std::string_view nanMark = "0E0";
constexpr size_t deepest = 64;
constexpr int mostValues = 1'000'000; // a value takes far more memory than its text

QString tr(const char* text)
{
    return QCoreApplication::translate("Json", text);
}

/// Makes a JsonValue of the events of nlohmann's parser, which calls these functions by their names.
class JsonBuilder {
public:
    bool null() { return add({.kind = Kind::Null}); }
    bool boolean(bool) { return add({.kind = Kind::Boolean}); }
    bool number_integer(nlohmann::json::number_integer_t number)
    {
        return add({.kind = Kind::Number, .text = std::to_string(number)});
    }
    bool number_unsigned(nlohmann::json::number_unsigned_t number)
    {
        return add({.kind = Kind::Number, .text = std::to_string(number)});
    }
    bool number_float(nlohmann::json::number_float_t, const std::string& written)
    {
        return written == nanMark ? add({.kind = Kind::NaN}) : add({.kind = Kind::Number, .text = written});
    }
    bool string(std::string& text) { return add({.kind = Kind::Text, .text = std::move(text)}); }
    bool binary(nlohmann::json::binary_t&) { return false; } // no JSON text has any
    bool start_object(size_t) { return open(Kind::Object); }
    bool key(std::string& name)
    {
        m_open.back()->names.push_back(std::move(name));
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(size_t) { return open(Kind::List); }
    bool end_array() { return close(); }
    bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception& error)
    {
        m_errorAt = position > 0 ? position - 1 : 0;
        // "[json.exception.parse_error.101] parse error at line 1, column 4: syntax error while parsing value - invalid
        // literal; last read: '...'", which may be as long as the file.
        m_error = QString::fromUtf8(error.what()).section(QLatin1String("] "), 1);
        m_error = m_error.section(QLatin1String("; last read"), 0, 0);
        if (m_error.contains(QLatin1String(": ")))
            m_error = m_error.section(QLatin1String(": "), 1);
        return false;
    }

    JsonValue takeRoot() { return std::move(m_root); }
    const QString& refusal() const { return m_refusal; } ///< why what may be JSON isn't read; empty: it may be
    size_t errorAt() const { return m_errorAt; }
    const QString& error() const { return m_error; }

private:
    bool refuse(const QString& reason)
    {
        m_refusal = reason;
        return false;
    }

    bool add(JsonValue value)
    {
        if (m_values >= mostValues)
            return refuse(tr("it holds more than %1 values").arg(mostValues));
        value.place = m_values++;
        if (m_open.empty())
            m_root = std::move(value);
        else
            m_open.back()->values.push_back(std::move(value));
        return true;
    }

    bool open(Kind kind)
    {
        if (m_open.size() >= deepest)
            return refuse(tr("it is nested more than %1 deep").arg(deepest));
        JsonValue* parent = m_open.empty() ? nullptr : m_open.back();
        if (!add({.kind = kind}))
            return false;
        // While a value is open nothing is added to its parent, so that it stays where it is.
        m_open.push_back(parent ? &parent->values.back() : &m_root);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonValue m_root;
    std::vector<JsonValue*> m_open;
    int m_values = 0;
    QString m_refusal;
    size_t m_errorAt = 0;
    QString m_error;
};

bool isOfWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '+' || c == '.';
}

/// Outside of texts only.
void replaceNaN(std::string& text)
{
    constexpr std::string_view nan = "NaN";
    bool inText = false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (inText && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            inText = !inText;
        } else if (!inText && text[i] == 'N' && text.compare(i, nan.size(), nan) == 0) {
            const bool isWhole = (i == 0 || !isOfWord(text[i - 1])) &&
                                 (i + nan.size() >= text.size() || !isOfWord(text[i + nan.size()]));
            if (isWhole)
                text.replace(i, nan.size(), nanMark);
            i += nan.size() - 1;
        }
    }
}

Error notJson(const std::string& text, size_t position, const QString& reason)
{
    const std::string_view before = std::string_view(text).substr(0, std::min(position, text.size()));
    const size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; };
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column =
        std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), isFirstByte) + 1;
    return {.code = Error::Code::Parse,
            .message = tr("at line %1, column %2: %3").arg(line).arg(column).arg(reason),
            .detail = tr("byte %1").arg(position)};
}

} // namespace

const JsonValue* JsonValue::member(const char* name) const
{
    const auto found = std::find(names.rbegin(), names.rend(), std::string_view(name));
    if (found == names.rend())
        return nullptr;
    const auto index = static_cast<size_t>(names.rend() - found) - 1;
    return index < values.size() ? &values[index] : nullptr;
}

std::vector<size_t> JsonValue::repeatedMembers() const
{
    std::vector<size_t> sorted(names.size());
    std::iota(sorted.begin(), sorted.end(), size_t(0));
    std::stable_sort(sorted.begin(), sorted.end(), [this](size_t a, size_t b) { return names[a] < names[b]; });
    std::vector<size_t> repeated;
    for (size_t i = 1; i < sorted.size(); ++i) {
        const bool isLast = i + 1 == sorted.size() || names[sorted[i]] != names[sorted[i + 1]];
        if (isLast && names[sorted[i]] == names[sorted[i - 1]])
            repeated.push_back(sorted[i]);
    }
    return repeated;
}

bool JsonValue::holdsNaN() const
{
    return kind == Kind::NaN ||
           std::any_of(values.begin(), values.end(), [](const JsonValue& v) { return v.holdsNaN(); });
}

Result<JsonValue> parseJson(std::string text)
{
    replaceNaN(text);
    JsonBuilder builder;
    if (nlohmann::json::sax_parse(text, &builder))
        return builder.takeRoot();
    if (!builder.refusal().isEmpty())
        return Error{.code = Error::Code::Parse, .message = builder.refusal(), .detail = {}};
    return notJson(text, builder.errorAt(), builder.error());
}

} // namespace waymark
